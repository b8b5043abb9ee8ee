"""Open a page in the browser, where there is a desktop on which one can open."""

from __future__ import annotations

import os
import sys
import webbrowser


def has_desktop() -> bool:
    """Whether there is likely to be a desktop on which a browser can open."""
    if os.environ.get("CI") or not sys.stdout.isatty():
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_address(address: str) -> bool:
    """Open an address in the browser where there is a desktop; say whether it was tried."""
    return has_desktop() and webbrowser.open(address)
