"""The runner's actions on the gathering on screen: each is one service, some after a question."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.run.adjust import Adjustment
from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.course.run.gap import gap
from mestringstreff_desktop.course.run.view import RunView, skipped_closing, under_way, view
from mestringstreff_desktop.course.timetable import minutes_in_words
from mestringstreff_desktop.services import running
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.dialogs import (
    LONGEST_AGO,
    STARTED,
    USUAL_AGO,
    AskAgo,
    AskNew,
    skips_closing,
)
from mestringstreff_desktop.ui.pages.run.live.card import FINISH
from mestringstreff_desktop.ui.pages.run.words import finish_words, where_of, whole_minutes

Action = Callable[[Database, UUID, datetime], object]
# Finishing with more than this left of the programme is asked about first.
FAR_MINUTES = 5


class RunActions(QObject):
    """Acts on `gathering`. `acting` tells which one before it is done, so that the page stays with it."""

    acting = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.gathering: Gathering | None = None

    def do(self, words: str, action: Action) -> None:
        """Let something happen to the gathering now. `words` are as undo tells of it: gikk til «Pause»."""
        gathering, context = self.gathering, self.context
        if gathering is not None:
            self.acting.emit(gathering.id)
            act = partial(action, context.database, gathering.id, context.clock())
            context.undo.do(words, act, where_of(gathering))

    def run(self) -> RunView | None:
        return view(self.gathering, self.context.clock()) if self.gathering else None

    # Start and finish

    def start(self) -> None:
        if self._may_start():
            self.do("startet samlingen", running.start)

    def start_earlier(self) -> None:
        """Ask how long ago it started, and start it from there or move its start."""
        run = self.run()
        if run is None or (run.started_at is None and not self._may_start()):
            return
        dialog = AskAgo(self.context, STARTED, "Vi startet for", self._likely_ago(run))
        if self.context.ask.exec(dialog):
            minutes, has_begun = dialog.field.minutes, run.started_at is not None
            words = "flyttet starten" if has_begun else "startet samlingen"
            self.do(words, lambda database, key, now: running.start_earlier(database, key, minutes, now))

    def _likely_ago(self, run: RunView) -> int:
        """Suggest the planned start, where that is not long past."""
        planned, now = (self.gathering.starts_at if self.gathering else None), self.context.clock()
        since = run.started_at or (planned.astimezone() if planned else None)
        minutes = (now - since) // timedelta(minutes=1) if since else 0
        return minutes if 1 <= minutes <= LONGEST_AGO else USUAL_AGO

    def _may_start(self) -> bool:
        """A second gathering at once is probably one that was never finished: say so first."""
        course, mine = self.context.course, self.gathering
        going = [each for each in under_way(course) if mine and each.id != mine.id] if course else []
        if not going:
            return True
        text = f"{going[0].name} pågår fortsatt. Du kan avslutte den først med «Bytt samling»."
        return self.context.ask.confirm("En samling pågår allerede", text, "Start likevel", "Vent")

    def finish(self) -> None:
        """Finish the gathering; where much is left, ask first."""
        run = self.run()
        if run is None or whole_minutes(run.left) < FAR_MINUTES or self._is_sure(run):
            self.do("avsluttet samlingen", running.finish)

    def _is_sure(self, run: RunView) -> bool:
        text = f"{finish_words(run)} Du kan åpne samlingen igjen etterpå."
        return self.context.ask.confirm("Vil dere avslutte nå?", text, FINISH, "Fortsett")

    def start_over(self) -> None:
        text = "Klokkeslettene fra denne gangen blir borte. Det som står i loggen, blir stående."
        if self.context.ask.confirm("Vil dere begynne samlingen på nytt?", text, "Begynn på nytt"):
            words = "begynte samlingen på nytt"
            self.do(words, lambda database, key, now: running.start_over(database, key))

    def resume(self) -> None:
        self.do("åpnet samlingen igjen", running.resume)

    # While it goes on

    def turn_pause(self) -> None:
        run = self.run()
        if run and run.status is RunStatus.PAUSED:
            self.do("lot tida gå videre", running.resume)
        else:
            self.do("stoppet tida", running.pause)

    def give_minutes(self, minutes: int) -> None:
        run = self.run()
        if run is not None and run.current is not None:
            said = f"ga {minutes_in_words(minutes)} til" if minutes > 0 else "tok ett minutt fra"
            words = f"{said} {run.current.item.quoted}"
            self.do(words, lambda database, key, now: running.extend(database, key, minutes, now))

    def go_on(self) -> None:
        run = self.run()
        if run is None:
            return
        if run.following is None:
            self.finish()
        else:
            self.do(f"gikk til {run.following.item.quoted}", running.next_item)

    def go_back(self) -> None:
        run = self.run()
        if run is not None and run.previous is not None:
            self.do(f"gikk tilbake til {run.previous.item.quoted}", running.previous_item)

    def jump(self, item_id: object) -> None:
        """Go straight to an item; what closes the gathering is gone past only on purpose."""
        run = self.run()
        line = run.line(item_id) if run is not None and isinstance(item_id, UUID) else None
        if run is None or line is None:
            return
        key, skipped = line.item.id, skipped_closing(run, line.item.id)
        if not skipped or skips_closing(self.context, skipped):
            self.do(f"gikk til {line.item.quoted}", lambda *at: running.jump_to(at[0], at[1], key, at[2]))

    def add_now(self) -> None:
        """Ask what to put in, and go to it."""
        run = self.run()
        if run is None:
            return
        dialog = AskNew(self.context, run)
        if self.context.ask.exec(dialog):
            title, minutes, is_break = dialog.title.text().strip(), dialog.minutes.minutes, dialog.is_break
            self.do(
                f"la inn «{title}»",
                lambda *at: running.add_now(at[0], at[1], title, minutes, at[2], is_break=is_break),
            )

    def adjust(self, proposal: object) -> None:
        """Use a proposal for the rest."""
        if isinstance(proposal, Adjustment):
            plan = proposal.plan
            self.do("justerte resten", lambda database, key, now: running.adjust(database, key, plan, now))

    # After a gap

    def count_through(self) -> None:
        """It went on, although the program did not follow."""
        self.do("fortsatte samlingen", running.seen)

    def leave_gap_out(self) -> None:
        since = self._seen_at()
        if since is not None:
            words = "regnet tida imellom som pause"
            self.do(words, lambda database, key, now: running.leave_out(database, key, since, now))

    def finished_then(self) -> None:
        since = self._seen_at()
        if since is not None:
            words = "avsluttet samlingen"
            self.do(words, lambda database, key, now: running.finish(database, key, since))

    def _seen_at(self) -> datetime | None:
        found = gap(self.gathering, self.context.clock()) if self.gathering else None
        return found.seen_at if found else None
