"""manifest.json: what a working copy is made of and what its files weigh; no clock."""

import hashlib
import json
from collections.abc import Mapping

from recount.domain.plain import plain
from recount.domain.record import Record
from recount.publish.shown import BANNER
from recount.publish.totals import composed_words, coverage_words, languages_read, statuses, totals_words

NAME = "manifest.json"
MADE_BY = "recount"


def manifest_bytes(record: Record, files: Mapping[str, bytes]) -> bytes:
    """The file's bytes: the stamp of the record, its counts, and SHA-256 and size of every other file by name."""
    content = {
        "made_by": MADE_BY,
        "kind": "working copy",
        "banner": BANNER,
        "composed": composed_words(record),
        "coverage": coverage_words(record),
        "totals": totals_words(record),
        "counts": {
            "incidents": len(record.incidents),
            "claims": sum(len(entry.reading.claims) for entry in record.reports),
            "reports": len(record.reports),
            "reports_in_languages_read": languages_read(record),
            "reports_by_status": statuses(record),
        },
        "stamp": plain(record.stamp),
        "files": {name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)} for name, data in files.items()},
    }
    return (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode("utf-8", "backslashreplace")
