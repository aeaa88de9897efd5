"""The places whose trees are kept, and the presses that lead from each to the next."""

from typing import NamedTuple

# What stands there while a place is not yet as it is to be.
UNDER_WAY = "Lager PDF-en …"


class Place(NamedTuple):
    """The file its tree is kept in, what is pressed on the way there, and a name it is known by."""

    name: str
    presses: tuple[str, ...]
    sign: str


WAY = (
    Place("oversikt", (), "Nytt kurs"),
    Place("nytt-kurs", ("Nytt kurs",), "Kursets navn"),
    Place("planlegging", ("Avbryt", "Planlegging"), "Områder"),
    Place("planlegging-angret", ("Avklart", "Angre"), "Gjør om igjen: "),
    Place("planlegging-arbeidsgruppe", ("Arbeidsgruppa",), "Legg til person"),
    Place("planlegging-avtale", ("Fra forespørsel til avtale, Kari",), "Reise, kroner"),
    Place("planlegging-moter", ("Møter og referater",), "Nytt arbeidsmøte"),
    Place("planlegging-mote", ("Arbeidsmøte 3",), "Møtet er holdt"),
    Place("planlegging-mal", ("Mål og rammer",), "Navn på kurset"),
    Place("kanaler", ("Rekruttering", "Kanaler"), "Bare åpne"),
    Place("okonomi", ("Evaluering", "Økonomi"), "Honorarskjema"),
    Place("evalueringsmote", ("Evalueringsmøte",), "Lag evalueringsmøte"),
    Place("rapport", ("Rapport",), "Kursrapport"),
    Place("samlinger", ("Samlinger",), "Ny samling"),
    Place("sett-datoer", ("Sett datoer",), "Klokkeslett"),
    Place("samling", ("Avbryt", "Samling 4: Mestring"), "Samlingens navn"),
    Place("programpost", ("10.00 ",), "Tittel"),
    Place("gjennomforing-for", ("Gjennomføring",), "Ha dette klart"),
    Place("gjennomforing", ("Start samlingen",), "Så: "),
    Place("hjelpekort", ("Hjelpekort",), "Skriv ut kortet"),
    Place("verktoykasse", ("Verktøykasse",), "Søk i verktøykassa"),
    Place("verktoy", ("BUSK",), "Gå til Samling 3"),
    Place("forhandsvisning", ("Forhåndsvis",), "1 side × 11"),
    Place("fagstoff", ("Lukk", "Fagstoff", "Når noen har det vanskelig"), "Lederen min: telefon"),
    Place("deling", ("Deling",), "Lag kurspakke"),
    Place("innstillinger", ("Innstillinger",), "Utseende"),
    Place("hjelp", ("Hjelp",), "Søk i hjelpen"),
)
