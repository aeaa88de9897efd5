"""The base of the parts of Evaluering."""

from mestringstreff_desktop.ui.widgets.parts_page import PagePart

PAGE = "evaluation"


class Part(PagePart):
    """A part of Evaluering."""

    page = PAGE
