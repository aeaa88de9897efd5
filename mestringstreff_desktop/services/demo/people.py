"""Those who take part in the example course, how they were found, and what is agreed with others."""

import datetime as dt
from itertools import chain

from mestringstreff_desktop.course.course import Course, Gathering, renumber
from mestringstreff_desktop.course.involvement import Involvement
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence, Status
from mestringstreff_desktop.course.recruiting.pre_talk import AGREED, Agreement
from mestringstreff_desktop.services.demo import texts
from mestringstreff_desktop.services.demo.texts import Agreed, Taking, Used

ENROLLED, TALKED = dt.timedelta(weeks=5), dt.timedelta(weeks=4)  # ago


def fill(course: Course, today: dt.date) -> None:
    """Let people take part and wait, channels have been used, and representatives be agreed with."""
    held = [gathering for gathering in course.gatherings if gathering.is_held]
    places = (_person(each, Status.PLACE, held, today) for each in texts.TAKING_PART)
    waiting = (_person(each, Status.WAITING, [], today) for each in texts.WAITING)
    course.roster = list(chain(places, waiting))
    course.channels = [_channel(each, today) for each in texts.CHANNELS]
    for things in (course.roster, course.channels):
        renumber(things)
    for member in course.team:
        if member.name in texts.AGREED:
            member.involvement = _involvement(texts.AGREED[member.name], today)


def _person(who: Taking, status: Status, held: list[Gathering], today: dt.date) -> Participant:
    """Somebody with a place has been talked with, and has said yes to what is written of them."""
    has_place = status is Status.PLACE
    answers = {"hope": who.hope, AGREED: Agreement.PLACE.value if has_place else Agreement.WAITING.value}
    return Participant(
        name=who.name,
        phone=who.phone,
        status=status,
        is_next_of_kin=who.is_next_of_kin,
        needs=who.needs,
        heard=who.heard,
        pre_talk_on=today - TALKED if has_place else None,
        pre_talk={key: words for key, words in answers.items() if words},
        consent_on=today - ENROLLED,
        attendance={str(each.id): _presence(who, each) for each in held},
    )


def _presence(who: Taking, gathering: Gathering) -> Presence:
    return Presence.TOLD if gathering.number in who.away else Presence.PRESENT


def _channel(used: Used, today: dt.date) -> Channel:
    return Channel(
        channel_id=used.channel_id,
        responsible=used.responsible,
        done_on=today - dt.timedelta(weeks=used.weeks),
        note=used.note,
        came_last=used.came_last,
    )


def _involvement(agreed: Agreed, today: dt.date) -> Involvement:
    asked, talked, signed, told = (
        None if weeks is None else today - dt.timedelta(weeks=weeks) for weeks in agreed.weeks
    )
    return Involvement(
        asked_on=asked,
        role_talk_on=talked,
        agreed_on=signed,
        story_on=told,
        story=agreed.story,
        tasks=agreed.tasks,
        fee=agreed.fee,
    )
