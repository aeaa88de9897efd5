"""Files as strangers make them: PDFs object by object, and pictures of every kind, each small."""

import io
import struct
import zlib
from collections.abc import Mapping
from typing import Any

from PIL import Image, ImageCms, ImageDraw, ImageOps
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject

WIDTH, HEIGHT = 300, 400
# No two corners alike, so that what is turned or moved shows
DRAWN = (
    b"1 0 0 rg 10 10 70 45 re f 0 0 1 rg 200 330 90 60 re f 0 0.6 0 rg 15 340 25 50 re f 0 g"
    b" BT /F1 20 Tf 60 360 Td (Turgruppa) Tj ET 4 w 20 200 m 280 120 l S "
)
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
MARK = b"q 1 0 1 rg 100 220 120 80 re f Q "  # what is off, or must be seen


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (entries, len(data), data)


def pdf(objects: Mapping[int, bytes], before: bytes = b"", shift: int = 0, end: bytes = b"") -> bytes:
    """A file of these objects, the first its catalog. `shift` is what its offsets are wrong by."""
    out, places = bytearray(before + b"%PDF-1.7\n"), {}
    for number, thing in sorted(objects.items()):
        places[number] = len(out) + shift
        out += b"%d 0 obj\n%b\nendobj\n" % (number, thing)
    start, size = len(out) + shift, max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 %b \n" % (places.get(number, 0), b"n" if number in places else b"f")
    out += b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, end, start)
    return bytes(out)


def one_page(
    contents: bytes = DRAWN,
    page: bytes = b"",
    resources: bytes = b"",
    catalog: bytes = b"",
    media: bytes = b"[0 0 300 400]",
    **more: bytes,
) -> bytes:
    """A file of one page; `more` are objects from 6 on, as o6=…"""
    return pdf(page_objects(contents, page, resources, catalog, media, **more))


def fields_of(*fields: bytes) -> bytes:
    """A file of one page whose fields, from object 6 on, are as they are given."""
    numbers = b" ".join(b"%d 0 R" % number for number in range(6, 6 + len(fields)))
    more = {f"o{number}": each for number, each in enumerate(fields, 6)}
    return one_page(page=b"/Annots[%b]" % numbers, catalog=b"/AcroForm<</Fields[%b]>>" % numbers, **more)


def page_objects(
    contents: bytes = DRAWN,
    page: bytes = b"",
    resources: bytes = b"",
    catalog: bytes = b"",
    media: bytes = b"[0 0 300 400]",
    **more: bytes,
) -> dict[int, bytes]:
    return {
        1: b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog,
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox %b/Contents 4 0 R" % media
        + b"/Resources<</Font<</F1 5 0 R>>%b>>%b>>" % (resources, page),
        4: stream(contents),
        5: FONT,
        **{int(name[1:]): thing for name, thing in more.items()},
    }


# Boxes, turns and trees


def _boxes() -> dict[str, bytes]:
    turns = (90, 180, 270, -90, 450)
    return {
        "plain": one_page(),
        "box elsewhere": one_page(b"1 0 0 1 -50 900 cm " + DRAWN, media=b"[-50 900 250 1300]"),
        "box reversed across": one_page(media=b"[300 0 0 400]"),
        "box reversed up": one_page(media=b"[0 400 300 0]"),
        "box reversed both": one_page(media=b"[300 400 0 0]"),
        "box of references": one_page(media=b"[6 0 R 6 0 R 300 400.0]", o6=b"0"),
        "no box": one_page(media=b"null"),
        "empty box": one_page(media=b"[0 0 0 0]"),
        "crop": one_page(page=b"/CropBox[5 100 250 395]"),
        "crop reversed": one_page(page=b"/CropBox[250 395 5 100]"),
        "crop beyond the page": one_page(page=b"/CropBox[-100 -50 200 900]"),
        "crop off the page": one_page(page=b"/CropBox[1000 1000 1100 1100]"),
        "crop and turn": one_page(page=b"/CropBox[5 100 250 395]/Rotate 90"),
        **{f"turned {turn}": one_page(page=b"/Rotate %d" % turn) for turn in turns},
        "unit": one_page(page=b"/UserUnit 3"),
        "large": one_page(b"40 0 0 40 0 0 cm " + DRAWN, media=b"[0 0 12000 16000]"),
        "small": one_page(b".02 0 0 .02 0 0 cm " + DRAWN, media=b"[0 0 6 8]"),
    }


def _trees() -> dict[str, bytes]:
    above = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[6 0 R]/Count 1/MediaBox[0 0 300 400]/Rotate 90/CropBox[0 0 300 395]"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        3: b"<</Type/Page/Parent 6 0 R/Contents 4 0 R>>",
        6: b"<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>",
    }
    twice = {2: b"<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>"}
    return {
        "all from above": pdf(page_objects() | above),
        "no types": pdf(page_objects() | {2: b"<</Kids[3 0 R]/Count 1>>"}),
        "wrong count": pdf(page_objects() | {2: b"<</Type/Pages/Kids[3 0 R]/Count 77>>"}),
        "a kid that is not there": pdf(page_objects() | {2: b"<</Type/Pages/Kids[3 0 R 99 0 R]/Count 1>>"}),
        "the same page twice": pdf(page_objects() | twice),
        "deep": pdf(page_objects() | _chain(60)),
    }


