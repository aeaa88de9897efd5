"""The texts of the example course: people, answers, notes, meetings and logs. All of it is invented."""

from typing import NamedTuple

from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import Role, Slide
from mestringstreff_desktop.course.involvement import Fee
from mestringstreff_desktop.course.recruiting.participant import Need, NeedKind
from mestringstreff_desktop.course.sheets import LocalHelp

SETTLED, BEGUN, PUT_ASIDE = ItemState.SETTLED, ItemState.IN_PROGRESS, ItemState.NOT_APPLICABLE


class Person(NamedTuple):
    """Somebody in the working group."""

    name: str
    role: Role
    organisation: str
    contact: str
    is_contact_person: bool = False


class Answer(NamedTuple):
    """An answer to a question of the checklist. `days` is how long it is until it is due."""

    state: ItemState
    note: str = ""
    responsible: str = ""
    days: int | None = None


class OwnQuestion(NamedTuple):
    """A question that the group added itself."""

    area_id: str
    text: str
    answer: Answer


class Held(NamedTuple):
    """How a gathering went: what each item took beyond its minutes, in seconds by place, and the log."""

    late: int
    beyond: dict[int, int]
    attendance: int
    done: str
    learned: str
    wise: str


class Agreed(NamedTuple):
    """What is agreed with a representative; so many weeks ago: asked, role talk, agreement, story."""

    weeks: tuple[int | None, int | None, int | None, int | None]
    tasks: str
    story: str
    fee: Fee


class Taking(NamedTuple):
    """Somebody who takes part, or waits to; `away` are the numbers of the gatherings they were not at."""

    name: str
    phone: str
    heard: str
    needs: tuple[Need, ...] = ()
    hope: str = ""
    is_next_of_kin: bool = False
    away: tuple[int, ...] = ()


class Used(NamedTuple):
    """A channel that was used; so many weeks ago, and how many came by it in the course before."""

    channel_id: str
    responsible: str
    weeks: int
    came_last: int
    note: str = ""


class Said(NamedTuple):
    """What was said of a point; without a `text` it has the words of the `question` of the checklist."""

    minutes: str
    question: str = ""
    text: str = ""


class Decided(NamedTuple):
    """A decision. One that answers a question is entered there; `days` from now it is due."""

    text: str
    responsible: str = ""
    question: str = ""
    days: int | None = None


class Met(NamedTuple):
    """A working meeting that was held so many weeks before the next one."""

    weeks: int
    present: str
    points: tuple[Said, ...]
    minutes: str
    decisions: tuple[Decided, ...]


TITLE = "Mestringstreff Orkdal"
EXAMPLE_TITLE = f"Eksempel: {TITLE}"
PLACE = "Frivilligsentralen"
PARTICIPANTS = 9

TEAM = (
    Person("Åshild Myrvoll", Role.LEADER, "Rehabiliteringstjenesten", "ashild@example.org"),
    Person("Jonas Bekkelund", Role.PROFESSIONAL, "Frisklivssentralen", "jonas@example.org", True),
    Person("Turid Grønnesby", Role.PROFESSIONAL, "Psykisk helse", "turid@example.org"),
    Person("Kari Haugmo", Role.USER_REPRESENTATIVE, "Orkdal revmatikerlag", "kari@example.org", True),
    Person("Per Otto Lianes", Role.USER_REPRESENTATIVE, "Hjertelaget i Orkdal", "per.otto@example.org"),
)

RESPONSIBLE = {
    "Kursleder": "Åshild",
    "Fagperson": "Jonas",
    "Brukerrepresentant": "Kari",
    "Fagperson og brukerrepresentant": "Jonas og Kari",
}

