"""The licence texts of everything that travels in the bundle, in one folder with an index.

The recipe calls `write` with what it takes; `python packaging/licences.py OUT` does the same for what the
program needs of this environment. A part without a text, or one that may only travel under the GPL, stops it.
"""

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "resources" / "licences"
COMMON = Path("/usr/share/common-licenses")  # what Debian's copyright files point at
DOCS = Path("/usr/share/doc")
INDEX, NOTICE = "INDEX.txt", "NOTICE.txt"
# A program that takes one of these along must be under the GPL itself: GNU's, and Qt's that are sold or GPL.
GPL_ONLY = re.compile(
    r"libreadline|libgdbm|libdb-5|"
    r"Qt6?(Charts|DataVisualization|Graphs|HttpServer|Lottie|Mqtt|NetworkAuth|Quick3D|VirtualKeyboard|WaylandCompositor)",
    re.IGNORECASE,
)
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)
_COMMON_NAME = re.compile(r"/usr/share/common-licenses/([A-Za-z]+(?:-[0-9][0-9.]*[0-9]|-[0-9])?)")
_DEBIAN_LICENCE = re.compile(r"^License: *(\S.*)$", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_MOST_NAMED = 6

Entry = tuple[str, str, str]  # of PyInstaller's tables: the name within the bundle, the source, the kind


@dataclass(frozen=True)
class Part:
    """Something with a licence of its own that travels; `texts` are the files with its licence."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def write(taken: Iterable[Entry], out: Path) -> list[Entry]:
    """Write the texts of what is taken to a folder; return what the bundle is to have of it."""
    entries = list(taken)
    refused = sorted({name for name, *_ in entries if GPL_ONLY.search(name)})
    if refused:
        raise SystemExit(f"may only travel under the GPL: {', '.join(refused)}")
    return _written(parts(entries), out)


def parts(taken: Iterable[Entry]) -> list[Part]:
    """Return what is taken, a part for each that has a licence of its own."""
    sources = [source for _, source, _ in taken if source and Path(source).is_absolute()]
    owners = _owners()
    names, others = {"pyinstaller"}, set()
    for source in sources:
        owner = owners.get(os.path.normcase(source))
        if owner is not None:
            names.add(owner)
        elif not _is_of_ours_or_python(source):
            others.add(source)
    return [*_of_names(names), _python(), *_of_the_system(others), *_in_resources()]


def parts_needed() -> list[Part]:
    """Return what the program needs of this environment, without what the system has."""
    return [*_of_names(_needed("mestringstreff-desktop")), _python(), *_in_resources()]


def _needed(name: str) -> set[str]:
    """Return the names of the distributions that one needs, and those that these need; not its own."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for line in _requires(waiting.pop()):
            one = _plain(_NAME.match(line)[0])  # type: ignore[index]  # a requirement begins with a name
            if "extra ==" not in line and one not in found and _is_installed(one):
                found.add(one)
                waiting.append(one)
    return found


def _requires(name: str) -> list[str]:
    return metadata.requires(name) or []


def _is_installed(name: str) -> bool:
    """A requirement of another system alone is not."""
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _owners() -> dict[str, str]:
    """Return which distribution each installed file is of."""
    owners: dict[str, str] = {}
    for found in metadata.distributions():
        name, place = _plain(found.name), found.locate_file("")
        files = (line.split(",")[0] for line in (found.read_text("RECORD") or "").splitlines())
        owners |= dict.fromkeys(
            (os.path.normcase(os.path.normpath(f"{place}/{file}")) for file in files), name
        )
    return owners


def _is_of_ours_or_python(source: str) -> bool:
    """Is it of the project, made by PyInstaller on the way, or in a Python with a folder of its own?"""
    path = Path(source)
    is_python = sys.base_prefix != "/usr" and path.is_relative_to(sys.base_prefix)
    is_made = {"base_library.zip", "localpycs"} & set(path.parts)
    return is_python or bool(is_made) or path.is_relative_to(ROOT) or "mestringstreff" in path.name


def _of_names(names: Iterable[str]) -> Iterator[Part]:
    """Yield the distributions of those names with their own texts, and what they have inside."""
    inside = _inside()
    for found in sorted(map(metadata.distribution, names), key=lambda one: _plain(one.name)):
        texts = tuple(sorted(_texts_of(found)))
        within = inside.get(_plain(found.name), [])
        if texts or not within:
            yield Part(found.name, found.version, _licence_of(found), texts)
        yield from (_of_version(part, found) for part in within)


def _of_version(part: Part, found: metadata.Distribution) -> Part:
    """Of what a distribution has from elsewhere only its own version is known."""
    return replace(part, version=part.version.format(name=found.name, version=found.version))


def _texts_of(found: metadata.Distribution) -> Iterator[Path]:
    for file in found.files or ():
        is_licence = _LICENCE_FILE.match(file.name) or "licenses" in file.parts
        if is_licence and any(part.endswith(".dist-info") for part in file.parts):
            yield Path(str(found.locate_file(file)))


def _licence_of(found: metadata.Distribution) -> str:
    """Return the licence by its short name, as the distribution tells it."""
    told = found.metadata
    named = [told[key].partition("\n")[0] for key in ("License-Expression", "License") if key in told]
    classes = [each for each in told.get_all("Classifier") or () if each.startswith("License ::")]
    shorter = ", ".join(each.rpartition(" :: ")[2] for each in classes)
    return next(filter(None, (*named, shorter)), "see its text")


def _inside() -> dict[str, list[Part]]:
    """Return what distributions have inside, without texts of their own there."""
    found: dict[str, list[Part]] = {}
    for each in _told()["part"]:
        texts = tuple(TEXTS / name for name in each["texts"])
        part = Part(each["name"], each.get("version", "in {name} {version}"), each["licence"], texts)
        found.setdefault(_plain(each["inside"]), []).append(part)
    return found


def _told() -> dict[str, Any]:
    """Return what is written by hand: what no distribution and no system tells."""
    return tomllib.loads((TEXTS / "parts.toml").read_text("utf-8"))


def _python() -> Part:
    version = ".".join(map(str, sys.version_info[:3]))
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        DOCS / f"python3.{sys.version_info.minor}" / "copyright",
    )
    return Part("Python", version, "PSF-2.0", tuple(place for place in places if place.is_file())[:1])


