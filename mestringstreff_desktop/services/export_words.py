"""Says in words what leaves with a course and what stays, from the very package that would be sent."""

from dataclasses import dataclass, field

from mestringstreff_desktop.content.words import count, numeric_date, size_words
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.involvement import Involvement
from mestringstreff_desktop.storage.package.format import PackedCourse, PackedFigures
from mestringstreff_desktop.storage.package.pack import ExportOptions, right_sheets, right_tools

_NOT_OVER = "Kurset må ha datoer, og den siste samlingen må være holdt"


@dataclass(frozen=True)
class ExportLine:
    """One kind of thing in a course: how much of it there is, and whether it leaves."""

    what: str
    words: str
    leaves: bool


@dataclass(frozen=True)
class ExportChoice:
    """Something that leaves only when it is asked for: its name in `ExportOptions`, and what it means."""

    name: str
    title: str
    meaning: str


EXPORT_CHOICES = (
    ExportChoice(
        "answers",
        "Svarene i sjekklista",
        "Mottakeren ser hvor langt dere har kommet med hvert punkt, og fristene. Notatene og hvem som "
        "har ansvaret, følger bare med når navnene også er med.",
    ),
    ExportChoice(
        "team",
        "Navn: arbeidsgruppa og de som har ansvar",
        "Mottakeren får navn, organisasjon, kontaktopplysninger og notatene ved programposter og støtteark. "
        "Tar du med svarene også, følger notatene i sjekklista med. Spør dem det gjelder, før du sender.",
    ),
    ExportChoice(
        "logs",
        "Gjennomføring og logg",
        "Mottakeren ser når dere holdt samlingene, hvor mange som kom, og alt dere har skrevet i loggen. Der "
        "kan det stå noe om en deltaker. Les gjennom loggen før du sender.",
    ),
    ExportChoice(
        "figures",
        "Tall fra kurset: bare antall",
        "Mottakeren får året, antall samlinger, deltakere, pårørende og fullførte, og hvor mange som svarte "
        "hva om nytten. Er det fra én til fem deltakere, pårørende eller fullførte, blir tallet hos dere. "
        "Nytten følger bare med når minst seks har svart på den. Tallene er til årsrapporten hos mottakeren.",
    ),
)


@dataclass
class _Lists:
    """The two lists, filled line by line."""

    leaving: list[ExportLine] = field(default_factory=list)
    staying: list[ExportLine] = field(default_factory=list)

    def put(self, what: str, words: str, *, leaves: bool) -> None:
        line = ExportLine(what, words, leaves)
        (self.leaving if leaves else self.staying).append(line)


def describe(course: Course, packed: PackedCourse, options: ExportOptions) -> list[ExportLine]:
    """Return all kinds of things in a course: first what leaves with it, then what stays."""
    lists = _Lists()
    _put_plan(lists, packed)
    _put_own(lists, course, packed)
    lists.put(
        "Det dere har skrevet selv i alt dette", "følger med ord for ord, så se etter navn", leaves=True
    )
    _put_answers(lists, course, options)
    _put_people(lists, course, packed, options)
    _put_notes(lists, course, options)
    _put_logs(lists, course, options)
    _put_figures(lists, packed, options)
    _put_recruiting(lists, course)
    _put_evaluation(lists, course)
    _put_local(lists, course)
    return lists.leaving + lists.staying


def _put_plan(lists: _Lists, packed: PackedCourse) -> None:
    goals = [packed.goals.attitude, packed.goals.knowledge, packed.goals.skill]
    sheets = {sheet for gathering in packed.gatherings for sheet in gathering.sheets or ()}
    slides = [slide for each in packed.gatherings for slide in each.slides or () if slide.is_changed]
    made = numeric_date(packed.made_on) if packed.made_on else ""
    lines = {
        "Navnet på kurset": f"«{packed.title}»",
        "Dagen kurset ble laget": made,
        "Mål for kurset": count(sum(map(bool, goals)), "mål", "mål"),
        "Samlinger": f"{count(len(packed.gatherings), 'samling', 'samlinger')} med tittel, mål, spørsmål, "
        "tips, utstyr, verktøy og refleksjonsoppgave",
        "Programposter": f"{count(len(packed.items), 'programpost', 'programposter')} med minutter, tekst, "
        "arbeidsform, ark, fargemerke og rollen som har ansvaret",
        "Valgte ark": f"{count(len(sheets), 'ark', 'ark')} i samlingene, og hva som ligger i kurspermen",
        "Støtteark": count(len(slides), "endret eller eget", "endrede eller egne") + ", valg og rekkefølge",
        "Egne punkter i sjekklista": count(len(packed.questions), "punkt", "punkter"),
    }
    for what, words in lines.items():
        lists.put(what, words, leaves=True)


