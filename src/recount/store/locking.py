"""One command at a time writes derived data: a lock of the operating system, which dies with its process."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from recount.errors import LockedError, StoreError


@contextmanager
def locked(workspace: Path) -> Iterator[None]:
    """Hold the workspace; raises LockedError at once where another command holds it."""
    lock = FileLock(workspace / ".lock", timeout=0, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout as error:
        message = "another recount command is writing to this workspace; wait until it has ended, or use another workspace"
        raise LockedError(f"{workspace}: {message}") from error
    except OSError as error:
        raise StoreError(f"{workspace}: cannot be locked: {(error.strerror or str(error)).lower()}") from error
    try:
        yield
    finally:
        lock.release()
