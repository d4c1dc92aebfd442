"""Every error that recount raises on purpose.

RecountError
├── InputError            what the user gave cannot be used
│   ├── ConfigError       settings, method or command line values
│   └── MalformedReport   a file or a line of it; the rest goes on
├── StageError            a stage cannot go on; has `.subject`
├── BackendError          something outside the program failed
│   ├── StoreError        workspace, archive, ledger, gazetteer
│   └── LockedError       another command holds the workspace
└── PublicationBlocked    a check forbids writing; has `.checks`
"""


class RecountError(Exception):
    """Base class of all errors raised on purpose; the message says what, where and what to do."""


class InputError(RecountError):
    """What the user gave cannot be used."""


class ConfigError(InputError):
    """A setting, a method or a value on the command line is wrong."""


class MalformedReport(InputError):
    """A file, or a line of it, holds no usable report."""

    def __init__(self, where: str, what: str, done: str = "skipped") -> None:
        super().__init__(f"{where}: {what}; {done}")
        self.where, self.what, self.done = where, what, done


class StageError(RecountError):
    """A stage cannot go on with its subject."""

    def __init__(self, subject: str, what: str) -> None:
        super().__init__(f"{subject}: {what}")
        self.subject = subject


class BackendError(RecountError):
    """Something outside the program failed; trying again may help."""

    retryable = True


class StoreError(BackendError):
    """The workspace, its archive, its ledger or a gazetteer cannot be read or written."""


class LockedError(StoreError):
    """Another command is writing to the workspace."""


class PublicationBlocked(RecountError):
    """A check forbids writing this out."""

    def __init__(self, checks: tuple[str, ...]) -> None:
        super().__init__("; ".join(checks))
        self.checks = checks
