"""The slide that is picked: large, as the room will see it, and the fields it is changed with."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE
from mestringstreff_desktop.content.slides.model import Place
from mestringstreff_desktop.course.agenda import in_order
from mestringstreff_desktop.course.course import Slide
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind
from mestringstreff_desktop.ui.pages.gatherings.slides.editor import SlidesEditor
from mestringstreff_desktop.ui.pages.gatherings.slides.small import Miniatures
from mestringstreff_desktop.ui.pages.gatherings.slides.words import LOOKS, MODEL, NOT_SHOWN, STATES, advice
from mestringstreff_desktop.ui.projector.slide_view import SlideView
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.text_fields import LineField, TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_SHARE = 0.42  # of the height, for the picture
_LEAST, _BESIDE = 120, 190  # pixels at 100 % text size: the picture's height, what stands beside it
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
_GONE = (
    "Dette støttearket finnes ikke lenger i programmet, så det vises ikke. Du kan ta det ut, "
    "eller legge til et nytt."
)
_POINTS, _ASK = "Én linje for hvert punkt.", "Skriv spørsmålet til gruppa."
_NO_PICTURE = "Bildet finnes ikke lenger blant kursets egne filer. Velg et nytt."
_AS_PLANNED, _AS_BEFORE = "Der det hører til i programmet", "Samme programpost som støttearket foran"


class SlidePanel(QWidget):
    """Fields of one slide. `wants` carries what needs more than a field: drawing, copy, reading …"""

    wants = Signal(str)

    def __init__(self, editor: SlidesEditor, miniatures: Miniatures) -> None:
        super().__init__()
        self.editor, self._miniatures = editor, miniatures
        self.slide_id = ""
        self.view = SlideView(editor.context.theme)
        self.view.setObjectName("slide-view")
        self.title = LineField("Tittel", "Hva står øverst?")
        self.look = ChoiceField("Utseende")
        self.words = TextField("Tekst", _POINTS, lines=2, most_lines=8)
        self.labels: list[LineField] = []
        self.notes = TextField("Notater", "Det du vil si, spørre om og huske. Gruppa ser det aldri.")
        self.line = ChoiceField("Programpost")
        self.alt = TextField("Beskriv bildet for den som ikke ser det", "Hva betyr bildet her?", lines=2)
        self._advice = label("", "body")
        self._advice_box = box("sun", self._advice, margin=8)
        self._make_buttons()
        self._lay_out()
        self._connect()

    def _make_buttons(self) -> None:
        self.state = label("", "small-strong")
        self.back = self._button("back", "Hent tilbake", "rotate-ccw")
        self.back.setToolTip("Få støttearket slik programmet har det")
        self.copy = self._button("copy", "Lag en kopi", "copy-plus")
        self.out = self._button("out", "Ta ut", "x")
        self.reading = self._button("reading", "Les mer", "book-open-text")
        self.drawing = self._button("drawing", "Velg tegning …", "image")
        self.picture = self._button("picture", "Velg eget bilde …", "upload")
        self.bare = self._button("bare", "Uten bilde", "x")

    def _button(self, wish: str, words: str, icon: str) -> Button:
        made = Button(words, icon, "quiet")
        made.setObjectName(f"slide-{wish}")
        made.clicked.connect(lambda: self.wants.emit(wish))
        return made

    def _lay_out(self) -> None:
        buttons = WrapLayout(self.back, self.copy, self.out, self.reading, gap=4)
        beside = column(self.state, buttons, None, gap=8)
        self._top = QBoxLayout(_ACROSS)
        self._top.setSpacing(14)
        self._top.addWidget(self.view)
        self._top.addLayout(beside, 1)
        self._gone = label(_GONE)
        self._area = scrolled(self._make_form(), "on-card")
        layout = column(self._top, self._gone, self._area, gap=12)
        layout.setStretch(2, 1)
        self.setLayout(layout)

    def _make_form(self) -> QWidget:
        self._label_fields = QVBoxLayout()
        self._label_fields.setSpacing(6)
        self._title_part, self._look_part = _named(self.title), _named(self.look)
        self._words_part, self._notes_part = _named(self.words), _named(self.notes)
        self._labels_part = _part(column(label("Ord i tegningen", "group"), self._label_fields, gap=4))
        self._alt_part = _named(self.alt)
        self._lost = label(_NO_PICTURE, "body")
        pictures = WrapLayout(self.drawing, self.picture, self.bare, gap=4)
        form = QWidget()
        self._form = column(
            self._title_part,
            self._words_part,
            self._labels_part,
            self._notes_part,
            _named(self.line),
            self._look_part,
            _part(column(label("Bilde", "group"), self._lost, pictures, gap=4)),
            self._alt_part,
            None,
            gap=12,
        )
        self._form.setContentsMargins(0, 0, 8, 8)
        self._form.insertWidget(2, self._advice_box)
        form.setLayout(self._form)
        return form

    def _connect(self) -> None:
        self.title.edited.connect(self._change_title)
        self.title.left.connect(self._restore_title)
        self.words.edited.connect(self._change_words)
        self.notes.edited.connect(self._change_notes)
        self.alt.edited.connect(self._change_alt)
        self.look.activated.connect(lambda _: self._set_look())
        self.line.activated.connect(lambda _: self._set_line())
        self._miniatures.own.came.connect(self._show_pictures)
        self.editor.context.themed.connect(self._fit)

    def refresh(self, slide_id: str) -> None:
        """Show a slide; what is being typed is left alone while it is the same one."""
        if slide_id != self.slide_id:
            self._leave_field()
            self._area.verticalScrollBar().setValue(0)
            self._stand_after(self._words_part)
        self.slide_id = slide_id
        self.follow()

    def _leave_field(self) -> None:
        """A field that has the focus would keep its text."""
        field = QApplication.focusWidget()
        if field is not None and self._area.isAncestorOf(field):
            field.clearFocus()

    def follow(self) -> None:
        """Show the slide as it is now."""
        of = self.editor.find(self.slide_id)
        if of is None:
            return
        is_gone = of.kind is SlideKind.GONE
        self._gone.setVisible(is_gone)
        self._area.setHidden(is_gone)
        self.copy.setHidden(is_gone)
        self.back.setVisible(of.kind is SlideKind.CHANGED)
        article = self.editor.context.library.articles.get(of.article)
        self.reading.setVisible(article is not None)
        self.reading.setToolTip(f"Fagstoff: {article.title}" if article else "")
        self._show_state(of)
        self._show_large(of)
        if not is_gone:
            self._show_fields(of)

    def _show_state(self, of: DeckSlide) -> None:
        is_off = not of.slide.is_shown and of.kind is not SlideKind.GONE
        words = " · ".join(filter(None, (STATES[of.kind], NOT_SHOWN if is_off else "")))
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _show_large(self, of: DeckSlide) -> None:
        self.view.show_slide(of.shown, of.shown.steps, self.editor.context.theme)
        self._miniatures.own.ask([of.shown])
        self._show_pictures()
        words = advice(of.shown)
        if words != self._advice.text():
            self._advice.setText(words)
            if (words and self.hasFocus()) or self._area.isAncestorOf(QApplication.focusWidget() or self):
                announce(self, words)
        self._advice_box.setVisible(bool(words))

    def _show_pictures(self) -> None:
        self.view.show_pictures(self._miniatures.own.pictures)

    def _show_fields(self, of: DeckSlide) -> None:
        shown, figure = of.shown, of.shown.figure
        self.title.show_text(shown.title)
        self.words.show_text("\n".join(shown.words))
        self.words.setPlaceholderText(_ASK if shown.layout == "question" else _POINTS)
        self.notes.show_text(of.notes)
        self.alt.show_text(figure.alt)
        places = shown.places.places if shown.places and shown.layout == "model" else ()
        self._show_labels(places, figure.labels)
        self._show_look(of)
        self._show_lines(of)
        self._alt_part.setHidden(figure.is_empty)
        self.bare.setHidden(figure.is_empty)
        self._lost.setVisible(bool(of.slide.picture) and figure.is_empty)

    def _show_labels(self, places: Sequence[Place], texts: Sequence[str]) -> None:
        """One field for each place of the drawing; they are made anew where the places are others."""
        names = [place.name for place in places]
        if names != [field.accessibleName() for field in self.labels]:
            clear(self._label_fields)
            self.labels = [LineField(name, name) for name in names]
            for at, field in enumerate(self.labels):
                field.edited.connect(lambda text, at=at: self._change_label(at, text))
                self._label_fields.addLayout(_with_name(field))
        for field, text in zip(self.labels, texts, strict=False):
            field.show_text(text)
        self._labels_part.setHidden(not names)

    def _show_look(self, of: DeckSlide) -> None:
        """How one of her own looks can be chosen; a drawing with places for words decides it by itself."""
        choices: list[tuple[object, str]] = list(LOOKS.items())
        if of.shown.layout == "model":
            choices = [("model", MODEL)]
        self.look.show_choices(choices)
        self.look.show_chosen(of.shown.layout)
        self._look_part.setVisible(of.kind is SlideKind.OWN)

    def _show_lines(self, of: DeckSlide) -> None:
        usual = _AS_PLANNED if self.editor.template(of.slide.id) else _AS_BEFORE
        items = in_order(self.editor.gathering.items)
        self.line.show_choices([("", usual), *((str(item.id), item.title) for item in items)])
        known = {str(item.id) for item in items}
        self.line.show_chosen(of.slide.line if of.slide.line in known else "")

    def _change(self, field: str, change: Callable[[Slide], Slide]) -> None:
        of = self.editor.find(self.slide_id)
        if of is not None:
            self.editor.type_in(change(self.editor.to_edit(of)), field)

    def _change_title(self, text: str) -> None:
        """A title that is being typed anew may be blank for a while; it is not stored so."""
        if text.strip():
            self._stand_after(self._title_part)
            self._change("title", lambda slide: replace(slide, title=text.strip()))

    def _restore_title(self) -> None:
        of = self.editor.find(self.slide_id)
        if of is not None:
            self.title.setText(of.shown.title)

    def _change_words(self, text: str) -> None:
        self._stand_after(self._words_part)
        words = tuple(line.strip() for line in text.split("\n") if line.strip())
        self._change("words", lambda slide: replace(slide, words=words))

    def _change_notes(self, text: str) -> None:
        self._change("notes", lambda slide: replace(slide, notes=text))

    def _change_alt(self, text: str) -> None:
        self._change("alt", lambda slide: replace(slide, alt=text.strip()))

    def _change_label(self, at: int, text: str) -> None:
        of = self.editor.find(self.slide_id)
        if of is not None:
            self._stand_after(self._labels_part)
            labels = list(of.shown.figure.labels) + [""] * len(self.labels)
            labels[at] = text.strip()
            texts = tuple(labels[: len(self.labels)])
            self._change(f"label {at}", lambda slide: replace(slide, labels=texts))

    def _set_look(self) -> None:
        of = self.editor.find(self.slide_id)
        look = next((layout for layout in LOOKS if layout == self.look.key), None)
        if of is not None and look is not None and look != of.slide.layout:
            changed = replace(self.editor.to_edit(of), layout=look)
            self.editor.set_slide(changed, f"endret utseendet på «{of.shown.title}»")

    def _set_line(self) -> None:
        of, line = self.editor.find(self.slide_id), str(self.line.key or "")
        if of is not None and line != of.slide.line:
            words = f"flyttet støttearket «{of.shown.title}» til en annen programpost"
            self.editor.set_slide(replace(of.slide, line=line), words)

    def _stand_after(self, part: QWidget) -> None:
        """What is said of the words stands under the field that is typed in."""
        place = self._form.indexOf(part) + 1
        if self._form.indexOf(self._advice_box) != place:
            self._form.removeWidget(self._advice_box)
            self._form.insertWidget(self._form.indexOf(part) + 1, self._advice_box)

    def focus_description(self) -> None:
        """Go to what a picture shows."""
        self.alt.setFocus()
        self._form.activate()
        self._area.ensureWidgetVisible(self.alt)

    def focus_first(self) -> None:
        """Go to what is to be written first on a slide that is new."""
        of = self.editor.find(self.slide_id)
        if of is not None and of.shown.layout == "question" and not of.shown.words:
            self.words.setFocus()
        else:
            self.title.setFocus()
            self.title.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The picture is always in sight, and leaves the most of the height to the fields."""
        theme, width = self.editor.context.theme, self.width()
        height = max(theme.pixels(_LEAST), round(self.height() * _SHARE))
        is_beside = width - theme.pixels(_BESIDE) > theme.pixels(_LEAST) * WIDE / HEIGHT
        room = width - theme.pixels(_BESIDE) if is_beside else width
        wide = min(room, round(height * WIDE / HEIGHT))
        self.view.setFixedSize(wide, self.view.heightForWidth(wide))
        self._top.setDirection(_ACROSS if is_beside else _DOWN)


def _named(field: QWidget) -> QWidget:
    return _part(column(label_of(field, field.accessibleName()), field, gap=4))


def _with_name(field: QWidget) -> QBoxLayout:
    """A field with its name before it."""
    name = label_of(field, field.accessibleName())
    layout = row(name, field, gap=8)
    layout.setStretch(0, 2)
    layout.setStretch(1, 5)
    return layout


def _part(layout: QLayout) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    return made
