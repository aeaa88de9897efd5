"""Draws the icons of Windows and macOS, and the pictures of the installer: `python packaging/icons.py`.

Run it when one of the two drawings has changed; what it writes is kept beside the recipes. It needs icnsutil
besides the program's own libraries.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from icnsutil import IcnsFile
from PIL import Image
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
MARK, DOCUMENT = HERE.parent / "resources" / "mestringstreff.svg", HERE / "document.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)  # 100, 125, 150 and 200 percent of 16 and 32, and the largest
# What a size is called in an .icns: ic04 and ic05 are 16 and 32, the others twice a size, for sharp screens.
ICNS_SIZES = {
    "ic04": 16, "ic05": 32, "ic11": 32, "ic12": 64, "ic07": 128,
    "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024,
}  # fmt: skip
MARK_GROUND = "#12383C"  # the mark's own
MAC_MARGIN = 0.071  # of each side: macOS draws its icons so much smaller than their square


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    write_ico(MARK, HERE / "windows" / "mestringstreff.ico")
    write_ico(DOCUMENT, HERE / "windows" / "document.ico")
    write_picture(QSize(164, 314), MARK_GROUND, HERE / "windows" / "wizard.bmp")
    write_picture(QSize(110, 110), "white", HERE / "windows" / "wizard-small.bmp")
    write_icns(MARK, HERE / "macos" / "mestringstreff.icns", MAC_MARGIN)
    write_icns(DOCUMENT, HERE / "macos" / "document.icns")
    del application


def write_ico(drawing: Path, target: Path) -> None:
    """Write an .ico in which each size is drawn for itself, and none is another made smaller."""
    with TemporaryDirectory() as folder:
        pictures = [Image.open(draw(drawing, size, Path(folder))) for size in ICO_SIZES]
        pictures[-1].save(target, sizes=[(size, size) for size in ICO_SIZES], append_images=pictures[:-1])


def write_icns(drawing: Path, target: Path, margin: float = 0) -> None:
    """Write an .icns with every size that macOS shows."""
    icon = IcnsFile()
    with TemporaryDirectory() as folder:
        for key, size in ICNS_SIZES.items():
            icon.add_media(key, file=str(draw(drawing, size, Path(folder), margin)))
        icon.write(str(target), toc=False)


def write_picture(size: QSize, ground: str, target: Path) -> None:
    """Write a picture of the installer's window: the mark in the middle, as wide as there is room for."""
    picture = QImage(size, QImage.Format.Format_RGB888)
    picture.fill(QColor(ground))
    side = size.width()
    painter = QPainter(picture)
    QSvgRenderer(str(MARK)).render(painter, QRectF(0, (size.height() - side) / 2, side, side))
    painter.end()
    picture.save(str(target))


def draw(drawing: Path, size: int, folder: Path, margin: float = 0) -> Path:
    """Return the file of a drawing as a PNG of so many pixels."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    inset = size * margin
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter, QRectF(picture.rect()).adjusted(inset, inset, -inset, -inset))
    painter.end()
    path = folder / f"{size}.png"
    picture.save(str(path))
    return path


if __name__ == "__main__":
    main()
