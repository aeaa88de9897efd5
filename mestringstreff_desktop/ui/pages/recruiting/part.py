"""The base of the parts of Rekruttering."""

from mestringstreff_desktop.ui.widgets.parts_page import PagePart

PAGE = "recruiting"


class Part(PagePart):
    """A part of Rekruttering."""

    page = PAGE
