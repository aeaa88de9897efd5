"""The `share` folder of the program: what a Linux desktop reads of it.

`python packaging/linux/share.py FOLDER` puts there the entry of the menu, the file type, the AppStream data,
the icons and the manual page. The archive, the .deb and the Flatpak all take this folder. What is said in
the program itself (id, file type, version) is filled in from there.
"""

import gzip
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE)]

import manual  # noqa: E402

from mestringstreff_desktop import RELEASED, __version__, paths  # noqa: E402

ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # pixels
ICONS = {  # the drawing: where it is shown, and as what
    ROOT / "resources" / "mestringstreff.svg": ("apps", paths.APPLICATION_ID),
    ROOT / "packaging" / "document.svg": ("mimetypes", f"{paths.APPLICATION_ID}-document"),
}
FILLED = {  # the file here: where it goes
    "mestringstreff.desktop": f"applications/{paths.APPLICATION_ID}.desktop",
    "mestringstreff-mime.xml": f"mime/packages/{paths.APPLICATION_ID}.xml",
    "mestringstreff.metainfo.xml": f"metainfo/{paths.APPLICATION_ID}.metainfo.xml",
}
# The project has no place on the network: who publishes the program says where, and AppStream wants to know.
HOMEPAGE = os.environ.get("MESTRINGSTREFF_HOMEPAGE", "")
_WORDS = {
    "@ID@": paths.APPLICATION_ID,
    "@MIME@": paths.PACKAGE_TYPE,
    "@SUFFIX@": paths.PACKAGE_SUFFIX,
    "@VERSION@": __version__,
    "@DATE@": RELEASED.isoformat(),
    "@HOMEPAGE@": f'<url type="homepage">{HOMEPAGE}</url>' if HOMEPAGE else "",
}


def filled(name: str) -> str:
    """Return the text of a file here with the program's own words in it."""
    text = (HERE / name).read_text("utf-8")
    for mark, word in _WORDS.items():
        text = text.replace(mark, word)
    return text


def lay_out(share: Path) -> None:
    """Write all that a desktop reads to a folder."""
    for name, place in FILLED.items():
        _write(share / place, filled(name).encode())
    page = manual.page().encode()
    _write(share / "man" / "man1" / "mestringstreff.1.gz", gzip.compress(page, mtime=0))
    _draw_icons(share / "icons" / "hicolor")


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _draw_icons(theme: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    for drawing, (context, name) in ICONS.items():
        _write(theme / "scalable" / context / f"{name}.svg", drawing.read_bytes())
        for size in ICON_SIZES:
            _draw(drawing, size, theme / f"{size}x{size}" / context / f"{name}.png")
    del application


def _draw(drawing: Path, size: int, to: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(str(drawing))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    to.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(to)):
        raise SystemExit(f"{to} cannot be written.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python packaging/linux/share.py FOLDER")
    lay_out(Path(sys.argv[1]))
