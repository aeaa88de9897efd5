"""The bar above the pages of a preview: which page, how large, and the ways to another."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.ui.paper.page_view import LEAST_ZOOM, MOST_ZOOM, STEP, Fit, PageView
from mestringstreff_desktop.ui.widgets.buttons import IconButton, chip
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import row
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

Keys = QKeySequence.StandardKey


class ViewBar(QFrame):
    """Follows the pages, and leads them."""

    def __init__(self, pages: PageView) -> None:
        super().__init__()
        self.setProperty("role", "view-bar")
        self._pages = pages
        self.back = _button("chevron-left", "Forrige side", "PgUp", "preview-back")
        self.forward = _button("chevron-right", "Neste side", "PgDn", "preview-forward")
        self.smaller = _button("minus", "Forminsk", "Ctrl+−", "preview-smaller")
        self.larger = _button("plus", "Forstørr", "Ctrl++", "preview-larger")
        self.whole, self.wide = chip("Hel side"), chip("Sidebredde")
        self.whole.setToolTip("Vis hele siden (Ctrl+0)")
        self.wide.setToolTip("Fyll bredden (Ctrl+1)")
        self.place, self.scale = label("", "body", wrap=False), label("", "body", wrap=False)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        """Two groups, under each other where there is no room beside."""
        groups = (
            _group(self.back, self.place, self.forward),
            _group(self.smaller, self.scale, self.larger, self.whole, self.wide),
        )
        layout = row(WrapLayout(*groups, gap=24), gap=0)
        layout.setContentsMargins(16, 10, 16, 10)
        self.setLayout(layout)

    def _connect(self) -> None:
        pages = self._pages
        self.back.clicked.connect(lambda: pages.go_to(pages.page - 1))
        self.forward.clicked.connect(lambda: pages.go_to(pages.page + 1))
        self.smaller.clicked.connect(lambda: pages.zoom_by(1 / STEP))
        self.larger.clicked.connect(lambda: pages.zoom_by(STEP))
        self.whole.clicked.connect(lambda: pages.set_fit(Fit.PAGE))
        self.wide.clicked.connect(lambda: pages.set_fit(Fit.WIDTH))
        pages.page_changed.connect(self.refresh)
        pages.zoomed.connect(self.refresh)

    def shortcuts(self) -> Sequence[tuple[QKeySequence | Keys, Callable[[], object]]]:
        """Return the keys that do the same as the buttons."""
        return (
            (Keys.ZoomIn, self.larger.click),
            (QKeySequence("Ctrl+="), self.larger.click),
            (Keys.ZoomOut, self.smaller.click),
            (QKeySequence("Ctrl+0"), self.whole.click),
            (QKeySequence("Ctrl+1"), self.wide.click),
            (QKeySequence("Ctrl+PgDown"), self.forward.click),
            (QKeySequence("Ctrl+PgUp"), self.back.click),
        )

    def refresh(self) -> None:
        """Tell where one is, and offer only what leads on."""
        pages = self._pages
        self.place.setText(f"Side {pages.page + 1} av {pages.page_count}" if pages.page_count else "")
        self.scale.setText(f"{round(pages.zoom * 100)} %")
        self.back.setEnabled(pages.page > 0)
        self.forward.setEnabled(pages.page + 1 < pages.page_count)
        self.smaller.setEnabled(pages.zoom > LEAST_ZOOM)
        self.larger.setEnabled(pages.zoom < MOST_ZOOM)
        self.whole.setChecked(pages.fit is Fit.PAGE)
        self.wide.setChecked(pages.fit is Fit.WIDTH)


def _group(*parts: QWidget) -> QWidget:
    group = QWidget()
    group.setLayout(row(*parts, gap=10))
    return group


def _button(icon: str, words: str, key: str, name: str) -> IconButton:
    button = IconButton(icon)
    button.setAccessibleName(words)
    button.setToolTip(f"{words} ({key})")
    button.setObjectName(name)
    return button
