"""What is put right of the gathering on screen: each is one service, most after a question of when."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from mestringstreff_desktop.course.run import corrections
from mestringstreff_desktop.course.run.corrections import Span
from mestringstreff_desktop.course.run.events import RunEvent
from mestringstreff_desktop.course.run.happenings import Happening, What
from mestringstreff_desktop.course.run.view import RunView, Turn
from mestringstreff_desktop.services import correcting
from mestringstreff_desktop.services.correcting import NO_ROOM
from mestringstreff_desktop.ui.pages.run.actions import RunActions
from mestringstreff_desktop.ui.pages.run.dialogs import (
    FINISHED,
    LONGEST_AGO,
    USUAL_AGO,
    AskAgo,
    AskTime,
    AskWentOn,
    Way,
)
from mestringstreff_desktop.ui.pages.run.words import happening_words, time_question

# Whoever has just pressed «Neste» and says when it was, means that.
JUST_GONE = timedelta(minutes=2)


class RunCorrections(QObject):
    """Puts right what the actions are about."""

    def __init__(self, acts: RunActions) -> None:
        super().__init__(acts)
        self._acts = acts

    def went_on(self) -> None:
        """Ask where one went, and how long ago; at the last item, how long ago it was over."""
        run = self._acts.run()
        if self._acts.gathering is None or run is None or not run.is_under_way:
            return
        if run.following is None:
            self._finished_ago()
            return
        dialog = AskWentOn(self._acts.context, self._ways(run), self._acts.context.clock(), _likely_over(run))
        if self._acts.context.ask.exec(dialog):
            key, at = dialog.way.key, dialog.at
            self._acts.do(
                f"rettet når dere gikk til {dialog.way.words}",
                lambda *stored: correcting.went_on(stored[0], stored[1], key, at, stored[2]),
            )

    def _ways(self, run: RunView) -> list[Way]:
        """Return where one can have gone: on from what is on, or to it, earlier than was told."""
        assert self._acts.gathering is not None, "only a gathering that runs is gone on with"
        now, ways = self._acts.context.clock(), list[Way]()
        onward = corrections.span_of_next(self._acts.gathering, now)
        coming = [line for line in run.lines if line.turn is Turn.COMING and not line.is_dropped]
        ways += [Way(line.item.id, line.item.quoted, onward) for line in coming]
        if run.current is not None and len(run.visits) > 1:
            event = self._acts.gathering.events[run.visits[-1].event]
            span = corrections.span_of(self._acts.gathering, event, now)
            here = Way(run.current.item.id, run.current.item.quoted, span)
            ways.insert(0 if run.visits[-1].spent < JUST_GONE else len(ways), here)
        return ways

    def _finished_ago(self) -> None:
        dialog = AskAgo(self._acts.context, FINISHED, "Vi sluttet for", USUAL_AGO)
        if self._acts.context.ask.exec(dialog):
            ago = timedelta(minutes=dialog.field.minutes)
            self._acts.do(
                "avsluttet samlingen",
                lambda *at: correcting.finished(at[0], at[1], at[2] - ago, at[2]),
            )

    def change_time(self, happening: object) -> None:
        """Ask when something was."""
        event = self._event(happening)
        if self._acts.gathering is None or not isinstance(happening, Happening) or event is None:
            return
        span = corrections.span_of(self._acts.gathering, event, self._acts.context.clock())
        then = self._asked(time_question(happening), span, happening.at or event.at)
        if then is not None:
            said = happening_words(happening)
            words = f"rettet tida: {said[:1].lower()}{said[1:]}"
            self._acts.do(words, lambda *to: correcting.move(to[0], to[1], event.id, then, to[2]))

    def _asked(self, question: str, span: Span, at: datetime) -> datetime | None:
        """Ask for a moment within a span; None where there is no room for any, or it was put away."""
        context = self._acts.context
        if span.is_empty:
            context.failed.emit(NO_ROOM)
            return None
        dialog = AskTime(context, question, span, span.nearest(at))
        return dialog.at if context.ask.exec(dialog) else None

    def mark_held(self, happening: object) -> None:
        """Ask when an item that was skipped began after all."""
        if self._acts.gathering is None or not isinstance(happening, Happening) or happening.item is None:
            return
        now, item = self._acts.context.clock(), happening.item
        home = corrections.home_of(self._acts.gathering, item.id, now)
        if home is None:
            return
        span = corrections.span_of_held(home, now)
        is_first = corrections.comes_first(self._acts.gathering, item.id, home)
        later = self._acts.gathering.item(home.item_id) if is_first else item
        minutes = timedelta(minutes=item.minutes)
        then = self._asked(
            time_question(Happening(What.ITEM, item=later)),
            span,
            span.earliest + minutes if is_first else span.latest - minutes,
        )
        if then is not None:
            words = f"merket {item.quoted} som holdt"
            self._acts.do(words, lambda *at: correcting.hold(at[0], at[1], item.id, then, at[2]))

    def mark_skipped(self, happening: object) -> None:
        if isinstance(happening, Happening) and (item := happening.item) is not None:
            words = f"merket {item.quoted} som hoppet over"
            self._acts.do(words, lambda *at: correcting.skip(at[0], at[1], item.id, at[2]))

    def take_out(self, happening: object) -> None:
        """Let the time that stood still be counted."""
        event = self._event(happening)
        if event is not None:
            self._acts.do("tok bort pausen", lambda *at: correcting.take_out(at[0], at[1], event.id, at[2]))

    def _event(self, happening: object) -> RunEvent | None:
        if self._acts.gathering is None or not isinstance(happening, Happening):
            return None
        return next((each for each in self._acts.gathering.events if each.id == happening.event_id), None)


def _likely_over(run: RunView) -> int:
    """Suggest that one went on when it was time."""
    over = -run.current.left // timedelta(minutes=1) if run.current else 0
    return over if 1 <= over <= LONGEST_AGO else USUAL_AGO