def _of_the_system(sources: set[str]) -> Iterator[Part]:
    """Yield the packages of the system that files are of: Debian's, or Microsoft's runtime."""
    windows = os.environ.get("SYSTEMROOT", "")
    if sources and windows and all(Path(each).is_relative_to(windows) for each in sources):
        yield Part("Microsoft C runtime", "", "Microsoft's own", (TEXTS / "Microsoft-runtime.txt",))
        return
    for package, version in sorted(_packages(sources)):
        text = DOCS / package / "copyright"
        words = text.read_text("utf-8", "replace") if text.is_file() else ""
        names = dict.fromkeys(_DEBIAN_LICENCE.findall(words))
        licence = f"of its source: {', '.join(list(names)[:_MOST_NAMED])}" if names else "see its text"
        yield Part(package, version, licence, (text, *_common(words)) if words else ())


def _common(words: str) -> list[Path]:
    """Return the licences a copyright file points at, which are on every Debian, and in no bundle."""
    found = sorted({COMMON / name for name in _COMMON_NAME.findall(words)})
    return [path for path in found if path.is_file()]


def _packages(sources: set[str]) -> set[tuple[str, str]]:
    """Return Debian's packages of files, with their versions; `sources` that are of none stop it."""
    names = {source: _names_of(source) for source in sources}
    asked = sorted(set().union(*names.values()))
    owners = dict(_asked("dpkg", "--search", *asked)) if asked else {}
    strays = sorted(source for source in sources if owners.keys().isdisjoint(names[source]))
    if strays:
        raise SystemExit(f"no licence is known of: {', '.join(strays)}")
    form = "--showformat=${Version}: ${binary:Package}\n"
    told = _asked("dpkg-query", "--show", form, *sorted(set(owners.values()))) if owners else []
    return {(name.partition(":")[0], version) for name, version in told}


def _names_of(source: str) -> set[str]:
    """Return the names by which Debian may know a file: /lib has become a link to /usr/lib."""
    real = os.path.realpath(source)
    return {source, real, real.removeprefix("/usr")}


def _asked(*command: str) -> list[tuple[str, str]]:
    """Return what a command of Debian's answers, as (what stands last, what stands first) of each line."""
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:  # another system
        return []
    lines = (line.rpartition(": ") for line in answer.splitlines() if not line.startswith("diversion"))
    return [(last, first) for first, _, last in lines]


def _in_resources() -> Iterator[Part]:
    """Yield the fonts and icons, each by the licence that stands beside it."""
    for text in sorted((ROOT / "resources").glob("*/*LICENSE*")):
        name, licence = _told()["resources"][text.relative_to(ROOT / "resources").as_posix()]
        yield Part(name, "", licence, (text,))


def _written(found: Sequence[Part], out: Path) -> list[Entry]:
    """Write the index, the notice, and each text once."""
    without = [part.name for part in found if not part.texts]
    if without:
        raise SystemExit(f"no licence text of: {', '.join(without)}")
    out.mkdir(parents=True, exist_ok=True)
    names: dict[bytes, str] = {}
    lines = ["name\tversion\tlicence\tfiles"]
    for part in found:
        files = [_put(part, text, names, out) for text in part.texts]
        lines.append("\t".join((part.name, part.version, part.licence, " ".join(dict.fromkeys(files)))))
    (out / INDEX).write_text("\n".join(lines) + "\n", "utf-8")
    (out / NOTICE).write_text((TEXTS / NOTICE).read_text("utf-8"), "utf-8")
    return [(f"licences/{name}", str(out / name), "DATA") for name in (INDEX, NOTICE, *names.values())]


def _put(part: Part, text: Path, names: dict[bytes, str], out: Path) -> str:
    """Write a text unless it is written already, and return the name it has."""
    content = text.read_bytes()
    if content not in names:
        is_general = text.parent in (TEXTS, COMMON)
        name = text.name if is_general else f"{part.name}-{text.name}"
        name = re.sub(r"[^A-Za-z0-9.+_-]+", "-", name.removesuffix(".txt"))
        taken = {each.lower() for each in names.values()}
        free = (f"{name}{ending}.txt" for ending in ("", *(f"-{number}" for number in range(2, 100))))
        names[content] = next(each for each in free if each.lower() not in taken)
        (out / names[content]).write_bytes(content)
    return names[content]


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist" / "licences"
    print(f"{len(_written(parts_needed(), target))} files in {target}")
