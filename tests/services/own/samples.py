"""Files a leader may attach, good and bad, made when a test asks for them."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from pypdf import PdfWriter


def newly_encrypted_pdf_bytes() -> bytes:
    """A PDF that says it is encrypted with AES-256, which nothing here can open."""
    return pdf_bytes(password="hemmelig").replace(b"/V 2", b"/V 5").replace(b"/R 3", b"/R 6")


def pdf_bytes(pages: int = 1, password: str = "", algorithm: str = "RC4-128") -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm=algorithm)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def picture_bytes(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    target = BytesIO()
    Image.new("RGB", size, "teal").save(target, kind)
    return target.getvalue()


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