ANSWERS = {
    "initiativ": Answer(SETTLED, "Åshild og Kari, etter temakvelden på biblioteket i vår.", "Åshild"),
    "forankret": Answer(SETTLED, "Står i planen for rehabilitering. Virksomhetslederen er med på laget."),
    "okonomisk-ramme": Answer(
        SETTLED, "Tilskudd til to kurs. Lokalet er gratis, kaffen betaler vi.", "Åshild"
    ),
    "malgruppe": Answer(
        SETTLED, "Voksne i hele kommunen, uansett diagnose. Pårørende får eget kurs til høsten."
    ),
    "mal": Answer(SETTLED, "De skal gå hjem med mer tro på seg selv og minst ett verktøy de faktisk bruker."),
    "plassering": Answer(SETTLED, "Hos rehabiliteringstjenesten. Frisklivssentralen tar imot påmeldinger."),
    "tjenester": Answer(SETTLED, "Rehabilitering, friskliv og psykisk helse. Fastlegene er orientert."),
    "arbeidsgruppe": Answer(SETTLED, "Fem stykker, se arbeidsgruppa. Vi møtes annenhver mandag kl. 13."),
    "nabokommuner": Answer(PUT_ASIDE, "Vi holder dette kurset alene. Kanskje sammen med naboene neste år."),
    "sykehuskontakt": Answer(SETTLED, "Jonas ringer dem når vi lurer på noe. De svarer raskt.", "Jonas"),
    "sykehusavtale": Answer(SETTLED, "Kurset er nevnt i samarbeidsavtalen. Kopi ligger i fellesmappa."),
    "forlop": Answer(PUT_ASIDE, "Ikke nå. Vi vil ha holdt kurset et par ganger først."),
    "brukeravtaler": Answer(SETTLED, "Ikke skriftlig, men lagene er vant til at vi spør."),
    "ffo-safo": Answer(SETTLED, "Fikk ja fra begge lagene på tre uker.", "Åshild"),
    "roller": Answer(SETTLED, "God prat over en kopp kaffe. Kari og Jonas er kontaktpersoner."),
    "honorar": Answer(SETTLED, "Kommunens satser, og kjøregodtgjørelse for Per Otto.", "Turid"),
    "felles-mal": Answer(SETTLED),
    "forventninger": Answer(SETTLED, "Vi sier fra samme dag når noe skurrer. Ingen tar alt alene."),
    "temaer": Answer(SETTLED, "Vi beholder alle seks."),
    "mer-tid": Answer(
        BEGUN, "Samling 2 ble trang. Skal vi ta litt av den opp igjen i samling 4?", "Åshild", 7
    ),
    "refleksjonsoppgaver": Answer(SETTLED, "Alle får oppgaven på ark. Vi spør, men ingen må svare."),
    "brukererfaring": Answer(BEGUN, "Kari forteller i samling 3. Per Otto tenker på samling 5.", "Kari", 5),
    "verktoy": Answer(BEGUN, "Bestemt til og med samling 3. Resten tar vi mandag.", "Jonas", 6),
    "presentasjoner": Answer(
        BEGUN, "Kuttet til ti støtteark i hver samling. Samling 4–6 står igjen.", "Jonas", 7
    ),
    "evalueringsmate": Answer(
        BEGUN, "Skjema i samling 6. En av deltakerne må spørres om å samle inn.", "Turid", 7
    ),
    "forsamtaler": Answer(SETTLED, "Korte telefonprater. Åshild tok fem og Jonas fire."),
    "tid-og-sted": Answer(SETTLED, "Onsdager kl. 10 på Frivilligsentralen. Ni plasser, kaffe og frukt."),
    "rekrutteringsplan": Answer(SETTLED, "Plakat hos fastlegene, innlegg på nett, og Kari ringte rundt."),
    "tilrettelegging": Answer(
        SETTLED, "Heis og teleslynge på plass. Alle ble spurt, og svarene står hos hver deltaker."
    ),
    "kunngjoring": Answer(SETTLED, "Ni påmeldte ti dager før start.", "Jonas"),
    "deltakerkontakt": Answer(SETTLED, "Melding på telefon hver tirsdag ettermiddag.", "Turid"),
    "lokaler": Answer(SETTLED, "Storstua er vår til kl. 14. Skjermen er prøvd.", "Jonas"),
    "mat": Answer(SETTLED, "Per Otto handler frukt. Kaffen står klar kl. 9.45.", "Per Otto"),
    "oppfolging": Answer(BEGUN, "Åshild tar en prat med Kari og Per Otto etter hver samling.", "Åshild"),
    "lopende-evaluering": Answer(SETTLED, "Tommel opp, ned eller på skrå på vei ut døra."),
    "utbetaling": Answer(BEGUN, "Skjemaene er fylt ut. Mangler underskrift fra lederen.", "Turid", 2),
    "budsjett": Answer(BEGUN, "Budsjettet er godkjent. Kvitteringer legges i den grønne boksen.", "Turid"),
}

