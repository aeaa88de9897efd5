"""The schema, as one small table of numbered steps.

All steps that a file lacks run in one transaction together with its `user_version`, so a file is as it
was or as the newest program has it, never between. Steps are never edited once released, and each changes
the tables, so that a file whose number is wrong is known by them (schema.py);
storage/mapping.py describes the newest version.
"""

import sqlite3
from collections.abc import Sequence

APPLICATION_ID = 0x4D535452  # "MSTR": tells our file from any other SQLite file

_FIRST = (
    """CREATE TABLE course (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, place TEXT NOT NULL, participants INTEGER NOT NULL,
        goals TEXT NOT NULL, frame TEXT NOT NULL, created_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE team_member (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, organisation TEXT NOT NULL,
        contact TEXT NOT NULL, is_contact_person INTEGER NOT NULL) STRICT""",
    """CREATE TABLE checklist_entry (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, area_id TEXT NOT NULL, item_id TEXT, question TEXT NOT NULL,
        state TEXT NOT NULL, note TEXT NOT NULL, responsible TEXT NOT NULL, due TEXT,
        UNIQUE (course_id, item_id)) STRICT""",
    """CREATE TABLE gathering (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, theme_id TEXT NOT NULL, title TEXT NOT NULL, lead TEXT NOT NULL,
        date TEXT, start TEXT, place TEXT NOT NULL, is_digital INTEGER NOT NULL, link TEXT NOT NULL,
        reflection_task TEXT NOT NULL, goals TEXT NOT NULL, group_questions TEXT NOT NULL,
        prompts TEXT NOT NULL, tips TEXT NOT NULL, material TEXT NOT NULL, tools TEXT NOT NULL) STRICT""",
    """CREATE TABLE agenda_item (
        id TEXT PRIMARY KEY, gathering_id TEXT NOT NULL REFERENCES gathering ON DELETE CASCADE,
        position INTEGER NOT NULL, phase TEXT NOT NULL, title TEXT NOT NULL, minutes INTEGER NOT NULL,
        is_break INTEGER NOT NULL, text TEXT NOT NULL, question TEXT NOT NULL,
        way_of_working TEXT NOT NULL, responsible TEXT NOT NULL, tool_id TEXT NOT NULL) STRICT""",
    """CREATE TABLE run_event (
        id TEXT PRIMARY KEY, gathering_id TEXT NOT NULL REFERENCES gathering ON DELETE CASCADE,
        position INTEGER NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, item_id TEXT,
        minutes INTEGER NOT NULL) STRICT""",
    """CREATE TABLE gathering_log (
        id TEXT PRIMARY KEY,
        gathering_id TEXT NOT NULL UNIQUE REFERENCES gathering ON DELETE CASCADE,
        done TEXT NOT NULL, learned TEXT NOT NULL, wise TEXT NOT NULL, attendance INTEGER) STRICT""",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE INDEX team_member_course ON team_member (course_id)",
    "CREATE INDEX gathering_course ON gathering (course_id)",
    "CREATE INDEX agenda_item_gathering ON agenda_item (gathering_id)",
    "CREATE INDEX run_event_gathering ON run_event (gathering_id)",
)