def _chain(levels: int) -> dict[int, bytes]:
    """A page at the end of branches with one kid each."""
    first = 10
    branches = {
        first + level: b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>"
        % (first + level - 1 if level else 2, first + level + 1 if level < levels - 1 else 3)
        for level in range(levels)
    }
    return {2: b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % first, **branches}


def _headers() -> dict[str, bytes]:
    objects = page_objects()
    return {
        "line before": pdf(objects, b"\r\n"),
        "byte order mark": pdf(objects, b"\xef\xbb\xbf"),
        "header of a printer before": pdf(objects, b"\x1b%-12345X@PJL\r\n" * 40),
        "before, and not counted": pdf(objects, b"Content-Type: application/pdf\r\n\r\n", -33),
        "objects in a stream": packed(objects),
        "changed later": changed_later(pdf(objects), 4, stream(DRAWN + MARK)),
        "no table": pdf(objects).replace(b"startxref", b"startxxxx"),
    }


def packed(objects: Mapping[int, bytes]) -> bytes:
    """A file whose objects, but for streams, are in one stream, and whose table is another (PDF 1.5)."""
    loose = {number: thing for number, thing in objects.items() if not thing.endswith(b"endstream")}
    places, data = [], b""
    for number, thing in loose.items():
        places.append(b"%d %d" % (number, len(data)))
        data += thing + b" "
    head = b" ".join(places) + b" "
    holder, table = max(objects) + 1, max(objects) + 2
    entries = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(loose), len(head))
    streams = {number: thing for number, thing in objects.items() if number not in loose}
    streams[holder] = stream(zlib.compress(head + data), entries)
    out, rows = bytearray(b"%PDF-1.7\n"), {0: (0, 0, 0)}
    rows |= {number: (2, holder, place) for place, number in enumerate(loose)}
    for number, thing in streams.items():
        rows[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, thing)
    start, rows[table] = len(out), (1, len(out), 0)
    listed = b"".join(struct.pack(">BLB", *rows.get(number, (0, 0, 0))) for number in range(table + 1))
    what = b"/Type/XRef/Size %d/W[1 4 1]/Root 1 0 R/Filter/FlateDecode" % (table + 1)
    out += b"%d 0 obj\n%b\nendobj\n" % (table, stream(zlib.compress(listed), what))
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def changed_later(content: bytes, number: int, thing: bytes) -> bytes:
    """A file with one of its objects put in anew at its end, as programs do that only add."""
    place = len(content)
    before = int(content.rpartition(b"startxref\n")[2].split()[0])
    added = b"%d 0 obj\n%b\nendobj\n" % (number, thing)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, place)
    table += b"trailer\n<</Size 99/Root 1 0 R/Prev %d>>\n" % before
    return content + added + table + b"startxref\n%d\n%%%%EOF\n" % (place + len(added))


# What draws


def _contents() -> dict[str, bytes]:
    half = len(b"1 0 0 rg 10 10 70 45 re f")
    objects = page_objects(page=b"/Contents[6 0 R 99 0 R 7 0 R]")
    objects[3] = objects[3].replace(b"/Contents 4 0 R", b"")
    inline = b"q 90 0 0 60 100 220 cm BI /W 4 /H 2 /CS /G /BPC 8 ID \x00Q Q\xff\x80\x40 EI Q "
    return {
        "in parts": pdf(objects | {6: stream(DRAWN[:half]), 7: stream(DRAWN[half:])}),
        "saved and never restored": one_page(b"q q .5 0 0 .5 0 0 cm q " + DRAWN),
        "restored and never saved": one_page(b"Q Q " + DRAWN + b"Q Q " + MARK),
        "text that does not end": one_page(DRAWN + b"BT /F1 30 Tf 60 250 Td (Uten slutt) Tj"),
        "brackets in text": one_page(DRAWN + b"BT /F1 20 Tf 60 250 Td (Q (Q) \\) Q) Tj ET " + MARK),
        "comments": one_page(b"% Q Q (\n" + DRAWN + b"%q\r" + MARK),
        "inline image": one_page(DRAWN + inline + MARK),
        "nothing": one_page(b""),
        "short names of filters": one_page(
            DRAWN.hex().encode() + b">", o4=stream(DRAWN.hex().encode() + b">", b"/Filter/AHx")
        ),
        "colours": one_page(DRAWN + b"0 .7 .9 .1 k 20 80 90 30 re f .3 G 9 w 140 60 m 280 60 l S"),
    }


