"""What is typed of a paper, in a first pass and in a second one: shown at once, and stored as it is typed."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Protocol
from uuid import UUID

from mestringstreff_desktop.course.evaluation import answering, sheets
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, Questionnaire, Response
from mestringstreff_desktop.errors import ContentError
from mestringstreff_desktop.services import answers
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import HalfTyped, Waiting
from mestringstreff_desktop.ui.pages.evaluation.answers.words import where_of


class Pass(Protocol):
    """One way through a paper."""

    questionnaire: Questionnaire
    response: Response
    items: Sequence[Item]

    def answer(self, key: str) -> Answer:
        """Return what an item is answered with so far."""

    def write(self, item: Item, answer: Answer) -> None:
        """Store an answer within half a second."""


class Editing:
    """One for the whole part: it knows what waits to be stored, and the papers that are begun."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._waiting = Waiting[Answer](context)
        self.half_typed = HalfTyped(context)
        self._begun: dict[UUID, tuple[Questionnaire, Response]] = {}

    def begin(self, questionnaire: Questionnaire) -> Response:
        """Return a new response with a number for its paper; it is stored with its first answer."""
        number = answers.new_number(self.context.require_course(), questionnaire)
        made = Response(questionnaire_id=questionnaire.id, number=number)
        self._begun[made.id] = questionnaire, made
        return made

    def current(self, response: Response) -> Response:
        """Return a response as it is stored, else as it was begun."""
        course = self.context.require_course()
        stored = next((each for each in course.responses if each.id == response.id), None)
        return stored or Response(
            questionnaire_id=response.questionnaire_id, number=response.number, id=response.id
        )

    def find(self, key: UUID) -> Response | None:
        """Return the response with the id, also one that could not be stored yet."""
        course = self.context.require_course()
        stored = next((each for each in course.responses if each.id == key), None)
        return stored or (self._begun[key][1] if key in self._begun else None)

    def questionnaire(self, response: Response) -> Questionnaire | None:
        """Return what a response answers, as it is stored, else as it was when it was begun."""
        course = self.context.require_course()
        stored = (each for each in course.questionnaires if each.id == response.questionnaire_id)
        begun = self._begun[response.id][0] if response.id in self._begun else None
        return next(stored, None) or begun

    def items(self, questionnaire: Questionnaire, response: Response) -> Sequence[Item]:
        """Return what is typed in from a paper."""
        return sheets.typed_items(self.context.require_course(), questionnaire, self.current(response))

    def answer(self, response: Response, key: str) -> Answer:
        """Return what is to be shown: what waits to be stored, else what is stored."""
        return self._waiting.newest((response.id, key), self.current(response).answer(key))

    def write(self, questionnaire: Questionnaire, response: Response, item: Item, answer: Answer) -> None:
        """Store an answer within half a second, so that it can be undone."""
        course = self.context.require_course()
        store = partial(
            answers.write_answer,
            self.context.database,
            course.id,
            questionnaire,
            response,
            (item.key, answer),
        )
        words = f"skrev på ark {response.number}"
        self._waiting.edit((response.id, item.key), answer, words, store, where_of(response, item.key))

    def finish(self, response: Response) -> bool:
        """Let a paper count; return whether it could be stored."""
        store = partial(answers.finish, self.context.database, response.id)
        where = where_of(response)
        return self.context.undo.do(f"skrev inn ark {response.number}", store, where) is not None

    def remove(self, response: Response) -> None:
        """Take a paper away, and what is typed of it in a second pass."""
        store = partial(answers.remove_response, self.context.database, response.id)
        if self.context.undo.do(f"fjernet svar {response.number}", store, where_of(response)) is not None:
            self.forget_second(response)

    def confirm(self, response: Response, chosen: Mapping[str, Answer]) -> bool:
        """Store what two passes came to; return whether it could be. Else the second one is still there."""
        store = partial(answers.confirm, self.context.database, response.id, chosen)
        words = f"kontrollerte svar {response.number}"
        is_stored = self.context.undo.do(words, store, where_of(response)) is not None
        if is_stored:
            self.forget_second(response)
        return is_stored

    def kept_second(self, response: Response) -> dict[str, Answer]:
        """Return what is typed of a paper in a second pass that is not at its end."""
        text = self.half_typed.text(self.context.require_course().id, _field(response))
        try:
            return answering.decoded(text)
        except ContentError:
            return {}

    def keep_second(self, response: Response, typed: Mapping[str, Answer]) -> None:
        """Keep what is typed of a paper in a second pass."""
        text = answering.encoded(typed) if typed else ""
        self.half_typed.keep(self.context.require_course().id, _field(response), text)

    def forget_second(self, response: Response) -> None:
        if self.kept_second(response):
            self.keep_second(response, {})


def _field(response: Response) -> str:
    return f"second pass {response.id.hex}"


class FirstPass:
    """A paper as it is stored."""

    def __init__(self, editing: Editing, questionnaire: Questionnaire, response: Response) -> None:
        self._editing, self.questionnaire, self.response = editing, questionnaire, response
        self.items = editing.items(questionnaire, response)

    def answer(self, key: str) -> Answer:
        return self._editing.answer(self.response, key)

    def write(self, item: Item, answer: Answer) -> None:
        self._editing.write(self.questionnaire, self.response, item, answer)


class SecondPass:
    """A paper that is typed again to check it, without what was typed first."""

    def __init__(self, editing: Editing, questionnaire: Questionnaire, response: Response) -> None:
        self._editing, self.questionnaire, self.response = editing, questionnaire, response
        self.items = editing.items(questionnaire, response)
        self.typed = editing.kept_second(response)

    def answer(self, key: str) -> Answer:
        return self.typed.get(key, Answer())

    def write(self, item: Item, answer: Answer) -> None:
        self.typed[item.key] = answer
        self._editing.keep_second(self.response, self.typed)
