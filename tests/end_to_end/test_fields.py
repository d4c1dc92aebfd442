"""Every field that `recount extract` prints is described in docs/fields.md."""

import re

from recount import pipeline


def keys(value):
    """The names of all fields in a value, lists walked through."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def test_every_field_is_described(root, settings):
    text = re.sub(r"^```.*?^```", "", (root / "docs" / "fields.md").read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    described = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", text))))
    printed = {key for record in pipeline.extract([str(root / "examples")], settings=settings) for key in keys(record)}
    assert printed - described - {"report", "incidents", "claims"} == set()
