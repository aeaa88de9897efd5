"""The bundle: what the recipe leaves out is not needed, and what is needed stays in."""

import ast
import re
from pathlib import Path

import pytest

SPEC = Path(__file__).parent.parent / "packaging" / "mestringstreff.spec"


def unused() -> re.Pattern[str]:
    """Return what the recipe leaves out, by the path within the bundle."""
    for node in ast.parse(SPEC.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "UNUSED":
            assert isinstance(node.value, ast.Call)
            return re.compile(ast.literal_eval(node.value.args[0]))
    raise AssertionError("the recipe has no UNUSED")


@pytest.mark.parametrize(
    ("plugin", "stays"),
    [
        ("platforminputcontexts/libcomposeplatforminputcontextplugin.so", True),
        ("platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("platforms/libqxcb.so", True),
        ("platforms/libqvnc.so", False),
    ],
)
def test_what_dead_keys_need_is_in_the_bundle(plugin: str, stays: bool) -> None:
    assert (unused().search(f"PySide6/Qt/plugins/{plugin}") is None) is stays


def test_the_folder_that_leads_to_the_templates_of_powerpoint_files_is_in_the_bundle() -> None:
    """python-pptx asks for them as pptx/oxml/../templates, which no file system finds without pptx/oxml."""
    recipe = SPEC.read_text("utf-8")
    assert (recipe.count('"pptx/oxml"'), recipe.count('"pptx/templates"')) == (1, 1)


def test_the_templates_of_word_files_are_in_the_bundle_and_the_folder_that_leads_to_them() -> None:
    """python-docx asks for that of a foot as docx/parts/../templates, as python-pptx does for its own."""
    recipe = SPEC.read_text("utf-8")
    wanted = (
        '"default.docx"), "docx/templates")',
        '"default-footer.xml"), "docx/templates")',
        '"docx/parts")',
    )
    assert [each for each in wanted if each not in recipe] == []


@pytest.mark.parametrize("ending", ["cpython-311-x86_64-linux-gnu.so", "cp311-win_amd64.pyd"])
def test_what_opens_locked_courses_is_in_the_bundle(ending: str) -> None:
    assert "sqlcipher3.dbapi2" in SPEC.read_text("utf-8")
    assert unused().search(f"sqlcipher3/_sqlite3.{ending}") is None
