"""The manual page, made from the program's own help so that it cannot tell of anything else."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction

from mestringstreff_desktop import RELEASED, __main__, __version__, paths

_HEAD = r""".TH MESTRINGSTREFF 1 "{date}" "Mestringstreff {version}" "User Commands"
.SH NAME
mestringstreff \- plan, run and evaluate a learning and coping course
.SH SYNOPSIS
.B mestringstreff
.RI [ OPTION "]... [" FILE{suffix} ]
.br
.B mestringstreff
.RI [ OPTION ]...
.I COMMAND
.RI [ ARGUMENT ]...
.SH DESCRIPTION
Mestringstreff is a Norwegian course in living with health challenges.
This program is for the one who leads it.
Without a command its window opens, and offers to take in
.RI FILE{suffix}
if it is given.
The window and all sentences are in Norwegian Bokm\[oa]l.
The program never goes on the network.
.SH OPTIONS
"""
_FOOT = r""".SH EXIT STATUS
0 when it is done; 1 when one sentence on standard error tells what is wrong
and what to do; 2 when the arguments are wrong.
.SH FILES
.TP
.I ~/.local/share/Mestringstreff/
The courses, in one file, and its backups, unless they have been moved in the
window. XDG_DATA_HOME is heeded.
.TP
.I /usr/share/hunspell/nb_NO.dic
The dictionary for the spell check, where there is one.
"""
_WINDOW_OPTIONS = {
    "--demo": "open the window with a full example course, in a folder that is thrown away",
    "--exit-when-ready": "close as soon as the window is painted, for benchmarks",
}


def page() -> str:
    """Return the page in the language of man(1)."""
    parser = __main__._command_parser()
    head = _HEAD.format(date=RELEASED.isoformat(), version=__version__, suffix=_text(paths.PACKAGE_SUFFIX))
    lines = [head, *(_option(action) for action in _shown(parser))]
    lines += [f".TP\n.B {_text(name)}\n{_text(about)}\n" for name, about in _WINDOW_OPTIONS.items()]
    return "".join([*lines, ".SH COMMANDS\n", *_commands(parser), _FOOT])


def _commands(parser: ArgumentParser) -> list[str]:
    found: dict[str, ArgumentParser] = {}
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            found |= action.choices
    return [_command(name, each) for name, each in found.items()]


def _command(name: str, parser: ArgumentParser) -> str:
    words = " ".join(_words(action) for action in parser._actions if _is_shown(action))
    options = "".join(_option(action) for action in _shown(parser) if action.help)
    inside = f".RS\n{options}.RE\n" if options else ""
    return f".TP\n.B {_text(f'{name} {words}'.strip())}\n{_text(parser.description or '')}\n{inside}"


def _words(action: Action) -> str:
    value = action.metavar if isinstance(action.metavar, str) else ""
    many = f"{value} ..." if action.nargs in ("+", "*") else value
    words = " ".join([*action.option_strings[:1], *([many] if many else [])])
    return words if action.required and action.nargs != "*" else f"[{words}]"


def _shown(parser: ArgumentParser) -> list[Action]:
    return [action for action in parser._actions if action.option_strings and _is_shown(action)]


def _is_shown(action: Action) -> bool:
    return action.help != SUPPRESS and action.dest != "help"


def _option(action: Action) -> str:
    value = f" {action.metavar}" if isinstance(action.metavar, str) else ""
    return f".TP\n.B {_text(', '.join(action.option_strings) + value)}\n{_text(action.help or '')}\n"


def _text(text: str) -> str:
    """Escape what man(1) would take as its own, and tell a hyphen that is typed from one that is read."""
    return text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace(".", r"\&.")
