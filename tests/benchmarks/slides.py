"""What a PowerPoint file of support slides costs: `python -m tests.benchmarks.slides`.

The 70 slides of the suggested gatherings against python-pptx by itself, with as many empty slides that show
the same pictures. Told as a ratio of the processor's time; absolute times mean nothing on a shared machine.
The first time each drawing is painted, which is told apart. Goal: 2.
"""

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from pptx import Presentation
from pptx.util import Pt

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import gathering_from
from mestringstreff_desktop.course.slides import DeckSlide, deck
from mestringstreff_desktop.office.drawings import layers
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import slides
from tests.benchmarks.printing import medians

SLIDES = 70
NOW = datetime.now(UTC)


def chosen(library: Library) -> Sequence[DeckSlide]:
    themes = (*library.gatherings, *library.extra_themes)
    decks = [deck(gathering_from(theme), library) for theme in themes]
    return [each for own in decks for each in own][:SLIDES]


def empty(pictures: Sequence[bytes]) -> bytes:
    """Return a file of slides with one picture each and nothing else."""
    document = Presentation()
    for picture in pictures:
        page = document.slides.add_slide(document.slide_layouts[6])
        page.shapes.add_picture(BytesIO(picture), 0, 0, Pt(640), Pt(400))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def main() -> None:
    library = Library(paths.resources(), paths.forms())
    ready = slides.Ready("Kurs", "Alle samlinger", chosen(library), {})

    def ours() -> bytes:
        return slides.make_slides(ready, slides.Edition.POWERPOINT, PrintOptions(), NOW)

    began = time.process_time()
    size = len(ours())
    first = time.process_time() - began
    folder = paths.resources() / "art" / "slides"
    arts = [each.shown.figure.art or "ring" for each in ready.slides]
    pictures = [layers(folder / f"{art}.svg", steps=False).layers[0].png for art in arts]
    again, plain = medians(ours, lambda: empty(pictures))
    print(f"{len(ready.slides)} slides / as many empty ones with a picture: {again / plain:.2f} (goal 2)")
    print(f"absolute: {again:.2f} s, the first time {first:.2f} s, {size / 1000:.0f} kB")
    pages, plain = medians(
        lambda: slides.make_slides(ready, slides.Edition.PAGES, PrintOptions(), NOW), lambda: empty(pictures)
    )
    print(f"the same slides as a PDF: {pages:.2f} s")


if __name__ == "__main__":
    main()
