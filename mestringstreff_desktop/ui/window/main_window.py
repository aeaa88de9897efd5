"""The window: the rail, one page at a time, and a status bar that says what is stored."""

from collections.abc import Mapping
from contextlib import suppress

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.paths import PACKAGE_SUFFIX, PROGRAM
from mestringstreff_desktop.services import keeping, planning, settings
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import (
    BACK_UP,
    LOCK_NOW,
    NEEDS_COURSE,
    NEW_COURSE,
    OTHER_COURSE,
    PLACES,
    SEARCH_KEY,
)
from mestringstreff_desktop.ui.widgets.layouts import GAP, MARGIN, column, row
from mestringstreff_desktop.ui.widgets.page import Page, PageMaker, PagePlace, Pages
from mestringstreff_desktop.ui.widgets.plain_words import title_words
from mestringstreff_desktop.ui.widgets.undo_buttons import UndoKeys
from mestringstreff_desktop.ui.window.arrivals import Arrivals, PackageSignal
from mestringstreff_desktop.ui.window.closing import Closing, put_dialogs_away
from mestringstreff_desktop.ui.window.course_actions import CourseActions
from mestringstreff_desktop.ui.window.cover import Cover
from mestringstreff_desktop.ui.window.help_key import HelpKey
from mestringstreff_desktop.ui.window.lock_now import LockNow
from mestringstreff_desktop.ui.window.rail import Rail
from mestringstreff_desktop.ui.window.run_watch import RunSignal, RunWatch
from mestringstreff_desktop.ui.window.search.door import SearchDoor
from mestringstreff_desktop.ui.window.status_bar import StatusBar
from mestringstreff_desktop.ui.window.warning_bar import WarningBar
from mestringstreff_desktop.ui.window.zoom import Zoom

ROOMY = QSize(1440, 840)
BACKUP_EVERY_MS = 30 * 60 * 1000


