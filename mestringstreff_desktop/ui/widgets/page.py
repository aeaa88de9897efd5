"""The base of all pages: a heading, a line on what the page is for, its actions, and a body.

The window starts with empty places; a page is imported and made when its place is first shown, so
that the window stands there quickly. `build` makes the page's body once, and `refresh` fills in
the course each time something has changed.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import MARGIN, column, scrolled
from mestringstreff_desktop.ui.widgets.page_top import PageTop

if TYPE_CHECKING:
    from mestringstreff_desktop.ui.widgets.find_bar import FindBar


class Page(QWidget):
    """The base of a page. Subclasses set the texts and override `build` and `refresh`."""

    name = ""
    title = ""
    lead = ""
    help_topic = ""  # the article that is about the page

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._is_built = False
        self._look: Theme | None = None
        self._find_bar: FindBar | None = None
        self.heading = label(self.title, "heading")
        self.lead_label = label(self.lead, "lead")
        self.top = PageTop(context, self.heading, self.lead_label)
        self.buttons = self.top.buttons
        self.body = QVBoxLayout()
        context.changed.connect(self._refresh_if_shown)
        context.themed.connect(self._on_themed)

    @property
    def is_built(self) -> bool:
        return self._is_built

    def build(self) -> None:
        """Make the body, once."""

    def refresh(self) -> None:
        """Fill in what the course and the settings say now."""

    def topic(self) -> str:
        """Return the article of the help that is about what the page shows now, by its id."""
        return self.help_topic

    def point_at(self, what: object) -> None:
        """Show a certain thing of the page; `what` is the page's own kind of key."""

    def where(self) -> Where:
        """Return what one sees here, to tell by whether an edit was done to it."""
        return Where(self.name, words=self.title)

    def go_back_to(self, where: Where) -> None:
        """Show what was undone; where it is in view already nothing is to move."""
        if where != self.where() and where.thing is not None:
            self.point_at(where.thing)

    def leave(self) -> None:
        """Another page is shown, and what is typed was stored if it can be: begin nothing half done again."""

    def work(self) -> QWidget | None:
        """Return the control that one most likely came for."""
        return None

    def focus_first(self) -> None:
        """Give the keyboard to where the page's work is, else to its first control."""
        work = self.work()
        if work is not None and work.isVisible() and work.isEnabled():
            work.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if takes_tab and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
            widget = widget.nextInFocusChain()

    def find_on_page(self) -> None:
        """Let words be found on the page; one with a search field of its own goes there instead."""
        if self._find_bar is None:
            from mestringstreff_desktop.ui.widgets.find_bar import FindBar

            self._find_bar = FindBar(self.context, self)
            layout = self.layout()
            assert layout is not None, "a page is laid out before it is shown"
            layout.addWidget(self._find_bar)
        self._find_bar.open()

    def put(self, *parts: QWidget | QLayout | None) -> None:
        """Add parts to the body; None is a stretch."""
        for part in parts:
            if part is None:
                self.body.addStretch(1)
            elif isinstance(part, QLayout):
                self.body.addLayout(part, 1)
            else:
                self.body.addWidget(part, 1)

    def ensure_built(self) -> None:
        """Build the page if it is not, for those who need its parts before it is shown."""
        if self._is_built:
            return
        self._is_built = True
        area = self._lay_out()
        self.build()
        self._show_look()
        area.show()  # with all that is in it: what comes later is shown too late for the keys

    def apply_theme(self) -> None:
        """Colour the icons for the theme in force."""
        apply_theme_within(self, self.context.theme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ensure_built()
        self._show_look()
        self.refresh()

    def _lay_out(self) -> QWidget:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(MARGIN, 20, MARGIN, 16)
        inner.setSpacing(18)
        inner.addWidget(self.top)
        inner.addLayout(self.body, 1)
        area = scrolled(content)
        self.setLayout(column(area))
        return area

    def _refresh_if_shown(self) -> None:
        if self._is_built and self.isVisible():
            self.refresh()

    def _on_themed(self) -> None:
        """A page that is out of view changes when it is next shown."""
        if self._is_built and self.isVisible():
            self._show_look()
            self.refresh()

    def _show_look(self) -> None:
        if self._look is not self.context.theme:
            self._look = self.context.theme
            self.context.dress(self)
            self.apply_theme()


PageMaker = Callable[[Context], Page]


class PagePlace(QWidget):
    """Where a page will stand: it is made the first time somebody looks, by eye or by `page`."""

    def __init__(self, name: str, maker: PageMaker, context: Context) -> None:
        super().__init__()
        self.name = name
        self.setObjectName(f"page-{name}")
        self._maker, self._context = maker, context
        self._page: Page | None = None
        self._layout = column(gap=0)
        self.setLayout(self._layout)

    def leave(self) -> None:
        """Tell the page, if it has been made and shown, that another one is shown."""
        if self._page is not None and self._page.is_built:
            self._page.leave()

    @property
    def page(self) -> Page:
        if self._page is None:
            self._page = self._maker(self._context)
            self._layout.addWidget(self._page)
        return self._page

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page.show()


class Pages(Mapping[str, Page]):
    """The pages by name, each made when it is first asked for."""

    def __init__(self, places: Mapping[str, PagePlace]) -> None:
        self._places = places

    def __getitem__(self, name: str) -> Page:
        return self._places[name].page

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