OWN_QUESTIONS = (
    OwnQuestion(
        "drift",
        "Hvem henter nøkkelen til storstua?",
        Answer(SETTLED, "Den henger hos vertskapet i kafeen. Jonas låser opp kl. 9.30.", "Jonas"),
    ),
    OwnQuestion(
        "arbeidsmoter",
        "Hvem inviterer lagene og frisklivssentralen til samling 6?",
        Answer(BEGUN, "Tre lag har sagt ja. Venter på svar fra turgruppa.", "Per Otto", 6),
    ),
)

FRAME = {
    "prerequisites": (
        "Ni voksne i ulik alder, i og utenfor jobb. Vi planlegger for at noen hører dårlig, og at "
        "mange blir fort slitne. De vil helst snakke i små grupper."
    ),
    "goals": "Mer tro på det de får til, nye ord for det vanskelige, og ett verktøy de har prøvd hjemme.",
    "content": "De seks temaene. Søvn kommer opp hele tida, så vi legger inn ti minutter om det i samling 4.",
    "methods": (
        "To og to før plenum. Aldri mer enn ti minutter med støtteark. "
        "En av brukerrepresentantene forteller hver gang."
    ),
    "frame": (
        "To og en halv time og et kvarter pause. Storstua med tolv stoler i ring. "
        "Tilskuddet dekker honorar, kjøring og frukt."
    ),
    "evaluation": (
        "Tommelen i døra hver gang, skjema til slutt. Uka etter møtes vi og velger tre ting å endre."
    ),
}

HELD = (
    Held(
        late=2,
        beyond={
            0: 65,
            1: 40,
            2: 200,
            3: -50,
            4: 20,
            6: -110,
            7: 250,
            8: 45,
            9: -130,
            10: 95,
            12: -240,
            13: 25,
        },
        attendance=9,
        done=(
            "Alle ni kom. Blomsten gjorde det lett å begynne, og grupperegler ble vi fort enige om. "
            "Kari fortalte fra sin egen hverdag, slik vi hadde avtalt. "
            "Sola tok den tida den trengte, så vi gjorde aksept litt kortere."
        ),
        learned=(
            "Flere trodde de var alene om å avlyse i siste liten. Det ble mye latter og skuldrene kom ned. "
            "Ordet aksept skurrer for noen. «Å slutte å krangle med det» fungerte bedre."
        ),
        wise=(
            "Sett fram kaffen før kvart på, de første kommer tidlig. Blomsten kan ligge på stolene. "
            "Si to ganger at det er lov å si pass."
        ),
    ),
    Held(
        late=0,
        beyond={0: -30, 1: 230, 2: -75, 3: 15, 4: 310, 5: -60, 6: -190, 7: 50, 8: -100, 9: 140},
        attendance=8,
        done=(
            "Åtte kom. Den som var borte, får arkene neste gang. "
            "Runden om oppgaven ble lang, for alle ville dele. "
            "Vi fylte ut diamanten sammen på tavla med naboen som ikke hilste. Pusteankeret tok vi stående."
        ),
        learned=(
            "Mange kjente igjen «dette klarer jeg ikke». Det hjalp å spørre hva de ville sagt til en venn. "
            "Noen liker ikke å lukke øynene. Et punkt på gulvet er like bra."
        ),
        wise="",
    ),
)

# In the gathering that comes next: one slide that is not chosen, one with other words, and one of their own.
NOT_SHOWN = "kommunikasjon-band"
OTHER_WORDS = Slide(
    id="kommunikasjon-pause",
    title="Pause",
    is_changed=True,
    layout="break",
    words=("Suppe på kjøkkenet, og frisk luft på terrassen",),
    art="pause",
    alt="En kopp med noe varmt i.",
)
OWN_SLIDE = Slide(
    id="5f0d6f0e-3c3e-4a55-9d68-6a2b8c2f7a11",
    title="Snakk med sidemannen",
    is_changed=True,
    layout="question",
    words=("Når ble du sist møtt på en god måte?",),
    notes="Turid forteller først, om noe fra butikken.",
)
LOCAL_HELP = (
    LocalHelp("Adressen hit, og inngangen", "Frivilligsentralen, døra mot elva"),
    LocalHelp("Nærmeste hjertestarter", "I gangen ved kjøkkenet"),
)
# What is typed once for all letters; the others are left as gaps, so that one sees what a gap is.
TEXT_VALUES = {
    "virksomhet": "Frisklivssentralen i Orkdal",
    "kommune": "Orkdal",
    "kontakt_telefon": "400 00 001",
    "pamelding": "Ring eller send melding til Jonas.",
    "pris": "Gratis",
    "serveres": "Kaffe, te og noe å bite i",
    "oppmotested": "Døra mot elva",
}

