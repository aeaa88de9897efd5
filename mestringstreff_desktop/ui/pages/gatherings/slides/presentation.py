"""The leader's own presentation for a gathering: chosen, opened in its own program, and taken away."""

from pathlib import Path

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.services import own_slides
from mestringstreff_desktop.ui.pages.gatherings.slides.editor import SlidesEditor
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_KINDS = " ".join(f"*{ending}" for ending in own_slides.ENDINGS)
_FILTER = f"Presentasjoner ({_KINDS});;Alle filer (*)"
_NONE = "Har du en presentasjon fra før, kan du åpne den herfra og fra Gjennomføring (P)."
_THERE = "Åpnes her og i Gjennomføring (P). Fila blir der den er, og følger ikke med i kurspakka."


class OwnPresentation(QFrame):
    """Only the name of the file is shown, never where it is."""

    def __init__(self, editor: SlidesEditor, notice: Notice) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._editor, self._notice = editor, notice
        self.name, self._about = label("", "body"), label("", "quiet")
        self.open, self.choose = (
            _button("open", "Åpne", "external-link"),
            _button("choose", "", "presentation"),
        )
        self.forget = _button("forget", "Ta bort", "x")
        buttons = WrapLayout(self.open, self.choose, self.forget, gap=0)
        head = row(label("Egen presentasjon", "group", wrap=False), buttons, gap=8)
        head.setStretch(1, 1)
        self.setLayout(column(head, self.name, self._about, gap=2, margin=8))
        self.open.clicked.connect(self._open)
        self.choose.clicked.connect(self._ask)
        self.forget.clicked.connect(editor.detach)

    def refresh(self) -> None:
        """Show which file it is now."""
        path = self._editor.gathering.own_slides
        self.name.setText(breakable(Path(path).name))
        self._about.setText(_THERE if path else _NONE)
        for part in (self.name, self.open, self.forget):
            part.setVisible(bool(path))
        self.choose.show_text("Bytt …" if path else "Velg fil …")
        self.choose.setAccessibleDescription("Egen presentasjon")

    def _ask(self) -> None:
        path = self._editor.context.ask.open_file("Velg en presentasjon", _FILTER)
        if path is not None:
            self._editor.attach(path)

    def _open(self) -> None:
        context, gathering = self._editor.context, self._editor.gathering
        self._notice.try_to(lambda: context.ask.show_path(own_slides.to_open(gathering)))


def _button(name: str, words: str, icon: str) -> Button:
    made = Button(words, icon, "quiet")
    made.setObjectName(f"{name}-presentation")
    return made
