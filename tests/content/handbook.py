"""What each part of the handbook is about, and on which pages: to hold our references against it.

The words are stems of our own, of which at least one stands in whatever is said to come from there.
"""

import re
from typing import NamedTuple

from mestringstreff_desktop.content.model import Source


class Part(NamedTuple):
    """A chapter or a part of one, with its first and last page, and the pages of its sheets."""

    first: int
    last: int
    about: str
    annexes: tuple[int, ...] = ()

    def has(self, source: Source) -> bool:
        """Are a source's pages, of which it must name the first, all within this part?"""
        pages = [source.page or 0, source.last_page or self.last]
        return self.first <= pages[0] <= pages[1] <= self.last

    def is_about(self, text: str) -> bool:
        return re.search(rf"\b(?:{self.about})", text.casefold()) is not None


# What the checklist asks about, from who began to the allergies.
_PLANNING = (
    "initiativ|forankr|penger|hvem er kurset for|sitter igjen|dokumenter|høre til|tjenester|arbeidsgrupp|"
    "avtale|helseforetak|sykehus|pasientforløp|kompetanse|ffo|roller|honorar|venter dere|tema|"
    "refleksjonsoppgave|brukerrepresentant|verktøy|støtteark|evaluer|forsamtale|servering|når fram|allergi|"
    "arbeidsmøte|ledelse|sjekklist"
)

PARTS = {
    "1": Part(6, 7, "håndbok|fysisk aktivitet|leve med"),
    "2": Part(8, 8, "se |møtt|plan|respekt|ansvar"),
    "3": Part(
        9,
        11,
        "standard metode|hører til|tjeneste|planer|hvem som gjør hva|brukerrepresentant|arbeidsgrupp|"
        "gruppe med ulike|møteplan|lokale|pause|målgruppa|hvem kurset er for|samlingene|"
        "mestring\\.no|hva deltakerne fikk",
    ),
    "4.1": Part(12, 12, "grupp|ramme|leder|holdt et slikt|navnelapp"),
    "4.2": Part(13, 13, "helsepedagogikk|grunnleggende profesjonskompetanse|kurs på tre dager"),
    "4.3": Part(13, 14, "brukerrepresentant|erfaring|fortell|medvirkning"),
    "4.4": Part(14, 15, "ffo|safo|likeperson|frivilligsentral|lokallag|honorar|møter det blir"),
    "4.5": Part(16, 18, "målgruppa|skriv|kanal|medie|nett|anbefal|stoler på|meld|prøv|ferdes|steg \\d"),
    "4.6": Part(19, 19, _PLANNING, (92,)),
    "5.1": Part(
        20,
        20,
        "mål|helseutfordring|pårørende|forsamtale|samtale|på forhånd|passer for|tro på|mestring",
        (90,),
    ),
    "5.2": Part(21, 22, "kaffe|pause|gjort|lært|lurt|kursperm|stikkord|logg"),
    "5.3": Part(22, 22, "timer|deltakere|tolv|dagtid|uke"),
    "5.4": Part(23, 23, "tema|samling 2|verktøykass"),
    "5.5": Part(23, 23, "refleksjonsoppgav|oppgave"),
    "5.6": Part(24, 24, "lesetips"),
    "5.7": Part(24, 24, "verktøy"),
    "5.8": Part(24, 24, "lysbilde|presentasjon|støtteark"),
    "6.1": Part(26, 27, "mestr|kjent"),
    "6.2": Part(28, 29, "tanker"),
    "6.3": Part(30, 31, "lytt|kommunikasjon"),
    "6.4": Part(32, 33, "mestringstro|mestringsstrategi|styrke|ukeplan"),
    "6.5": Part(34, 35, "motiv|endre|viktigst"),
    "6.6": Part(36, 37, "veien videre|siste samling|framover|nytt|lokale tilbud|kurset|viktigst", (91,)),
    "7": Part(38, 38, "evaluer|svarene|syntes"),
    "9.1": Part(
        43, 43, "didaktisk|deltaker|kommer|mål|temaer|jobbe|rammer|tid|vite etterpå|syn, hørsel|runde"
    ),
    "9.2": Part(43, 44, "motiver"),
    "9.3": Part(44, 44, "lapp|to og to|film|fortell|spørsmål|plenum|hele gruppa|lysbilde"),
    "9.4": Part(45, 45, "lysbilde|støtteark"),
    "9.5": Part(45, 46, "presentasjonsblomst|presentasjonshånd", (70, 71)),
    "10.2": Part(48, 48, "mestringsprosess", (72,)),
    "10.3": Part(49, 49, "kognitiv|diamant|tanke", (73,)),
    "10.4": Part(50, 50, "hjelpehånd", (74,)),
    "10.5": Part(51, 51, "sol", (75,)),
    "10.6": Part(52, 52, "sko", (76,)),
    "10.7": Part(53, 53, "søt", (77,)),
    "10.8": Part(54, 54, "pust|soal", (78,)),
    "10.9": Part(55, 55, "koppen|helsekopp", (79,)),
    "10.10": Part(56, 56, "ressurs|styrke"),
    "10.11": Part(57, 57, "aktivitet", (80,)),
    "10.12": Part(58, 58, "nettverk", (81,)),
    "10.13": Part(59, 59, "sommerfugl", (82,)),
    "10.14 A": Part(60, 60, "skuff|bekymring", (83,)),
    "10.14 B": Part(61, 61, "sorter", (84,)),
    "10.15": Part(62, 62, "busk", (85,)),
    "10.16": Part(63, 63, "selvhevdende|jeg-setning", (86,)),
    "10.17": Part(64, 64, "ambivalens", (87,)),
    "10.18 A": Part(65, 65, "smart", (88,)),
    "10.18 B": Part(66, 66, "handlingsplan|ukeplan|plan", (89,)),
    "10.19": Part(67, 67, "veien videre|selvhjelp|frivilligsentral"),
    "11": Part(68, 68, "evaluer|mestringstreff|skjema", (90, 91)),
    "14": Part(97, 102, "leve med|mestr"),
    "14.1": Part(97, 98, "helse"),
    "14.2": Part(
        98,
        102,
        "mestr|livet (?:før|endres|nå)|nye veie|fram og tilbake mellom fasene|søvn|energi|krefter",
    ),
    "14.3": Part(102, 102, "livskvalitet"),
    "15.1": Part(103, 103, "virk|nytte"),
    "15.2": Part(103, 104, "virk|nytte|fagperson|studie|erfarne"),
    "15.3": Part(104, 104, "kommun"),
    "15.4": Part(104, 104, "kurs"),
    "15.5": Part(105, 105, "penger|kostnad|samfunn"),
    "16.1": Part(106, 106, "læring|standard metode"),
    "16.2": Part(107, 108, "medvirk|brukermedvirk|brukerrepresentant|nivå"),
    "16.3": Part(108, 109, "helsepedagogikk|kompetanse|kan vi|trygg|kunnskap|forbilde|opplæring|leder slike"),
    "17": Part(110, 115, "teori|læring|mestring|endring"),
    "17.1": Part(110, 111, "lær|utviklingssone"),
    "17.2": Part(111, 115, "mestr|sammenheng|skoen|ressurs|empowerment|avmakt"),
    "17.3": Part(115, 115, "endr|tilbakefall"),
    "18.1": Part(116, 116, "lov"),
    "18.2": Part(116, 117, "føring|melding|selvhjelp|avtale"),
    "18.3": Part(117, 118, "sykehus|helseforetak"),
    "18.4": Part(118, 119, "kommun|koordinerende enhet"),
}

