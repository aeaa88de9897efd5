"""What can be chosen for a gathering's slides: built-in ones, drawings of ours, the course's own pictures."""

from collections.abc import Collection, Iterable, Sequence

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.slides.model import SlideArt, SlideTemplate
from mestringstreff_desktop.content.slides.shown import Figure, ShownSlide, shown
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.ui.pages.gatherings.slides.picker import Choice

_ALONE = SlideArt(width=640, height=400)  # a picture in the middle, with nothing in it
Group = tuple[str, Sequence[Choice]]


def built_in(library: Library, used: Collection[str], first: str) -> list[Group]:
    """Return all the program's slides by theme; what is taken out of `first` comes first."""
    themes = [theme for theme in (*library.gatherings, *library.extra_themes) if theme.id in library.slides]
    groups: list[Group] = []
    for theme in themes:
        slides = sorted(library.slides[theme.id], key=lambda each: each.id in used)
        groups.append((theme.title, [_slide(each, library, used, theme.title) for each in slides]))
        if theme.id == first and slides[0].id not in used:
            groups.insert(0, groups.pop())
    return groups


def _slide(template: SlideTemplate, library: Library, used: Collection[str], theme: str) -> Choice:
    words = " ".join((theme, template.item, template.alt, *template.words, *template.labels))
    picture = shown(template, library.slide_art.get(template.art))
    return Choice(template.id, picture, template.title, words, template.id in used)


def drawings(library: Library) -> list[Group]:
    """Return the drawings of ours, by the name of each: those with places for words, and the others."""
    users = _first_users(library.slide_templates.values())
    found = [(name, art, users[name]) for name, art in library.slide_art.items() if name in users]
    models = [_drawing(*each) for each in found if each[1].places]
    others = [_drawing(*each) for each in found if not each[1].places]
    return [("Tegninger å ha ved siden av teksten", others), ("Modeller med plass til ord", models)]


def _first_users(templates: Iterable[SlideTemplate]) -> dict[str, SlideTemplate]:
    users: dict[str, SlideTemplate] = {}
    for template in templates:
        users.setdefault(template.art, template)
    return users


def _drawing(name: str, art: SlideArt, user: SlideTemplate) -> Choice:
    """A drawing has no name of its own: it is called as the slide it was made for."""
    labels = tuple(place.name for place in art.places)
    picture = ShownSlide("model", "", (), Figure(art=name, alt=user.alt, labels=labels), art)
    return Choice(name, picture, user.title, user.alt)


def drawing_alt(library: Library, name: str) -> str:
    """Return what a drawing means where it was made for, to begin with."""
    user = _first_users(library.slide_templates.values()).get(name)
    return user.alt if user else ""


def own_pictures(course: Course) -> list[Group]:
    """Return the pictures among the course's own files."""
    pictures = [each for each in course.attachments if each.media_type.startswith("image/")]
    found = [
        Choice(str(each.id), ShownSlide("model", "", (), Figure(picture=str(each.id)), _ALONE), each.name)
        for each in pictures
    ]
    return [("Bilder i kurset", found)] if found else []