def _put_own(lists: _Lists, course: Course, packed: PackedCourse) -> None:
    sheets, tools, files = packed.own_sheets, packed.own_tools, packed.attachments
    size = sum(file.size for file in files)
    lists.put("Egne ark", count(len(sheets), "ark", "ark"), leaves=True)
    lists.put("Egne verktøy", count(len(tools), "verktøy", "verktøy"), leaves=True)
    lists.put("Egne filer", f"{count(len(files), 'fil', 'filer')} på {size_words(size)}", leaves=True)
    wrong = len(course.own_sheets) - len(right_sheets(course))
    wrong += len(course.own_tools) - len(right_tools(course))
    if wrong:
        words = f"{wrong} av deres egne. Rett feilen, så følger det med"
        lists.put("Ark og verktøy med en feil", words, leaves=False)


def _put_answers(lists: _Lists, course: Course, options: ExportOptions) -> None:
    number = count(sum(map(_is_answered, course.entries)), "svar", "svar")
    noted = sum(bool(entry.note or entry.responsible) for entry in course.entries)
    if not options.answers:
        words = f"{number} med frist, notat og ansvarlig"
    elif options.team:
        words = f"{number}: hvor langt dere har kommet, frister, notater og ansvarlige"
    else:
        words = f"{number}: hvor langt dere har kommet, og frister"
        notes = f"{count(noted, 'svar', 'svar')} har notat eller en ansvarlig"
        lists.put("Notater og ansvarlige i sjekklista", notes, leaves=False)
    lists.put("Svar i sjekklista", words, leaves=options.answers)


def _is_answered(entry: ChecklistEntry) -> bool:
    is_begun = entry.state is not ItemState.NOT_STARTED
    return bool(is_begun or entry.note or entry.responsible or entry.due)


def _put_people(lists: _Lists, course: Course, packed: PackedCourse, options: ExportOptions) -> None:
    named = sum(bool(item.responsible.strip()) for each in course.gatherings for item in each.items)
    people = count(len(course.team), "person", "personer")
    lists.put("Arbeidsgruppa", f"{people} med kontaktopplysninger", leaves=options.team)
    if not options.team:
        roles = sum(bool(item.responsible) for item in packed.items)
        words = count(named - roles, "programpost", "programposter")
        lists.put("Navn som har ansvaret", words, leaves=False)
    else:
        lists.put("Navn som har ansvaret", "alle navn som står ved en programpost", leaves=True)


def _put_notes(lists: _Lists, course: Course, options: ExportOptions) -> None:
    """What leaders have noted may hold names."""
    noted = sum(bool(item.note) for each in course.gatherings for item in each.items)
    lists.put("Notater i programmet", count(noted, "notat", "notater"), leaves=options.team)
    noted = sum(bool(slide.notes) for each in course.gatherings for slide in each.slides or ())
    lists.put("Notater til støtteark", count(noted, "notat", "notater"), leaves=options.team)


def _put_logs(lists: _Lists, course: Course, options: ExportOptions) -> None:
    held = [each for each in course.gatherings if each.events or each.notes or not each.log.is_empty]
    unplanned = sum(item.is_unplanned for each in course.gatherings for item in each.items)
    wise = sum(len(each.considerations) for each in course.gatherings)
    words = f"{count(len(held), 'samling', 'samlinger')} med tider, oppmøte, avvik, notater og det dere skrev"
    lists.put("Gjennomføring og logg", words, leaves=options.logs)
    came_up = count(unplanned, "programpost", "programposter")
    more = f"{came_up} utenom planen, {wise} å tenke på fra tidligere kurs"
    lists.put("Det som kom til underveis", more, leaves=options.logs)


