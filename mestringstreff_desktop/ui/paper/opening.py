"""The preview of a paper, opened from wherever there is a desk. QtPdf is imported with the first one."""

from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.paper import Edition, Paper


def open_preview(desk: PaperDesk, paper: Paper, edition: Edition | None = None) -> None:
    """Show a paper before it is printed, at first in an edition."""
    from mestringstreff_desktop.ui.paper.preview import Preview

    desk.notice.hide()
    Preview(desk.context, paper, edition).open()
