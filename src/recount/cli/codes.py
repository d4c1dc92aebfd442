"""Exit codes: 0 done, 1 done with problems listed (or not done, for a reason told), 2 wrong use."""

from collections.abc import Mapping

from recount.errors import BackendError, InputError, MalformedReport, PublicationBlocked, RecountError, StageError

DONE = 0
PROBLEMS = 1
WRONG_USE = 2
INTERRUPTED = 130

EXIT_CODES: Mapping[type[RecountError], int] = {
    MalformedReport: PROBLEMS,
    InputError: WRONG_USE,
    StageError: PROBLEMS,
    BackendError: PROBLEMS,
    PublicationBlocked: PROBLEMS,
    RecountError: PROBLEMS,
}
"""The code of each class of errors; a class that is not named has that of the nearest class above it."""


def exit_code(error: RecountError) -> int:
    """The exit code for an error."""
    return next(EXIT_CODES[kind] for kind in type(error).__mro__ if kind in EXIT_CODES)
