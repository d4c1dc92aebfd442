"""recount: from reports of violence to a record of incidents that a reader can check down to the sentence."""

import recount.read  # noqa: F401 - the package goes first, so that the name `read` below stays the function
from recount.api import Record, RecountError, Report, read, run

__version__ = "0.1.0"

__all__ = ["Record", "RecountError", "Report", "__version__", "read", "run"]
