"""What a file holds, told by its first bytes and not by its name; and its bytes, unpacked in passing."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

from ihp_graph.cells import visible
from ihp_graph.errors import SourceError

Shape = Literal["zip", "xml", "json", "text", "other"]

HEAD = 1 << 16
"""Bytes from the beginning by which a format is told."""
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
BINARY = (b"%PDF", b"\xd0\xcf\x11\xe0", b"PAR1", b"SQLite format 3", b"BZh", b"\xfd7zXZ\x00", b"7z\xbc\xaf")
WIDE = (b"\xff\xfe", b"\xfe\xff")
LARGEST = 1 << 28
"""Bytes of a file that is held in memory as a whole."""
MOST_UNPACKED, MOST_TIMES = 1 << 28, 200
"""A compressed file may unpack to this many bytes, and beyond them to this many times its own size."""


class Packed(io.RawIOBase):
    """The unpacked bytes of a gzip file; refuses one that unpacks to far more than data do."""

    def __init__(self, path: Path):
        self.inner = gzip.GzipFile(path)
        self.size = path.stat().st_size
        self.given = 0
        self.name = visible(path.name)

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read as a stream does."""
        data = self.inner.read(len(buffer))
        self.given += len(data)
        if self.given > max(MOST_UNPACKED, MOST_TIMES * self.size):
            raise SourceError(f"{self.name} unpacks to more than {MOST_TIMES} times its size: refused.")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the file."""
        self.inner.close()
        super().close()


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file to read its bytes, unpacked where it is gzip."""
    with path.open("rb") as file:
        packed = file.read(2) == GZIP
    if packed:
        with io.BufferedReader(Packed(path), HEAD) as stream:
            yield stream
    else:
        with path.open("rb") as stream:
            yield stream


def head_of(path: Path) -> bytes:
    """Give the first bytes of a file, unpacked; SourceError where they can't be had."""
    try:
        with opened(path) as stream:
            return stream.read(HEAD)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError(f"{visible(path)} is compressed and damaged: {error}.") from error


def whole(path: Path, label: str) -> bytes:
    """Give all bytes of a file, unpacked; SourceError where they are too many or can't be had."""
    try:
        with opened(path) as stream:
            data = stream.read(LARGEST + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise SourceError(f"{label} is compressed and damaged: {error}.") from error
    if len(data) > LARGEST:
        raise SourceError(f"{label} holds more than {LARGEST >> 20} MB: split it into several files.")
    return data


def shape_of(head: bytes) -> Shape:
    """Tell what kind of content begins so.

    >>> shape_of(b'<?xml version="1.0"?><a/>'), shape_of(b' {"grants": []}'), shape_of(b"Identifier,Title")
    ('xml', 'json', 'text')
    """
    if head.startswith(ZIP):
        return "zip"
    if head.startswith((GZIP, *BINARY)):
        return "other"
    wide = head.startswith(WIDE)
    text = (
        head.removeprefix(b"\xef\xbb\xbf")[2 if wide else 0 :].replace(b"\0", b"" if wide else b"\0").lstrip()
    )
    if text.startswith(b"<"):
        return "xml"
    if text.startswith((b"{", b"[")):
        return "json"
    return "text" if text and (wide or b"\0" not in text) else "other"
