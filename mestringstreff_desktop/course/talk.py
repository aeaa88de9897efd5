"""Prompts for talk in pairs and groups, and who leads: so that the leaders don't drift into lecturing."""

from collections.abc import Sequence

from mestringstreff_desktop.course.course import AgendaItem, Gathering, Role, TeamMember

# What takes less than this, such as a welcome, needs no talk of its own.
LEAST_MINUTES = 8
_ROLE_WORDS = {
    Role.LEADER: "kursleder",
    Role.PROFESSIONAL: "fagperson",
    Role.USER_REPRESENTATIVE: "brukerrepresentant",
}


def prompt_for(gathering: Gathering, item: AgendaItem) -> str:
    """Return something to talk about two and two where an item has no question of its own.

    The gathering's own questions are gone through in turn, so that no two items get the same before
    all are used. A break has none, nor has what is short, nor a gathering without any.
    """
    said = [*gathering.group_questions, *gathering.prompts]
    if not said or not _wants_talk(item):
        return ""
    without = [each for each in gathering.items if _wants_talk(each)]
    place = next((at for at, each in enumerate(without) if each.id == item.id), 0)
    return said[place % len(said)].strip()


def _wants_talk(item: AgendaItem) -> bool:
    return item.minutes >= LEAST_MINUTES and not item.is_break and not item.question.strip()


def responsible_words(item: AgendaItem, team: Sequence[TeamMember]) -> str:
    """Return who is responsible with the names of those in the team who have the role.

    Fagperson og brukerrepresentant (Kari, Ola). A name that stands there already is not said twice.
    """
    said = item.responsible.strip()
    plain = said.casefold()
    roles = [role for role, word in _ROLE_WORDS.items() if word in plain]
    named = [member.name.strip() for member in team if member.role in roles and member.name.strip()]
    new = [name for name in dict.fromkeys(named) if name.casefold() not in plain]
    return f"{said} ({', '.join(new)})" if new else said
