"""Executes the tutorial as a notebook is executed, without Jupyter: its cells in order, in one namespace.

    python tests/notebooks.py

writes what the cells give into ``docs/tutorial.ipynb``. Jupyter's own kernel and client are some forty
packages; this needs none, and the outputs are the same: what is printed, and the value of the last line as
text and HTML.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
from pathlib import Path
from typing import Any

TUTORIAL = Path(__file__).resolve().parents[1] / "docs" / "tutorial.ipynb"

Notebook = dict[str, Any]


def executed(notebook: Notebook) -> Notebook:
    """Give the notebook with the outputs of its cells."""
    names: dict[str, Any] = {"__name__": "__main__"}
    cells, count = [], 0
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            count += 1
            outputs = run("".join(cell["source"]), names, count)
            cells.append({**cell, "execution_count": count, "outputs": outputs})
        else:
            cells.append(cell)
    return {**notebook, "cells": cells}


def run(code: str, names: dict[str, Any], count: int) -> list[dict[str, Any]]:
    """Run a cell; give its outputs."""
    body = ast.parse(code)
    last = body.body.pop() if body.body and isinstance(body.body[-1], ast.Expr) else None
    printed = io.StringIO()
    value = None
    with contextlib.redirect_stdout(printed):
        exec(compile(body, f"<cell {count}>", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), f"<cell {count}>", "eval"), names)
    outputs: list[dict[str, Any]] = []
    if printed.getvalue():
        outputs.append({"name": "stdout", "output_type": "stream", "text": lines(printed.getvalue())})
    if value is not None:
        shown = {"text/plain": lines(repr(value))}
        html = value._repr_html_() if hasattr(value, "_repr_html_") else None
        if html:
            shown = {"text/html": lines(html), **shown}
        outputs.append(
            {"data": shown, "execution_count": count, "metadata": {}, "output_type": "execute_result"}
        )
    return outputs


def lines(text: str) -> list[str]:
    """Give a text as notebooks hold it: a list of lines."""
    return text.splitlines(keepends=True)


def read() -> Notebook:
    """Read the tutorial."""
    notebook: Notebook = json.loads(TUTORIAL.read_text(encoding="utf-8"))
    return notebook


def main() -> None:
    """Execute the tutorial and write it back."""
    text = json.dumps(executed(read()), ensure_ascii=False, indent=1)
    TUTORIAL.write_text(text + "\n", encoding="utf-8")
    print(TUTORIAL.name)


if __name__ == "__main__":
    main()
