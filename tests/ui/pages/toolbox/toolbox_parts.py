"""The parts of the toolbox that its tests stand on: a tool, and pictures kept in a folder of the test."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.sheet_pictures import SheetPictures
from mestringstreff_desktop.ui.widgets import dialogs


def tool(context: Context, tool_id: str) -> Tool:
    found = context.library.tool(tool_id)
    assert found is not None
    return found


def pictures(context: Context, folder: Path) -> SheetPictures:
    return SheetPictures(lambda: context.library, context.worker, folder, lambda: folder / "egne")


def shown(context: Context, widget: QWidget, width: int = 1100, height: int = 700) -> None:
    """Show a part in a window of its own, of a size in pixels, that is gone with the test's window."""
    widget.setParent(dialogs.context_window(context), Qt.WindowType.Window)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
