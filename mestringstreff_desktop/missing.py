"""What the program needs, and this machine or this installation lacks: each is named in one sentence.

What is missing is what the system's loader says, never a guess. Debian's and Ubuntu's package is named
where it is known, and with the first all that the window needs and lacks, so that IT is asked once.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from traceback import walk_tb

from mestringstreff_desktop import paths
from mestringstreff_desktop.errors import UserError

_OURS = __name__.partition(".")[0]
# The libraries that the window needs of the system, and the package each is in on Debian and Ubuntu.
_WINDOW = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
_BY_PLATFORM = {
    "xcb": {
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
    },
    "wayland": {
        "libxkbcommon.so.0": "libxkbcommon0",
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
}
# Those that come with one of these, and are named alone where the loader meets them first.
_COME_ALONG = {
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libxcb.so.1": "libxcb1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_PACKAGES = _WINDOW | _BY_PLATFORM["xcb"] | _BY_PLATFORM["wayland"] | _COME_ALONG
# What a part of the installation does, by the module it is imported as, and what it is installed as.
_PARTS = {
    "PySide6": ("viser vinduet", "PySide6"),
    "shiboken6": ("viser vinduet", "PySide6"),
    "sqlalchemy": ("lagrer kursene", "SQLAlchemy"),
    "sqlite3": ("lagrer kursene", "sqlite3"),
    "sqlcipher3": ("låser kursene", "sqlcipher3"),
    "cryptography": ("setter passord på filer", "cryptography"),
    "reportlab": ("lager ark og PDF-er", "ReportLab"),
    "uharfbuzz": ("lager ark og PDF-er", "uharfbuzz"),
    "pypdf": ("leser PDF-er", "pypdf"),
    "PIL": ("leser bilder", "Pillow"),
    "svglib": ("tegner på arkene", "svglib"),
    "lxml": ("lager Word- og PowerPoint-filer", "lxml"),
    "pptx": ("lager PowerPoint-filer", "python-pptx"),
    "docx": ("lager Word-filer", "python-docx"),
    "xlsxwriter": ("lager Excel-filer", "XlsxWriter"),
    "segno": ("lager QR-koder", "segno"),
    "icalendar": ("lager kalenderfiler", "icalendar"),
    "hunspell": ("ser etter skrivefeil", "chunspell"),
}
_LIBRARY = (
    "Maskinen mangler {library}, som programmet trenger. "
    "Be IT installere {packages} (navnet på Debian og Ubuntu)."
)
_LIBRARIES = (
    "Maskinen mangler {library} og {more} til, som programmet trenger. "
    "Be IT installere {packages} (navnene på Debian og Ubuntu)."
)
_UNKNOWN_LIBRARY = "Maskinen mangler {library}, som programmet trenger. Be IT installere den."
_PART = "Denne installasjonen mangler delen som {does} ({name}). Be IT installere programmet på nytt."
_ANY_PART = "Denne installasjonen mangler {name}. Be IT installere programmet på nytt."
_TOO_OLD = (
    "Systemet på maskinen er for gammelt for programmet: {what} mangler. "
    "Be IT oppgradere det, eller bruk en nyere maskin."
)
_WINDOWS = (
    "Windows får ikke lastet delen som {does} ({name}). "
    "Be IT installere Microsoft Visual C++ Redistributable, og så programmet på nytt."
)
_LACKS = re.compile(r"(?:^|\s)([^\s/:]+\.so[^\s/:]*): ")  # as glibc and musl begin
_LACKS_VERSION = re.compile(r"version [`'\"]([\w.]+)['\"]? not found|built for (macOS [\d.]+)")
_LACKS_ON_MACOS = re.compile(r"Library not loaded: (?:\S*/)?(\S+)")
_COMES_WITH_QT = re.compile(r"(lib)?(Qt6?[A-Z]|icu|pyside6|shiboken6)")
_IN_A_CIRCLE = "partially initialized module"  # two modules that import each other
_FOLDERS = re.compile(r"([A-Za-z]:)?[\\/][^'\"(:]*[\\/]")  # a name may have spaces


class MissingPartError(UserError):
    """Something that the program needs is not there. `detail` is for the log, without data."""

    def __init__(self, sentence: str, detail: str = "") -> None:
        super().__init__(sentence)
        self.detail = detail


@contextmanager
def named() -> Iterator[None]:
    """Name what cannot be imported.

    Raises:
        MissingPartError: it is missing, or lacks something itself.
        ImportError: it is all there, and the mistake is ours.
    """
    try:
        yield
    except ImportError as error:
        if is_mistake(error):
            raise
        raise MissingPartError(sentence(error), detail(error)) from error


def is_mistake(error: ImportError) -> bool:
    """Is nothing missing, but a module of ours wrong? To install it anew would not help.

    What a package of ours lacks may be a file.
    """
    module = _module(error)
    if isinstance(error, ModuleNotFoundError) or module.partition(".")[0] != _OURS:
        return False
    return _IN_A_CIRCLE in str(error) or not hasattr(sys.modules.get(module), "__path__")


def sentence(error: ImportError) -> str:
    """Return what is missing where an import fails, and what to do."""
    return _of_loader(str(error), _module(error))


def detail(error: ImportError) -> str:
    """Return what the loader said, without the folders: they may hold the user's name."""
    return f"{error.name}: {_FOLDERS.sub('', str(error))}"


