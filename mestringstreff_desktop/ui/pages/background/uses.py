"""Where an article is used: gatherings, lines of their plans, tools and slides, each a way there."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.content.slides.model import SlideTemplate
from mestringstreff_desktop.course.background import UsedLine, Uses, uses
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import ItemPlace
from mestringstreff_desktop.ui.widgets.buttons import Link, ShortLink, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row

_INDENT = 26  # pixels at 100 % text size: below the words of a link


class UsesCard(QFrame):
    """The ways from an article; not there where it leads nowhere."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("article-uses")
        self.context = context
        self._groups = QVBoxLayout()
        self._groups.setSpacing(12)
        self.setLayout(column(label("Brukes i", "title"), self._groups, gap=10, margin=16))

    def show_article(self, article: Article) -> None:
        """Show where an article is used in the course on screen."""
        clear(self._groups)
        found = uses(article, self.context.course, self.context.library)
        for title, ways in self._all(found):
            if ways:
                self._groups.addLayout(column(label(title, "group"), *ways, gap=2))
        self.setVisible(self._groups.count() > 0)
        apply_theme_within(self, self.context.theme)

    def _all(self, found: Uses) -> Iterator[tuple[str, list[QWidget | QLayout]]]:
        themes = [label(breakable(f"Samling {each.number}: {each.title}")) for each in found.themes]
        yield "Samlinger", [*themes, *(self._gathering(each) for each in found.gatherings)]
        yield "Programposter", [self._line(each) for each in found.lines]
        yield "Verktøy", [self._way(each.name, "toolbox", "toolbox", each.id) for each in found.tools]
        yield "Støtteark", [self._slide(each) for each in found.slides]

    def _gathering(self, gathering: Gathering) -> QLayout:
        return self._numbered(gathering, gathering.title, f"Gå til {gathering.name}", gathering.id)

    def _line(self, used: UsedLine) -> QLayout:
        place = ItemPlace(used.gathering.id, used.item.id)
        name = f"Gå til {used.item.quoted} i samling {used.gathering.number}"
        return self._numbered(used.gathering, used.item.title, name, place)

    def _numbered(self, gathering: Gathering, title: str, name: str, what: object) -> QLayout:
        """A short button, and below it a title, which may be long."""
        link = Link(f"Samling {gathering.number}", "calendar-days")
        link.setAccessibleName(name)
        link.clicked.connect(_go(self.context, "gatherings", what))
        below = label(breakable(title), "small")
        below.setContentsMargins(self.context.theme.pixels(_INDENT), 0, 0, 2)
        return column(row(link, None), below, gap=0)

    def _slide(self, slide: SlideTemplate) -> QWidget | QLayout:
        """A slide is shown in the gathering that has its theme, where the course has one."""
        course, slides = self.context.course, self.context.library.slides
        themes = [theme for theme, own in slides.items() if slide in own]
        gatherings = course.gatherings if course else []
        gathering = next((each for each in gatherings if each.theme_id in themes), None)
        if gathering is None:
            return label(breakable(slide.title))
        return self._way(slide.title, "image", "gatherings", gathering.id, f"I {gathering.name}")

    def _way(self, words: str, icon: str, page: str, what: object, tip: str = "") -> QLayout:
        link = ShortLink(words, icon)
        link.setToolTip(f"{words}\n{tip}".strip())
        link.clicked.connect(_go(self.context, page, what))
        return row(link, None)


def _go(context: Context, page: str, what: object) -> Callable[[], None]:
    return partial(context.go_to.emit, page, what)