def _forms() -> dict[str, bytes]:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 120 80]"
    box = b"1 0 1 rg 0 0 120 80 re f 1 g BT /F1 20 Tf 5 30 Td (Skjema) Tj ET"
    use = DRAWN + b"q 1 0 0 1 100 220 cm /X Do Q "
    group = b"/Group<</S/Transparency/CS/DeviceRGB/I true>>"
    font = b"/Resources<</Font<</F1 5 0 R>>>>"
    tile = (
        b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 30 30]/XStep 40/YStep 40"
        b"/Matrix[1 0 0 1 7 7]/Resources<<>>"
    )
    shade = (
        b"<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 300 0]/Extend[true true]"
        b"/Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>>>"
    )
    mask = b"<</Type/ExtGState/SMask<</S/Luminosity/G 6 0 R>>>>"
    grey = b"/Type/XObject/Subtype/Form/BBox[0 0 300 400]/Group<</S/Transparency/CS/DeviceGray>>"
    letters = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]"
        b"/FirstChar 97/LastChar 97/Widths[1000]/Encoding<</Differences[97/A]>>"
        b"/CharProcs<</A 7 0 R>>/Resources<<>>>>"
    )
    return {
        "form": one_page(use, resources=b"/XObject<</X 6 0 R>>", o6=stream(box, form + font)),
        "form with the page's resources": one_page(
            use, resources=b"/XObject<</X 6 0 R>>", o6=stream(box, form)
        ),
        "form turned": one_page(
            use, resources=b"/XObject<</X 6 0 R>>", o6=stream(box, form + font + b"/Matrix[0 1 -1 0 120 0]")
        ),
        "form that names itself and draws once": one_page(
            use,
            resources=b"/XObject<</X 6 0 R>>",
            o6=stream(box, form + b"/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>"),
        ),
        "clear form": one_page(
            DRAWN + b"/G gs q 1 0 0 1 60 150 cm /X Do Q",
            resources=b"/XObject<</X 6 0 R>>/ExtGState<</G<</ca .4>>>>",
            o6=stream(box, form + font + group),
        ),
        "multiplied": one_page(
            DRAWN + b"/G gs 1 1 0 rg 0 0 300 400 re f",
            resources=b"/ExtGState<</G<</BM/Multiply>>>>",
            page=group,
        ),
        "mask": one_page(
            DRAWN + b"/M gs " + MARK,
            resources=b"/ExtGState<</M 7 0 R>>",
            o6=stream(b".5 g 0 0 160 400 re f", grey),
            o7=mask,
        ),
        "tiles": one_page(
            DRAWN + b"/Pattern cs /T scn 100 220 120 80 re f",
            resources=b"/Pattern<</T 6 0 R>>",
            o6=stream(b"1 0 1 rg 0 0 25 25 re f", tile),
        ),
        "shading": one_page(
            DRAWN + b"q 100 220 120 80 re W n /S sh Q", resources=b"/Shading<</S 6 0 R>>", o6=shade
        ),
        "letters drawn": one_page(
            DRAWN + b"BT /F3 60 Tf 100 220 Td (aa) Tj ET",
            b"",
            b"",
            o3=b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R/F3 6 0 R>>>>>>",
            o6=letters,
            o7=stream(b"1000 0 d0 0 0 700 700 re f"),
        ),
        "fonts not in the file": one_page(
            b"BT /A 30 Tf 20 300 Td (Helvetica) Tj /B 30 Tf 0 -60 Td (Times) Tj /C 30 Tf 0 -60 Td (Courier)"
            b" Tj /D 30 Tf 0 -60 Td (Annet) Tj ET",
            o3=b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</Font<<"
            + b"".join(
                b"/%b<</Type/Font/Subtype/Type1/BaseFont/%b>>" % (short, name)
                for short, name in zip(
                    (b"A", b"B", b"C", b"D"),
                    (b"Helvetica-Bold", b"Times-Italic", b"Courier", b"Ukjent"),
                    strict=True,
                )
            )
            + b">>>>>>",
        ),
    }


def _images() -> dict[str, bytes]:
    use = DRAWN + b"q 120 0 0 80 100 220 cm /X Do Q "
    image = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d"
    grey = image % (4, 2, 8) + b"/ColorSpace/DeviceGray"
    jpeg = picture_bytes(a_picture(), "JPEG")
    ink = picture_bytes(a_picture().convert("CMYK"), "JPEG")
    size = image % (180, 120, 8)
    dots = bytes([0, 60, 120, 180, 200, 220, 240, 255])

    def with_image(data: bytes, entries: bytes, **more: bytes) -> bytes:
        return one_page(use, resources=b"/XObject<</X 6 0 R>>", o6=stream(data, entries), **more)

    return {
        "image": with_image(dots, grey),
        "image with a mask": with_image(dots, grey + b"/SMask 7 0 R", o7=stream(dots[::-1], grey)),
        "image of one bit": with_image(b"\xa0\x50", image % (4, 2, 1) + b"/ImageMask true/Decode[1 0]"),
        "image of a palette": with_image(
            b"\x1b\xb1", image % (4, 2, 2) + b"/ColorSpace[/Indexed/DeviceRGB 3 <ff000000ff000000ffffff00>]"
        ),
        "image of 16 bits": with_image(
            bytes(range(0, 256, 16)), image % (4, 2, 16) + b"/ColorSpace/DeviceGray"
        ),
        "image as JPEG": with_image(jpeg, size + b"/ColorSpace/DeviceRGB/Filter/DCTDecode"),
        "image as JPEG in ink": with_image(
            ink, size + b"/ColorSpace/DeviceCMYK/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]"
        ),
        "image with other images": with_image(
            dots, grey + b"/Alternates[<</Image 7 0 R/DefaultForPrinting true>>]", o7=stream(bytes(8), grey)
        ),
    }


def _locked() -> dict[str, bytes]:
    kinds = ("RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256")
    return {f"locked for change {kind}": encrypted(one_page(), "", kind) for kind in kinds}


