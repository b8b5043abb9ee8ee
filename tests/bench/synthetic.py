"""Synthetic data sets of any size, in the shape of real ones: many small partnerships, a few large.

python tests/bench/synthetic.py FOLDER EXCHANGES
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd

HIGH = np.array(["GBR", "IRL", "NOR", "DEU", "USA", "FRA"])
LOW = np.array(["UGA", "ZMB", "MWI", "ETH", "GHA", "KEN", "NPL", "NA", "Tanzania", "SSD"])
YEARS = np.arange(1995, 2026)


def write(folder: Path, exchanges: int, seed: int = 0) -> None:
    """Write partners, partnerships, roles and exchanges.

    There is a partner for every ten exchanges, up to 100,000, and a partnership for every twenty, up to
    50,000: more institutions than any programme has, and about 10⁵ arcs at 10⁶ exchanges.
    """
    draw = np.random.default_rng(seed)
    folder.mkdir(parents=True, exist_ok=True)
    partners = min(max(exchanges // 10, 20), 100_000)
    partnerships = min(max(exchanges // 20, 10), 50_000)
    half = partners // 2
    country = np.concatenate([draw.choice(HIGH, half), draw.choice(LOW, partners - half)])
    ids = pd.Series(range(partners)).map("partner-{}".format)
    save(
        folder / "partners.csv",
        id=ids,
        name="Hospital of " + ids,
        country=country,
        kind=draw.choice(["hospital", "university", "ngo", ""], partners),
    )
    # One HIC and one LMIC lead for each partnership; some partners are in many, most in one.
    hic = ids.to_numpy()[(half * draw.random(partnerships) ** 2).astype(int)]
    lmic = ids.to_numpy()[half + ((partners - half) * draw.random(partnerships) ** 2).astype(int)]
    links = pd.Series(range(partnerships)).map("link-{}".format).to_numpy()
    save(
        folder / "partnerships.csv",
        id=links,
        name="Link " + pd.Series(links),
        programme=draw.choice(["THET", "HPS; THET", "ESTHER", ""], partnerships),
        start=draw.choice(YEARS, partnerships).astype(str),
    )
    save(
        folder / "roles.csv",
        partnership_id=np.concatenate([links, links, links]),
        partner_id=np.concatenate([hic, lmic, hic]),
        role=np.repeat(["member", "member", "coordinator"], partnerships),
    )
    which = draw.integers(0, partnerships, exchanges)
    out = draw.random(exchanges) < 0.75
    technical = draw.random(exchanges) < np.where(out, 0.95, 0.55)
    learning = draw.choice(["from", "about", ""], exchanges, p=[0.7, 0.2, 0.1])
    unit = draw.choice(["", "exchange", "visit", "trainee"], exchanges, p=[0.7, 0.1, 0.1, 0.1])
    save(
        folder / "exchanges.csv",
        id=pd.Series(range(exchanges)).map("x{}".format),
        partnership_id=links[which],
        from_partner_id=np.where(out, hic[which], lmic[which]),
        to_partner_id=np.where(out, lmic[which], hic[which]),
        knowledge_type=np.where(technical, "technical", "cultural"),
        learning=learning,
        benefit=draw.choice(["individual", "institutional", ""], exchanges),
        practice_changed=draw.choice(["true", "false", ""], exchanges),
        start=draw.choice([*YEARS.astype(str), "2013-06", "2013-07-15", ""], exchanges),
        volume=np.where(unit == "", "", draw.integers(1, 9, exchanges).astype(str)),
        unit=unit,
        certainty=draw.choice(["stated", "inferred"], exchanges),
        source="https://example.org/report",
        reported_by=hic[which],
    )


def save(path: Path, **columns: object) -> None:
    """Write the columns as a CSV file."""
    pd.DataFrame(columns).to_csv(path, index=False)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(float(sys.argv[2])))