# What is handed out, a leader's own material, and what a richer plan and run need.
_SECOND = (
    "ALTER TABLE course ADD COLUMN folder TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE course ADD COLUMN local_offers TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE gathering ADD COLUMN sheets TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE gathering ADD COLUMN seen_at TEXT",
    "ALTER TABLE agenda_item ADD COLUMN locked_start TEXT",
    "ALTER TABLE agenda_item ADD COLUMN is_unplanned INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE run_event ADD COLUMN plan TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE gathering_log ADD COLUMN deviations TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE consideration (
        id TEXT PRIMARY KEY, gathering_id TEXT NOT NULL REFERENCES gathering ON DELETE CASCADE,
        position INTEGER NOT NULL, text TEXT NOT NULL, is_dealt_with INTEGER NOT NULL) STRICT""",
    """CREATE TABLE log_note (
        id TEXT PRIMARY KEY, gathering_id TEXT NOT NULL REFERENCES gathering ON DELETE CASCADE,
        position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL) STRICT""",
    """CREATE TABLE own_sheet (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, title TEXT NOT NULL, toml TEXT NOT NULL,
        changed_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE own_tool (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, name TEXT NOT NULL, toml TEXT NOT NULL,
        changed_at TEXT NOT NULL) STRICT""",
    """CREATE TABLE attachment (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, size INTEGER NOT NULL,
        pages INTEGER NOT NULL) STRICT""",
    """CREATE TABLE attachment_content (
        attachment_id TEXT PRIMARY KEY REFERENCES attachment ON DELETE CASCADE,
        content BLOB NOT NULL) STRICT""",
    "CREATE INDEX consideration_gathering ON consideration (gathering_id)",
    "CREATE INDEX log_note_gathering ON log_note (gathering_id)",
    "CREATE INDEX own_sheet_course ON own_sheet (course_id)",
    "CREATE INDEX own_tool_course ON own_tool (course_id)",
    "CREATE INDEX attachment_course ON attachment (course_id)",
)

# What a leader says of one line of the plan.
_THIRD = (
    "ALTER TABLE agenda_item ADD COLUMN sheet TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE agenda_item ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE agenda_item ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
)

# The support slides of a gathering, and whom to ring where the course is held.
_FOURTH = (
    "ALTER TABLE gathering ADD COLUMN slides TEXT NOT NULL DEFAULT 'null'",
    "ALTER TABLE gathering ADD COLUMN own_slides TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE agenda_item ADD COLUMN origin TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE course ADD COLUMN local_help TEXT NOT NULL DEFAULT '[]'",
)

# Who takes part, how they were found, what is written to them, and the working group's meetings. No copies
# in large print were asked for by a number until now: from here on they follow those who take part.
_FIFTH = (
    """UPDATE gathering SET sheets = replace(sheets, '"large":0}', '"large":null}')""",
    "ALTER TABLE course ADD COLUMN text_values TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE course ADD COLUMN ended_on TEXT",
    "ALTER TABLE course ADD COLUMN figures TEXT NOT NULL DEFAULT 'null'",
    "ALTER TABLE team_member ADD COLUMN involvement TEXT NOT NULL DEFAULT '{}'",
    """CREATE TABLE participant (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL,
        status TEXT NOT NULL, is_next_of_kin INTEGER NOT NULL, needs TEXT NOT NULL, heard TEXT NOT NULL,
        decided TEXT NOT NULL, born TEXT, pre_talk_on TEXT, pre_talk TEXT NOT NULL, consent_on TEXT,
        crisis_contact TEXT NOT NULL, note TEXT NOT NULL, attendance TEXT NOT NULL) STRICT""",
    """CREATE TABLE channel (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, channel_id TEXT NOT NULL, title TEXT NOT NULL, responsible TEXT NOT NULL,
        due TEXT, done_on TEXT, note TEXT NOT NULL, came_last INTEGER) STRICT""",
    """CREATE TABLE letter (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, letter_id TEXT NOT NULL, blocks TEXT NOT NULL, gap_values TEXT NOT NULL,
        UNIQUE (course_id, letter_id)) STRICT""",
    """CREATE TABLE work_meeting (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, title TEXT NOT NULL, date TEXT, start TEXT, ends TEXT,
        place TEXT NOT NULL, present TEXT NOT NULL, agenda TEXT NOT NULL, minutes TEXT NOT NULL,
        decisions TEXT NOT NULL, is_held INTEGER NOT NULL) STRICT""",
    "CREATE INDEX participant_course ON participant (course_id)",
    "CREATE INDEX channel_course ON channel (course_id)",
    "CREATE INDEX letter_course ON letter (course_id)",
    "CREATE INDEX work_meeting_course ON work_meeting (course_id)",
)

# What was answered, what it cost, and what was decided. A response has no rowid: that would tell the order.
_SIXTH = (
    "ALTER TABLE course ADD COLUMN report_words TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE work_meeting ADD COLUMN is_review INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE course_consideration (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, text TEXT NOT NULL, is_dealt_with INTEGER NOT NULL) STRICT""",
    """CREATE TABLE questionnaire (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, form_id TEXT NOT NULL, edition TEXT NOT NULL, title TEXT NOT NULL,
        moment TEXT NOT NULL, gathering_id TEXT, items TEXT NOT NULL, files_read TEXT NOT NULL) STRICT""",
    """CREATE TABLE response (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        questionnaire_id TEXT NOT NULL, number INTEGER NOT NULL, answers TEXT NOT NULL,
        is_done INTEGER NOT NULL, is_checked INTEGER NOT NULL,
        is_released INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE budget_line (
        id TEXT PRIMARY KEY, course_id TEXT NOT NULL REFERENCES course ON DELETE CASCADE,
        position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, planned INTEGER,
        used INTEGER) STRICT""",
    "CREATE INDEX course_consideration_course ON course_consideration (course_id)",
    "CREATE INDEX questionnaire_course ON questionnaire (course_id)",
    "CREATE INDEX response_course ON response (course_id)",
    "CREATE INDEX budget_line_course ON budget_line (course_id)",
)

STEPS: tuple[Sequence[str], ...] = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH, _SIXTH)
NEWEST = len(STEPS)
# The seal (check.py) is of the rows as they were, and a step makes others of them.
UNSEAL = "DELETE FROM setting WHERE key = 'seal'"


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Does the file say that it is of this program?"""
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def migrate(connection: sqlite3.Connection, steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Bring the file to the newest schema, in one transaction; whether it is whole must be known by then."""
    before, newest = version(connection), len(steps)
    if before == newest:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in steps[before:]:
            for statement in statements:
                connection.execute(statement)
        if before:
            connection.execute(UNSEAL)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {newest}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
