"""Which fields each kind of section has, in words a leader knows, and what each is edited with."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.content.forms import (
    Card,
    Cards,
    Choices,
    ColumnBox,
    Columns,
    Figure,
    FigureField,
    Form,
    FormSection,
    PlanningChecklist,
    Poster,
    Prompt,
    Prompts,
    Scale,
    Steps,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.model import Struct
from mestringstreff_desktop.content.own.sheets import (
    CARD_HEIGHTS,
    MOST_CARDS,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_PER_ROW,
    MOST_ROWS,
    drawings,
    figure_of,
    kind_of,
)
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.groups import FieldSet, GroupsInput, GroupWords, Spec
from mestringstreff_desktop.ui.pages.own.inputs import (
    ChoiceInput,
    LineInput,
    ListInput,
    NumberInput,
    ParagraphsInput,
    TextInput,
    TickInput,
)
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import clear

_TINTS = (
    ("none", "Ingen"),
    ("teal", "Sjøgrønn"),
    ("sun", "Sol"),
    ("rose", "Rosa"),
    ("sage", "Grønn"),
    ("lilac", "Lilla"),
)
_PAST = "|"  # between the cells of a row


class ColumnTitles(ListInput):
    """The headings of a table's columns. A column that stays keeps its width."""

    def __init__(self) -> None:
        super().__init__("Kolonner", placeholder="Én overskrift på hver linje")
        self._columns: Sequence[TableColumn] = ()

    def show_value(self, value: object) -> None:
        self._columns = (
            [each for each in value if isinstance(each, TableColumn)] if isinstance(value, tuple) else []
        )
        self.list.show_items([clean_name(column.title) for column in self._columns])

    def value(self) -> tuple[TableColumn, ...]:
        widths = [column.width for column in self._columns]
        titles = self.list.toPlainText().strip("\n").split("\n")[:MOST_COLUMNS]
        more = [1.0] * max(0, len(titles) - len(widths))
        return tuple(
            TableColumn(title=title.strip(), width=width)
            for title, width in zip(titles, [*widths, *more], strict=False)
        )


class RowTexts(ListInput):
    """The rows of a table that say something already."""

    def __init__(self) -> None:
        super().__init__("Rader med tekst", hint=f"Én rad på hver linje. Sett {_PAST} mellom rutene.")

    def show_value(self, value: object) -> None:
        rows = value if isinstance(value, tuple) else ()
        self.list.show_items([f" {_PAST} ".join(clean_name(cell) for cell in row) for row in rows])

    def value(self) -> tuple[tuple[str, ...], ...]:
        return tuple(
            tuple(cell.strip() for cell in text.split(_PAST))
            for text in self.list.toPlainText().split("\n")[:MOST_ROWS]
            if text.strip()
        )


