"""The window before the printer: which printer, how many, which pages, and how they lie on the paper."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QButtonGroup, QLabel, QLayout, QScrollArea, QWidget

from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.leaves import needs_both_sides, sets_or_one
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.printers import Abilities, Job, Known, Printers, Sides, Size
from mestringstreff_desktop.ui.paper.edition_panel import MOST_COPIES
from mestringstreff_desktop.ui.paper.made import Made
from mestringstreff_desktop.ui.paper.page_choice import EXAMPLE, read_pages
from mestringstreff_desktop.ui.paper.paper import Edition, Paper
from mestringstreff_desktop.ui.paper.printout import Printout
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.stepper import StepField
from mestringstreff_desktop.ui.widgets.text_fields import LineField
from mestringstreff_desktop.ui.widgets.tick_choice import TickChoice
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

WIDTH = 560  # pixels at 100 % text size
LONGEST_NAME = 60  # letters of a job's name: a printing service takes 255 octets (RFC 8011, 5.1.3)
A4_LONG = 850.0  # points: a page with a longer side is larger than A4
_CHOOSE = "Velg hvilke sider det skal bli."
_COUNTED = "Antallet av hvert ark er valgt i bunken."
_BOTH, _ONE_EACH = "Hvert ark begynner på et nytt blad.", "Hvert ark har bare én side."
_ONE_SIDE = "Denne skriveren skriver bare på én side av papiret."
_GREY, _NO_COLOURS = "Alt blir i gråtoner.", "Denne skriveren har ikke farger."
_BOOKLET = "Permen blir et hefte i A5. Brett hele bunken på midten."
_ALWAYS_BOTH = "Et hefte skrives alltid på begge sider."
_LARGE = "Stor skrift blir ikke hefte, for bokstavene ville blitt små."
_NEEDS_BOTH = "Et hefte trenger en skriver som skriver på begge sider av papiret."
_JOBS = "Skriveren får {jobs} utskrifter etter hverandre, én for hvert ark."
_PICTURES = "Derfra går sidene som bilder, og det tar litt lengre tid."


class PrintWindow(Question):
    """Enter prints, Esc does not. `painter` is set where the rest was chosen in the system's own dialog."""

    def __init__(
        self,
        context: Context,
        paper: Paper,
        made: Made,
        edition: Edition,
        *,
        printers: Printers,
        known: Sequence[Known],
        sizes: Sequence[QSizeF],
    ) -> None:
        """`known` are the printers, the usual one first; `sizes` those of the pages, in points."""
        super().__init__(context, f"Skriv ut {paper.title}", "", "Skriv ut")
        self.want_width(WIDTH)
        self.setObjectName("print-window")
        self.context, self._paper, self._made, self._edition = context, paper, made, edition
        self._printers, self._known = printers, {each.name: each for each in known}
        self._sizes = sizes
        self._sets = sets_or_one(made.sets, len(self._sizes))
        self._able = Abilities()
        self.painter: QPrinter | None = None
        self._make_fields(known)
        self._lay_out_fields()
        self._connect()
        self._ask_abilities()
        self._refresh()
        self.printer.setFocus()
        apply_theme_within(self, context.theme)

    def _make_fields(self, known: Sequence[Known]) -> None:
        settings = self.context.settings
        self.printer = ChoiceField("Skriver", [(each.name, each.words) for each in known])
        if settings.printer in self._known:
            self.printer.show_chosen(settings.printer)
        self.copies = StepField("Antall eksemplarer", 1, MOST_COPIES)
        self.copies.show_number(self._edition.copies if self._paper.is_counted else 1)
        self.all_pages = chip(_all_pages(len(self._sizes)), checked=True)
        self.some_pages = chip("Noen av dem")
        self.pages = LineField("Hvilke sider?", f"For eksempel {EXAMPLE}")
        self.both_sides = TickChoice(self.context, "På begge sider", "")
        self.grey = TickChoice(self.context, "Uten farger", "")
        self.booklet = TickChoice(self.context, "Som hefte", "")
        self._needs_both = needs_both_sides(self._sets)
        self._wants = {"both": self._needs_both, "grey": settings.print_grey, "booklet": False}
        self.more = Button("Flere valg i skriverens vindu …", "sliders-horizontal", "quiet")
        self._trouble, self._wrong = label("", "warm"), label("", "danger")
        self._note = label("", "quiet")

    def _lay_out_fields(self) -> None:
        self._typed = _part(label_of(self.pages, "Hvilke sider?"), self.pages, self._wrong)
        for part in (
            _part(label_of(self.printer, "Skriver"), self.printer, self._trouble),
            self._how_many(),
            self._typed,
            _part(label("På papiret", "group"), self.both_sides, self.grey, self.booklet),
            self._note,
            self._ways_on(),
        ):
            self.content.addWidget(part)
        self.booklet.setVisible(self._paper.is_book)
        self.content.setSpacing(14)

    def _how_many(self) -> QWidget:
        """The number, and beside it which pages, where there are several."""
        number = self.copies if self._paper.is_counted else label(_COUNTED, "quiet")
        which = QButtonGroup(self)
        for each in (self.all_pages, self.some_pages):
            which.addButton(each)
        pages = _part(label("Sider", "group"), WrapLayout(self.all_pages, self.some_pages), None)
        pages.setVisible(len(self._sizes) > 1)
        beside = row(_part(label("Antall", "group"), number, None), pages, gap=24)
        beside.setStretch(1, 1)
        made = QWidget()
        made.setLayout(beside)
        return made

    def _ways_on(self) -> QWidget:
        words = [label(_PICTURES, "quiet")] if self._printers.takes_pdf else []
        return _part(row(self.more, None), *words)

    def _connect(self) -> None:
        self.printer.activated.connect(self._ask_abilities)
        self.copies.edited.connect(self._refresh)
        for each in (self.all_pages, self.some_pages):
            each.clicked.connect(self._on_which)
        self.pages.edited.connect(self._refresh)
        self.both_sides.ticked.connect(partial(self._want, "both"))
        self.grey.ticked.connect(partial(self._want, "grey"))
        self.booklet.ticked.connect(partial(self._want, "booklet"))
        self.more.clicked.connect(self._choose_more)
        self.accepted.connect(self._remember)

    def _on_which(self) -> None:
        self._refresh()
        if self.some_pages.isChecked():
            self.pages.setFocus()
            QTimer.singleShot(0, self, self._show_typed)  # when it has got its place

    def _show_typed(self) -> None:
        """In a low window with large text it comes below what is seen."""
        area = self.findChild(QScrollArea)
        if area is not None:
            area.ensureWidgetVisible(self._typed)

    def _hold(self) -> None:
        """What is typed is for this once, and nothing to store."""

    @property
    def chosen_printer(self) -> Known:
        return self._known[str(self.printer.key)]

    def _ask_abilities(self) -> None:
        """A printer on a network may think about it: what it cannot do is told when it has answered."""
        asked = self.chosen_printer
        self.context.worker.do(self, lambda: self._printers.abilities(asked), self._show_abilities)

    def _show_abilities(self, able: Abilities) -> None:
        self._able = able
        self._refresh()

    def _want(self, what: str, is_on: bool) -> None:
        self._wants[what] = is_on
        self._refresh()

    @property
    def is_booklet(self) -> bool:
        able = self._paper.is_book and self._able.both_sides and not self._edition.large_print
        return self._wants["booklet"] and able

    @property
    def sides(self) -> Sides:
        """Which sides are printed on; pages that lie are turned as one turns a calendar."""
        if self.is_booklet:
            return Sides.SHORT_EDGE
        if not (self._wants["both"] and self._able.both_sides):
            return Sides.ONE
        return Sides.SHORT_EDGE if all(map(_lies, self._sizes)) else Sides.LONG_EDGE

    def job(self) -> Job:
        """Return how it is to be printed."""
        large = [max(size.width(), size.height()) > A4_LONG for size in self._sizes]
        size = Size.A3 if all(large) and Size.A3 in self._able.sizes and not self.is_booklet else Size.A4
        return Job(
            self.chosen_printer,
            shortened(self._paper.title, LONGEST_NAME),
            self.copies.value(),
            self.sides,
            is_grey=self._wants["grey"] and self._able.colours,
            size=size,
            shrinks=any(large) and size is Size.A4,
        )

    def printout(self) -> Printout:
        """Return what is to be printed.

        Raises:
            UserError: the pages that are typed are none.
        """
        chosen = read_pages(self.pages.text(), len(self._sizes)) if self.some_pages.isChecked() else None
        return Printout(self._made.pdf, self._sets, self.job(), chosen, self.is_booklet)

    def _refresh(self) -> None:
        self._typed.setVisible(self.some_pages.isChecked())
        self._offer_both_sides()
        self.grey.offer(
            self._able.colours,
            self._wants["grey"] and self._able.colours,
            _GREY if self._able.colours else _NO_COLOURS,
        )
        self._offer_booklet()
        self._show_words(self._trouble, self._able.trouble)
        try:
            self._show_printout(self.printout())
        except UserError as error:
            self._show_printout(None, str(error))

    def _offer_both_sides(self) -> None:
        if self.is_booklet:
            self.both_sides.offer(False, True, _ALWAYS_BOTH)
        elif not self._able.both_sides:
            self.both_sides.offer(False, False, _ONE_SIDE)
        elif not self._needs_both:
            self.both_sides.offer(False, False, _ONE_EACH)
        else:
            self.both_sides.offer(True, self._wants["both"], _BOTH)

    def _offer_booklet(self) -> None:
        if self._edition.large_print:
            self.booklet.offer(False, False, _LARGE)
        elif not self._able.both_sides:
            self.booklet.offer(False, False, _NEEDS_BOTH)
        else:
            self.booklet.offer(True, self._wants["booklet"], _BOOKLET)

    def _show_printout(self, what: Printout | None, wrong: str = "") -> None:
        """Tell how many leaves it takes; or what is wrong with the pages, once one has typed some."""
        self._show_words(self._wrong, wrong if self.pages.text().strip() else "")
        self.lead.setText(f"Det går med {count(what.leaves, 'ark', 'ark')} papir." if what else _CHOOSE)
        jobs = len(what.runs) if what and not self._printers.takes_pdf else 1
        self._show_words(self._note, _JOBS.format(jobs=jobs) if jobs > 1 else "")
        for button in (self.yes, self.more):
            button.setEnabled(what is not None)

    def _show_words(self, part: QLabel, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))

    def _choose_more(self) -> None:
        """What is chosen in the system's dialog holds, and is printed at once."""
        printer = self._printers.painted(self.job())
        if self._printers.choose_more(printer, self._paper.title):
            self.painter = printer
            self.accept()

    def _remember(self) -> None:
        self.context.change_settings(printer=self.chosen_printer.name, print_grey=self._wants["grey"])


def _all_pages(pages: int) -> str:
    return "Begge sidene" if pages == 2 else f"Alle {pages} sidene"


def _lies(page: QSizeF) -> bool:
    return page.width() > page.height()


def _part(*parts: QWidget | QLayout | None) -> QWidget:
    made = QWidget()
    made.setLayout(column(*parts, gap=6))
    return made