class MainWindow(QMainWindow):
    """The one window. It is given its pages and knows none of them by name but through the rail."""

    painted = Signal()

    def __init__(self, context: Context, makers: Mapping[str, PageMaker]) -> None:
        super().__init__()
        self.context = context
        context.setParent(self)
        self._is_painted = False
        self.setMinimumSize(1024, 640)
        self.resize(1366, 768)
        self.setAcceptDrops(True)
        self.rail = Rail(context)
        self._places = {name: PagePlace(name, maker, context) for name, maker in makers.items()}
        self.pages = Pages(self._places)
        self.stack = QStackedWidget()
        for place in self._places.values():
            self.stack.addWidget(place)
        self.signal = RunSignal(context)
        self.package_signal = PackageSignal(context)
        self.status = StatusBar(context, self.signal, self.package_signal)
        self.watch = RunWatch(context, self.signal, self)
        self.warning_bar = WarningBar(context)
        self.courses = CourseActions(context, self.show_page, self)
        self._shell = self._lay_out()
        self.search = SearchDoor(context, self._shell)
        self.cover = Cover(context, self._shell)
        self.closing = Closing(context, self.close, self)
        self.lock_now = LockNow(context, self, self.remember)
        self.arrivals = Arrivals(context, self.package_signal, self.show_page, self)
        context.themed.connect(self._dress)
        self._dress()
        self._connect()
        self._help_key = HelpKey(context, self, lambda: self._page_seen().topic())
        Zoom(context, self)
        self._backup_timer = QTimer(self)
        self._backup_timer.timeout.connect(self.back_up)
        self._backup_timer.start(BACKUP_EVERY_MS)
        self.rail.apply_theme()
        self.rail.refresh()
        self._show_title()
        self.show_page(self._first_page())

    def _lay_out(self) -> QWidget:
        shell = QWidget()
        shell.setObjectName("shell")
        self.courses.desk.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        self._over_pages = beside = column(
            self.warning_bar, self.courses.desk, self.stack, self.status, gap=0
        )
        beside.setStretchFactor(self.stack, 1)
        shell.setLayout(row(self.rail, beside, gap=0))
        self.setCentralWidget(shell)
        return shell

    def _dress(self) -> None:
        """Give what stands around the pages its look; a page, and what is hidden, takes it when shown."""
        only_own = Qt.FindChildOption.FindDirectChildrenOnly
        around = self._shell.findChildren(QWidget, options=only_own)
        for part in (*around, *self.findChildren(QDialog, options=only_own)):
            if part.isHidden():
                part.installEventFilter(self)
            elif part is not self.stack:
                self.context.dress(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self.context.dress(watched)
        return super().eventFilter(watched, event)

    def childEvent(self, event: QChildEvent) -> None:
        """A dialog over the window is given its look as it opens."""
        super().childEvent(event)
        if event.type() is not QEvent.Type.ChildPolished:
            return  # to ask for one of Qt's own children makes all of PySide6's classes, to find which it is
        child = event.child()
        if isinstance(child, QDialog):
            self.context.dress(child)
            self._help_key.listen_in(child)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._go_by_key)
        self.context.themed.connect(self._fit_rail)
        self.context.changed.connect(self._show_title)
        self.rail.wants_menu.connect(self.show_courses)
        self.context.go_to.connect(self.show_page)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        for place in PLACES:
            if place.name == "help":
                continue  # its key goes to what one is at
            shortcut = QShortcut(QKeySequence(place.key), self)
            shortcut.activated.connect(lambda name=place.name: self._go_by_key(name))
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self.courses.make)
        QShortcut(QKeySequence.StandardKey.Open, self).activated.connect(self.show_courses)
        UndoKeys(self.context, self, self.seen)
        self.context.undo.wants.connect(self._show_where)
        QShortcut(QKeySequence(SEARCH_KEY), self).activated.connect(self._open_search)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._find_on_page)
        self.rail.wants_search.connect(self._open_search)
        self.search.wants.connect(self._go_to_found)
        self.search.acts.connect(self._act_on_found)

    def _show_title(self) -> None:
        course = self.context.course
        self.setWindowTitle(title_words(f"{clean_name(course.title)} – {PROGRAM}" if course else PROGRAM))

    def _first_page(self) -> str:
        """Return the page it was closed on, if it can be shown."""
        page = self.context.settings.page
        is_shown = page in self._places and (page not in NEEDS_COURSE or self.context.course is not None)
        return page if is_shown else "overview"

    def show_courses(self) -> None:
        """Open the menu of courses."""
        self.courses.show_menu(self.rail.below_course())

    def show_fitting(self, roomy: QSize = ROOMY) -> None:
        """Show the window where it was and as large; on a screen that is gone or smaller, Qt makes it fit.

        The first time it is as large as is good: a screen that is not roomy is filled.
        """
        if self.restoreGeometry(QByteArray.fromBase64(self.context.settings.geometry.encode())):
            self.show()
            return
        room = self.screen().availableSize()
        if room.width() < roomy.width() or room.height() < roomy.height():
            self.showMaximized()
        else:
            self.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fit(event.size().width())

    def _fit_rail(self) -> None:
        self.rail.fit(self.width())

    def show_page(self, name: str, what: object = None) -> None:
        """Show a page, and a certain thing on it. Without a course its pages lead to the overview.

        While the courses are not to be touched the page stays.
        """
        if self.context.keeper.is_holding:
            return
        self.context.autosave.flush()
        self.status.forget()
        if name in NEEDS_COURSE and self.context.course is None:
            self.context.failed.emit("Lag et kurs først, så åpner denne siden seg.")
            name, what = "overview", None
        self.courses.desk.put_away()
        self.rail.show_chosen(name)
        self.signal.show_page(name)
        self.setFocus()
        self._turn_to(self._places[name])
        if what is not None:
            self.pages[name].ensure_built()
            self.pages[name].point_at(what)
        self.watch.remind()

    def seen(self) -> Where:
        """Return what is on screen, for undo."""
        return self._page_seen().where()

    def _page_seen(self) -> Page:
        current = self.stack.currentWidget()
        assert isinstance(current, PagePlace), "only pages stand in the stack"
        return current.page

    def _show_where(self, where: Where) -> None:
        """Show what was undone."""
        if where.page not in self.pages:
            return  # it is seen everywhere, or was done in a window of its own, which shows it
        if self.seen().page != where.page:
            self.show_page(where.page)
        page = self.pages[where.page]
        page.go_back_to(where)
        if self.isActiveWindow() and QApplication.focusWidget() is None:
            page.focus_first()  # what had the keyboard is gone with what was undone

    def _turn_to(self, place: PagePlace) -> None:
        before = self.stack.currentWidget()
        if isinstance(before, PagePlace) and before is not place:
            before.leave()
            self.search.visit(before.page.where())
        self.stack.setCurrentWidget(place)

    def _go_by_key(self, name: str) -> None:
        self.show_page(name)
        self._page_seen().focus_first()

    def _open_search(self) -> None:
        self.search.visit(self.seen())
        self.search.open()

    def _find_on_page(self) -> None:
        current = self.stack.currentWidget()
        if isinstance(current, PagePlace):
            current.page.find_on_page()

    def _go_to_found(self, name: str, what: object) -> None:
        """Go to what was searched for; a page as a whole gets the keys as when it was gone to by its own."""
        if what is None:
            self._go_by_key(name)
        else:
            self.show_page(name, what)

    def _act_on_found(self, name: str) -> None:
        actions = {
            NEW_COURSE: self.courses.make,
            OTHER_COURSE: self.show_courses,
            BACK_UP: self._back_up_now,
            LOCK_NOW: self.lock_now.lock,
        }
        actions[name]()

    def _follow_system(self) -> None:
        """Change with the system between light and dark, if the settings say so."""
        look = theme.chosen(self.context.settings)
        if look.name != self.context.theme.name:
            self.context.set_theme(look)

    def create_course(self, title: str) -> None:
        """Make a course with the suggested gatherings, and open it."""
        context = self.context
        made = context.act(
            lambda: planning.create_course(context.database, context.library, title, context.clock())
        )
        if made is not None:
            context.open_course(made.id)
            self.show_page("overview")

    def back_up(self) -> None:
        """Take a backup of everything stored so far; where nothing can be written there is nothing new.

        Nothing is covered, and one that is still under way is enough.
        """
        context = self.context
        if context.database.is_read_only or not context.keeper.is_idle:
            return
        context.autosave.flush()
        context.keeper.keep(
            self,
            lambda task: keeping.take_backup(context.database, context.clock(), progress=task),
            lambda _: None,
            context.failed.emit,
            at_end=self.show_backup,
        )

    def _back_up_now(self) -> None:
        """Take a backup that somebody asked for, and say that it is taken."""
        context = self.context
        context.autosave.flush()
        context.keeper.keep(
            self,
            lambda task: keeping.take_backup(context.database, context.clock(), progress=task),
            lambda _: context.noted.emit("Sikkerhetskopien er tatt, og den er hel."),
            context.failed.emit,
            at_end=self.show_backup,
        )

    def put_over_pages(self, bar: QWidget) -> None:
        """Let a bar stand over the pages, until it is put away; the keyboard comes to it before them."""
        self._over_pages.insertWidget(1, bar)
        before: QWidget = self.warning_bar.understood
        for each in bar.findChildren(QAbstractButton):
            self.setTabOrder(before, each)
            before = each

    def show_backup(self) -> None:
        """Tell of the newest backup."""
        self.context.look_for_backup()
        self.status.show_backup()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _package_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.show_page("sharing", _package_in(event))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window stands there, after this first painting is done."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def remember(self) -> None:
        """Keep where the window is; not while the file is held, nor where it can only be read."""
        context, place = self.context, self.stack.currentWidget()
        known = context.settings
        page = place.name if isinstance(place, PagePlace) else known.page
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        is_new = (page, geometry) != (known.page, known.geometry)
        if is_new and context.keeper.is_idle:
            with suppress(UserError):  # there is worse to tell of then
                context.settings = settings.change(context.database, page=page, geometry=geometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of an Esc that nobody had a use for."""
        if event.key() == Qt.Key.Key_Escape:
            self.context.escaped.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        event.setAccepted(self.closing.may_close())
        if event.isAccepted():
            put_dialogs_away()


def _package_in(event: QDropEvent) -> str:
    """Return the path of a dragged course package, or nothing."""
    paths = [url.toLocalFile() for url in event.mimeData().urls()]
    return next((path for path in paths if path.endswith(PACKAGE_SUFFIX)), "")
