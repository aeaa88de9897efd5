"""A stranger's file becomes one of ours that shows the same, does nothing, and can be made so again."""

import random

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.own import MOST_PAGES, MOST_PIXELS
from mestringstreff_desktop.pdf.clean import clean_pdf, clean_picture
from mestringstreff_desktop.pdf.damage import DAMAGE, Locked, NoPages, TooLarge, TooManyPages
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import printing
from tests.pdf import strangers
from tests.pdf.comparing import seen
from tests.pdf.reading import read, text, texts
from tests.pdf.strangers import DRAWN, HOSTILE, MARK, PDFS, layered, one_page, page_objects, pdf, stream

KINDS = ("RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256")


@pytest.mark.parametrize("kind", KINDS)
def test_a_password_opens_a_file(kind: str) -> None:
    content = strangers.encrypted(one_page(), "blåbær", kind)
    assert text(clean_pdf(content, "blåbær")) == "Turgruppa"
    for wrong in ("", "blabar"):
        with pytest.raises(Locked):
            clean_pdf(content, wrong)


def test_a_password_that_is_not_needed_does_no_harm() -> None:
    assert text(clean_pdf(strangers.encrypted(one_page(), "", "AES-256"), "noe")) == "Turgruppa"


def test_a_file_that_no_password_opens_here_is_locked() -> None:
    handled = one_page(o6=b"<</Filter/Adobe.PubSec/V 4>>").replace(
        b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 6 0 R"
    )
    with pytest.raises(Locked):
        clean_pdf(handled)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_keep_a_viewer_busy_is_refused(name: str) -> None:
    with pytest.raises(DAMAGE):
        clean_pdf(HOSTILE[name])


def test_forms_as_deep_as_viewers_draw_them_are_taken() -> None:
    assert clean_pdf(strangers.nested(20))
    assert clean_pdf(strangers.doubling(10))


def of_pages(count: int) -> bytes:
    return pdf(page_objects() | {2: b"<</Type/Pages/Kids[%b]/Count 1>>" % (b"3 0 R " * count)})


def test_as_many_pages_as_may_be_are_taken_and_no_more() -> None:
    assert len(read(clean_pdf(of_pages(MOST_PAGES))).pages) == MOST_PAGES
    with pytest.raises(TooManyPages):
        clean_pdf(of_pages(MOST_PAGES + 1))


def test_a_file_of_no_pages_is_told() -> None:
    with pytest.raises(NoPages):
        clean_pdf(of_pages(0))


def test_many_branches_without_a_page_end() -> None:
    kids = {
        10 + level: b"<</Type/Pages/Kids[%d 0 R %d 0 R]>>" % (11 + level, 11 + level) for level in range(60)
    }
    with pytest.raises(DAMAGE):
        clean_pdf(pdf(page_objects() | {2: b"<</Type/Pages/Kids[10 0 R]>>"} | kids))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", one_page()[:-60], b"%PDF-1.7\n" + bytes(900)], ids=len)
def test_damage_is_told(content: bytes) -> None:
    with pytest.raises(DAMAGE):
        clean_pdf(content)


ACTING = (
    b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/JavaScript/JS(x)>>>>/Metadata 6 0 R"
    b"/Names<</EmbeddedFiles<</Names[(a)<</EF<</F 7 0 R>>>>]>>"
    b"/JavaScript<</Names[(b)<</S/JavaScript/JS(y)>>]>>>>"
)
ON_PAGE = (
    b"/AA<</O<</S/Launch/F(a.exe)>>>>/PieceInfo<</A<</Private(hemmelig)>>>>/Metadata 6 0 R/StructParents 0"
    b"/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.no)>>>>"
    b"<</Subtype/Widget/FT/Tx/V(Utfylt)/Rect[0 0 90 90]/AA<</K<</S/JavaScript/JS(z)>>>>>>"
    b"<</Subtype/FileAttachment/Rect[0 0 9 9]/FS<</EF<</F 7 0 R>>>>>>]"
)
FORM = (
    strangers.FORM
    + b"/Ref<</F(annen.pdf)/Page 0>>/OPI<</1.3<</F(stor.tif)>>>>/PieceInfo<</A 1>>/Metadata 6 0 R"
    b"/Resources<<>>"
)


def test_nothing_in_it_acts_or_leads_elsewhere() -> None:
    clean = clean_pdf(
        one_page(
            b"/X Do",
            ON_PAGE,
            b"/XObject<</X 8 0 R>>",
            ACTING,
            o6=stream(b"<x>hemmelig</x>"),
            o7=stream(b"vedlegg"),
            o8=stream(MARK, FORM),
        )
    )
    keys = {str(key) for found in strangers.dictionaries(clean) for key in found}
    assert "/BBox" in keys
    assert not keys & {
        "/A",
        "/AA",
        "/JS",
        "/URI",
        "/EF",
        "/FS",
        "/Ref",
        "/OPI",
        "/PieceInfo",
        "/Metadata",
        "/Annots",
    }
    assert not keys & {"/AcroForm", "/Names", "/OpenAction", "/OCProperties", "/StructParents", "/Info", "/F"}
    assert b"hemmelig" not in clean
    assert text(clean) == "Utfylt"


SECRET = stream(
    b"SKJULT", b"/Type/XObject/Subtype/Image/Width 6/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
)
USE = b"/XObject<</X 6 0 R>>"


def test_what_is_off_is_not_in_it_at_all() -> None:
    hidden = b"/OC /L BDC BT /F1 40 Tf 20 250 Td (FASIT) Tj [(SVAR)] TJ ET /X Do EMC"
    clean = clean_pdf(layered(DRAWN + hidden, resources=USE, o6=SECRET))
    assert text(clean) == "Turgruppa"
    assert b"SKJULT" not in clean


