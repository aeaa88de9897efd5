"""About the program: which version it is, and what it is built of."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QGridLayout

from mestringstreff_desktop import paths
from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.release import age, this_version
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row

_LEAD = (
    "For dere som planlegger og holder Mestringstreff i kommunen. Innholdet bygger på håndboka, "
    "med våre egne ord. Programmet bruker aldri internett."
)
_QT = (
    "Qt brukes etter LGPL versjon 3. Bibliotekene ligger som egne filer i programmappa og kan byttes ut med "
    "andre utgaver av samme bibliotek. Kildekoden finnes på download.qt.io."
)
# The licences as each part's own package names them.
_PARTS = (
    ("Vinduet", "Qt for Python (LGPL 3)"),
    ("Lagring", "SQLite (fri for alle) og SQLAlchemy (MIT)"),
    ("Lås og passord", "SQLCipher (BSD), sqlcipher3 (zlib) og cryptography (Apache 2.0 eller BSD)"),
    ("Ark og utskrift", "ReportLab (BSD), svglib (LGPL 3), pypdf (BSD) og Pillow (MIT-CMU)"),
    ("Støtteark i PowerPoint", "python-pptx (MIT), lxml (BSD) og XlsxWriter (BSD)"),
    ("Brev i Word og QR-koder", "python-docx (MIT) og segno (BSD)"),
    ("Andre skriftspråk", "uharfbuzz (Apache 2.0)"),
    ("Stavekontroll", "Hunspell (MPL, GPL, LGPL) og chunspell (MIT)"),
    ("Kalender", "icalendar (BSD) og python-dateutil (Apache 2.0 eller BSD)"),
    ("Filer og mapper", "msgspec (BSD), tomli-w (MIT) og platformdirs (MIT)"),
    ("Skrift", "Source Sans 3 og Noto Emoji (SIL Open Font License), DejaVu Sans (Bitstream Vera)"),
    ("Ikoner", "Lucide (ISC)"),
    ("Programspråk", "Python (PSF)"),
)


class AboutCard(QFrame):
    """Name, version, and the free software within, with its licences in words."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "card")
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        for number, (what, parts) in enumerate(_PARTS):
            grid.addWidget(label(what, "quiet"), number, 0)
            grid.addWidget(label(parts, "small"), number, 1)
        head = column(
            label("Om Mestringstreff", "title"), label(f"Versjon {this_version()}", "strong"), gap=4
        )
        if old := age(local(context.clock()).date()):
            head.addWidget(label(old, "body"))
        free = label("Bygd med fri programvare", "group")
        whole = column(head, label(_LEAD, "lead"), free, grid, label(_QT, "small"), gap=10, margin=20)
        if folder := paths.licences():
            whole.addLayout(row(self._licences(folder), None))
        self.setLayout(whole)

    def _licences(self, folder: Path) -> Button:
        """The texts themselves come with a program that is installed as one."""
        button = Button("Vis lisensene", "file-text")
        button.clicked.connect(lambda: self._context.try_to(lambda: self._context.ask.show_path(folder)))
        return button
