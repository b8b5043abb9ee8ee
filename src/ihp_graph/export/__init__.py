"""Export: the data in the formats that other tools read.

    export.write(dataset, Path("folder"), "csv")
    export.to_networkx(dataset)

Each format is one module. What is written is there whole or not at all.
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from ihp_graph.dataset import Dataset
from ihp_graph.export import cypher, folder, parquet, workbook, xml
from ihp_graph.export.content import content
from ihp_graph.export.graph import to_networkx
from ihp_graph.export.place import write_file, write_folder
from ihp_graph.filters import View

__all__ = ["FILES", "FOLDERS", "FORMATS", "to_networkx", "write"]

FOLDERS = {"csv": folder.write, "parquet": parquet.write}
"""The formats that are a folder of files."""
FILES = {
    "xlsx": workbook.write,
    "graphml": xml.write_graphml,
    "gexf": xml.write_gexf,
    "cypher": cypher.write,
}
"""The formats that are one file."""
FORMATS = (*FOLDERS, *FILES)


def write(
    data: View | Dataset,
    target: Path | BinaryIO,
    form: str,
    *,
    whole: Dataset | None = None,
    show_people: bool = False,
) -> tuple[str, ...]:
    """Write a view, or a whole data set, in one of :data:`FORMATS`; give what its reader should know.

    Parameters
    ----------
    target : a folder or file; it is there afterwards whole or not at all. Or a binary stream, for a file.
    whole : the data set that the view is of: rows that the filter left out and rows in view name come along.
    show_people : keep people's names.

    Raises
    ------
    IhpGraphError
        If it can't be written there, would overwrite a folder that isn't an unchanged export, or the format
        can't hold the data.
    """
    ready = content(data, whole, show_people)
    if form in FOLDERS:
        assert isinstance(target, Path), "a folder can't go into a stream"
        write_folder(target, lambda path: FOLDERS[form](ready, path))
        return ready.notes
    found: list[str] = []

    def fill(file: BinaryIO) -> None:
        found[:] = FILES[form](ready, file)

    if isinstance(target, Path):
        write_file(target, fill)
    else:
        fill(target)
    return (*ready.notes, *found)
