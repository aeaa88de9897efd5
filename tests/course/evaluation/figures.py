"""Charts for the tests of what draws them: of every kind, of much and of nothing."""

from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Figure, Series, SmallMultiples

GRADES = ("Svært liten", "Liten", "Noe", "God", "Svært god")
STATEMENTS = (
    "Jeg har fått verktøy jeg kan bruke i hverdagen",
    "Jeg har hatt nytte av å møte andre i en lignende situasjon",
    "Jeg vet hvor jeg kan få støtte",
    "Jeg følte meg trygg i gruppa",
)


def counted(*numbers: int | None, name: str = "Svar") -> tuple[Series, ...]:
    return (Series(name=name, numbers=numbers),)


USEFUL = Chart(
    kind=ChartKind.BARS,
    title="Hva hadde du mest nytte av?",
    sentence="Åtte av ti hadde mest nytte av å snakke sammen i gruppa.",
    rows=(
        "Å snakke sammen i gruppa",
        "Fagpersonenes innlegg",
        "Brukerrepresentantens historie",
        "Oppgaver mellom samlingene",
        "Annet",
    ),
    series=counted(8, 6, 7, 3, 0),
    of=(10, 10, 10, 10, 10),
)
BEFORE_AFTER = Chart(
    kind=ChartKind.BARS,
    title="Forventninger og erfaringer",
    sentence="Flere fant fellesskap enn de som hadde ventet det.",
    rows=("Møte andre", "Få ny kunnskap", "Lære å takle stress og en hverdag som er blitt annerledes"),
    series=(
        Series(name="Før kurset: ventet", numbers=(6, 9, 7)),
        Series(name="Etter kurset: opplevde", numbers=(10, 8, None)),
    ),
    of=(11, 11, 11),
    note="De som svarte før og etter, er ikke nødvendigvis de samme.",
)
GRADED = Chart(
    kind=ChartKind.STACKED,
    title="Hvor stor nytte har du hatt av kurset?",
    sentence="8 av 10 svarte god eller svært god nytte.",
    rows=STATEMENTS,
    series=tuple(
        Series(name=name, numbers=numbers)
        for name, numbers in zip(
            GRADES, ((0, 1, 1, 0), (1, 0, 2, 0), (1, 2, 3, 1), (5, 3, 4, 2), (3, 6, 1, 9)), strict=True
        )
    ),
    of=(10, 12, 11, 12),
)
YEARS = Chart(
    kind=ChartKind.COLUMNS,
    title="Deltakere som fullførte",
    sentence="Flere fullførte i 2026 enn i noe tidligere år.",
    rows=("2021", "2022", "2023", "2024", "2025", "2026"),
    series=counted(14, None, 22, 31, 28, 40),
    of=(20, None, 26, 38, 36, 44),
    unit="deltakere",
)
COURSES = SmallMultiples(
    title="Nytte i de siste kursene",
    sentence="Nytten har vært god i alle kursene.",
    charts=tuple(
        Chart(
            kind=ChartKind.BARS,
            title=title,
            sentence="",
            rows=GRADES,
            series=counted(*numbers),
        )
        for title, numbers in (
            ("Orkdal, høsten 2024", (0, 1, 2, 5, 3)),
            ("Orkdal, våren 2025", (1, 0, 3, 6, 2)),
            ("Mestringstreff for deg med langvarige smerter, Indre Fosen, høsten 2025", (0, 0, 1, 7, 8)),
            ("Orkdal, våren 2026", (0, 2, 2, 4, 4)),
        )
    ),
    note="God nytte er ikke det samme som effekt.",
)
GRADED_COURSES = SmallMultiples(
    title="Trygg i gruppa",
    sentence="De aller fleste følte seg trygge.",
    charts=tuple(
        Chart(
            kind=ChartKind.STACKED,
            title=f"Kurs {number}",
            sentence="",
            rows=("Trygg i gruppa", "Møtte andre"),
            series=tuple(Series(name=name, numbers=(n + 1, n + number)) for n, name in enumerate(GRADES)),
        )
        for number in range(1, 4)
    ),
)
MANY = Chart(
    kind=ChartKind.BARS,
    title="Hvordan hørte du om kurset?",
    sentence="Fastlegen er den vanligste veien til kurset.",
    rows=tuple(f"Kanal nummer {number} med et navn som går over flere linjer" for number in range(1, 31)),
    series=counted(*(200 - 6 * number for number in range(30))),
    of=(200,) * 30,
)
CROWDED = Chart(
    kind=ChartKind.STACKED,
    title="To hundre svar",
    sentence="Nesten alle svarte svært god.",
    rows=("Alle kurs i 2026", "Ingen svar", "For få svar", "Alle i ett"),
    series=tuple(
        Series(name=name, numbers=numbers)
        for name, numbers in zip(
            GRADES,
            ((1, 0, None, 0), (2, 0, None, 0), (1, 0, None, 0), (2, 0, None, 0), (194, 0, None, 200)),
            strict=True,
        )
    ),
    of=(200, None, None, 200),
)
EMPTY = Chart(kind=ChartKind.BARS, title="Ingen svar", sentence="", rows=(), series=())
ONE_ROW = Chart(
    kind=ChartKind.COLUMNS, title="Oppmøte", sentence="Alle kom.", rows=("Samling 1",), series=counted(9)
)
FIGURES: dict[str, Figure] = {
    "useful": USEFUL,
    "before-after": BEFORE_AFTER,
    "graded": GRADED,
    "years": YEARS,
    "courses": COURSES,
    "graded-courses": GRADED_COURSES,
    "many": MANY,
    "crowded": CROWDED,
    "empty": EMPTY,
    "one-row": ONE_ROW,
}
