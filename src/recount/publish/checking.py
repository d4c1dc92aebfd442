"""Whether a working copy still is what its manifest says."""

import hashlib
import json
from pathlib import Path

from recount.publish import manifest


def copy_problems(folder: Path) -> list[str]:
    """What differs between the folder's files and its manifest, a sentence each; empty where nothing does."""
    path = folder / manifest.NAME
    try:
        listed = json.loads(path.read_bytes())["files"]
        wanted = {str(name): str(entry["sha256"]) for name, entry in sorted(listed.items())}
    except FileNotFoundError:
        return [f"{path}: no such file"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return [f"{path}: cannot be read as a manifest"]
    return [f"{folder / name}: {fault}" for name, digest in wanted.items() if (fault := _fault(folder / name, digest))]


def _fault(path: Path, digest: str) -> str | None:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return None if found == digest else "is not the file that the manifest describes"
