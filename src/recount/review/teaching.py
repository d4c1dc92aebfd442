"""Places that decisions teach: pins with `teach` are entries of the workspace's own gazetteer for as long as they stand."""

from recount.domain.decision import Decision
from recount.domain.folding import in_force
from recount.store.gazetteer_added import ADDED, read_added, write_added
from recount.store.gazetteer_sources import Entry
from recount.store.workspace import Workspace

_TAUGHT = "pin:"
"""Ids of taught places begin so; behind it stands the number of the decision."""


def teach(workspace: Workspace) -> bool:
    """Bring the workspace's own gazetteer in line with its ledger; whether anything changed. Raises StoreError.

    What was added from files stays. Reports that were read with another gazetteer are read again by the next run.
    """
    file = workspace.path / ADDED
    before = read_added(file)
    kept = [entry for entry in before if not entry.id.startswith(_TAUGHT)]
    taught = [_entry(d) for d in in_force(workspace.ledger.entries()) if d.act == "pin_place" and d.values.get("teach")]
    if sorted(taught, key=lambda e: e.id) == [entry for entry in before if entry.id.startswith(_TAUGHT)]:
        return False
    write_added(file, [*kept, *taught])
    return True


def _entry(decision: Decision) -> Entry:
    values = decision.values
    others = [name.strip() for name in str(values.get("names") or "").split("|") if name.strip()]
    admin1, lat, lon = values.get("admin1"), values["lat"], values["lon"]
    return Entry(
        id=f"{_TAUGHT}{decision.number}",
        name=str(values["name"]),
        kind=str(values["precision"]),
        country=str(values["country"]),
        admin1=str(admin1) if admin1 else None,
        lat=float(str(lat)),
        lon=float(str(lon)),
        others=others,
    )
