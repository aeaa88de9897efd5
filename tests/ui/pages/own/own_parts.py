"""The page of what is the course's own, in the real window, for the tests that stand on it."""

from PySide6.QtCore import QCoreApplication

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.own import library as own_library
from mestringstreff_desktop.ui.pages.own.page import OwnPage
from mestringstreff_desktop.ui.pages.own.sheet_editor import OwnSheetEditor
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.stored import add_sheet, add_tool


def own_page(window: MainWindow, what: object = None) -> OwnPage:
    """Show the page, at what is asked for; "new-tool" is what its button begins.

    "a-sheet" and "a-tool" are stored ones, in which something is written.
    """
    window.show_page("own")
    QCoreApplication.processEvents()  # so that a page that is made while it is shown stands there
    page = window.pages["own"]
    assert isinstance(page, OwnPage)
    context, key = window.context, window.context.require_course().id
    if what == "new-tool":
        page.make_tool(None)
    elif what == "a-tool":
        tool = context.act(lambda: add_tool(context.database, key, None, context.clock()))
        page.point_at(tool.id if tool else None)
    elif what == "a-sheet":
        sheet = context.act(lambda: add_sheet(context.database, key, None, context.clock()))
        page.point_at(sheet.id if sheet else None)
    elif what is not None:
        page.point_at(what)
    return page


def editor(window: MainWindow, form: object = "new-sheet") -> OwnSheetEditor:
    """Show a new sheet, or a copy of a form, in its editor."""
    return own_page(window, form).sheet_editor


def stored(window: MainWindow) -> Course:
    """Return the course as it is on disk, with what was typed last."""
    context = window.context
    context.autosave.flush()
    return planning.load_course(context.database, context.require_course().id)


def stored_form(window: MainWindow) -> Form:
    (form,) = own_library.own_forms(stored(window))[0].values()
    return form


def stored_tool(window: MainWindow) -> Tool:
    (tool,) = own_library.own_tools(stored(window))[0]
    return tool
