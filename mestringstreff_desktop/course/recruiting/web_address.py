"""The web address of a course, as a leader types it: as a browser wants it, and as it is read on paper."""

LONGEST = 200  # letters: of more the squares of a code are too small to read from paper
_CODE = "QR-kode. Lenke til {address}"


def web_address(text: str) -> str:
    """Return an address as a browser wants it; nothing of what is none."""
    address = text.strip()
    host = address.partition("://")[2] or address
    name = host.partition("/")[0]
    is_one = not any(letter.isspace() for letter in address) and "@" not in name and "." in name.strip(".")
    if not is_one or len(address) > LONGEST:
        return ""
    return address if address.startswith(("https://", "http://")) else f"https://{host}"


def as_read(address: str) -> str:
    """Return an address as it is written on paper, without what every browser puts before it."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")


def code_words(address: str) -> str:
    """Say what a QR code with an address is, to one who does not see it."""
    return _CODE.format(address=as_read(address))
