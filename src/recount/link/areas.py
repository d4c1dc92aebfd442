"""Which area a total sums, and whether a place lies in it."""

from typing import Literal

from recount.domain.claim import About
from recount.domain.place import Place
from recount.domain.vocabulary import PRECISIONS
from recount.link.agreement import tie
from recount.link.names import fold

Held = Literal["yes", "no", "unknown"]


def area_of(about: About) -> Place | None:
    """The area that a total sums, as a place; None where it names none, or one of which it is not known what lies in it.

    A region that is no area of its country ("the coast") is such a one: the first-level area that holds it is larger.
    """
    if about.place is None or about.country is None or about.precision is None:
        return None
    if about.precision == "admin1" and (about.admin1 is None or fold(about.admin1) != fold(about.place)):
        return None
    return Place(
        name=about.place,
        words=about.place,
        precision=about.precision,
        country=about.country,
        admin1=about.admin1,
        admin2=about.admin2,
        lat=about.lat,
        lon=about.lon,
        located_to=about.precision if about.lat is not None else None,
    )


def holds_place(area: Place, place: Place | None) -> Held:
    """Whether a place lies in the area or is the area; a wider one may, and so may one near a town, which may be its quarter."""
    kind = tie(area, place)
    if kind == "apart" or place is None:
        return "no" if place is not None else "unknown"
    wider = PRECISIONS.index(place.precision) > PRECISIONS.index(area.precision)
    return "yes" if kind in ("same", "nested") and not wider else "unknown"