# By the name in the team.
AGREED = {
    "Kari Haugmo": Agreed(
        (11, 10, 10, 3),
        "Være kontaktperson, åpne samling 1 og 3, og lese gjennom alt vi sender ut.",
        "Om da hun begynte å si nei uten dårlig samvittighet. Ikke om familien.",
        Fee(meetings=360_000, story=150_000, words="Kommunens satser. Turid betaler ut."),
    ),
    "Per Otto Lianes": Agreed(
        (11, 10, 9, None),
        "Handle frukt, ringe turgruppa og være med på alle arbeidsmøtene.",
        "Tenker på samling 5. Vi snakkes når han har sett gjennom arket.",
        Fee(meetings=360_000, travel=42_050, words="Kjører egen bil."),
    ),
}

TAKING_PART = (
    Taking("Ragnhild Sveen", "400 00 011", "fastleger", hope="Treffe andre og få mer ork."),
    Taking(
        "Arne Kjelsberg",
        "400 00 012",
        "koordinerende-enhet",
        (Need(NeedKind.HEARING, "Bruker teleslynge"),),
        "Lære å ta pauser.",
    ),
    Taking("Bente Holthe", "400 00 013", "nettside", (Need(NeedKind.ALLERGY, "Nøtter"),)),
    Taking("Odd Magne Rian", "400 00 014", "brukerorganisasjoner", (Need(NeedKind.LARGE_PRINT),)),
    Taking("Solfrid Hestnes", "400 00 015", "fastleger", away=(2,), hope="Sove bedre."),
    Taking("Marit Skjølsvik", "400 00 016", "familie-og-venner", is_next_of_kin=True),
    Taking(
        "Tor Erik Grøtan",
        "400 00 017",
        "koordinerende-enhet",
        (Need(NeedKind.MOVEMENT, "Kort vei fra parkeringen"),),
    ),
    Taking("Liv Aune", "400 00 018", "legekontor", (Need(NeedKind.ALLERGY, "Melk"),)),
    Taking("Samira Haddad", "400 00 019", "frisklivssentral", hope="Noen å gå tur med."),
)
WAITING = (
    Taking("Gunn Berit Moe", "400 00 020", "nettside"),
    Taking("Steinar Fagerli", "400 00 021", "fastleger", (Need(NeedKind.OTHER, "Må kunne reise seg"),)),
)

CHANNELS = (
    Used("koordinerende-enhet", "Åshild", 8, 2, "Ringte Berit. Hun sier det videre på teammøtet."),
    Used("fastleger", "Jonas", 8, 3, "Brev til begge kontorene."),
    Used("legekontor", "Jonas", 7, 1),
    Used("frisklivssentral", "Jonas", 7, 1),
    Used("nettside", "Åshild", 7, 0, "Servicetorget la den ut samme dag."),
    Used("brukerorganisasjoner", "Kari", 6, 2, "Ringte rundt."),
)

MET = (
    Met(
        6,
        "Åshild, Jonas, Turid, Kari og Per Otto",
        (
            Said("Vi leste målene høyt for hverandre. Alle kan si dem med egne ord.", "felles-mal"),
            Said("Alle seks blir med. Søvn får ti minutter i samling 4.", "temaer"),
            Said("Turid tar med kake neste gang.", text="Hvordan vi vil ha møtene"),
        ),
        "God stemning. Vi holder oss til halvannen time.",
        (
            Decided("Vi beholder alle de seks temaene.", question="temaer"),
            Decided("Vi sier fra samme dag når noe skurrer.", question="forventninger"),
        ),
    ),
    Met(
        2,
        "Åshild, Jonas, Turid og Kari",
        (
            Said("Kari forteller i samling 3. Per Otto tenker på samling 5.", "brukererfaring"),
            Said("Skjemaene er fylt ut. De mangler underskrift fra lederen.", "utbetaling"),
        ),
        "",
        (
            Decided("Kari forteller i samling 3.", "Kari", "brukererfaring", 5),
            Decided("Turid får underskrift på skjemaene.", "Turid", "utbetaling", 2),
            Decided("Per Otto ringer turgruppa en gang til.", "Per Otto", days=6),
        ),
    ),
)
MEETING_PLACE = "Kafeen på Frivilligsentralen"