def _module(error: ImportError) -> str:
    """Return the part of ours that the module belongs to; where it is none, the module."""
    told = error.name or _raised_in(error)
    parts = (*told.split("."), *Path(error.path or "").parts)
    return next((each for each in parts if each in _PARTS), told)


def _raised_in(error: ImportError) -> str:
    """Return the module that said that it cannot be used: it names none then."""
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    return str(frames[-1].f_globals.get("__name__", "")) if frames else ""


def keeps_window_off(plugins: Path, surroundings: Mapping[str, str] = os.environ) -> MissingPartError | None:
    """Return what Qt lacks to reach the screen, given the folder of its platforms.

    Where it lacks nothing, None: it is the screen that does not answer.
    """
    for platform in _wanted(surroundings):
        file = plugins / _plugin_name(platform)
        if not file.is_file():
            return MissingPartError(_part("PySide6", file.name), file.name)
        said = _said_of(str(file))
        if said:
            return MissingPartError(_of_loader(said, "PySide6", _BY_PLATFORM.get(platform, {})), said)
    return None


def require_fonts(names: Iterable[str]) -> None:
    """See that the program's own fonts are there: without them nothing can be read, on screen or on paper.

    Raises:
        MissingPartError: one of them is not.
    """
    folder = paths.resources() / "fonts"
    for name in names:
        if not os.access(folder / name, os.R_OK):
            raise MissingPartError(_ANY_PART.format(name=f"skriften {name}"), name)


def require_part(module: str) -> None:
    """See that a part is there which is only loaded later: without it the window is of no use.

    Raises:
        MissingPartError: it is not.
    """
    with named():
        if find_spec(module) is None:
            raise MissingPartError(_part(module), module)


def is_usable(module: str) -> bool:
    """Can a part be imported? One that is there may lack something itself."""
    try:
        __import__(module)
    except ImportError:
        return False
    return True


def without(module: str) -> str:
    """Return the sentence of a part that is missing."""
    return _part(module)


def _wanted(surroundings: Mapping[str, str]) -> list[str]:
    """Return the platforms that Qt tries where there is a screen for them, as Qt calls them."""
    if told := surroundings.get("QT_QPA_PLATFORM"):
        return [each.partition(":")[0] for each in told.split(";")]
    if sys.platform in _PLATFORM_FILES:
        return [_PLATFORM_FILES[sys.platform][0]]
    shown = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [platform for platform, name in shown.items() if surroundings.get(name)]


_PLATFORM_FILES = {"win32": ("windows", "qwindows.dll"), "darwin": ("cocoa", "libqcocoa.dylib")}


def _plugin_name(platform: str) -> str:
    return _PLATFORM_FILES[sys.platform][1] if sys.platform in _PLATFORM_FILES else f"libq{platform}.so"


def _said_of(library: str) -> str:
    """Return what the loader says of a library that it cannot load; nothing of one that it can."""
    import ctypes  # not before something is amiss

    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return ""


def _of_loader(said: str, module: str, also: Mapping[str, str] | None = None) -> str:
    """Return the sentence for what the loader said when a module, or what it needs, was loaded."""
    if old := _LACKS_VERSION.search(said):
        return _TOO_OLD.format(what=old[1] or old[2])
    found = _LACKS.search(said) or _LACKS_ON_MACOS.search(said)
    if found is not None and not _COMES_WITH_QT.match(found[1]):
        return _of_library(found[1], also if also is not None else _needed_beside(module))
    if said.startswith("DLL load failed"):
        return _WINDOWS.format(does=_PARTS.get(module, ("trengs", ""))[0], name=module)
    return _part(module, found[1] if found else module)


def _needed_beside(module: str) -> Mapping[str, str]:
    """Return all that the window needs, where it is the window that lacks something."""
    if module != "PySide6":
        return {}
    platforms = [_BY_PLATFORM.get(each, {}) for each in _wanted(os.environ)]
    return {library: package for each in (_WINDOW, *platforms) for library, package in each.items()}


def _of_library(library: str, also: Mapping[str, str]) -> str:
    if library not in _PACKAGES:
        return _UNKNOWN_LIBRARY.format(library=library)
    lacks = (package for each, package in also.items() if _said_of(each))
    packages = list(dict.fromkeys([_PACKAGES[library], *lacks]))
    if len(packages) == 1:
        return _LIBRARY.format(library=library, packages=packages[0])
    return _LIBRARIES.format(library=library, more=len(packages) - 1, packages=" ".join(packages))


def _part(module: str, name: str = "") -> str:
    """Return the sentence for a part of the installation; `name` is of what exactly it lacks."""
    if module not in _PARTS:
        return _ANY_PART.format(name=name or module)
    does, installed_as = _PARTS[module]
    return _PART.format(does=does, name=name if name and "." in name else installed_as)
