"""A desk: how something goes that is done beside the window, and what came of it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSizePolicy, QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.progress import ProgressLine


class Desk(QWidget):
    """A notice and a line of progress, which take room only while there is something to say."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.notice = Notice(context)
        self.progress = ProgressLine()
        self.setLayout(column(self.notice, self.progress, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        for part in (self.notice, self.progress):
            part.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(not (self.notice.isHidden() and self.progress.isHidden()))
        return super().eventFilter(watched, event)

    @property
    def is_busy(self) -> bool:
        """Is something under way?"""
        return self.progress.is_busy
