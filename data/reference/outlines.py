"""Makes country_outlines.json from the npm package world-atlas 2.0.2 (Natural Earth 4.1, public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python data/reference/outlines.py package data/reference/country_outlines.json

Outlines are those at 1:110 million, in tenths of a degree; a country too small for that scale has only its
centre, from 1:50 million. Areas without an ISO code are drawn with the country whose code holds them.
"""

import json
import sys
from itertools import pairwise
from pathlib import Path

import iso3166

WITHOUT_CODE = {"Kosovo": "XKX", "Somaliland": "SOM", "N. Cyprus": "CYP"}


def main(package: str, target: str) -> None:
    """Write the outlines."""
    countries: dict[str, dict[str, list]] = {}
    for code, rings in outlines(Path(package, "countries-110m.json")):
        countries.setdefault(code, {"rings": []})["rings"] += [coarse(ring) for ring in rings]
    for code, rings in outlines(Path(package, "countries-50m.json")):
        countries.setdefault(code, {"rings": []}).setdefault("centre", centre(max(rings, key=area)))
    countries.pop("ATA", None)
    kept = {code: countries[code] for code in sorted(countries)}
    Path(target).write_text(json.dumps(kept, separators=(",", ":")) + "\n", encoding="utf-8")


def outlines(file: Path):
    """Give the code and the outer rings of each country, in degrees."""
    atlas = json.loads(file.read_text(encoding="utf-8"))
    scale, shift = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)
    for shape in atlas["objects"]["countries"]["geometries"]:
        found = iso3166.countries_by_numeric.get(shape.get("id", ""))
        code = found.alpha3 if found else WITHOUT_CODE.get(shape["properties"]["name"])
        if code is None:
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        yield code, [joined(polygon[0], arcs) for polygon in polygons]


def joined(indices, arcs):
    """Join the arcs of a ring; a negative index is an arc read backwards."""
    ring = []
    for index in indices:
        points = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += points[1:] if ring else points
    return ring


def coarse(ring):
    """Give a ring as one list of longitude, latitude, … in tenths of a degree, repeats left out."""
    points = [(round(x * 10), round(y * 10)) for x, y in ring]
    kept = [point for before, point in zip([None, *points], points, strict=False) if point != before]
    return [number for point in kept for number in point]


def area(ring):
    """Give the area of a ring, by the shoelace formula."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring))) / 2


def centre(ring):
    """Give the centroid of a ring, in tenths of a degree."""
    total = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = x0 * y1 - x1 * y0
        total, x, y = total + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return [round(10 * x / (3 * total)), round(10 * y / (3 * total))]


if __name__ == "__main__":
    main(*sys.argv[1:])
