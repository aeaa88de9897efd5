"""The composition root: the only module that knows every layer."""

import gc
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from mestringstreff_desktop import clock, diagnosis, missing, paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.release import News, read_news
from mestringstreff_desktop.course import evaluation
from mestringstreff_desktop.course.run.view import under_way
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.dictionary import find_dictionary
from mestringstreff_desktop.services import (
    keeping,
    leftovers,
    locking,
    other_copies,
    planning,
    settings,
    versions,
)
from mestringstreff_desktop.storage import in_use, mapped, places
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.temporary import TemporaryFiles

# isort: split
from mestringstreff_desktop.ui import pages, paper  # before PySide6 itself: see plain_imports

# isort: split
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.ask import Ask
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.keeper import Keeper
from mestringstreff_desktop.ui.base.preload import Preload, modules_in
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.widgets.page import Page, PageMaker
from mestringstreff_desktop.ui.window import start_trouble
from mestringstreff_desktop.ui.window.application import Application, make_application
from mestringstreff_desktop.ui.window.crash import CrashGuard
from mestringstreff_desktop.ui.window.main_window import MainWindow

# Asks what to do about a file that cannot be opened; returns the data folder to go on in, if any.
WayOut = Callable[[UserError, Path, datetime], Path | None]
# How the window's loop ends when the file turns out to be damaged, and when the window is locked.
_DAMAGED, _LOCKED = 70, 71


@cache
def library() -> Library:
    """Return the built-in material, one for all windows; nothing of it is read before it is asked for."""
    return Library(paths.resources(), paths.forms())