def encrypted(content: bytes, password: str, kind: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(password, "eier", algorithm=kind)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


# Layers: what is on one that is off is MARK


def layered(
    contents: bytes = DRAWN + b"/OC /L BDC " + MARK + b"EMC",
    *,
    group: bytes = b"<</Type/OCG/Name(Fasit)>>",
    default: bytes = b"/OFF[8 0 R]",
    layer: bytes = b"8 0 R",
    resources: bytes = b"",
    page: bytes = b"",
    **more: bytes,
) -> bytes:
    """A page with a layer L, object 8; object 9 is another, M, which is on."""
    return one_page(
        contents,
        page,
        b"/Properties<</L %b/M 9 0 R>>%b" % (layer, resources),
        b"/OCProperties<</OCGs[8 0 R 9 0 R]/D<<%b>>>>" % default,
        o8=group,
        o9=b"<</Type/OCG/Name(Annet)>>",
        **more,
    )


def _membership(policy: bytes, groups: bytes = b"[8 0 R 9 0 R]") -> bytes:
    return layered(layer=b"<</Type/OCMD/OCGs %b/P/%b>>" % (groups, policy))


def _layers() -> dict[str, bytes]:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 300 400]"
    image = b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
    use = DRAWN + b"q 120 0 0 80 100 220 cm /X Do Q "
    off = b"/OC /L BDC "
    view = b"<</Type/OCG/Name(a)/Usage<</View<</ViewState/%b>>>>>>"
    event = b"/AS[<</Event/View/Category[/View]/OCGs[8 0 R]>>]"
    nested = off + b"/OC /M BDC " + MARK + b"EMC " + MARK + b"EMC BT /F1 20 Tf 60 90 Td (Etter) Tj ET"
    return {
        "layer off": layered(),
        "layer on": layered(default=b""),
        "layer off from the start": layered(default=b"/BaseState/OFF"),
        "layer on where others are off": layered(default=b"/BaseState/OFF/ON[8 0 R]"),
        "layer off within one that is on": layered(
            DRAWN + b"/OC /M BDC " + off + MARK + b"EMC " + MARK + b"EMC"
        ),
        "layer on within one that is off": layered(DRAWN + nested),
        "layer off, and what it sets": layered(DRAWN + off + b"1 0 1 rg .5 0 0 .5 0 0 cm EMC 0 0 90 90 re f"),
        "layer off with a clip": layered(DRAWN + off + b"0 0 150 400 re W f EMC " + MARK),
        "layer off in text": layered(
            b"BT /F1 20 Tf 20 300 Td (Foran ) Tj " + off + b"(FASIT ) Tj [(A) -9 (B)] TJ EMC (bak) Tj ET"
        ),
        "layer off with text": layered(
            DRAWN + off + b"BT /F1 40 Tf 20 250 Td (FASIT) Tj <41> Tj (x) ' 1 1 (y) \" [(A)] TJ ET EMC"
        ),
        "layer off with an image": layered(
            DRAWN + off + b"q 90 0 0 90 100 220 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q EMC"
        ),
        "layer off with all kinds": layered(
            DRAWN + off + b"9 9 200 200 re B 0 0 m 99 99 l s 0 0 50 50 re f* 0 0 9 9 re b* EMC"
        ),
        "layer off never ended": layered(DRAWN + off + MARK),
        "layer ended too often": layered(DRAWN + b"EMC EMC " + off + MARK + b"EMC"),
        "layer that is not there": layered(DRAWN + b"/OC /Z BDC " + MARK + b"EMC"),
        "layers any on": _membership(b"AnyOn"),
        "layers all on": _membership(b"AllOn"),
        "layers any off": _membership(b"AnyOff"),
        "layers all off": _membership(b"AllOff"),
        "layers of one": _membership(b"AnyOn", b"8 0 R"),
        "layers of none": _membership(b"AllOn", b"[]"),
        "layers by an expression": layered(layer=b"<</Type/OCMD/VE[/And 9 0 R[/Not 8 0 R]]>>"),
        "layers by an expression, off": layered(layer=b"<</Type/OCMD/VE[/Or 8 0 R[/Not 9 0 R]]>>"),
        "layer off for view": layered(group=view % b"OFF", default=event),
        "layer on for view": layered(group=view % b"ON", default=b"/OFF[8 0 R]" + event),
        "form off": layered(
            DRAWN + b"/X Do", resources=b"/XObject<</X 6 0 R>>", o6=stream(MARK, form + b"/OC 8 0 R")
        ),
        "form with a layer off": layered(
            DRAWN + b"/X Do",
            resources=b"/XObject<</X 6 0 R>>",
            o6=stream(
                b"0 1 1 rg 120 60 90 40 re f /OC /L BDC " + MARK + b"EMC",
                form + b"/Resources<</Properties<</L 8 0 R>>>>",
            ),
        ),
        "image off": layered(use, resources=b"/XObject<</X 6 0 R>>", o6=stream(b"\0", image + b"/OC 8 0 R")),
        "note off": layered(
            DRAWN,
            page=b"/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 300 400]/F 4/OC 8 0 R/AP<</N 6 0 R>>>>]",
            o6=stream(MARK, form),
        ),
    }


# Notes and fields


def with_notes(*notes: bytes, catalog: bytes = b"", **more: bytes) -> bytes:
    whole = b"".join(b"<</Type/Annot/F 4%b>>" % note for note in notes)
    return one_page(DRAWN, b"/Annots[%b]" % whole, b"", catalog, **more)