class PlacesInput(GroupsInput):
    """The places of a drawing. One without words, as for a name on a map, stays and is not shown."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, _PLACES, _PLACE, None)
        self._places: Sequence[Struct] = ()

    def show_value(self, value: object) -> None:
        self._places = (
            [each for each in value if isinstance(each, Struct)] if isinstance(value, tuple) else []
        )
        super().show_value(tuple(each for each in self._places if not _is_silent(each)))

    def value(self) -> tuple[Struct, ...]:
        shown = iter(super().value())
        return tuple(each if _is_silent(each) else next(shown) for each in self._places)


def _is_silent(place: Struct) -> bool:
    return isinstance(place, FigureField) and place.style in {"mark", "person"} and not place.label


def _title() -> Spec:
    return Spec("title", lambda _: LineInput("Overskrift", "Kan stå tom"))


def _tick(name: str, words: str, hint: str = "") -> Spec:
    return Spec(name, lambda context: TickInput(context, words, hint))


def _number(name: str, words: str, least: int, most: int, hint: str = "") -> Spec:
    return Spec(name, lambda _: NumberInput(words, least, most, hint))


def _list(name: str, words: str, lines: int = 4) -> Spec:
    return Spec(name, lambda _: ListInput(words, lines=lines))


def _text(name: str, words: str, placeholder: str = "") -> Spec:
    return Spec(name, lambda _: TextInput(words, placeholder))


def _drawing(context: Context) -> ChoiceInput:
    return ChoiceInput("Tegning", drawings(context.library.forms).items())


_FILL = _tick("stretch", "Fyll resten av siden")
_PROMPT = (
    _text("label", "Spørsmål"),
    Spec("hint", lambda _: LineInput("Hjelp til å svare", "Kan stå tom")),
    _number("lines", "Linjer å skrive på", 0, MOST_LINES),
)
_BOX = (
    Spec("title", lambda _: LineInput("Overskrift")),
    Spec("letter", lambda _: LineInput("Stor bokstav foran", "Kan stå tom")),
    _text("hint", "Hjelp til å svare"),
    _list("starters", "Starten på setninger", lines=2),
    _number("lines", "Linjer å skrive på", 0, MOST_LINES),
)
_PLACE = (
    Spec("label", lambda _: LineInput("Ord på tegningen", "Kan stå tom")),
    Spec("hint", lambda _: LineInput("Hjelp til å svare", "Kan stå tom")),
)
_CARD = (
    _text("words", "Ord på kortet"),
    Spec("caption", lambda _: LineInput("Liten tekst nederst", "Kan stå tom")),
)
_CARDS = GroupWords("Kort", "Legg til kort")
_PROMPTS = GroupWords("Spørsmål", "Legg til spørsmål")
_BOXES = GroupWords("Boks", "Legg til boks", most=12)
_PLACES = GroupWords("Plass", "")

SPECS: Mapping[type[FormSection], Sequence[Spec]] = MappingProxyType(
    {
        Text: (
            _title(),
            Spec(
                "paragraphs", lambda _: ParagraphsInput("Tekst", hint="Tom linje gir nytt avsnitt.", lines=6)
            ),
            Spec("tint", lambda _: ChoiceInput("Farge bak teksten", _TINTS)),
        ),
        Steps: (_title(), _list("items", "Steg", lines=6)),
        Prompts: (
            _title(),
            Spec("items", lambda c: GroupsInput(c, _PROMPTS, _PROMPT, Prompt(label="", lines=3))),
            _FILL,
        ),
        Table: (
            _title(),
            Spec("columns", lambda _: ColumnTitles()),
            Spec("rows", lambda _: RowTexts()),
            _number("blank_rows", "Tomme rader", 0, MOST_ROWS),
            _number("row_height", "Høyde på radene", 8, 60, "I millimeter."),
            _FILL,
        ),
        Choices: (
            _title(),
            _text("question", "Spørsmål"),
            _list("options", "Ruter å krysse av"),
            _tick("several", "Flere kryss er lov"),
            Spec("other", lambda _: LineInput("Rute med plass til å skrive", "For eksempel «Annet»")),
        ),
        Scale: (
            _title(),
            _text("question", "Spørsmål"),
            _list("statements", "Utsagn"),
            _list("grades", "Grader, fra lite til mye"),
        ),
        Columns: (
            _title(),
            _number("per_row", "Bokser i bredden", 1, MOST_PER_ROW),
            Spec("items", lambda c: GroupsInput(c, _BOXES, _BOX, ColumnBox(title="", lines=3))),
            _FILL,
        ),
        Figure: (
            _title(),
            Spec("art", _drawing),
            _number("height", "Høyde", 0, 240, "I millimeter. 0 fyller resten av siden."),
            Spec("fields", PlacesInput),
        ),
        Cards: (
            _title(),
            Spec("items", lambda c: GroupsInput(c, _CARDS, _CARD, Card(words=""))),
            _number("blanks", "Tomme kort", 0, MOST_CARDS),
            _number("per_row", "Kort i bredden", 1, MOST_PER_ROW),
            _number("height", "Høyde på kortene", *CARD_HEIGHTS, "I millimeter."),
            _tick("folded", "Bordkort", "Brettes, og leses fra begge sider."),
        ),
        Poster: (_title(), _list("lines", "Linjer", lines=6)),
        PlanningChecklist: (_title(),),
    }
)
_NEW_PAGE = _tick("new_page", "Begynn på ny side")
HEAD_SPECS: Sequence[Spec] = (
    Spec("title", lambda _: LineInput("Tittel")),
    _text("lead", "Hva skal deltakeren gjøre?", "Én vennlig setning"),
    _tick("name_and_date", "Plass til navn og dato"),
    _tick("landscape", "Liggende ark"),
    Spec("credit", lambda _: LineInput("Kilde", "Kan stå tom", "Står nederst på arket.")),
)


class SectionFields(QWidget):
    """The fields of what is chosen. `changed` carries it as it is now."""

    changed = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.fields: FieldSet | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)

    def show_thing(self, thing: Form | FormSection) -> None:
        """Show the fields of a section, or of the sheet as a whole."""
        clear(self._layout)
        if isinstance(thing, Form):
            words, use, specs = "Tittel og oppsett", "", HEAD_SPECS
        else:
            kind = kind_of(thing)
            words, use, specs = kind.word, kind.use, [*SPECS[type(thing)], _NEW_PAGE]
        self.fields = FieldSet(self.context, specs, self._on_edited)
        self.fields.show_thing(thing)
        self._layout.addWidget(label(words, "title"))
        if use:
            self._layout.addWidget(label(use, "quiet"))
        self._layout.addWidget(self.fields)
        apply_theme_within(self, self.context.theme)

    def _on_edited(self, name: str) -> None:
        if self.fields is None or self.fields.thing is None:
            return
        thing: Struct = self.fields.thing
        if isinstance(thing, Figure) and name == "art":
            thing = self._other_drawing(thing)
        self.changed.emit(thing)

    def _other_drawing(self, section: Figure) -> Figure:
        """Another drawing comes with its own places to write; the fields are shown anew."""
        found = figure_of(section.art, self.context.library.forms)
        kept = {"title": section.title, "new_page": section.new_page}
        made = msgspec.structs.replace(found, **kept)
        self.show_thing(made)
        return made

    def focused(self) -> str:
        """Return the name of the field that has the keys; empty when none has."""
        holder = self.focusWidget()
        if self.fields is None or holder is None or not holder.hasFocus():
            return ""
        found = (name for name, each in self.fields.inputs.items() if each.isAncestorOf(holder))
        return next(found, "")

    def focus(self, name: str) -> None:
        """Give the keys to a field, if it is there."""
        if self.fields is not None and name in self.fields.inputs:
            self.fields.inputs[name].setFocus()

    def focus_first(self) -> None:
        """Give the keys to the first field."""
        if self.fields is not None:
            first = next(iter(self.fields.inputs.values()))
            first.setFocus(Qt.FocusReason.TabFocusReason)  # so that typing replaces what stands there
