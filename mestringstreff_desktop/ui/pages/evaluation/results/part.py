"""Resultat: what one looks at to the left, and what it says question by question."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.chapters import (
    Chapter,
    Written,
    chapter_of,
    courses_chapter,
    written_of,
)
from mestringstreff_desktop.course.evaluation.people import has_people
from mestringstreff_desktop.course.evaluation.topics import Topic, TopicKind, done_counts, topics
from mestringstreff_desktop.services import planning, results
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.evaluation.leaving import let_out
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE, Part
from mestringstreff_desktop.ui.pages.evaluation.results.chapter_view import ChapterView
from mestringstreff_desktop.ui.pages.evaluation.results.papers import chapter_paper, results_paper
from mestringstreff_desktop.ui.pages.evaluation.results.reading import Reading
from mestringstreff_desktop.ui.pages.evaluation.results.topic_list import TopicList
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.opening import open_preview
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime

LIST_WIDTH, ROOM_FOR_BOTH = 240, 760  # pixels at 100 % text size
NOTHING = "Her kommer resultatet når det er svar å vise."
COPIED = "Bildet er kopiert. Lim det inn der du vil bruke det."
WAY_ON = "Begynn med å skrive inn skjemaene, eller slipp utfylte PDF-er på siden Svar."


class ResultsPart(Part):
    """The list and the results, or the texts that are read through."""

    name = "results"
    title = "Resultat"
    lead = "Se hva svarene sier, og velg hva som skal skrives ut."
    help_topic = "resultat"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._topic = ""
        self._entry = ""  # the question whose texts are read through; empty for all
        self._is_reading = False
        self._counting: Task | None = None
        self.topics: dict[str, Topic] = {}
        self.list = TopicList(context)
        self.view = ChapterView(context, self._let_out)
        self.reading = Reading(context, self.where())
        self.desk = PaperDesk(context)
        self.print = Button("Skriv ut", "printer", "primary")
        self.save = Button("Lagre som PDF", "file-down")
        self.top_buttons = (self.save, self.print)
        self.to_answers = Button("Gå til Svar", "clipboard-pen", "primary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._nothing = QWidget()
        words = column(label(NOTHING, "subtitle"), label(WAY_ON, "lead"), gap=4)
        self._nothing.setLayout(column(box("card", words, row(self.to_answers, None), gap=14), None))
        self._results = QWidget()
        beside = row(self.list, self.view, gap=GAP)
        beside.setStretch(1, 1)
        layout = column(self.list.bar, beside, gap=12)
        layout.setStretch(1, 1)
        self._results.setLayout(layout)
        self._shown = OneAtATime(self._nothing, self._results, self.reading)
        whole = column(self.desk, self._shown, gap=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        context = self.context
        self.list.chosen.connect(self._choose)
        self.view.wants_reading.connect(self._read)
        self.view.copied.connect(lambda: self.desk.notice.show_good(COPIED))
        self.view.left_to.connect(lambda key: context.go_to.emit("gatherings", key))
        self.reading.left.connect(self._stop_reading)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.to_answers.clicked.connect(lambda: context.go_to.emit(PAGE, "answers"))
        for name, button in (("print", self.print), ("save", self.save), ("answers", self.to_answers)):
            button.setObjectName(f"results-{name}")
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self.print.click)

    def refresh(self, course: Course) -> None:
        """Show what is chosen, by now; the first of what there is where that is gone."""
        found = self._find_topics(course)
        self.topics = {each.key: each for each in found}
        if self._topic not in self.topics:
            self._topic, self._is_reading = next(iter(self.topics), ""), False
        for button in self.top_buttons:
            button.setEnabled(bool(found))
        if not found:
            self._shown.setCurrentWidget(self._nothing)
            return
        self.list.show_topics(found, _about(course, found), self._topic)
        self._show(course, self.topics[self._topic])
        self._arrange()

    def _find_topics(self, course: Course) -> list[Topic]:
        context = self.context
        courses = context.try_to(lambda: planning.list_courses(context.database)) or []
        templates = context.library.channels
        return topics(course, has_people=has_people(course, templates), has_others=len(courses) > 1)

    def _show(self, course: Course, topic: Topic) -> None:
        """Show the texts that are read through, or the results, which are counted beside the window."""
        texts = self._texts_to_read(course, topic) if self._is_reading else []
        self._is_reading = bool(texts)
        if texts:
            self.reading.show_texts(course, f"Les gjennom: {topic.title}", texts)
            self._shown.setCurrentWidget(self.reading)
            return
        self._shown.setCurrentWidget(self._results)
        self._count(course, topic)

    def _texts_to_read(self, course: Course, topic: Topic) -> list[Written]:
        found = written_of(course, topic, self._today)
        return [each for each in found if self._entry in ("", each.item.key)]

    @property
    def _today(self) -> dt.date:
        return local(self.context.clock()).date()

    def _count(self, course: Course, topic: Topic) -> None:
        """Count anew; what was being counted before is not wanted any more."""
        if self._counting is not None:
            self._counting.cancel()
        today, context = self._today, self.context
        if topic.kind is TopicKind.COURSES:
            self._counting = context.keeper.run(
                self,
                lambda task: courses_chapter(_others(context, task), course, topic, today),
                self.view.show_chapter,
                self.desk.notice.show_trouble,
            )
            return
        templates = context.library.channels
        self._counting = context.worker.do(
            self, lambda: chapter_of(course, topic, today, templates), self.view.show_chapter
        )

    def _paper(self) -> Paper | None:
        """Return what is printed: all topics of this course, or what is seen of several courses."""
        course, topic = self.context.require_course(), self.topics.get(self._topic)
        if topic is None:
            return None
        if topic.kind is TopicKind.COURSES:
            chapter = self.view.chapter
            is_ready = chapter is not None and chapter.key == topic.key
            return chapter_paper(self.context, course, chapter) if chapter and is_ready else None
        own = [each for each in self.topics.values() if each.kind is not TopicKind.COURSES]
        return results_paper(self.context, course, own, self._today)

    def _print(self) -> None:
        """Show the pages first, where topics can be left out."""
        self.context.autosave.flush()
        if (paper := self._paper()) is not None:
            open_preview(self.desk, paper)

    def _save(self) -> None:
        self.context.autosave.flush()
        if (paper := self._paper()) is not None:
            self.desk.save(paper, paper.edition)

    def _let_out(self, chapter: Chapter) -> bool:
        return let_out(self.context, chapter.released)

    def _choose(self, key: str) -> None:
        self._topic, self._entry, self._is_reading = key, "", False
        self.desk.notice.hide()
        self.refresh(self.context.require_course())

    def _read(self, entry: str) -> None:
        """Read through what was written to one question, or to all of them."""
        self._entry, self._is_reading = entry, True
        self.desk.notice.hide()
        self.refresh(self.context.require_course())
        self.reading.list.setFocus()

    def _stop_reading(self) -> None:
        self._is_reading = False
        self.context.autosave.flush()
        self.refresh(self.context.require_course())
        self.list.list.focus_chosen()

    def leave(self) -> None:
        self.desk.notice.hide()

    def work(self) -> QWidget | None:
        if not self.topics:
            return self.to_answers
        return self.list.list.rows.get(self._topic)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def apply_theme(self) -> None:
        for button in self.top_buttons:  # which stand in the page
            button.apply_theme(self.context.theme)
        self._arrange()

    def _arrange(self) -> None:
        """Show the list beside the results, or its chips above them."""
        theme = self.context.theme
        has_both = theme.has_room(self.width(), ROOM_FOR_BOTH)
        self.list.setVisible(has_both)
        self.list.bar.setVisible(not has_both)
        self.list.setFixedWidth(theme.pixels(LIST_WIDTH))


def _others(context: Context, task: Task) -> list[Course]:
    """Read all courses that are answered, on the keeper's thread."""
    return results.answered_courses(context.database, task.step)


def _about(course: Course, found: list[Topic]) -> Mapping[str, str]:
    """How many have answered each sheet, by the topic's key."""
    answered = done_counts(course)
    counts = {each.key: sum(answered[sheet.id] for sheet in each.questionnaires) for each in found}
    is_sheet = {each.key for each in found if each.kind in (TopicKind.SHEET, TopicKind.ROUNDS)}
    return {key: count(number, "svar", "svar") for key, number in counts.items() if key in is_sheet}
