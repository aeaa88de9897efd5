"""The ways from the toolbox to what is the course's own: to make, to copy, and to change."""

from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import NEW_SHEET
from mestringstreff_desktop.ui.widgets.buttons import Button, ShortLink
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, row

_LONGEST = 36  # letters of a sheet's title on a link
_LEAD = "En kopi er deres. Endre den som dere vil; det dere kopierer fra, blir som det er."


class OwnButtons(QWidget):
    """Make a sheet, or see all that is the course's own; for a page's top right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.all = Button("Egne ark og filer", "folder-open")
        self.all.setObjectName("own-all")
        self.make = Button("Lag eget ark", "plus")
        self.make.setObjectName("own-make")
        self.all.clicked.connect(lambda: context.go_to.emit("own", "list"))
        self.make.clicked.connect(lambda: context.go_to.emit("own", NEW_SHEET))
        self.setLayout(row(self.all, self.make, gap=12))


def own_card(context: Context, tool: Tool) -> QFrame | None:
    """Return the card that leads from a tool's page to a copy of it or of its sheets, or to change it."""
    if context.course is None:
        return None
    forms = context.library.forms
    links = [_link(context, "Lag en kopi av verktøyet", "copy", tool)]
    if (page := own_library.tool_page(context.course, tool.id)) is not None:
        links.insert(0, _link(context, "Endre verktøyet", "pencil", page.id))
    for form in (forms[key] for key in tool.forms if key in forms):
        links.append(_link(context, f"Lag en kopi av arket «{_short(form.title)}»", "copy", form))
    return box(
        "card",
        label("Gjør det til deres eget", "title"),
        label(_LEAD, "quiet"),
        *map(_left, links),
        margin=20,
    )


def _link(context: Context, words: str, icon: str, what: object) -> ShortLink:
    made = ShortLink(words, icon)
    made.setObjectName(f"own-{icon}")
    made.clicked.connect(lambda: context.go_to.emit("own", what))
    return made


def _left(link: ShortLink) -> QWidget:
    """A link is no wider than its words."""
    line = QWidget()
    line.setLayout(row(link, None))
    return line


def _short(title: str) -> str:
    plain = clean_name(title)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
