"""The colours of a drawn chart, from the tokens of resources/theme.toml, and what can be read on them.

Steps of a scale are even in lightness, so that they hold in grey. A step too pale to be seen against the
ground has an edge; on each step stands the ink that is read best.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import starmap

from mestringstreff_desktop import paths
from mestringstreff_desktop.course.evaluation.drawing.shapes import MAIN, Role, Shade, Word

READ, SEEN = 4.5, 3.0  # to 1, of text and of what is to be told from its ground (WCAG 2.1, 1.4.3 and 1.4.11)
Triple = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True)
class Colours:
    """Colours as #RRGGBB. With `is_patterned` the shades have patterns too."""

    ground: str
    ink: str
    quiet: str
    line: str
    track: str
    least: str
    main: str
    most: str
    is_patterned: bool = False

    def fill(self, shade: Shade | None) -> str:
        """Return the colour of a shade; without one, of what the whole would be."""
        if shade is None:
            return self.track
        return self.main if shade == MAIN else _step(self.least, self.main, self.most, shade.place)

    def edge(self, shade: Shade | None) -> str:
        """Return the colour of the line around a bar; nothing where it stands out without one."""
        if shade is None:
            return self.line
        behind = (self.ground, self.track)
        return self.quiet if any(contrast(self.fill(shade), each) < SEEN for each in behind) else ""

    def ink_on(self, shade: Shade) -> str:
        """Return what is read on a shade."""
        fill = self.fill(shade)
        inks = (self.ink, self.ground, "#FFFFFF", "#000000")
        return next(ink for ink in inks if contrast(ink, fill) >= READ)

    def ink_of(self, word: Word) -> str:
        """Return the colour of words where they stand; patterns have a plate of the ground under them."""
        if word.on is not None and not self.is_patterned:
            return self.ink_on(word.on)
        return self.quiet if word.role is Role.NOTE else self.ink

    def hatch(self, shade: Shade) -> str:
        """Return the colour of a shade's pattern: light on the darker, dark on the lighter."""
        return max((self.ground, self.ink), key=lambda ink: contrast(ink, self.fill(shade)))

    def in_grey(self) -> "Colours":
        """Return them as a printer without colours has them, with patterns."""
        names = ("ground", "ink", "quiet", "line", "track", "least", "main", "most")
        return replace(self, is_patterned=True, **{name: _grey(getattr(self, name)) for name in names})


def of_tokens(tokens: Mapping[str, str], ground: str = "surface", *, patterned: bool = False) -> Colours:
    """Return the colours of a theme, on one of its grounds; bars that stand alone are in its main one."""
    return Colours(
        ground=tokens[ground],
        ink=tokens["ink"],
        quiet=tokens["quiet"],
        line=tokens["line"],
        track=tokens["chart_track"],
        least=tokens["chart_least"],
        main=tokens["primary"],
        most=tokens["chart_most"],
        is_patterned=patterned,
    )


@cache
def on_paper(monochrome: bool = False) -> Colours:
    """Return the colours of a chart that is printed, saved or copied: those of the light theme on white."""
    colours = of_tokens(tomllib.loads((paths.resources() / "theme.toml").read_text("utf-8"))["light"])
    return colours.in_grey() if monochrome else colours


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def _step(least: str, main: str, most: str, place: float) -> str:
    """A step of a scale that is even in lightness, and on its way has the main colour."""
    low, middle, high = (_oklab(_linear(each))[0] for each in (least, main, most))
    turn = (middle - low) / (high - low)
    if place <= turn:
        return between(least, main, place / turn)
    return between(main, most, (place - turn) / (1 - turn))


def between(least: str, most: str, place: float) -> str:
    """Return the colour so far, from 0 to 1, from one to another: in Oklab, where steps look even."""
    ends = zip(_oklab(_linear(least)), _oklab(_linear(most)), strict=True)
    lightness, green_red, blue_yellow = starmap(lambda one, other: one + (other - one) * place, ends)
    return _written(_from_oklab((lightness, green_red, blue_yellow)))


def _grey(colour: str) -> str:
    return _written((_luminance(colour),) * 3)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Triple:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _to_linear(red), _to_linear(green), _to_linear(blue)


def _to_linear(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4


def _written(linear: Triple) -> str:
    levels = (min(max(each, 0.0), 1.0) for each in linear)
    curved = (12.92 * each if each <= 0.0031308 else 1.055 * each ** (1 / 2.4) - 0.055 for each in levels)
    return "#" + "".join(f"{round(255 * each):02X}" for each in curved)


def _oklab(linear: Triple) -> Triple:
    """Björn Ottosson's Oklab, 2020."""
    red, green, blue = linear
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _from_oklab(lab: Triple) -> Triple:
    lightness, green_red, blue_yellow = lab
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
