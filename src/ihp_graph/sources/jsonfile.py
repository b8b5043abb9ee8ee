"""JSON from elsewhere, decoded with care: what is malformed is said with its line and column."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, NoReturn

from ihp_graph.cells import show
from ihp_graph.errors import Fault
from ihp_graph.sources.csv_folder import BOM, unreadable

AGAIN = "Nothing was read from the file; fetch it again, whole."


class Malformed(Exception):
    """A document that isn't JSON, with the fault that says where."""

    def __init__(self, fault: Fault):
        super().__init__(str(fault))
        self.fault = fault


def loaded(data: bytes, file: str, line: int = 1) -> Any:
    """Decode a JSON document.

    Parameters
    ----------
    data : its bytes, in UTF-8.
    file : what to call it in a fault.
    line : the line of the file in which it begins.

    Raises
    ------
    Malformed
        If it isn't JSON in UTF-8, is nested too deeply, or holds a number that isn't one.
    """
    data = data.removeprefix(BOM)
    fault = unreadable(data, file)
    if fault and line > 1:
        fault = replace(fault, row=line, problem=f"line {line} of the file isn't text in UTF-8")
    if fault:
        raise Malformed(fault)
    try:
        return json.loads(data, parse_constant=no_number)
    except json.JSONDecodeError as error:
        at = line + error.lineno - 1
        what = f"the JSON is malformed in line {at}, column {error.colno}: {error.msg}"
        raise Malformed(Fault(file, at, None, None, what, AGAIN)) from error
    except RecursionError as error:
        raise Malformed(Fault(file, line, None, None, "the JSON is nested too deeply", AGAIN)) from error
    except ValueError as error:
        raise Malformed(
            Fault(file, line, None, None, f"the JSON can't be read: {show(error)}", AGAIN)
        ) from error


def no_number(name: str) -> NoReturn:
    """Refuse NaN and infinity, which JSON doesn't have."""
    raise ValueError(f"{name} is no number of JSON")
