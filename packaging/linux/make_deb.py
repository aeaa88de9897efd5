"""Makes the .deb for Debian 12 and 13 and what is built on them, from the bundle.

`python packaging/linux/make_deb.py [BUNDLE] [-o FOLDER]`, on Debian with dpkg-dev, after PyInstaller has made
the bundle in dist/mestringstreff. DEBFULLNAME and DEBEMAIL say who stands behind the package, as they do for
Debian's own tools.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, time
from email.utils import format_datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import make_archive
import share

from mestringstreff_desktop import RELEASED, __version__

PACKAGE = "mestringstreff"
VERSION = f"{__version__}-1"
ELF = b"\x7fELF"
LICENCES = "_internal/licences"  # in the bundle
# Debian 13 gave these another name when time became 64 bits wide.
RENAMED = ("libatk1.0-0", "libcups2", "libglib2.0-0", "libssl3")
# What the libraries in the bundle read, which no linker knows of: fonts, keyboards, and dead keys.
DATA = ("fontconfig-config", "libx11-data", "xkb-data")
CONTROL = """\
Package: {package}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: desktop-file-utils, hunspell-no, shared-mime-info, xdg-utils
Suggests: cups-client
Section: education
Priority: optional
{homepage}Description: plan, run and evaluate a learning and coping course
 Mestringstreff is a Norwegian course in living with health challenges: six
 gatherings for six to twelve people. This program is for the one who leads it:
 a checklist for the planning, letters and posters, a plan for each gathering
 with sheets to print and slides, a clock while it goes on, and a report
 afterwards. It keeps everything in one file and never goes on the network.
 .
 Programmet er på bokmål, for deg som leder et lærings- og mestringskurs:
 planlegg kurset, hold samlingene og evaluer dem, uten nett.
"""
CHANGELOG = """\
{package} ({version}) stable; urgency=medium

  * Mestringstreff {program}; what is new stands in changelog.gz.

 -- {maintainer}  {when}
"""
_RELEASED = datetime.combine(RELEASED, time(), UTC)


def make(bundle: Path, to: Path) -> Path:
    """Return the package, made of a bundle in a folder."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "root"
        _fill(root, bundle)
        _write_control(root, Path(place))
        _smooth(root)
        made = to / f"{PACKAGE}_{VERSION}_{_architecture()}.deb"
        _run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(made))
    return made


def _fill(root: Path, bundle: Path) -> None:
    program, documents = root / "usr/lib" / PACKAGE, root / "usr/share/doc" / PACKAGE
    shutil.copytree(bundle, program, symlinks=True)
    share.lay_out(root / "usr/share")
    (root / "usr/bin").mkdir()
    (root / "usr/bin" / PACKAGE).symlink_to(f"../lib/{PACKAGE}/{PACKAGE}")
    _compressed(documents / "changelog.gz", (share.ROOT / "CHANGELOG.md").read_text("utf-8"))
    _compressed(documents / "changelog.Debian.gz", _changelog())
    (documents / "copyright").write_text(_copyright(program / LICENCES / "INDEX.txt"), "utf-8")
    (documents / "licences").symlink_to(f"../../../lib/{PACKAGE}/{LICENCES}")
    overrides = root / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copy(share.HERE / "debian" / "lintian-overrides", overrides / PACKAGE)


def _copyright(index: Path) -> str:
    """Return what is known of each part of the bundle, from the list that packaging/licences.py put in it."""
    if not index.is_file():
        raise SystemExit(f"The bundle has no {LICENCES}: make it with packaging/mestringstreff.spec.")
    parts = [line.split("\t") for line in index.read_text("utf-8").splitlines()[1:]]
    told = [f" {name} {version}: {licence}" for name, version, licence, *_ in parts]
    text = (share.HERE / "debian" / "copyright").read_text("utf-8")
    return text.replace("@PARTS@", "\n".join(told))


def _compressed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def _changelog() -> str:
    return CHANGELOG.format(
        package=PACKAGE,
        version=VERSION,
        program=__version__,
        maintainer=_maintainer(),
        when=format_datetime(_RELEASED),
    )


def _maintainer() -> str:
    """Who made the package: the project has no address of its own, so one that says so stands in for it."""
    name = os.environ.get("DEBFULLNAME", "Mestringstreff")
    return f"{name} <{os.environ.get('DEBEMAIL', 'nobody@mestringstreff.invalid')}>"


def _write_control(root: Path, place: Path) -> None:
    (root / "DEBIAN").mkdir()
    inside = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in inside]
    control = CONTROL.format(
        package=PACKAGE,
        version=VERSION,
        architecture=_architecture(),
        maintainer=_maintainer(),
        homepage=f"Homepage: {share.HOMEPAGE}\n" if share.HOMEPAGE else "",
        size=sum(-(-path.stat().st_size // 1024) for path in inside),
        depends=_depends(inside, root, place),
    )
    (root / "DEBIAN/control").write_text(control, "utf-8")
    (root / "DEBIAN/md5sums").write_text("".join(sums), "utf-8")


def _depends(files: list[Path], root: Path, place: Path) -> str:
    """Return the packages of what the bundle needs and does not bring, as dpkg-shlibdeps finds them."""
    code = [path for path in files if path.open("rb").read(4) == ELF]
    own = sorted({f"-l/{path.parent.relative_to(root)}" for path in code})
    source = place / "debian" / "control"  # it asks for one, whatever stands there
    source.parent.mkdir()
    source.write_text(f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: any\n", "utf-8")
    quiet = ("-O", "--warnings=0", "--ignore-missing-info")
    told = _run("dpkg-shlibdeps", *quiet, *own, *map(str, code), cwd=place)
    found = told.removeprefix("shlibs:Depends=").strip().split(", ")
    return ", ".join([*(_either_name(each) for each in found), *DATA])


def _either_name(dependency: str) -> str:
    name, version = re.fullmatch(r"(\S+?)(?:t64)?( \(.*\))?", dependency).groups("")
    return f"{name}t64{version} | {name}{version}" if name in RENAMED else dependency


def _smooth(root: Path) -> None:
    """Give files the rights and the time of any package, whoever makes it and whenever."""
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            is_open = path.is_dir() or _is_program(path)
            path.chmod(0o755 if is_open else 0o644)
        os.utime(path, (_RELEASED.timestamp(),) * 2, follow_symlinks=False)


def _is_program(path: Path) -> bool:
    return path.name == PACKAGE and path.open("rb").read(4) == ELF


def _architecture() -> str:
    return _run("dpkg", "--print-architecture").strip()


def _run(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} said: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    print(make(*make_archive.arguments("Make the .deb for Debian 12 and 13.")))
