"""What one reads beside the runner: the background to what is on, or what to do when it is hard.

It takes the place of the plan and the log for as long as it is read, so that the leader stays where she is.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.course.background import article_of, read_before
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering
from mestringstreff_desktop.course.local_help import CARD
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.run.buttons import SmallButton
from mestringstreff_desktop.ui.pages.run.hard_times import hard_times
from mestringstreff_desktop.ui.paper.articles import article_paper, reading_paper
from mestringstreff_desktop.ui.paper.paper import Paper, sheets_paper
from mestringstreff_desktop.ui.widgets.article import ArticleText
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import bring_into_view, clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.reading_links import ReadingLinks

BACKGROUND, HARD = "background", "hard"
NOTHING = "Det er ikke noe fagstoff til denne samlingen. Alle artiklene ligger under Fagstoff."
MORE = "Les også"


class ReadingPlace(Protocol):
    """A view of the page that has a panel to read in."""

    reading: "RunReading"

    @property
    def is_reading(self) -> bool:
        """Is the panel open?"""

    def open_reading(self) -> None:
        """Open the panel."""

    def close_reading(self) -> None:
        """Close it, and give the keys back."""


class RunReading(QFrame):
    """A panel that is read and closed again. `showing` is what was opened last: BACKGROUND or HARD.

    `wants_paper` carries what is to be printed.
    """

    left = Signal()
    wants_paper = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("run-reading")
        tell_topic(self, "fagstoff")
        self.context = context
        self.showing = ""
        self._paper: Paper | None = None
        self.title = label("", "title")
        self.print = Button("Skriv ut", "printer", "small")
        self.print.setObjectName("reading-print")
        self.print.clicked.connect(self._print)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(12)
        self._lay_out()
        shortcut = QShortcut(QKeySequence("Esc"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left)

    def _lay_out(self) -> None:
        close = SmallButton("Lukk", "Esc")
        close.setObjectName("reading-close")
        close.clicked.connect(self.left)
        heading = row(self.title, close)
        heading.setStretch(0, 1)
        inner = QWidget()
        layout = column(self._parts, None, gap=0)
        layout.setContentsMargins(8, 6, 10, 8)
        inner.setLayout(layout)
        self.area = scrolled(inner, "reading")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName("Det du leser")
        outer = column(heading, self.area, row(self.print, None), gap=8, margin=12)
        outer.setStretch(1, 1)
        self.setLayout(outer)

    def show_background(self, gathering: Gathering, item: AgendaItem | None) -> None:
        """Show the article of a line; where it has none, those there are to the gathering."""
        found = article_of(item, gathering, self.context.library) if item else None
        if found is not None:
            self.show_article(gathering, found)
            return
        articles = read_before(gathering, self.context.library)
        title = article_words.read_before(gathering.number)
        paper = reading_paper(self.context, title, articles) if articles else None
        self._show(BACKGROUND, title, paper, "Skriv ut")
        self._parts.addWidget(self._links(gathering, articles) if articles else label(NOTHING, "lead"))

    def show_article(self, gathering: Gathering, article: Article) -> None:
        """Show an article, with the ways to the others of its gathering below it."""
        self._show(BACKGROUND, "Fagstoff", article_paper(self.context, article), "Skriv ut")
        text = ArticleText(self.context)
        text.show_article(article)
        self._parts.addWidget(text)
        others = [each for each in read_before(gathering, self.context.library) if each.id != article.id]
        if others:
            self._parts.addLayout(column(label(MORE, "group"), self._links(gathering, others), gap=2))

    def show_hard_times(self, course: Course) -> None:
        """Show what to do when somebody has a hard time, and whom one can ring."""
        form = self.context.library.forms[CARD]
        self._show(HARD, form.title, sheets_paper(self.context, [CARD]), "Skriv ut kortet")
        for part in hard_times(self.context, course):
            self._parts.addWidget(part)
        apply_theme_within(self, self.context.theme)

    def refresh(self, course: Course) -> None:
        """The numbers of the place may have been changed meanwhile; what else is read stays as it is."""
        if self.showing == HARD:
            at = self.area.verticalScrollBar().value()
            self.show_hard_times(course)
            self.area.verticalScrollBar().setValue(at)

    def take_keys(self) -> None:
        """Have the keys, so that the arrows scroll; where it stands below the runner, come into view."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: bring_into_view(self))

    def _show(self, showing: str, title: str, paper: Paper | None, words: str) -> None:
        """Begin anew, at the top."""
        self.showing, self._paper = showing, paper
        self.title.setText(hyphenated(title, self.context.theme))
        self.print.show_text(words)
        self.print.setVisible(paper is not None)
        clear(self._parts)
        self.area.verticalScrollBar().setValue(0)

    def _links(self, gathering: Gathering, articles: Sequence[Article]) -> ReadingLinks:
        made, found = ReadingLinks(self.context), self.context.library.articles
        made.show_articles(articles)
        made.chosen.connect(lambda key: self._turn_to(gathering, found[key]))
        return made

    def _turn_to(self, gathering: Gathering, article: Article) -> None:
        """The link that was pressed goes, and must not take the keys along."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_article(gathering, article)

    def _print(self) -> None:
        if self._paper is not None:
            self.wants_paper.emit(self._paper)
