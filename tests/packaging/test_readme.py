"""README.md: what it names is there, by that name."""

import re
import struct
from collections.abc import Iterator

import pytest

from mestringstreff_desktop.__main__ import COMMANDS, _command_parser, _window_parser
from tests.packaging.scripts import ROOT

README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "packaging").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)\s]+)\)")
COMMAND_LINE = README.partition("### Command line")[2].partition("\n### ")[0]
NORWEGIAN = README.partition("## For deg som leder kurs")[2].partition("\n## ")[0]


def anchors(text: str) -> set[str]:
    """Return what the headings of a page are linked by."""
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def links() -> Iterator[tuple[str, bool]]:
    """Yield each link of the pages, and whether it leads anywhere."""
    for page in PAGES:
        text = page.read_text("utf-8")
        for link in LINK.findall(text):
            path, _, anchor = link.partition("#")
            is_here = (page.parent / path).exists() if path else anchor in anchors(text)
            yield f"{page.name}: {link}", is_here or link.startswith("https://")


def test_every_link_leads_somewhere() -> None:
    assert [link for link, leads in links() if not leads] == []


def test_the_pictures_are_those_that_are_shown_and_none_is_heavy() -> None:
    folder = ROOT / "packaging" / "pictures"
    shown = {link for link in LINK.findall(README) if link.endswith(".png")}
    assert shown == {path.relative_to(ROOT).as_posix() for path in folder.iterdir()}
    assert [path.name for path in folder.iterdir() if path.stat().st_size > 200_000] == []


def test_the_pictures_are_of_a_size_to_read() -> None:
    heads = [path.read_bytes()[16:24] for path in (ROOT / "packaging" / "pictures").iterdir()]
    assert min(struct.unpack(">LL", head)[0] for head in heads) >= 1300


def test_the_picture_script_makes_each_picture() -> None:
    source = (ROOT / "packaging" / "make_pictures.py").read_text("utf-8")
    names = [path.stem for path in (ROOT / "packaging" / "pictures").iterdir()]
    assert [name for name in names if f'"{name}"' not in source] == []


def test_every_command_of_the_program_is_told_of() -> None:
    named = set(re.findall(r"^mestringstreff ([a-z]+)\b", COMMAND_LINE, re.MULTILINE))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_that_is_told_of_is_one_of_the_command(command: str) -> None:
    told = re.search(rf"^mestringstreff {command}\b.*$", COMMAND_LINE, re.MULTILINE)
    assert told is not None
    parser = _command_parser()._subparsers._group_actions[0].choices[command]  # type: ignore[union-attr, index]
    options = {each for action in parser._actions for each in action.option_strings}
    assert set(re.findall(r"--[a-z-]+", told[0])) <= options
    assert options - {"-h", "--help", "-o", "--output", "--data-dir", "--password-file"} <= set(
        re.findall(r"--[a-z-]+", told[0])
    )


def test_each_option_of_the_window_is_told_of() -> None:
    options = {each for action in _window_parser()._actions for each in action.option_strings}
    assert {
        each for each in options - {"-h", "--help", "--exit-when-ready"} if each not in COMMAND_LINE
    } == set()


def test_the_words_on_the_buttons_are_as_they_are_told() -> None:
    """A leader looks for the very words."""
    ui = (ROOT / "mestringstreff_desktop" / "ui").rglob("*.py")
    said = "\n".join(path.read_text("utf-8") for path in (*ui, ROOT / "resources" / "content" / "help.toml"))
    told = re.findall(r"«([^»]+)»", NORWEGIAN)
    assert len(told) > 5
    assert [words for words in told if f'"{words}' not in said and f"«{words}»" not in said] == []


def test_the_bundle_is_made_by_the_same_commands_wherever_they_stand() -> None:
    """In an environment of its own: what else is installed would be looked through, and travel."""
    commands = [
        line for page in PAGES for line in page.read_text("utf-8").splitlines() if "pyinstaller " in line
    ]
    made = [line for line in commands if "packaging/mestringstreff.spec" in line.replace("\\", "/")]
    assert len(made) == 4
    assert [line for line in made if ".bundle" not in line or "pyinstaller -y" not in line] == []


def test_the_card_about_the_program_is_called_what_it_is_called() -> None:
    about = (ROOT / "mestringstreff_desktop/ui/pages/settings/about.py").read_text("utf-8")
    named = {words for page in PAGES for words in re.findall("«(Om [^»]+)»", page.read_text("utf-8"))}
    assert {words for words in named if f'"{words}"' not in about} == set()
    assert named


def test_the_modules_that_are_run_are_there() -> None:
    modules = re.findall(r"-m (tests\.[a-z.]+)", README)
    places = [ROOT.joinpath(*name.split(".")) for name in modules]
    found = [(place / "__main__.py").is_file() or place.with_suffix(".py").is_file() for place in places]
    assert all(found)
    assert len(found) > 8


def test_the_commands_to_run_and_test_it_are_where_scripts_look() -> None:
    for mark in ("run", "test"):
        block = README.partition(f"<!-- {mark} -->\n```sh\n")[2].partition("\n```")[0]
        assert block.startswith("python3 -m venv .venv && .venv/bin/pip install --quiet ")
