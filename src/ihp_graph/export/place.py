"""Where an export goes: written beside its place and moved there, so that it is there whole or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ihp_graph.errors import IhpGraphError

DESCRIPTOR = "datapackage.json"
GENERATOR = "ihp_graph"
"""The property of a descriptor by which a folder is known as one of ours."""
ANOTHER = "Name another with --output."


def write_file(target: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill a file and put it in its place, over an older one.

    Raises
    ------
    IhpGraphError
        If it can't be written there. Whatever happens, nothing half-written stays.
    """
    if target.is_dir():
        raise IhpGraphError(f"{target} is a folder, and this format is one file. {ANOTHER}")
    with explained(target), beside(target) as part:
        with part.open("xb") as file:
            write(file)
        part.replace(target)


def write_folder(target: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a new folder and put it in its place, over an older export that nobody has changed.

    Raises
    ------
    IhpGraphError
        If it can't be written there, or would overwrite what isn't an export. Whatever happens, nothing
        half-written stays.
    """
    if target.exists() and not target.is_dir():
        raise IhpGraphError(f"{target} is a file, and this format is a folder of files. {ANOTHER}")
    with explained(target):
        refuse_to_overwrite(target)
        with beside(target) as part:
            part.mkdir()
            write(part)
            # Again, for whoever wrote something there meanwhile.
            refuse_to_overwrite(target)
            put(part, target)


def put(part: Path, target: Path) -> None:
    """Move a folder to its place; the older one goes only once the new one is there."""
    if not target.exists():
        part.rename(target)
        return
    old = hidden(target)
    try:
        target.rename(old)
        part.rename(target)
    finally:
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(target)


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give a path beside the target, on the same disk, whose file or folder is gone afterwards."""
    path = hidden(target)
    try:
        yield path
    finally:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def hidden(target: Path) -> Path:
    """Give a path beside the target that nothing has."""
    target = target.absolute()
    return target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")


@contextmanager
def explained(target: Path) -> Iterator[None]:
    """Tell an error of the system as one of ours."""
    try:
        yield
    except OSError as error:
        raise IhpGraphError(f"{target} can't be written: {error.strerror or error}. {ANOTHER}") from error


def refuse_to_overwrite(folder: Path) -> None:
    """Raise where a folder holds anything but an export as it was written."""
    there = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    if not there:
        return
    written = digests(folder)
    if not written:
        raise IhpGraphError(
            f"{folder} holds files that aren't an export of ihp-graph, and they aren't overwritten. "
            "Name a new or empty folder with --output."
        )
    foreign = [name for name in there if name not in written and name != DESCRIPTOR]
    changed = [
        name
        for name in there
        if name in written and (not (folder / name).is_file() or digest(folder / name) != written[name])
    ]
    if foreign or changed:
        what = (
            f"{foreign[0]}, which no export wrote" if foreign else f"{changed[0]}, changed since its export"
        )
        raise IhpGraphError(
            f"{folder} holds {what}, and it isn't overwritten. Name another folder with --output, or move "
            "the file away."
        )


def digests(folder: Path) -> dict[str, str]:
    """Give the name and digest of each file that an export wrote into a folder; none if it isn't one."""
    try:
        descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
        if GENERATOR not in descriptor:
            return {}
        return {str(each["path"]): str(each["hash"]) for each in descriptor["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def digest(path: Path) -> str:
    """Give the digest of a file as a descriptor has it."""
    with path.open("rb") as file:
        return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
