"""What the explorer keeps for its user: queries of their own, each in a file, and what they asked last."""

from __future__ import annotations

import datetime
import json
import os
import re
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ihp_graph import paths, queries
from ihp_graph.errors import IhpGraphError, QueryError
from ihp_graph.explorer.things import Json, NotFound, listed
from ihp_graph.queries import Param, Query

REMEMBERED = 100
LONGEST_REMEMBERED = 20_000
"""Letters of a statement with its parameters; what is longer isn't remembered."""
PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700


class Saved:
    """Queries of the analyst's own: files ``own/<id>.cypher``, as those of the library are written.

    Parameters
    ----------
    folder : where they are kept; by default with what is kept for this user.
    """

    def __init__(self, folder: Path | None = None):
        self.folder = (folder or paths.user_dir() / "queries") / queries.OWN

    def all(self) -> list[Query]:
        """Give them in the order of their ids; a file that is no query is passed over."""
        found = []
        for path in sorted(self.folder.glob("*.cypher")):
            try:
                found.append(queries.read(path))
            except QueryError:
                continue
        return found

    def find(self, id: str) -> Query | None:
        """Give the one with that id; None where there is none."""
        path = self.path(id)
        return queries.read(path) if path.is_file() else None

    def keep(self, id: str, body: Mapping[str, Any]) -> Query:
        """Write a query; QueryError says why it can't be written as one."""
        path = self.path(id)
        if id in queries.catalogue():
            raise QueryError(f"'{id}' is a query of the library. Give yours another name.")
        text = written(id, body)
        query = queries.parse(text, path)
        if query.text != str(body.get("text") or "").strip():
            raise QueryError("The statement holds a line that begins a section: // --- …. Take it out.")
        keep(path, text)
        return query

    def forget(self, id: str) -> None:
        """Delete one; NotFound where there is none."""
        try:
            self.path(id).unlink()
        except FileNotFoundError:
            raise NotFound(f"You have saved no query '{id}'.") from None

    def path(self, id: str) -> Path:
        """Give the file of an id; what is no id names no file."""
        if not queries.ID.fullmatch(id) or len(id) > 80:
            raise QueryError(
                f"{id[:80]!r} is no name of a query. Names are words in small letters, joined by hyphens."
            )
        return self.folder / f"{id}.cypher"


def written(id: str, body: Mapping[str, Any]) -> str:
    """Write the file of a query."""
    text = body.get("text")
    if not isinstance(text, str) or not text.strip():
        raise QueryError("There is no statement to save.")
    params = [param_of(each) for each in listed(body, "params")]
    columns = [str(name) for name in listed(body, "returns") if COLUMN.fullmatch(str(name))]
    header = {
        "id": id,
        "title": one_line(body.get("title")) or id,
        "question": queries.NO_QUESTION,
        "why": one_line(body.get("why")) or "A query of my own.",
        **({"params": ", ".join(map(str, params))} if params else {}),
        "returns": ", ".join(dict.fromkeys(columns)) or "rows",
        "principle": "none",
        "expect": "rows",
    }
    lines = [f"// {key}: {value}" for key, value in header.items()]
    # The blank line keeps a comment at the head of the statement from being read as a key.
    return "\n".join([*lines, "", text.strip(), ""])


COLUMN = re.compile(r"[a-z][a-z0-9_]*")


def one_line(text: Any) -> str:
    """Give a text in one line."""
    return " ".join(str(text or "").split())


def param_of(given: Any) -> Param:
    """Read a parameter; QueryError where it can't be written in a header."""
    if not isinstance(given, Mapping):
        raise QueryError("A parameter is an object with its name and type.")
    name, kind = str(given.get("name", "")), str(given.get("type", "string"))
    required = bool(given.get("required", "default" not in given))
    made = Param(name, kind, required, None if required else given.get("default"))
    try:
        [again] = queries.parse_params(str(made))
    except ValueError as error:
        raise QueryError(
            f"The parameter {name!r} can't be saved: {error or 'write another default'}."
        ) from None
    if again != made:
        raise QueryError(f"The default of {name!r} can't be saved: it holds quotation marks or commas.")
    return made


class History:
    """What was asked last, the latest first; in a file that only this user can read."""

    def __init__(self, file: Path | None = None):
        self.file = file or paths.user_dir() / "explorer-history.json"
        self.lock = threading.Lock()

    def all(self) -> list[Json]:
        """Give it; nothing where the file is none of ours."""
        try:
            found = json.loads(self.file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []

    def add(self, query: str | None, text: str, parameters: Mapping[str, Any], ms: float, rows: int) -> None:
        """Remember a query; asked again it stands there once."""
        what: Json = {"query": query} if query else {"text": text}
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        new = what | {"parameters": dict(parameters), "when": now, "ms": ms, "rows": rows}
        if len(json.dumps(new)) > LONGEST_REMEMBERED:
            return
        with self.lock:
            asked = ("query", "text", "parameters")
            same = [new.get(name) for name in asked]
            others = [each for each in self.all() if [each.get(name) for name in asked] != same]
            keep(self.file, json.dumps([new, *others][:REMEMBERED], ensure_ascii=True))

    def forget(self) -> None:
        """Forget everything."""
        with self.lock:
            self.file.unlink(missing_ok=True)


def keep(path: Path, text: str) -> None:
    """Write a file whole or not at all, readable by this user only."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        part.replace(path)
    except UnicodeEncodeError:
        raise QueryError("The text holds half a character, which no file can hold.") from None
    except OSError as error:
        raise IhpGraphError(f"{path} can't be written: {error.strerror}. Set IHP_GRAPH_HOME.") from error