def test_letters_that_are_off_among_others_are_not_in_it() -> None:
    clean = clean_pdf(PDFS["layer off in text"])
    assert text(clean).split() == ["Foran", "bak"]


def test_nor_is_a_picture_that_is_off_or_that_a_form_has_and_does_not_draw() -> None:
    off = SECRET.replace(b"/Width", b"/OC 8 0 R/Width")
    assert b"SKJULT" not in clean_pdf(layered(DRAWN + b"/X Do", resources=USE, o6=off))
    form = strangers.form(b"/OC /L BDC /Y Do EMC", b"/XObject<</Y 7 0 R>>/Properties<</L 8 0 R>>")
    assert b"SKJULT" not in clean_pdf(layered(DRAWN + b"/X Do", resources=USE, o6=form, o7=SECRET))


def test_program_text_for_a_printer_is_left_out() -> None:
    program = stream(b"showpage", b"/Type/XObject/Subtype/PS")
    assert b"showpage" not in clean_pdf(one_page(b"/X Do", resources=USE, o6=program))


UNENDED = (b"q (", b"<</A", b"[ 1 2", b"q <41", b"BI /W 9 ID \x01", b"BT /F1", b"%", b"/OC /L BDC 9 9")


@pytest.mark.parametrize("end", UNENDED)
def test_what_does_not_end_does_not_swallow_the_notes(end: bytes, qapp: QApplication) -> None:
    note = b"/Annots[<</Subtype/Square/C[]/IC[1 0 1]/BS<</W 0>>/Rect[100 220 220 300]>>]"
    cut = one_page(b"0 g 9 9 9 9 re f " + end, note)
    (page,) = seen(clean_pdf(cut))
    assert page.getpixel((page.width // 2, page.height * 140 // 400)) == (255, 0, 255)


@pytest.mark.parametrize(
    "state", [b"/Usage<</Print<</PrintState/OFF>>>>", b"/Usage<</View<</ViewState/OFF>>>>"]
)
def test_a_layer_that_is_not_for_print_is_off(state: bytes, qapp: QApplication) -> None:
    clean = clean_pdf(layered(group=b"<</Type/OCG/Name(a)%b>>" % state, default=b""))
    assert seen(clean) == seen(clean_pdf(one_page()))


SIZES = {"crop": (245, 295), "crop and turn": (295, 245), "turned 90": (400, 300), "unit": (900, 1200)}


@pytest.mark.parametrize("name", SIZES)
def test_pages_stand_upright_in_the_size_that_is_seen(name: str) -> None:
    (page,) = read(clean_pdf(PDFS[name])).pages
    assert page.mediabox[2:] == pytest.approx(SIZES[name])
    assert not {"/CropBox", "/Rotate", "/UserUnit"} & {*page}


def test_what_is_clean_stays_as_it_is(qapp: QApplication, library: Library) -> None:
    for form in ("skoen", "diamanten"):
        own = printing.make_pdf(library, [form], PrintOptions())
        clean = clean_pdf(own)
        assert len(clean_pdf(clean)) == len(clean)
        assert texts(clean_pdf(clean)) == texts(own)
        assert seen(clean_pdf(clean)) == seen(own)


def test_the_same_file_becomes_the_same() -> None:
    first = clean_pdf(PDFS["form"])
    assert clean_pdf(PDFS["form"]) == first


# Pictures


def test_a_photo_stays_a_photo_and_anything_else_a_picture_without_loss() -> None:
    kinds = {name: clean_picture(strangers.PICTURES[name][0])[0] for name in ("jpeg", "png", "gif", "tiff")}
    assert kinds == {"jpeg": "image/jpeg", "png": "image/png", "gif": "image/png", "tiff": "image/png"}


def test_a_large_picture_is_no_finer_than_is_seen() -> None:
    _, clean = clean_picture(strangers.picture_bytes(Image.new("L", (2600, 3600)), "PNG"))
    assert strangers.opened(clean).size == (2480, 3434)


def test_a_picture_that_would_be_large_is_a_photo() -> None:
    noise = Image.frombytes("L", (1800, 1800), random.Random(1).randbytes(1800 * 1800))
    assert clean_picture(strangers.picture_bytes(noise, "PNG", compress_level=1))[0] == "image/jpeg"


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "GIF"])
def test_a_picture_of_too_many_dots_is_refused_before_it_is_unpacked(kind: str) -> None:
    side = int(MOST_PIXELS**0.5) + 1
    content = strangers.picture_bytes(Image.new("1", (side, side)), kind)
    with pytest.raises(TooLarge):
        clean_picture(content)


def test_a_tiff_of_too_many_pages_is_refused() -> None:
    page = Image.new("1", (1, 1))
    content = strangers.picture_bytes(page, "TIFF", save_all=True, append_images=[page] * MOST_PAGES)
    with pytest.raises(TooManyPages):
        clean_picture(content)


def test_a_small_picture_of_a_page_is_no_page() -> None:
    small = strangers.a_picture().resize((9, 6))
    small.encoderinfo = {"tiffinfo": {254: 1}}
    content = strangers.picture_bytes(strangers.a_picture(), "TIFF", save_all=True, append_images=[small])
    assert clean_picture(content)[0] == "image/png"


@pytest.mark.parametrize("name", ["png", "jpeg", "webp", "gif", "tiff", "bmp"])
def test_half_a_picture_is_none(name: str) -> None:
    content, _ = strangers.PICTURES[name]
    with pytest.raises(DAMAGE):
        clean_picture(content[: len(content) // 2])
