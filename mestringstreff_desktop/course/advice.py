"""Where a plan leaves the recommendations: advice in words, never a hindrance.

The recommendations are the handbook's (4.3, 5.2, 5.3).
"""

from mestringstreff_desktop.course.course import Course, Role

FEWEST_PARTICIPANTS = 6
MOST_PARTICIPANTS = 12
RECOMMENDED_GATHERINGS = 6
FEWEST_USER_REPRESENTATIVES = 2


def participants_advice(participants: int) -> str:
    """Say what the number of participants means for the group; empty when it is as recommended."""
    if participants > MOST_PARTICIPANTS:
        return "Flere enn tolv? Da trenger gruppa flere ledere, så alle blir sett."
    if participants < FEWEST_PARTICIPANTS:
        return "Færre enn seks kan bli sårbart når noen blir syke. Seks til tolv passer best."
    return ""


def team_advice(course: Course) -> list[str]:
    """Say what the working group lacks."""
    users = [member for member in course.team if member.role is Role.USER_REPRESENTATIVE]
    advice = []
    if len(users) < FEWEST_USER_REPRESENTATIVES:
        missing = "to brukerrepresentanter" if not users else "én brukerrepresentant til"
        advice.append(f"Dere trenger {missing}. To er det minste som er anbefalt.")
    if users and not any(member.is_contact_person for member in users):
        advice.append("La én av brukerrepresentantene være kontaktperson for deltakerne.")
    return advice


def gatherings_advice(course: Course) -> str:
    """Say where the number of gatherings is not the recommended; empty when it is."""
    count = len(course.gatherings)
    if count >= RECOMMENDED_GATHERINGS:
        return ""
    words = {0: "ingen samlinger", 1: "én samling"}.get(count, f"{count} samlinger")
    return f"Kurset har {words}. Opplegget er laget for seks, én i uka."
