"""What we need of ReportLab's canvas that its own functions and stubs do not tell of, in one place."""

from collections.abc import Sequence
from typing import Any, cast

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFObject, PDFObjectReference, PDFStream
from reportlab.pdfgen.canvas import Canvas


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

    def number(self, reference: PDFObjectReference) -> int:
        """Return the number an object has in the file."""
        number, _ = self._document.idToObjectNumberAndVersion[reference.name]
        return int(number)

    def add_form(self, name: str, form: PDFObject) -> None:
        """Store a form XObject, to be shown with the canvas's doForm."""
        self._document.addForm(name, form)

    def page_of(self, form: str, width: float, height: float) -> bytes:
        """Return what all pages have in common that show a form XObject and nothing else."""
        name = self._document.getXObjectName(form)
        resources = PDFDictionary({"XObject": PDFDictionary({name: PDFObjectReference(name)})})
        contents = PDFStream(content=f"/{name} Do", filters=[])
        parts = (self._document.Pages, contents, resources)
        tree, drawn, used = (self.number(self.refer(part)) for part in parts)
        return (
            f"/Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width:g} {height:g}]"
            f" /Contents {drawn} 0 R /Resources {used} 0 R"
        ).encode()

    def add_page(self, shared: bytes, annotations: Sequence[PDFObjectReference] = ()) -> None:
        """Add a page with what it shares with others, as `page_of` returns it."""
        self._document.addPage(_Page(shared, annotations))

    def set_fields(self, fields: PDFObject) -> None:
        """Tell the catalog of the document's interactive form."""
        self._document._catalog.AcroForm = fields
