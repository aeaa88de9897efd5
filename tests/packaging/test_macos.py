"""What macOS is told of the program, and the icons it shows."""

import plistlib
import struct

import pytest

from mestringstreff_desktop import __version__, paths
from tests.packaging.scripts import ROOT, script

MACOS = ROOT / "packaging" / "macos"
INFO = script("macos/info_plist").info_plist()


def test_what_is_told_can_be_written_as_a_plist() -> None:
    assert plistlib.loads(plistlib.dumps(INFO)) == INFO
    assert INFO["CFBundleShortVersionString"] == __version__
    assert INFO["CFBundleDevelopmentRegion"] == "nb"


def test_nothing_keeps_dark_mode_out() -> None:
    assert "NSRequiresAquaSystemAppearance" not in INFO


def test_a_package_is_the_programs_own_file_and_no_archive_to_unpack() -> None:
    declared, document = INFO["UTExportedTypeDeclarations"][0], INFO["CFBundleDocumentTypes"][0]
    assert document["LSItemContentTypes"] == [declared["UTTypeIdentifier"]]
    assert declared["UTTypeIdentifier"].startswith(paths.APPLICATION_ID)
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["mestringskurs"]
    assert "public.data" in declared["UTTypeConformsTo"]
    assert not any("archive" in each for each in declared["UTTypeConformsTo"])


def test_what_the_program_may_do_that_others_may_not_is_one_thing() -> None:
    allowed = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
    assert allowed == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


@pytest.mark.parametrize("name", ["mestringstreff.icns", "document.icns"])
def test_an_icon_has_every_size_that_macos_shows(name: str) -> None:
    """From 16 to 512 points, each once for plain screens and once for sharp ones."""
    kinds = "ic04 ic05 ic07 ic08 ic09 ic10 ic11 ic12 ic13 ic14"
    assert sorted(kinds_in((MACOS / name).read_bytes())) == kinds.split()


def kinds_in(icon: bytes) -> list[str]:
    """Return what the pictures of an .icns are called: each is its kind, its length in all, and its data."""
    magic, length = struct.unpack_from(">4sI", icon)
    assert (magic, length) == (b"icns", len(icon))
    found, place = [], 8
    while place < len(icon):
        kind, size = struct.unpack_from(">4sI", icon, place)
        found.append(kind.decode())
        place += size
    return found
