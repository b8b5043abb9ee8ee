"""Loads into a store, in small batches, and says after each how far it is: to be killed meanwhile.

loader.py embedded HOME COUNT [replace] | loader.py neo4j URI COUNT [replace]
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from datasets import exchanges
from ihp_graph import errors, store
from ihp_graph.store import writer


def main(kind: str, where: str, count: str, replace: str = "") -> None:
    writer.BATCH_ROWS = 30
    options = {"home": Path(where)} if kind == "embedded" else {"uri": where}
    with store.connect(**options) as opened:
        opened.load(
            exchanges(int(count), seed=2 if replace else 1),
            replace=bool(replace),
            progress=lambda done, total: print(done, total, flush=True),
        )


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except errors.StoreError as error:
        sys.exit(str(error))
