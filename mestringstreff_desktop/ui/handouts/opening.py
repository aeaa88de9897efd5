"""The windows of the stack and of the folder, opened from a desk, with what was typed last."""

from uuid import UUID

from mestringstreff_desktop.ui.paper.desk import PaperDesk


def open_stack(desk: PaperDesk, gathering_id: UUID) -> None:
    """Open the window of a gathering's stack."""
    from mestringstreff_desktop.ui.handouts.stack_window import StackWindow

    course = desk.notice.try_to(desk.context.require_course)
    gathering = course.gathering(gathering_id) if course else None
    if course and gathering:
        StackWindow(desk.context, course, gathering).open()


def open_folder(desk: PaperDesk) -> None:
    """Open the window of the participants' folder."""
    from mestringstreff_desktop.ui.handouts.folder_window import FolderWindow

    course = desk.notice.try_to(desk.context.require_course)
    if course:
        FolderWindow(desk.context, course).open()
