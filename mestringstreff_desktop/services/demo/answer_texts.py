"""What was answered, decided and spent in the example courses. All of it is invented."""

from typing import NamedTuple

from mestringstreff_desktop.course.budget_line import BudgetKind
from mestringstreff_desktop.course.evaluation.questionnaire import Review
from mestringstreff_desktop.course.figures import CourseFigures

PRINT, HOLD, UNREAD = Review.PRINT, Review.HOLD, Review.UNREAD
EARLIER_TITLE = "Mestringstreff Orkland, våren"
EARLIER_PLACES = 12


class Said(NamedTuple):
    """What somebody wrote, and whether the leader has let it through."""

    text: str
    review: Review = PRINT


class Spent(NamedTuple):
    """A line of the budget, in whole kroner."""

    kind: BudgetKind
    text: str
    planned: int | None = None
    used: int | None = None


# Before the course: how each heard of it, by places among the choices, and what they wrote.
HEARD = ((2,), (5,), (6,), (7,), (2,), (4,), (5,), (6, 4))
BESIDE = Said("Det hang en lapp på butikken.")  # of the one who heard in another way
HOPES = (
    Said("Treffe andre som skjønner hvordan det er."),
    Said("Vil lære å bruke kreftene smartere."),
    Said("Fastlegen mente det kunne være noe for meg."),
    Said("Få det til å gå rundt i hverdagen igjen."),
    Said("Jeg er mye alene og vil prøve noe nytt."),
    Said("Sove bedre og uroe meg mindre."),
)
DECIDED = (
    Said("At det ikke spiller noen rolle hva som feiler deg."),
    Said("En venn hadde vært med og var fornøyd."),
    Said("Det er gratis og i nærheten."),
)

# The rounds after the gatherings that are held: what mattered most, what to try, what to do otherwise.
ROUNDS = (
    (
        (Said("At vi fikk lov til å le."), Said("Å høre at flere har det som meg."), Said("Blomsten.")),
        (Said("Si nei til én ting denne uka."), Said("Hvile før jeg er helt tom.")),
        (Said("Litt lengre pause."), Said("Stolene er harde.")),
    ),
    (
        (Said("Tanken om hva jeg ville sagt til en venn."), Said("Pusten.", UNREAD)),
        (Said("Prøve diamanten hjemme.", UNREAD), Said("Ringe søsteren min.", UNREAD)),
        (Said("Mer tid til å snakke to og to.", UNREAD),),
    ),
)

# After the earlier course: benefit, then the seven parts by grades, a row a response.
AFTER = (
    (3, (4, 4, 3, 3, 3, 4, 4)),
    (2, (4, 4, 2, 3, 3, 3, 3)),
    (3, (4, 4, 4, 4, 4, 4, 4)),
    (2, (3, 4, 3, 2, 4, 3, 2)),
    (1, (2, 3, 1, 2, 3, 2, 3)),
    (2, (4, 3, 3, 3, 4, 4, 4)),
    (3, (4, 4, 3, 3, 2, 4, 4)),
    (2, (3, 4, 2, 3, 3, 3, 4)),
    (2, (3, 3, 3, 2, 4, 4, 3)),
)
USEFUL = (
    Said("Å møte de andre. Jeg gikk alltid lettere hjem."),
    Said("Handlingsplanen. Den henger på kjøleskapet."),
    Said("At brukerrepresentantene fortalte hvordan det faktisk er."),
    Said("Å lære å ta pause før jeg må."),
    Said("Diamanten. Den bruker vi hjemme."),
)
MISSED = (Said("Mer om søvn."), Said("Kunne gjerne vart lenger."), Said("Noe om å være på jobb."))
OTHERWISE = (Said("Kom litt seinere på dagen, så rekker jeg bussen."), Said("Bra størrelse på gruppa."))

# How the four who held it saw the cooperation: seven statements by grades.
TEAM = ((3, 3, 2, 3, 2, 2, 3), (3, 2, 3, 3, 1, 3, 2), (2, 3, 3, 3, 2, 2, 3), (3, 3, 3, 2, 2, 3, 3))
TEAM_SAID = (
    Said("Vi turte å si fra til hverandre."),
    Said("Møtene ble for korte. Vi trenger en halvtime til."),
)

# What the review meeting decided: the number of the gathering it is about, 0 for all, and who sees to it.
REVIEWED = (
    (0, "Vi begynner klokka ti, så de som tar buss, rekker det.", "Åshild"),
    (0, "Arbeidsgruppa møtes en halvtime lenger før første samling.", "Turid"),
    (4, "Mer om søvn: sett av ti minutter til, og del ut arket.", "Jonas"),
)
REVIEW_MINUTES = "Vi leste svarene høyt og gikk gjennom loggene. Alle seks temaene beholdes."
PRESENT = "Åshild, Jonas, Turid og Kari"

FIGURES = CourseFigures(
    interested=14,
    participants=10,
    next_of_kin=2,
    waiting=1,
    withdrawn=1,
    completed=9,
    attendance=(10, 9, 10, 8, 9, 9),
    channels={"fastleger": 3, "koordinerende-enhet": 2, "nettside": 1, "familie-og-venner": 3, "": 1},
)

EARLIER_BUDGET = (
    Spent(BudgetKind.MEETINGS, "To brukerrepresentanter", 7200, 7200),
    Spent(BudgetKind.STORY, "To fortellinger", 3000, 3000),
    Spent(BudgetKind.TRAVEL, "", 600, 841),
    Spent(BudgetKind.FOOD, "Frukt og kaffe", 2400, 2810),
    Spent(BudgetKind.MATERIAL, "Permer og fargeblyanter", 900, 750),
    Spent(BudgetKind.INCOME, "Tilskudd fra kommunen", 15000, 15000),
)
BUDGET = (
    Spent(BudgetKind.MEETINGS, "To brukerrepresentanter", 7200),
    Spent(BudgetKind.STORY, "Kari", 1500),
    Spent(BudgetKind.FOOD, "Frukt og kaffe", 2800, 980),
    Spent(BudgetKind.PREMISES, "Lånes gratis", 0, 0),
    Spent(BudgetKind.MATERIAL, "Permer", 800, 750),
    Spent(BudgetKind.INCOME, "Tilskudd fra kommunen", 15000, 15000),
)
