"""What a file says of itself: title and maker, and that it keeps to PDF/A-2a and PDF/UA-1.

Told as XMP, with the same words and times as the document's own information, and with the profile of
the screens our colours are meant for (ISO 19005-2, 6.2.3 and 6.6; ISO 14289-1, 5).
"""

from functools import cache
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFStream,
    PDFStreamFilterZCompress,
    PDFString,
)

from mestringstreff_desktop.pdf.objects import PdfObjects

LANGUAGE = "nb"
CREATOR = "Mestringstreff Desktop"
AUTHOR = "Mestringstreff"
_PROFILE_NAME = "sRGB IEC61966-2.1"
# PDF/A asks that a schema it does not know is described in the file.
_CLAIMS = """<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""
_XMP = """<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:format>application/pdf</dc:format>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
{claims}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def tell(objects: PdfObjects, title: str, *, is_whole: bool) -> None:
    """Tell a document of itself; that it keeps to the standards only where all of it is ours (`is_whole`)."""
    words = _XMP.format(
        title=escape(title),
        author=AUTHOR,
        creator=CREATOR,
        language=LANGUAGE,
        producer=escape(objects.producer),
        moment=objects.moment,
        claims=_CLAIMS if is_whole else "",
    )
    entries = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    objects.set_metadata(
        objects.refer(PDFStream(PDFDictionary(entries), words.encode(), filters=[])), _intent(objects)
    )


def _intent(objects: PdfObjects) -> PDFObject:
    profile = PDFStream(PDFDictionary({"N": 3}), _profile(), filters=[PDFStreamFilterZCompress()])
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_PROFILE_NAME),
            "Info": PDFString(_PROFILE_NAME),
            "DestOutputProfile": objects.refer(profile),
        }
    )


@cache
def _profile() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