def _put_recruiting(lists: _Lists, course: Course) -> None:
    """What is about those who take part, and how they were found, is never in a package."""
    people = count(len(course.roster), "deltaker", "deltakere")
    texts = count(len(course.letters), "tekst", "tekster")
    agreed = sum(each.involvement != Involvement() for each in course.team)
    meetings = count(len(course.work_meetings), "møte", "møter")
    lines = {
        "Deltakerne": f"{people} med alt dere har skrevet om dem",
        "Kanaler": count(len(course.channels), "kanal", "kanaler") + " med ansvarlige, datoer og tall",
        "Egne ord i brev og plakater": f"{texts}, og det dere har fylt ut i dem",
        "Arbeidsmøter": f"{meetings} med saker, referat og beslutninger",
        "Avtaler med brukerrepresentanter": count(agreed, "avtale", "avtaler") + " med oppgaver og honorar",
    }
    for what, words in lines.items():
        lists.put(what, words, leaves=False)


def _put_figures(lists: _Lists, packed: PackedCourse, options: ExportOptions) -> None:
    if packed.figures is not None:
        lists.put("Tall fra kurset", figures_words(packed.figures), leaves=True)
    else:
        words = f"følger ikke med ennå. {_NOT_OVER}" if options.figures else "blir hos dere"
        lists.put("Tall fra kurset", words, leaves=False)


def figures_words(figures: PackedFigures) -> str:
    """2026: 6 samlinger, 10 deltakere, 9 svar om nytten. Tatt ut, eller ikke notert: pårørende, fullførte"""
    told = {
        "samlinger": count(figures.planned, "samling", "samlinger"),
        "deltakere": _people(figures.participants, "deltaker", "deltakere"),
        "pårørende": _people(figures.next_of_kin, "pårørende", "pårørende"),
        "fullførte": _people(figures.completed, "fullførte", "fullførte"),
        "svar om nytten": _people(figures.answered, "svar om nytten", "svar om nytten"),
    }
    left_out = [name for name, words in told.items() if not words]
    gone = f". Tatt ut, eller ikke notert: {', '.join(left_out)}" if left_out else ""
    return f"{figures.year}: {', '.join(filter(None, told.values()))}{gone}"


def _people(number: int | None, one: str, many: str) -> str:
    return "" if number is None else count(number, one, many)


def _put_evaluation(lists: _Lists, course: Course) -> None:
    """What was answered, decided of the course as a whole and paid is never in a package."""
    sheets = count(len(course.questionnaires), "skjema", "skjemaer")
    lines = {
        "Svarene på skjemaene": f"{count(len(course.responses), 'svar', 'svar')} på {sheets}, "
        "også det som er skrevet med egne ord",
        "Budsjett og regnskap": count(len(course.budget), "linje", "linjer"),
        "Rapporten": count(len(course.report_words), "tekst", "tekster") + " dere har skrevet selv",
        "Beslutninger om hele kurset, fra forrige gang": count(
            len(course.considerations), "beslutning", "beslutninger"
        ),
    }
    for what, words in lines.items():
        lists.put(what, words, leaves=False)


def _put_local(lists: _Lists, course: Course) -> None:
    offers = count(len(course.local_offers), "tilbud", "tilbud")
    files = count(sum(bool(each.own_slides) for each in course.gatherings), "fil", "filer")
    lists.put("Sted, datoer, klokkeslett og lenker", "blir hos dere", leaves=False)
    lists.put("Antall plasser, ark og permer, og rammene", "blir hos dere", leaves=False)
    lists.put("Egne presentasjoner", f"{files} fra PowerPoint eller liknende", leaves=False)
    lists.put("Lokale tilbud", f"{offers} med kontaktopplysninger", leaves=False)
    numbers = count(len(course.local_help), "linje", "linjer")
    lists.put("Hos oss, på hjelpekortet", f"{numbers} med navn og numre", leaves=False)