def _overview(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.overview.page import OverviewPage

    return OverviewPage(context)


def _planning(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.planning.page import PlanningPage

    return PlanningPage(context)


def _recruiting(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.recruiting.page import RecruitingPage

    return RecruitingPage(context)


def _gatherings(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage

    return GatheringsPage(context)


def _run(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.run.page import RunPage

    return RunPage(context)


def _evaluation(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.evaluation.page import EvaluationPage

    return EvaluationPage(context)


def _toolbox(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.toolbox.page import ToolboxPage

    return ToolboxPage(context)


def _own(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.own.page import OwnPage

    return OwnPage(context)


def _background(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.background.page import BackgroundPage

    return BackgroundPage(context)


def _sharing(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.sharing.page import SharingPage

    return SharingPage(context)


def _settings(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.settings.page import SettingsPage

    return SettingsPage(context)


def _help(context: Context) -> Page:
    from mestringstreff_desktop.ui.pages.help.page import HelpPage

    return HelpPage(context)


def _in_dialogs(context: Context) -> Ask:
    from mestringstreff_desktop.ui.widgets.dialogs import Dialogs

    return Dialogs(context)


# A page is imported when it is first shown: the window stands there sooner.
PAGE_MAKERS: dict[str, PageMaker] = {
    "overview": _overview,
    "planning": _planning,
    "recruiting": _recruiting,
    "gatherings": _gatherings,
    "run": _run,
    "evaluation": _evaluation,
    "toolbox": _toolbox,
    "own": _own,
    "background": _background,
    "sharing": _sharing,
    "settings": _settings,
    "help": _help,
}


def build(
    data_dir: Path,
    *,
    now: clock.Clock = clock.now,
    ask: Callable[[Context], Ask] = _in_dialogs,
    dress: Callable[[QWidget, Theme], None] = theme.dress,
    temporary: TemporaryFiles | None = None,
) -> MainWindow:
    """Build the window on a data folder; a QApplication must exist.

    `ask` makes what its questions go to, `dress` gives its parts their look, and what is opened in passing
    is put among `temporary` files.

    Raises:
        UserError: the data folder cannot be used.
    """
    database = Database(data_dir / paths.DATABASE_NAME)
    try:
        with database.blamed():
            _open_some_course(database)
            look = theme.chosen(settings.load(database))
            theme.apply(look)
            context = Context(database, library(), now, look, ask=ask, dress=dress, temporary=temporary)
            window = MainWindow(context, PAGE_MAKERS)
    except BaseException:  # the way out of it may put another file in its place
        database.close()
        raise
    window.destroyed.connect(partial(_let_go, context.keeper, database))
    return window


def _let_go(keeper: Keeper, database: Database, _gone: object = None) -> None:
    """Close the file when nobody uses it any longer."""
    keeper.stop()
    database.close()


def _open_some_course(database: Database) -> None:
    """Make sure that the course on screen exists, or that the newest one is chosen."""
    wanted = settings.load(database).course_id
    found = planning.course_to_open(database, wanted)
    if found != wanted and not database.is_read_only:
        settings.change(database, course_id=found)


def run_window(data_dir: Path, *, package: Path | None, demo: bool, exit_when_ready: bool) -> int:
    """Open the window and return the exit status when it is closed.

    Raises:
        UserError: there is no display or no room, the data folder cannot be used, or a part is missing.
    """
    missing.require_part("sqlalchemy")  # before anything is typed that could not be stored
    diagnosis.start_log(paths.user_log())
    with diagnosis.StopTrace(paths.user_log()) as stop:
        application = make_application()
        with (
            closing(TemporaryFiles(paths.temporary())) as of_demo,  # the other goes each time it is locked
            closing(TemporaryFiles(paths.temporary())) as temporary,
        ):
            place = _filled_demo(of_demo.new_folder()) if demo else data_dir
            return _show(
                application,
                place,
                package,
                exit_when_ready=exit_when_ready,
                temporary=temporary,
                stop=stop.of_last_run,
            )


def _filled_demo(folder: Path) -> Path:
    from mestringstreff_desktop.services.demo.fill import fill_both

    database = Database(folder / paths.DATABASE_NAME)
    try:
        course = fill_both(database, library(), clock.now())
        settings.change(database, course_id=course.id)
        versions.mark_seen(database)
    finally:
        database.close()
    return folder


def _show(
    application: Application,
    data_dir: Path,
    package: Path | None,
    *,
    exit_when_ready: bool,
    temporary: TemporaryFiles,
    stop: str = "",
    ask: WayOut | None = None,
) -> int:
    """Show the window, again each time it is locked, until it is closed.

    `stop` is the trace of a sudden stop of the last run; `ask` is asked in the place of the user.
    """
    usual: WayOut | None = start_trouble.ask_way_out if start_trouble.can_ask() else None
    while True:
        wanted = ask or usual
        way_out = None if exit_when_ready else partial(_call_first, package, wanted)
        try:
            window = _build_or_ask(data_dir, way_out, temporary)
        except _HandedOverError:
            return 0
        except StorageError as error:
            if error.fault is not Fault.PASSWORD or way_out is None or wanted is None:
                raise
            return 0  # nobody knew the password, or wanted to give it
        status = _live(application, window, package, exit_when_ready=exit_when_ready, stop=stop)
        path, data_dir, stop = window.context.database.path, window.context.home, ""
        if status == _DAMAGED:
            window.hide()
            data_dir = _way_out_of_damage(path, wanted)
        elif status == _LOCKED:
            package, usual = None, usual and partial(start_trouble.ask_way_out, look=window.context.theme)
        else:
            return status
        _forget_window(window)
        del window


def _live(
    application: Application, window: MainWindow, package: Path | None, *, exit_when_ready: bool, stop: str
) -> int:
    """Let a window live, close what it used, and return how it ended."""
    CrashGuard(window.context).install()
    if stop:
        window.warning_bar.tell_stop(stop)
    window.painted.connect(application.quit if exit_when_ready else lambda: _begin(window, application))
    if not exit_when_ready:  # by itself: what it lacks is to keep nothing else from being done
        window.painted.connect(lambda: _check_spelling(window.context))
    window.lock_now.locked.connect(lambda: application.exit(_LOCKED))
    window.show_fitting()
    if package is not None:
        window.arrivals.take(str(package))
    application.commitDataRequest.connect(window.closing.end_session)
    status = application.exec()
    if status == _LOCKED:
        for each in QApplication.topLevelWidgets():  # what it shows goes before anything is waited for
            each.hide()
    window.context.stop()
    leftovers.clear_at_close(window.context.database)
    window.context.sandbox.close()
    window.context.database.close()
    if status == _LOCKED:
        window.context.temporary.close()  # what was opened to be read may have names in it
        locking.forget()
    return status


def _forget_window(window: MainWindow) -> None:
    """Let a window go with all that it and its dialogs knew, and what was kept of texts it has shown."""
    for each in {window, *QApplication.topLevelWidgets()}:
        if isValid(each):
            each.deleteLater()
            QCoreApplication.sendPostedEvents(each, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    _forget_texts()
    gc.collect()


def _forget_texts() -> None:
    """Empty what keeps texts that were measured, laid out or looked for; what keeps one thing has none."""
    kept = [each for each in gc.get_objects() if isinstance(each, type(library))]
    for each in kept:
        if each.__module__.startswith("mestringstreff_desktop") and (each.cache_info().maxsize or 0) > 1:
            each.cache_clear()


def _check_spelling(context: Context) -> None:
    """Mark what is misspelled, where the system has a dictionary."""
    from mestringstreff_desktop.ui.window.spell_check import SpellCheck

    dictionary = find_dictionary()
    if dictionary is not None:
        SpellCheck(context, dictionary)


def _build_or_ask(data_dir: Path, ask: WayOut | None, temporary: TemporaryFiles | None = None) -> MainWindow:
    """Build the window; where it cannot be, ask for a way out until there is one or the user gives up."""
    while True:
        try:
            return _build_where_they_are(data_dir, temporary)
        except UserError as error:
            wanted = ask(error, data_dir / paths.DATABASE_NAME, clock.now()) if ask else None
            if wanted is None:
                raise
            data_dir = wanted


def _build_where_they_are(data_dir: Path, temporary: TemporaryFiles | None) -> MainWindow:
    """Build the window where the courses are now: they may have been moved from their usual folder."""
    window = build(places.remembered(data_dir, paths.DATABASE_NAME), temporary=temporary)
    window.context.home = data_dir
    return window


class _HandedOverError(Exception):
    """The window that has the courses open has come forward: there is nothing to do here."""


def _call_first(
    package: Path | None, ask: WayOut | None, error: UserError, path: Path, now: datetime
) -> Path | None:
    """Where the courses are open in another window, call it, with the package; else `ask`.

    Locked ones are not asked for the password where that window has been given it.

    Raises:
        _HandedOverError: it answered.
    """
    place = places.remembered(path.parent, path.name) / path.name
    if isinstance(error, StorageError) and _may_be_open(error.fault, place):
        from mestringstreff_desktop.ui.window.single_instance import hand_over

        if hand_over(place, package):
            raise _HandedOverError
    return ask(error, path, now) if ask else None


def _may_be_open(fault: Fault, place: Path) -> bool:
    return fault is Fault.LOCKED or (fault is Fault.PASSWORD and in_use.holder(place) is not None)


def _begin(window: MainWindow, application: Application) -> None:
    """Do what could wait, and listen for files that are opened, and for other starts."""
    _OpenedFiles(window, application).take()
    Preload(modules_in(evaluation, paper, pages), window)
    _map_when_touched(window)
    _settle(window, application)
    _answer_calls(window, application)


def _map_when_touched(window: MainWindow) -> None:
    """Load what stores changes beside the window, as soon as somebody is there to make one.

    It is a third of the program's memory, and a window that only stands there needs none of it.
    """
    keeper, touched = window.context.keeper, window.lock_now.idle.touched

    def load() -> None:
        if window.isVisible():  # else its keeper has stopped: another one stands in its place
            keeper.keep(window, lambda _: mapped.load(), lambda _: None)

    touched.connect(load, Qt.ConnectionType.SingleShotConnection)


def _answer_calls(window: MainWindow, application: Application) -> None:
    """Come forward when the program is started again. It needs the most of the system, so it is the last."""
    from mestringstreff_desktop.ui.window.single_instance import SingleInstance

    context = window.context
    instance = SingleInstance(window, lambda: not window.closing.is_under_way)
    instance.called.connect(window.arrivals.take)
    instance.listen(context.database.path)
    context.changed.connect(lambda: instance.listen(context.database.path))  # they may be moved
    application.aboutToQuit.connect(instance.close)


class _OpenedFiles(QObject):
    """Takes what is opened in the file manager, for as long as the window lives."""

    def __init__(self, window: MainWindow, application: Application) -> None:
        super().__init__(window)
        self._window, self._application = window, application
        application.file_opened.connect(self.take)

    def take(self) -> None:
        """A window that is hidden has a damaged file, and another one stands in its place."""
        if self._window.isVisible() and (opened := self._application.take_file()):
            self._window.arrivals.take(opened)


def _settle(window: MainWindow, application: QApplication) -> None:
    """Do what could wait until the window stood there: a damaged file is found before it is backed up."""
    gc.freeze()
    gc.enable()
    context = window.context

    def fail(sentence: str) -> None:
        context.failed.emit(sentence)
        _look_for_news(window)

    context.keeper.keep(
        window,
        lambda _: _is_whole(context),
        lambda is_whole: _look_for_news(window) if is_whole else application.exit(_DAMAGED),
        fail,
        at_end=window.show_backup,
    )


def _look_for_news(window: MainWindow) -> None:
    """Note which version has the courses now: not in a file that is damaged, which is left as it is."""
    context = window.context
    context.keeper.keep(
        window,
        lambda _: versions.begin(context.database, read_news(paths.resources())),
        partial(_tell_news, window),
    )


def _tell_news(window: MainWindow, news: list[News]) -> None:
    """Tell what is new, once; during a gathering it waits for the next start."""
    context = window.context
    course = context.try_to(lambda: context.course)
    if news and not (course and under_way(course)):
        from mestringstreff_desktop.ui.window.news_bar import NewsBar

        bar = NewsBar(context, news[0], window.warning_bar)
        window.put_over_pages(bar)
        bar.begin()
        bar.known.connect(lambda: context.try_to(lambda: versions.mark_seen(context.database)))


def _is_whole(context: Context) -> bool:
    """Look through the file, take the first backup, and clear away what earlier runs left."""
    try:
        keeping.begin(context.database, context.clock())
        locking.finish(context.database)
    except StorageError as error:
        if error.fault is not Fault.DAMAGED:
            raise
        return False
    finally:
        leftovers.clear_at_start(context.database, context.temporary)
    other_copies.remember_left_in(context.database, context.home)
    return True


def _way_out_of_damage(path: Path, ask: WayOut | None) -> Path:
    """Offer the newest whole backup in a damaged file's place; return the folder to go on in.

    Raises:
        StorageError: the file is damaged, and there is nobody to ask or no way out was chosen.
    """
    error = StorageError(Fault.DAMAGED)
    wanted = ask(error, path, clock.now()) if ask else None
    if wanted is None:
        raise error
    return wanted
