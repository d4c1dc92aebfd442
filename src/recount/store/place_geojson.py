"""GeoJSON to rows: the properties of each feature, and a point for its outline."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

Ring = Sequence[Sequence[float]]
Feature = tuple[int, list[str], list[str]]
"""The number of a feature from 1, the names of its properties, and what they hold, with `lat` and `lon` as the last two."""


def features(text: str) -> Iterator[Feature]:
    """The features of a collection, or the one feature that the text is; raises ValueError where it is neither.

    The point of an outline is the middle of its largest part; where that lies outside, one in the middle of its widest
    stretch at that latitude. A feature without a geometry that can be read has no point.
    """
    content = json.loads(text)
    if not isinstance(content, dict) or content.get("type") not in ("FeatureCollection", "Feature"):
        raise ValueError("no GeoJSON: a FeatureCollection or a Feature is expected")
    listed = content.get("features") if content["type"] == "FeatureCollection" else [content]
    for number, feature in enumerate(listed if isinstance(listed, list) else [], 1):
        told = feature.get("properties") if isinstance(feature, dict) else None
        properties: Mapping[str, Any] = told if isinstance(told, dict) else {}
        point = _point(feature.get("geometry") if isinstance(feature, dict) else None)
        kept = {str(k): _cell(v) for k, v in properties.items()}
        if point is not None:
            kept = {k: v for k, v in kept.items() if k.lower() not in ("lat", "lon")}
            kept |= {"lat": str(point[1]), "lon": str(point[0])}
        yield number, list(kept), list(kept.values())


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "|".join(map(str, value))
    return "" if value is None else str(value)


def _point(geometry: object) -> tuple[float, float] | None:
    """Longitude and latitude, in the order of GeoJSON."""
    if not isinstance(geometry, dict):
        return None
    try:
        match geometry.get("type"), geometry.get("coordinates"):
            case "Point", [lon, lat, *_]:
                return float(lon), float(lat)
            case "MultiPoint", [[lon, lat, *_], *_]:
                return float(lon), float(lat)
            case "Polygon", [outer, *_]:
                return _middle(outer)
            case "MultiPolygon", [_, *_] as parts:
                return _middle(max((part[0] for part in parts), key=lambda ring: abs(_area(ring))))
            case _:
                return None
    except (TypeError, ValueError, IndexError):
        return None


def _area(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def _middle(ring: Ring) -> tuple[float, float]:
    area = _area(ring)
    if not area:
        return sum(p[0] for p in ring) / len(ring), sum(p[1] for p in ring) / len(ring)
    lon = sum((a[0] + b[0]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(ring)) / (6 * area)
    lat = sum((a[1] + b[1]) * (a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(ring)) / (6 * area)
    crossings = sorted(
        a[0] + (lat - a[1]) * (b[0] - a[0]) / (b[1] - a[1]) for a, b in pairwise(ring) if (a[1] > lat) != (b[1] > lat)
    )
    if sum(x < lon for x in crossings) % 2:
        return lon, lat
    stretches = [(right - left, (left + right) / 2) for left, right in zip(crossings[::2], crossings[1::2], strict=False)]
    return (max(stretches)[1], lat) if stretches else (lon, lat)
