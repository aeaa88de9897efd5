"""What we need of ReportLab's canvas that its own functions and stubs do not tell of, in one place."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFFormXObject,
    PDFObject,
    PDFObjectReference,
    PDFResourceDictionary,
    PDFStream,
    PDFStreamFilterZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.fonts import Lent, lend

_LINE_END = re.compile(r"(?<=[^\\]\) Tj) +T\*(?! (?:-?[\d.]+ 0 Td )?ET)")


@dataclass(frozen=True)
class Drawing:
    """What draws a page: its operators, piece by piece, and the names of the XObjects among them."""

    code: tuple[str, ...]
    xobjects: tuple[str, ...]


class _Page(PDFObject):
    """A page that is the same as others but for its annotations, written in few bytes."""

    def __init__(self, shared: bytes, annotations: Sequence[PDFObjectReference]) -> None:
        self._shared = shared
        self._annotations = PDFArray(annotations) if annotations else None

    def format(self, document: object) -> bytes:
        if self._annotations is None:
            return b"<<" + self._shared + b">>"
        return b"<<" + self._shared + b"/Annots " + self._annotations.format(document) + b">>"


class PdfObjects:
    """The document behind a canvas: its objects, its pages and its catalog."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = cast(Any, canvas)
        self._document: Any = self._canvas._doc

    @property
    def file(self) -> object:
        """The document itself, to tell one from another by."""
        return cast(object, self._document)

    @property
    def drawn_parts(self) -> int:
        """How many pieces of operators the page at hand has."""
        return len(self._canvas._code)

    @contextmanager
    def lines_apart(self) -> Iterator[None]:
        """Have the last word of each line of text that is drawn, and the first of the next, be two words.

        ReportLab leaves out the space where a line ends, and what reads the text aloud would join them.
        """
        start = self.drawn_parts
        yield
        code = self._canvas._code
        code[start:] = [_LINE_END.sub(" ( ) Tj T*", part) for part in code[start:]]

    def drawn(self) -> str:
        """Return the operators of what is drawn on the page at hand."""
        return "\n".join(self._canvas._code)

    def draw(self, operators: str) -> None:
        """Draw what operators say, where the canvas is now."""
        self._canvas._code.append(operators)

    @property
    def this_page(self) -> PDFObjectReference:
        page: PDFObjectReference = self._document.thisPageRef()
        return page

    def refer(self, thing: PDFObject) -> PDFObjectReference:
        """Store an object in the file once, and return the reference to it."""
        reference: PDFObjectReference = self._document.Reference(thing)
        return reference

    def lend(self, font: Lent) -> None:
        """Have the text of the document set in a font that is in it anyway."""
        lend(self._document, font)

    def number(self, reference: PDFObjectReference) -> int:
        """Return the number an object has in the file."""
        number, _ = self._document.idToObjectNumberAndVersion[reference.name]
        return int(number)

    def add_form(self, name: str, form: PDFObject) -> None:
        """Store a form XObject, to be shown with the canvas's doForm."""
        self._document.addForm(name, form)

    def drawing(self, draw: Callable[[], None]) -> Drawing:
        """Return what is drawn, in a state of its own; it is not in the file yet."""
        self._canvas.beginForm("")
        draw()
        drawing = Drawing(tuple(self._canvas._code), tuple(self._canvas._formsinuse))
        self._canvas._restartAccumulators()
        self._canvas.pop_state_stack()
        self._document.inObject = None
        return drawing

    def store(self, name: str, drawing: Drawing, width: float, height: float) -> None:
        """Store a drawing as a form XObject, to be shown with the canvas's doForm."""
        form = PDFFormXObject(0, 0, width, height)
        form.compression = 1
        form.setStreamList(drawing.code)
        form.XObjects = self._document.xobjDict(drawing.xobjects) if drawing.xobjects else None
        self.add_form(name, form)

    def page_of(self, form: str, width: float, height: float) -> bytes:
        """Return what all pages have in common that show a form XObject and nothing else."""
        name = self._document.getXObjectName(form)
        resources = PDFDictionary({"XObject": PDFDictionary({name: PDFObjectReference(name)})})
        return self._page(PDFStream(content=f"/{name} Do", filters=[]), resources, width, height)

    def page_with(self, drawing: Drawing, width: float, height: float) -> bytes:
        """Return what a page is that holds a drawing itself."""
        used = self._document.xobjDict(drawing.xobjects) if drawing.xobjects else {}
        resources = PDFResourceDictionary(XObject=used)
        resources.basicFonts()
        contents = PDFStream(content="\n".join(drawing.code), filters=[PDFStreamFilterZCompress()])
        return self._page(contents, resources, width, height)

    def _page(self, contents: PDFObject, resources: PDFObject, width: float, height: float) -> bytes:
        parts = (self._document.Pages, contents, resources)
        tree, drawn, used = (self.number(self.refer(part)) for part in parts)
        return (
            f"/Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width:g} {height:g}]"
            f" /Contents {drawn} 0 R /Resources {used} 0 R"
        ).encode()

    def add_page(self, shared: bytes, annotations: Sequence[PDFObjectReference] = ()) -> None:
        """Add a page with what it shares with others, as `page_of` returns it."""
        self._document.addPage(_Page(shared, annotations))

    def set_structure(self, root: PDFObjectReference) -> None:
        """Tell the catalog of the document's structure, and that all of it is marked."""
        self._document._catalog.StructTreeRoot = root
        self._document._catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def set_metadata(self, metadata: PDFObject, intent: PDFObject) -> None:
        """Tell the catalog what the file says of itself, and which colours its numbers stand for."""
        catalog = self._document._catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.Metadata = metadata
        catalog.OutputIntents = PDFArray([intent])

    @property
    def producer(self) -> str:
        """What made the file, as its information has it."""
        return str(self._document.info.producer)

    @property
    def moment(self) -> str:
        """When the file was made, as XMP has it: 2026-11-25T10:00:00+00:00."""
        stamp = self._document._timeStamp
        year, month, day, hour, minute, second = stamp.YMDhms
        return (
            f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}"
            f"{stamp.dhh:+03d}:{stamp.dmm:02d}"
        )

    def set_fields(self, fields: PDFObject) -> None:
        """Tell the catalog of the document's interactive form."""
        self._document._catalog.AcroForm = fields
