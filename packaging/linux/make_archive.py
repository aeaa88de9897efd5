"""Makes the archive for any Linux: the bundle, its `share` folder, and the script that puts both in place.

`python packaging/linux/make_archive.py [BUNDLE] [-o FOLDER]`, after PyInstaller has made the bundle in
dist/mestringstreff.
"""

import platform
import shutil
import sys
import tarfile
import tempfile
from argparse import ArgumentParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import share

from mestringstreff_desktop import __version__


def make(bundle: Path, to: Path) -> Path:
    """Return the archive, made of a bundle in a folder."""
    name = f"mestringstreff-{__version__}"
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / name
        shutil.copytree(bundle, folder / "program", symlinks=True)
        share.lay_out(folder / "share")
        shutil.copy(share.HERE / "install.sh", folder)
        whole = to / f"{name}-linux-{platform.machine()}.tar.xz"
        with tarfile.open(whole, "w:xz", preset=9) as archive:  # the usual preset makes it 2 MB larger
            archive.add(folder, name, filter=_of_nobody)
        return whole


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """What is in the archive is root's wherever it was made."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def arguments(about: str) -> tuple[Path, Path]:
    """Return the bundle and the folder that the command line names."""
    parser = ArgumentParser(description=about)
    parser.add_argument("bundle", nargs="?", type=Path, default=share.ROOT / "dist" / "mestringstreff")
    parser.add_argument("-o", "--output", type=Path, default=share.ROOT / "dist")
    found = parser.parse_args()
    if not (found.bundle / "mestringstreff").is_file():
        raise SystemExit(f"{found.bundle} has no bundle: make it with PyInstaller first.")
    found.output.mkdir(parents=True, exist_ok=True)
    return found.bundle, found.output.resolve()


if __name__ == "__main__":
    print(make(*arguments("Make the archive for any Linux.")))
