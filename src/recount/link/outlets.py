"""The register of well-known outlets, agencies and bodies: their kind, country and side, and the names they go by."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from recount.domain.vocabulary import SourceKind
from recount.link.names import fold

_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?(?=[\w.-]+\.\w+)|/.*$")
_NATIONAL = ("english", "www", "en")


@dataclass(frozen=True, slots=True)
class Registered:
    """One outlet, agency or body. `side` is the party it belongs to, `theatres` the countries where that party fights."""

    name: str
    kind: SourceKind
    country: str | None = None
    agency: bool = False
    side: str | None = None
    theatres: frozenset[str] = frozenset()

    def side_in(self, country: str | None, parties: frozenset[str]) -> str | None:
        """Its side, where that side fights in the country or is one of the parties (folded names); None elsewhere."""
        if self.side is None or not (country in self.theatres or fold(self.side) in parties):
            return None
        return self.side


@dataclass(frozen=True, slots=True)
class Register:
    """The register by folded name, alias and domain."""

    version: str
    by_name: Mapping[str, Registered]

    def find(self, name: str | None) -> Registered | None:
        """The entry under that name, alias, web domain or first word of a domain; None where there is none."""
        if not name:
            return None
        bare = _ADDRESS.sub("", name)
        return self.by_name.get(fold(bare)) or self.by_name.get(_joined(bare))


@cache
def register() -> Register:
    """The register of the package (`link/data/outlets.toml`)."""
    raw = tomllib.loads(resources.files("recount.link").joinpath("data/outlets.toml").read_text(encoding="utf-8"))
    by_name: dict[str, Registered] = {}
    for row in raw["outlets"]:
        entry = Registered(
            name=row["name"],
            kind=row["kind"],
            country=row.get("country"),
            agency=row.get("agency", False),
            side=row.get("side"),
            theatres=frozenset(row.get("theatres", ())),
        )
        for key in _keys(row):
            by_name.setdefault(key, entry)
    return Register(raw["version"], by_name)


def _keys(row: Mapping[str, object]) -> list[str]:
    names = [str(row["name"]), *_strings(row.get("aliases")), *_strings(row.get("domains"))]
    keys = [key for name in names for key in (fold(name), _joined(name))]
    stems = [_stem(domain) for domain in _strings(row.get("domains"))]
    return [key for key in (*keys, *stems) if key]


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _joined(name: str) -> str:
    """The folded name without spaces: "Al Alam" and "alalam" are one; an article before it is dropped too."""
    return re.sub(r"\s+", "", fold(name))


def _stem(domain: str) -> str:
    """The word of a domain that names the outlet: "reuters" of reuters.com, "ahram" of english.ahram.org.eg."""
    parts = [part for part in domain.split(".") if part not in _NATIONAL]
    return _joined(parts[0]) if len(parts[0]) > 2 else ""
