"""incidents.geojson: the incidents as points with the columns of incidents.csv as properties (RFC 7946)."""

import json
from typing import Any

from recount.domain.record import Record
from recount.publish.cells import number
from recount.publish.incidents_csv import rows

NAME = "incidents.geojson"


def geojson_bytes(record: Record) -> bytes:
    """The file's bytes: a FeatureCollection, a line an incident; one without a point has geometry null.

    Coordinates are longitude, latitude in degrees (WGS 84). What the point stands for is in `located_to`.
    """
    features = [json.dumps(_feature(dict(row)), ensure_ascii=False, sort_keys=True) for row in rows(record)]
    body = ",\n".join(features)
    return f'{{"features": [\n{body}\n], "type": "FeatureCollection"}}\n'.encode("utf-8", "backslashreplace")


def _feature(properties: dict[str, Any]) -> dict[str, Any]:
    lat, lon = number(properties["lat"]), number(properties["lon"])
    point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": properties["incident_id"], "geometry": point, "properties": properties}