def _drawn_notes() -> dict[str, bytes]:
    """Notes that the file itself draws."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 120 80]"
    place = b"/Subtype/Stamp/Rect[100 220 220 300]"
    drawn = stream(b"1 0 1 rg 0 0 120 80 re f 0 g 0 0 30 20 re f", form)
    boxless = stream(b"0.9 g 0 0 340 30 re f", b"/Type/XObject/Subtype/Form")
    looks = b"/AP<</N 6 0 R>>"
    states = b"/AP<</N<</On 6 0 R/Off 7 0 R>>>>"
    return {
        "note": with_notes(place + looks, o6=drawn),
        "note made larger": with_notes(b"/Subtype/Stamp/Rect[20 100 280 320]" + looks, o6=drawn),
        "note with corners reversed": with_notes(b"/Subtype/Stamp/Rect[220 300 100 220]" + looks, o6=drawn),
        "note turned": with_notes(place + looks, o6=drawn.replace(b"/BBox", b"/Matrix[0 1 -1 0 0 0]/BBox")),
        "note on a page turned": one_page(
            DRAWN, b"/Rotate 90/Annots[<</F 4%b%b>>]" % (place, looks), o6=drawn
        ),
        "note hidden": with_notes(place + looks + b"/F 2", o6=drawn).replace(b"/F 4", b""),
        "note not for view": with_notes(place + looks + b"/F 36", o6=drawn).replace(b"/F 4/", b"/"),
        "note of no known kind": with_notes(b"/Subtype/Noe/Rect[100 220 220 300]" + looks, o6=drawn),
        "note without a box": with_notes(place + looks, o6=boxless),
        "note without a place": with_notes(b"/Subtype/Stamp" + looks, o6=drawn),
        "note of wrong kinds": with_notes(b"/Subtype 7/Rect(a)/AP[1]", b"/Rect[0 0 (a) 1]/AP<</N 5>>", place),
        "notes that are none": one_page(DRAWN, b"/Annots[null 7 (a) 99 0 R 5 0 R]"),
        "notes of the wrong kind": one_page(DRAWN, b"/Annots 5 0 R"),
        "state on": with_notes(place + states + b"/AS/On", o6=drawn, o7=boxless),
        "state off": with_notes(place + states + b"/AS/Off", o6=boxless, o7=drawn),
        "state of neither": with_notes(place + states + b"/AS/Kanskje", o6=drawn, o7=drawn),
        "link": with_notes(b"/Subtype/Link/Rect[100 220 220 300]/A<</S/URI/URI(https://a.no)>>"),
    }


# Notes without a look of their own, by what must be inked: left, bottom, right, top
_COLOUR = b"/C[1 0 1]"
_QUAD = b"/QuadPoints[100 260 220 260 100 230 220 230]/Rect[100 230 220 260]"
BARE_NOTES = {
    "highlight": (b"/Subtype/Highlight" + _COLOUR + _QUAD, (100, 230, 220, 260)),
    "highlight of words": (
        b"/Subtype/Highlight/C[1 0 1]/QuadPoints[60 380 160 380 60 355 160 355]/Rect[60 355 160 380]",
        (60, 355, 160, 380),
    ),
    "square with a frame": (
        b"/Subtype/Square" + _COLOUR + b"/BS<</W 8>>/Rect[100 220 220 300]",
        (100, 220, 220, 300),
    ),
    "underline": (b"/Subtype/Underline" + _COLOUR + _QUAD, (100, 230, 220, 236)),
    "strike-out": (b"/Subtype/StrikeOut" + _COLOUR + _QUAD, (100, 242, 220, 246)),
    "squiggly": (b"/Subtype/Squiggly" + _COLOUR + _QUAD, (100, 230, 220, 236)),
    "highlight of two lines": (
        b"/Subtype/Highlight" + _COLOUR + b"/Rect[100 200 220 260]"
        b"/QuadPoints[100 260 220 260 100 240 220 240 100 220 180 220 100 200 180 200]",
        (100, 200, 220, 260),
    ),
    "ink": (
        b"/Subtype/Ink" + _COLOUR + b"/BS<</W 6>>/Rect[95 215 225 305]/InkList[[100 220 160 300 220 220]]",
        (95, 215, 225, 305),
    ),
    "line": (
        b"/Subtype/Line" + _COLOUR + b"/BS<</W 6>>/Rect[95 215 225 305]/L[100 220 220 300]",
        (95, 215, 225, 305),
    ),
    "square": (b"/Subtype/Square/IC[1 0 1]/Rect[100 220 220 300]", (100, 220, 220, 300)),
    "circle": (b"/Subtype/Circle" + _COLOUR + b"/BS<</W 6>>/Rect[100 220 220 300]", (100, 220, 220, 300)),
    "polygon": (
        b"/Subtype/Polygon" + _COLOUR + b"/IC[1 1 0]/Rect[100 220 220 300]/Vertices[100 220 220 220 160 300]",
        (100, 220, 220, 300),
    ),
    "lines": (
        b"/Subtype/PolyLine"
        + _COLOUR
        + b"/BS<</W 6>>/Rect[95 215 225 305]/Vertices[100 220 160 300 220 220]",
        (95, 215, 225, 305),
    ),
    "free text": (
        b"/Subtype/FreeText/DA(/Helv 20 Tf 1 0 1 rg)/Rect[100 220 220 300]/Contents(Husk mat og drikke)",
        (100, 220, 220, 300),
    ),
}
_DA = b"/DA(/F1 14 Tf 0 g)"
_ACRO = b"/AcroForm<</Fields[]/DR<</Font<</F1 5 0 R>>>>/DA(/F1 12 Tf 0 0 1 rg)%b>>"
_PLACE = b"/Subtype/Widget/Rect[100 220 220 300]"
BARE_FIELDS = {
    "text": (b"/FT/Tx/V(Kommunehuset)" + _DA, (100, 240, 220, 280)),
    "text, its size left open": (b"/FT/Tx/V(Rom 2)/DA(/F1 0 Tf 0 g)", (100, 220, 220, 300)),
    "text of the form's look": (b"/FT/Tx/V(Kommunehuset)", (100, 240, 220, 280)),
    "text to the right": (b"/FT/Tx/Q 2/V(2)" + _DA, (205, 240, 220, 280)),
    "text of many lines": (
        b"/FT/Tx/Ff 4096/V(Ta med mat, drikke og godt humor. Vi gar klokka ti.)" + _DA,
        (100, 220, 220, 300),
    ),
    "text in boxes": (b"/FT/Tx/Ff 16777216/MaxLen 6/V(123456)" + _DA, (100, 240, 220, 280)),
    "text with a frame": (b"/FT/Tx/V(Rom 2)/MK<</BC[1 0 0]/BG[1 1 0]>>" + _DA, (100, 220, 220, 300)),
    "text in two bytes": (b"/FT/Tx/V<FEFF00C5014B0073>" + _DA, (100, 240, 130, 280)),
    "choice": (b"/FT/Ch/Ff 131072/Opt[(Ja)(Nei)]/V(Nei)" + _DA, (100, 240, 130, 280)),
    "choice by its value": (b"/FT/Ch/Ff 131072/Opt[[(1)(Ja)][(2)(Nei)]]/V(2)" + _DA, (100, 240, 130, 280)),
    "list": (b"/FT/Ch/Opt[(Ja)(Nei)(Kanskje)]/V(Nei)" + _DA, (100, 240, 220, 300)),
    "ticked": (b"/FT/Btn/V/On/AS/On/MK<</CA(4)>>", (131, 230, 189, 287)),
    "ticked by a cross": (b"/FT/Btn/V/Ja/AS/Ja/MK<</CA(8)>>", (133, 233, 187, 287)),
    "ticked by a square": (b"/FT/Btn/V/Ja/AS/Ja/MK<</CA(n)>>", (138, 238, 182, 282)),
    "radio": (b"/FT/Btn/Ff 32768/V/b/AS/b", (138, 238, 182, 282)),
}


def bare_note(entries: bytes) -> bytes:
    return with_notes(entries)


def bare_field(entries: bytes, form: bytes = b"") -> bytes:
    return with_notes(_PLACE + b"/T(a)" + entries, catalog=_ACRO % form)


def dictionaries(content: bytes) -> list[DictionaryObject]:
    """Every dictionary of a file that is an object of its own, or in one."""
    reader = PdfReader(io.BytesIO(content))
    waiting: list[object] = [reader.trailer, *map(reader.get_object, reader.xref[0])]
    found: list[DictionaryObject] = []
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, DictionaryObject):
            found.append(thing)
            waiting += [thing.raw_get(key) for key in thing]
        elif isinstance(thing, list):
            waiting += thing
    return found


# Pictures


def a_picture() -> Image.Image:
    """A picture with no two corners alike, and all tones in between."""
    picture = Image.linear_gradient("L").resize((180, 120)).convert("RGB")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 44, 29), (255, 0, 0))
    draw.rectangle((132, 0, 179, 38), (0, 0, 255))
    draw.rectangle((6, 84, 29, 116), (0, 160, 0))
    return picture


def picture_bytes(picture: Image.Image, kind: str, **rest: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **rest)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def _deep(picture: Image.Image, most: float) -> Image.Image:
    """The tones of a picture in numbers up to `most`."""
    return picture.convert("L").convert("F").point(lambda tone: tone * (most / 255) + 0)


def _sixteen(picture: Image.Image) -> Image.Image:
    return _deep(picture, 65_535).convert("I").convert("I;16")


def _sixteen_in_three(picture: Image.Image) -> bytes:
    """A PNG with 16 bits for each of red, green and blue, which Pillow does not write."""
    rows = picture.tobytes()
    step = 3 * picture.width
    raw = b"".join(
        b"\0" + bytes(each for byte in rows[at : at + step] for each in (byte, byte))
        for at in range(0, len(rows), step)
    )
    head = struct.pack(">LLBBBBB", *picture.size, 16, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(raw)), (b"IEND", b""))
    chunks = (
        struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return picture_bytes(a_picture(), "JPEG", quality=95, subsampling=0, exif=exif.tobytes())


def _as_held(orientation: int) -> Image.Image:
    return ImageOps.exif_transpose(Image.open(io.BytesIO(turned(orientation))))


def _with_filler(jpeg: bytes) -> bytes:
    """A JPEG with bytes of no meaning before its second marker."""
    after = 4 + int.from_bytes(jpeg[4:6], "big")
    return jpeg[:after] + b"\xff\xff\xff" + jpeg[after:]


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def red_for_blue() -> bytes:
    """A colour profile in which the first number of a colour is how blue it is."""
    known = srgb()
    return known.replace(b"rXYZ", b"....").replace(b"bXYZ", b"rXYZ").replace(b"....", b"bXYZ")


def _pictures() -> dict[str, tuple[bytes, Image.Image]]:
    """Each with what it looks like."""
    own, grey = a_picture(), a_picture().convert("L").convert("RGB")
    half = Image.new("L", own.size, 128)
    faint = Image.blend(Image.new("RGB", own.size, "white"), own, 128 / 255)
    bits = own.convert("1")
    palette = own.quantize(200)
    clear = palette.convert("RGB").quantize(16)
    lined = own.convert("RGBA")
    lined.putalpha(half)
    inks = own.convert("CMYK")
    white_is_0 = {262: 0}
    sixteen = _sixteen(own)
    return {
        "png": (picture_bytes(own, "PNG"), own),
        "png grey": (picture_bytes(own.convert("L"), "PNG"), grey),
        "png of 16 bits": (picture_bytes(sixteen, "PNG"), grey),
        "png of 16 bits in colour": (_sixteen_in_three(own), own),
        "png of one bit": (picture_bytes(bits, "PNG"), bits.convert("RGB")),
        "png of a palette": (picture_bytes(palette, "PNG"), palette.convert("RGB")),
        "png half clear": (picture_bytes(lined, "PNG"), faint),
        "png grey and half clear": (
            picture_bytes(lined.convert("LA"), "PNG"),
            Image.blend(Image.new("RGB", own.size, "white"), grey, 128 / 255),
        ),
        "png of a palette with one clear": (picture_bytes(clear, "PNG", transparency=0), _without(clear, 0)),
        "png that is interlaced in name only": (picture_bytes(own, "PNG", optimize=True), own),
        "jpeg": (picture_bytes(own, "JPEG", quality=95, subsampling=0), own),
        "jpeg grey": (picture_bytes(own.convert("L"), "JPEG", quality=95, subsampling=0), grey),
        "jpeg step by step": (picture_bytes(own, "JPEG", quality=95, subsampling=0, progressive=True), own),
        "jpeg in ink": (picture_bytes(inks, "JPEG", quality=95, subsampling=0), inks.convert("RGB")),
        "jpeg with filler": (_with_filler(picture_bytes(own, "JPEG", quality=95, subsampling=0)), own),
        **{f"jpeg held as {way}": (turned(way), _as_held(way)) for way in range(2, 9)},
        "webp": (picture_bytes(own, "WEBP", lossless=True), own),
        "webp half clear": (picture_bytes(lined, "WEBP", lossless=True), faint),
        "webp that moves": (
            picture_bytes(own, "WEBP", lossless=True, save_all=True, append_images=[grey]),
            own,
        ),
        "gif": (picture_bytes(palette, "GIF"), palette.convert("RGB")),
        "gif that moves": (
            picture_bytes(palette, "GIF", save_all=True, append_images=[bits.convert("P")]),
            palette.convert("RGB"),
        ),
        "bmp": (picture_bytes(own, "BMP"), own),
        "bmp of a palette": (picture_bytes(palette, "BMP"), palette.convert("RGB")),
        "tiff": (picture_bytes(own, "TIFF"), own),
        "tiff packed": (picture_bytes(own, "TIFF", compression="tiff_lzw"), own),
        "tiff of a fax": (picture_bytes(bits, "TIFF", compression="group4"), bits.convert("RGB")),
        "tiff of 16 bits": (picture_bytes(sixteen, "TIFF"), grey),
        "tiff of 16 bits, white first": (
            picture_bytes(sixteen, "TIFF", tiffinfo=white_is_0),
            ImageOps.invert(grey),
        ),
        "tiff of whole numbers": (picture_bytes(_deep(own, 65_535).convert("I"), "TIFF"), grey),
        "tiff of numbers around nothing": (
            picture_bytes(own.convert("L").convert("I").point(lambda tone: tone * 100 - 9_000), "TIFF"),
            grey,
        ),
        "tiff of broken numbers to 1": (picture_bytes(_deep(own, 1), "TIFF"), grey),
        "tiff of broken numbers to 255": (picture_bytes(_deep(own, 255), "TIFF"), grey),
        "tiff in ink": (picture_bytes(inks, "TIFF"), inks.convert("RGB")),
        "tiff in Lab": (picture_bytes(_lab(own), "TIFF"), _lab(own, back=True)),
        "tiff held as 6": (
            picture_bytes(own, "TIFF", tiffinfo={274: 6}),
            own.transpose(Image.Transpose.ROTATE_270),
        ),
        "png with a profile": (picture_bytes(own, "PNG", icc_profile=srgb()), own),
        "png with a profile of its own": (
            picture_bytes(Image.merge("RGB", own.split()[::-1]), "PNG", icc_profile=red_for_blue()),
            own,
        ),
        "png with a profile for ink": (
            picture_bytes(own, "PNG", icc_profile=srgb().replace(b"RGB ", b"CMYK", 1)),
            own,
        ),
        "png with a profile that is none": (picture_bytes(own, "PNG", icc_profile=b"tull" * 40), own),
    }


def _without(picture: Image.Image, clear: int) -> Image.Image:
    """A picture of a palette, white where it has one of its colours."""
    seen = picture.convert("RGB")
    seen.paste("white", mask=picture.point(lambda entry: 255 * (entry == clear), "L"))
    return seen


def _lab(picture: Image.Image, *, back: bool = False) -> Image.Image:
    """A picture in Lab; and back again, which costs it some of its colour."""
    rgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    made = ImageCms.profileToProfile(picture, rgb, lab, outputMode="LAB")
    assert made is not None
    again = ImageCms.profileToProfile(made, lab, rgb, outputMode="RGB") if back else made
    assert again is not None
    return again


# Files that would keep a viewer busy, or fill its memory

FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 300 400]"


def form(data: bytes, resources: bytes) -> bytes:
    return stream(data, FORM + b"/Resources<<%b>>" % resources)


def doubling(levels: int) -> bytes:
    """Forms of which each draws the next twice."""
    forms = {
        f"o{6 + level}": form(b"/X Do /X Do", b"/XObject<</X %d 0 R>>" % (7 + level))
        for level in range(levels)
    }
    return one_page(
        b"/X Do", b"", b"/XObject<</X 6 0 R>>", **forms, **{f"o{6 + levels}": form(b"0 0 9 9 re f", b"")}
    )


def nested(levels: int) -> bytes:
    forms = {
        f"o{6 + level}": form(b"/X Do", b"/XObject<</X %d 0 R>>" % (7 + level)) for level in range(levels)
    }
    return one_page(b"/X Do", b"", b"/XObject<</X 6 0 R>>", **forms, **{f"o{6 + levels}": form(MARK, b"")})


def bomb(size: int) -> bytes:
    """Very many zeros, deflated."""
    packing = zlib.compressobj(9)
    chunk = bytes(1024 * 1024)
    return b"".join([*(packing.compress(chunk) for _ in range(size // len(chunk))), packing.flush()])


def _hostile() -> dict[str, bytes]:
    use = {"contents": b"/X Do", "resources": b"/XObject<</X 6 0 R>>"}
    large = bomb(600 * 1024 * 1024)
    twice = zlib.compress(large)
    image = b"/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/DeviceGray"
    tile = (
        b"/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9"
        b"/Resources<</Pattern<</T 6 0 R>>>>"
    )
    letters = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97"
        b"/Widths[9]/Encoding<</Differences[97/a]>>/CharProcs<</a 7 0 R>>/Resources<</Font<</F1 6 0 R>>>>>>"
    )
    mask = b"/ExtGState<</M<</SMask<</S/Alpha/G 6 0 R>>>>>>"
    jpeg = bytearray(picture_bytes(a_picture(), "JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    return {
        "form that draws itself": one_page(**use, o6=form(b"/X Do /X Do", b"/XObject<</X 6 0 R>>")),
        "form that draws itself by the page": one_page(**use, o6=stream(b"/X Do", FORM)),
        "forms that draw each other": one_page(
            **use, o6=form(b"/Y Do", b"/XObject<</Y 7 0 R>>"), o7=form(b"/X Do", b"/XObject<</X 6 0 R>>")
        ),
        "form that draws itself by another name": one_page(
            **use, o6=form(b"/#58 Do", b"/XObject<</X 6 0 R>>")
        ),
        "forms without an end": nested(200),
        "forms that double": doubling(25),
        "tiles of themselves": one_page(
            b"/Pattern cs /T scn 0 0 99 99 re f",
            resources=b"/Pattern<</T 6 0 R>>",
            o6=stream(b"/Pattern cs /T scn 0 0 9 9 re f", tile),
        ),
        "letters of themselves": one_page(
            o3=b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R"
            b"/Resources<</Font<</F1 6 0 R>>>>>>",
            o6=letters,
            o7=stream(b"9 0 d0 BT /F1 9 Tf (a) Tj ET"),
        ),
        "mask of itself": one_page(b"/M gs", resources=mask, o6=form(b"/M gs", mask)),
        "page tree that goes round": pdf(page_objects() | {2: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"}),
        "page tree that goes round later": pdf(
            page_objects() | _chain(9) | {18: b"<</Type/Pages/Kids[12 0 R]/Count 1>>"}
        ),
        "layers of themselves": layered(layer=b"7 0 R", o7=b"<</Type/OCMD/OCGs 7 0 R>>"),
        "an expression of itself": layered(layer=b"<</Type/OCMD/VE 7 0 R>>", o7=b"[/Not 7 0 R]"),
        "contents that unpack": one_page(o4=stream(large, b"/Filter/FlateDecode")),
        "contents that unpack twice": one_page(o4=stream(twice, b"/Filter[/FlateDecode/FlateDecode]")),
        "image that unpacks": one_page(
            **use, o6=stream(large, image + b"/Width 60/Height 40/Filter/FlateDecode")
        ),
        "image that unpacks twice": one_page(
            **use, o6=stream(twice, image + b"/Width 60/Height 40/Filter[/FlateDecode/FlateDecode]")
        ),
        "image without an end": one_page(**use, o6=stream(b"\0", image + b"/Width 900000/Height 900000")),
        "JPEG without an end": one_page(
            **use, o6=stream(bytes(jpeg), image + b"/Width 60/Height 40/Filter/DCTDecode")
        ),
        "arrays within arrays": one_page(page=b"/Annots" + b"[" * 90_000),
    }


PDFS = {
    name: content
    for kind in (_boxes, _trees, _headers, _contents, _forms, _images, _locked, _layers, _drawn_notes)
    for name, content in kind().items()
}
PICTURES = _pictures()
HOSTILE = _hostile()
