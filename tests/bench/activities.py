"""IATI files of any size: real activities again and again, each time under new identifiers.

python tests/bench/activities.py FILE MEGABYTES
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FETCHED = ROOT.parent / "shared" / "data" / "iati" / "files"
OWN = ROOT / "tests" / "data" / "iati"
ACTIVITY = re.compile(rb"<iati-activity[ >].*?</iati-activity>", re.DOTALL)
IDENTIFIER = re.compile(rb"<iati-identifier>\s*(.*?)\s*</iati-identifier>", re.DOTALL)


def write(path: Path, megabytes: int) -> None:
    """Write at least so many megabytes: of the fetched activities where they are, else of our own."""
    sources = sorted(FETCHED.glob("*.xml")) or [OWN / "activities-2.03.xml"]
    real = [found for source in sources for found in ACTIVITY.findall(source.read_bytes())]
    size = number = 0
    with path.open("wb") as file:
        file.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n')
        while size < megabytes * 1_000_000:
            for activity in real:
                number += 1
                new = b"<iati-identifier>\\1-%d</iati-identifier>" % number
                size += file.write(IDENTIFIER.sub(new, activity) + b"\n")
        file.write(b"</iati-activities>\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
