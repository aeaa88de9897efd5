"""A tiny dictionary of Bokmål, as Hunspell has them."""

from pathlib import Path

WORDS = ("jeg", "liker", "vafler", "mestring")


def tiny_dictionary(folder: Path) -> Path:
    """Write it, and return its path without suffix."""
    (folder / "nb_NO.aff").write_text("SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyzæøå\n", "utf-8")
    (folder / "nb_NO.dic").write_text("\n".join((str(len(WORDS)), *WORDS, "")), "utf-8")
    return folder / "nb_NO"
