"""What travels in the bundle, told by name: what a new Qt brings along stays out until it is asked for.

What every desktop has, and what must suit the machine it is on, is the system's: graphics, X11, fonts, GLib,
D-Bus, printing with all that only printing needs, and Kerberos, which Qt's network library is bound to. The
packages that a bare Debian lacks of these stand in README.md.
"""

import re

# Qt's plugins. Those of input contexts are what dead keys, such as those of é and ü, and input methods are
# written with; the portal is how a program in a Flatpak opens and saves files.
PLUGINS = re.compile(
    r"platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)|"
    r"platforminputcontexts/lib(compose|ibus)platforminputcontextplugin|"
    r"platformthemes/libqxdgdesktopportal|"
    r"wayland-shell-integration/libxdg-shell|wayland-decoration-client/lib(adwaita|bradient)|"
    r"printsupport/\w+|iconengines/(lib)?qsvgicon|imageformats/(lib)?q(svg|jpeg)|styles/libqmacstyle"
)
QT = "Core|Gui|Widgets|Network|Pdf|PrintSupport|DBus|Svg|XcbQpa|WaylandClient"
# Of the system's libraries: what a desktop without other Qt programs may lack, or Python is bound to.
BROUGHT = re.compile(
    r"lib(xcb-(cursor|icccm|image|keysyms|render-util|util|render|shape|xkb)|xkbcommon(-x11)?|"
    r"python3[.\d]*|sqlite3|ffi|bz2|expat|uuid|mpdec)\.so[.\d]*"
)
_SYSTEM = ("/lib", "/usr/lib")
_QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?(\w+?)(?:\.abi3\.so|\.so[.\d]*|\.pyd|\.dll|\.framework.*)$")
_QT_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/(\w[\w-]*/[\w-]+)")
_LEFT_OUT = re.compile(
    r"^PySide6/(Qt/)?(translations|qml|resources)/|opengl32sw|d3dcompiler|"
    r"lib-dynload/(_codecs_|_multibytecodec|readline|_crypt|xxsubtype|_test|_ssl)|libcrypto|libssl|"
    r"PIL/_(avif|webp|imagingtk)|lib(avif|webp|sharpyuv)|"
    r"lxml/(objectify|sax|builder|html|isoschematron)|"
    r"docx/templates/default-docx-template|^(setuptools|charset_normalizer)\W"
)
# Modules that others import if they are there, and the program never asks for.
UNUSED_MODULES = [
    "numpy", "tkinter", "unittest", "pydoc", "doctest", "pdb", "setuptools", "pkg_resources", "distutils",
    "ssl", "_ssl", "readline", "curses", "ensurepip", "venv", "lib2to3", "xmlrpc", "test",
    "charset_normalizer", "chardet", "bidi", "yaml", "fontTools", "freetype", "_rl_renderPM", "rlPyCairo",
    "PIL._avif", "PIL._webp", "PIL.ImageTk", "PIL._imagingtk", "PIL.ImageQt",
    "lxml.objectify", "lxml.html", "lxml.isoschematron", "lxml.sax", "lxml.builder", "lxml.cssselect",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtTest", "PySide6.QtSql",
    "PySide6.QtDBus",
    "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.postgresql", "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.mssql", "sqlalchemy.testing", "sqlalchemy.ext.mypy",
]  # fmt: skip


def is_taken(name: str, source: str) -> bool:
    """Return whether an entry travels, by its name in the bundle and where it was found."""
    name = name.replace("\\", "/")
    if _LEFT_OUT.search(name):
        return False
    plugin = _QT_PLUGIN.search(name)
    if plugin is not None:
        return PLUGINS.fullmatch(plugin[1]) is not None
    library = _QT_LIBRARY.search(name)
    if library is not None and ("PySide6/" in name or "/" not in name):
        return re.fullmatch(QT, library[1]) is not None
    is_systems = "/" not in name and ".so" in name and source.startswith(_SYSTEM)
    return not is_systems or BROUGHT.fullmatch(name) is not None


def taken(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return the entries of a PyInstaller table that travel; a link goes with what it leads to."""
    kept = [entry for entry in entries if is_taken(entry[0], entry[1])]
    names = {name for name, _, kind in kept if kind != "SYMLINK"}
    return [entry for entry in kept if entry[2] != "SYMLINK" or entry[1] in names]