# The pages on which the handbook tells of an article's subject: it need not use them all.
SUBJECTS: dict[str, set[int]] = {
    "hva-er-mestring": {98, 111, 112},
    "flink-til-a-mestre": {112},
    "fem-faser": {99, 100},
    "leve-med-det-som-varer": {97, 100},
    "hva-er-helse": {97, 98},
    "livskvalitet": {102},
    "tanker-folelser-kropp-handling": {49},
    "mestringstro": {112, 113},
    "sammenheng-og-ressurser": {113, 114},
    "empowerment": {114},
    "to-mater-a-mestre": {114, 115},
    "endring-seks-faser": {115},
    "motiverende-samtale": {43, 44},
    "energi": {55, 57, 100, 101},
    "sovn": {101, 102},
    "nettverk-og-stotte": {58, 98, 113},
    "lede-en-gruppe": {12},
    "laering": {110, 111},
    "to-slags-ledere": {11, 103, 104, 111},
    "medvirkning": {107, 108},
    "brukerrepresentanten": {13, 14, 15},
    "helsepedagogikk": {13, 108, 109},
    "verdiene": {8},
    "virker-det": {103, 104, 105},
    "lov-og-foringer": {116, 117, 118, 119},
    "mal-innhold-arbeidsform": {43},
    "mestringstreff-pa-nett": set(),
    "a-evaluere": {38, 68},
    "nar-noen-har-det-vanskelig": set(),
    "taushet-og-personvern": set(),
}
# How many of each the handbook has, one for one in the list under a heading.
COUNTED = {
    "hva-er-mestring": {"Vi har ikke like vilkår": 5},
    "tanker-folelser-kropp-handling": {"De åtte spørsmålene": 8},
    "mestringstro": {"Fire kilder": 4, "Fire råd til deg som leder": 4},
    "sammenheng-og-ressurser": {
        "Tre deler": 3,
        "Fire områder": 4,
        "Ni slags ressurser": 6,
        "De tre siste": 3,
    },
    "motiverende-samtale": {"Fire ferdigheter": 4, "Hva det ikke er": 4, "I gruppe: fire faser": 4},
    "energi": {"Det samme, på en lettere måte": 5},
    "sovn": {"Ta vare på søvnbehovet": 3, "Hold på døgnrytmen": 3, "Gå rolig inn i natta": 11},
    "nettverk-og-stotte": {"Fire ringer rundt deg": 4, "Hvordan er det mellom dere?": 4},
    "lede-en-gruppe": {"Rammene tar dere på første samling": 6},
    "to-slags-ledere": {
        "Fire grunner til å ha med fagpersoner": 4,
        "Sju grunner til å ha med erfarne brukere": 7,
    },
    "medvirkning": {"De tre nivåene": 3, "To måter å samarbeide på": 2},
    "brukerrepresentanten": {"Bearbeidet erfaring": 4, "Seks oppgaver": 6},
    "helsepedagogikk": {"Seks områder som teller": 6, "Fem emner i opplæringen": 5},
    "verdiene": {"Respekt": 5},
    "mal-innhold-arbeidsform": {"Seks ting som henger sammen": 6},
    "lov-og-foringer": {"Hvor i kommunen?": 5},
    "virker-det": {"47 studier av grupper": 3},
    "a-evaluere": {"Tre deler": 3},
}
