"""Data that try to act as code, to break a layout or to look like something else, in every text there is."""

from __future__ import annotations

import pandas as pd

from ihp_graph.dataset import Dataset
from ihp_graph.model import TABLES

HOSTILE = (
    "</script><script>document.title='owned'</script><img src=https://example.org/x onerror=alert(1)>",
    "\"'`--><svg/onload=alert(2)>{{ 7 * 7 }}{% raw %}${alert(3)}\x00\x1b[31m\u2028",
    "\u202eגב של RTL \u2067مستشفى الجامعة\u2069",
    "unbroken" * 60,
    "🏥👩🏾‍⚕️ 病院 โรงพยาบาล ሆስፒታል בית חולים अस्पताल "
    "Νοσοκομείο больница Bệnh viện ရုံး ஆஸ்பத்திரி ഹോസ്പിറ്റൽ 병원 e\u0301\u0323",
    "javascript:alert(4) https://example.org/\"onclick=alert(5) =HYPERLINK(\"https://example.org\")",
)  # fmt: skip
"""Cells for the texts of a data set, in turn."""


def hostile(data: Dataset) -> Dataset:
    """Give the data set with a hostile cell in the place of every text, element of a list and source."""
    tables = {name: frame.copy() for name, frame in data.tables.items()}
    for name, frame in tables.items():
        for column in TABLES[name].columns:
            if column.kind in ("text", "list"):
                cells = [HOSTILE[n % len(HOSTILE)].replace(";", ",") for n in range(len(frame))]
                frame[column.name] = pd.Series(cells, index=frame.index, dtype="str")
    return Dataset(tables)
