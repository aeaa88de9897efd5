"""The lock: a password on the file with the courses, and on every copy of it.

The keys of what has been unlocked are in the memory of this process alone. A recovery code, made once and
kept on paper, opens too; there is no other way in. Every function may raise `UserError`.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from mestringstreff_desktop import missing
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import other_copies
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.storage import backup, connections, copies, files, journal
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.storage.lock import beside, cipher, envelope, keys, mark, recovery_code
from mestringstreff_desktop.storage.lock.keys import Key
from mestringstreff_desktop.storage.other_copies import copies_in
from mestringstreff_desktop.storage.progress import NOBODY, Part, Progress

SHORTEST_PASSWORD = 8  # letters
IDLE_MINUTES = (0, 5, 10, 15, 30, 60)  # after which the program locks; 0 is never
_WRONG = "Verken passordet eller koden passer. Prøv igjen, og se etter store og små bokstaver."
_WRONG_OLD = "Det gamle passordet stemmer ikke. Prøv igjen."
_MISTYPED = "Koden er skrevet feil et sted. Sjekk den mot papiret, fire og fire tegn."
_NO_ENVELOPE = (
    "Fila «{name}» hører til låsen og er borte eller skadet. Hent den fra en kopi av mappa, eller spør IT."
)
_NOT_LOCKED = "Kursene har ikke noe passord ennå. Gå til Innstillinger for å låse dem."
_LOCKED = "Kursene er låst fra før. Bytt passordet i stedet."
_ONLY_VIEWING = "Kursene kan bare leses her. Be IT om skrivetilgang, og prøv igjen."
_TOO_SHORT = f"Passordet må ha minst {SHORTEST_PASSWORD} tegn. Velg for eksempel fire ord på rad."
_NOT_ALIKE = "De to passordene er ikke like. Skriv dem en gang til."
_LEFT_OPEN = (
    "Kursene er låst, men det er ikke sikkerhetskopien «{name}». "
    "Sjekk at det er plass på disken, og start programmet på nytt."
)
_LEFT_OLD = (
    "Passordet er byttet, men ikke på sikkerhetskopien «{name}». "
    "Sjekk at det er plass på disken, og start programmet på nytt."
)
_STILL_LOCKED = (
    "Kursene er fortsatt låst, for låsen kunne ikke tas av sikkerhetskopien «{name}». "
    "Sjekk at det er plass på disken, og prøv igjen."
)
_ONE_LETTER = "Passordet kan ikke være samme tegn hele veien. Velg for eksempel fire ord på rad."


def is_available() -> bool:
    """Can this installation lock and open what is locked?"""
    return cipher.is_available()


def is_locked(database: Database) -> bool:
    """Is the open file locked with a password?"""
    return database.key is not None


def can_lock(database: Database) -> bool:
    """Is there no lock on the open file, and could there be one?"""
    return not is_locked(database) and not database.is_read_only and is_available()


def new_code() -> str:
    """Return a new recovery code: eight groups of four letters and digits with a hyphen between."""
    return recovery_code.new()


def trouble_with(password: str, again: str) -> str:
    """Return a sentence on what is wrong with a new password, typed twice; empty when it will do."""
    if len(password) < SHORTEST_PASSWORD or not password.strip():
        return _TOO_SHORT
    if len(set(password)) == 1:
        return _ONE_LETTER
    return "" if password == again else _NOT_ALIKE


def lock(
    database: Database, password: str, code: str, progress: Progress = NOBODY, *, cost: int = envelope.COST
) -> list[Path]:
    """Lock the file and all copies that are here. Return the folders with copies that are away.

    `cost` is how dear it is to try a password, as scrypt counts.
    """
    if is_locked(database):
        raise UserError(_LOCKED)
    _require_writable(database)
    key = _new_key(password, code, cost)
    progress.step(0, 3)
    database.give_key(key)
    pictures.forget_all(database)
    return _give_to_copies(database, key, Part(progress, 0.4, 1), _LEFT_OPEN)


def change_password(
    database: Database,
    old: str,
    password: str,
    code: str,
    progress: Progress = NOBODY,
    *,
    cost: int = envelope.COST,
) -> list[Path]:
    """Give the file and its copies a new password and a new code, after the old one was typed.

    `old` may be the code. Return the folders with copies that are away, and open with the old one.

    Raises:
        UserError: the old password is wrong.
    """
    before = _required(database, old)
    made = _new_key(password, code, cost)
    former = {before.id: before.raw} | envelope.former_keys(before.envelope, before.raw)
    key = Key(made.raw, envelope.with_former(made.envelope, made.raw, former))
    keys.remember(key)
    progress.step(0, 3)
    database.give_key(key)
    return _give_to_copies(database, key, Part(progress, 0.4, 1), _LEFT_OLD)


def remove_lock(database: Database, password: str, progress: Progress = NOBODY) -> list[Path]:
    """Take the lock off the file and its copies, after the password was typed.

    The copies come first: killed in between, the file is locked, and they are locked again when it is opened.
    Return the folders with copies that are away, and stay locked.

    Raises:
        UserError: the password is wrong.
    """
    _required(database, password)
    away = _give_to_copies(database, None, Part(progress, 0, 0.6), _STILL_LOCKED)
    progress.step(2, 3)
    database.give_key(None)
    return away


def fits(database: Database, secret: str) -> bool:
    """Does a password or a code open the file that is open? It takes some tenths of a second."""
    key = database.key
    return key is not None and envelope.opened(key.envelope, secret) == key.raw


def finish(database: Database) -> None:
    """Give the copies that are here the lock of the file, where that was begun and not brought to its end.

    What fails is tried again at the next start.
    """
    if database.key is not None and not database.is_read_only:
        with suppress(UserError):
            _give_to_copies(database, database.key, NOBODY, _LEFT_OPEN)


def backups_with_another(database: Database) -> list[bytes | None]:
    """Return what the backups here are locked with that have not the lock of the file; None is no lock."""
    own = database.key.id if database.key else None
    return [has for path in backup.existing(database.path) if (has := mark.lock_of(path)) != own]


def open_up(path: Path, secret: str) -> None:
    """Let a locked file be opened from now on, by its password or its recovery code.

    Raises:
        UserError: neither fits, or what belongs to the lock is damaged or missing.
    """
    if not cipher.is_available():
        raise StorageError(Fault.NO_CIPHER)
    found = beside.find(path)
    if found is None:
        raise UserError(_NO_ENVELOPE.format(name=beside.path_of(path).name))
    raw = envelope.opened(found, secret)
    if raw is None:
        raise UserError(_MISTYPED if recovery_code.is_mistyped(secret) else _WRONG)
    _remember(Key(raw, found))


def _remember(key: Key) -> None:
    """Remember a key, and those before it: a copy may still have one of them."""
    keys.remember(key)
    for key_id, raw in envelope.former_keys(key.envelope, key.raw).items():
        keys.remember(Key(raw, _without_words(key.envelope, key_id)))


def _without_words(of: envelope.Envelope, key_id: bytes) -> envelope.Envelope:
    """Return an envelope for a key that only what is inside a later one tells."""
    return envelope.Envelope(key_id, of.cost, of.password, of.code)


def needs_password(path: Path) -> bool:
    """Is a file locked, and has nobody opened it yet?"""
    try:
        connections.key_for(path)
    except StorageError:
        return True
    return False


def forget() -> None:
    """Forget the keys of all that has been opened: «Lås nå»."""
    keys.forget()


def _new_key(password: str, code: str, cost: int) -> Key:
    if not cipher.is_available():  # the courses are not locked yet, so it is no fault of theirs
        raise missing.MissingPartError(missing.without("sqlcipher3"))
    if trouble := trouble_with(password, password):
        raise UserError(trouble)
    key_id, raw = keys.new_id(), keys.new_raw()
    key = Key(raw, envelope.sealed(key_id, raw, password, code, cost))
    keys.remember(key)
    return key


def _required(database: Database, secret: str) -> Key:
    """Return the key of the open file, after what was typed has been seen to open it.

    Raises:
        UserError: it does not, or the file has no lock.
    """
    key = database.key
    if key is None:
        raise UserError(_NOT_LOCKED)
    _require_writable(database)
    if not fits(database, secret):
        raise UserError(_WRONG_OLD)
    return key


def _require_writable(database: Database) -> None:
    if database.is_read_only:
        raise UserError(_ONLY_VIEWING)


def _give_to_copies(database: Database, key: Key | None, progress: Progress, told: str) -> list[Path]:
    """Lock every copy that is here as the file is. Return the folders of those that are away.

    Raises:
        UserError: a copy that is here is not as the file is, which `told` says.
    """
    places = other_copies.places(database)
    here = [path for place in places if place.is_here for path in copies_in(place)]
    found = [*backup.existing(database.path), *here]
    failed = _give_to(dict.fromkeys(found), key, progress)
    for path, error in failed.items():
        trouble = told.format(name=path.name)
        raise UserError(trouble) from error
    if key is not None and key.envelope.former is not None:
        _let_go_of_former(database, key, [place.folder for place in places if not place.is_here])
    return [place.folder for place in places if not place.is_here]


def _give_to(paths: Iterable[Path], key: Key | None, progress: Progress) -> dict[Path, UserError]:
    failed: dict[Path, UserError] = {}
    found = list(paths)
    for number, path in enumerate(found):
        progress.step(number, len(found))
        try:
            _give(path, key)
        except UserError as error:
            failed[path] = error
    return failed


def _give(path: Path, key: Key | None) -> None:
    """Give a copy another lock.

    One that is locked with a password nobody has typed stays as it is.
    """
    wanted, has = key.id if key else None, mark.lock_of(path)
    if has == wanted or (has is not None and keys.given(has) is None):
        return
    try:
        copies.give_key(path, key)
    except StorageError as error:
        if error.fault is not Fault.DAMAGED or key is None:
            raise
        _wipe_what_can_be_read(path)


def _wipe_what_can_be_read(path: Path) -> None:
    """A copy that is damaged and has no lock holds what can be read all the same.

    One that begins as nothing we know may be one with a lock, which nobody can read: it stays, for whoever
    can mend it.
    """
    if _is_plain(path):
        for each in (path, journal.path_of(path)):
            files.wipe(each)


def _is_plain(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(files.SQLITE)) == files.SQLITE
    return False


def _let_go_of_former(database: Database, key: Key, away: list[Path]) -> None:
    """When no copy has the key before this one any longer, nothing tells it."""
    if not away:
        plain = envelope.without_former(key.envelope)
        beside.write(database.path, plain)
        keys.remember(Key(key.raw, plain))
