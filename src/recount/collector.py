"""The garbage collector where it costs much and finds nothing: millions of values that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the collector away while links are taken up: going through them again and again is half of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@cache
def settle() -> None:
    """Keep the collector from what this process has loaded by now (word lists, places, modules), to its end; once.

    For processes of our own that only read: it would go through all of it again and again, for 4 % of the time.
    """
    gc.collect()
    gc.freeze()
