"""What we need of ReportLab's canvas that its own functions and stubs do not tell of, in one place."""

from typing import Any, cast

from reportlab.pdfbase.pdfdoc import PDFObject, PDFObjectReference
from reportlab.pdfgen.canvas import Canvas


class Innards:
    """The document behind a canvas: its objects, its catalog, and the annotations of the page at hand."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = cast(Any, canvas)
        self._document: Any = self._canvas._doc

    @property
    def file(self) -> object:
        """The document itself, to tell one from another by."""
        return cast(object, self._document)

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

    def annotate(self, annotation: PDFObject) -> PDFObjectReference:
        """Put an annotation on the page at hand."""
        self._canvas._addAnnotation(annotation)
        return self.refer(annotation)

    def set_fields(self, fields: PDFObject) -> None:
        """Tell the catalog of the document's interactive form."""
        self._document._catalog.AcroForm = fields
