"""What Windows shows of an exe under «Egenskaper», for PyInstaller; the version is the package's own."""

import re
from pathlib import Path

from mestringstreff_desktop import __version__, paths

# Norwegian Bokmål, and Unicode: as a table's key, and as the translation that says so.
LANGUAGE, UNICODE = 0x0414, 1200


def write(folder: Path, name: str, about: str) -> str:
    """Write the version resource of the exe of that name into a folder; return the file's path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}-version.txt"
    target.write_text(resource(name, about, __version__), "utf-8")
    return str(target)


def resource(name: str, about: str, version: str) -> str:
    """Return the version resource of an exe as PyInstaller reads it."""
    strings = {
        "CompanyName": paths.PROGRAM,
        "FileDescription": about,
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": f"© {paths.PROGRAM}",
        "OriginalFilename": f"{name}.exe",
        "ProductName": paths.PROGRAM,
        "ProductVersion": version,
    }
    told = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    numbers = four(version)
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0,"
        " OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('{LANGUAGE:04x}{UNICODE:04x}', [{told}])]),"
        f" VarFileInfo([VarStruct('Translation', [{LANGUAGE}, {UNICODE}])])])\n"
    )


def four(version: str) -> tuple[int, int, int, int]:
    """Return a version as the four numbers that Windows compares, without what comes after them."""
    found = re.match(r"\d+(\.\d+){0,3}", version)
    if found is None:
        raise ValueError(version)
    first, second, third, fourth = (*map(int, found[0].split(".")), 0, 0, 0)[:4]
    return first, second, third, fourth
