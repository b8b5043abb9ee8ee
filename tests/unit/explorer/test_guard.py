"""What the guard refuses, told without a server; tests/store/explorer/test_safety.py asks a real one."""

import pytest
from starlette.datastructures import Headers

from ihp_graph.explorer.guard import MOST_BYTES, Rules

RULES = Rules(8757, "the-token")
HOST = "127.0.0.1:8757"
ASKED = {"host": HOST, "cookie": "ihp_graph_8757=the-token"}
SENT = ASKED | {"origin": f"http://{HOST}", "content-type": "application/json; charset=utf-8"}


def status(method: str, path: str, headers: dict[str, str]) -> int | None:
    refusal = RULES.refusal(method, path, Headers(headers))
    return refusal.status if refusal else None


@pytest.mark.parametrize("host", [HOST, "localhost:8757", "LocalHost:8757", "[::1]:8757"])
def test_this_computer_may_be_called_by_each_of_its_names(host: str) -> None:
    assert status("GET", "/api/about", ASKED | {"host": host}) is None
    assert status("POST", "/api/run", SENT | {"host": host, "origin": f"http://{host.lower()}"}) is None


@pytest.mark.parametrize(
    "host", ["", "127.0.0.1", "127.0.0.1:80", "localhost:87570", "example.org:8757", "127.0.0.1.xy.org:8757",
             "127.0.0.1:8757@example.org", "0.0.0.0:8757", "127.1:8757", "2130706433:8757", "localhost.:8757"]
)  # fmt: skip
def test_another_host_is_refused_whatever_else_is_right(host: str) -> None:
    assert status("GET", "/", ASKED | {"host": host}) == 421
    assert status("POST", "/api/run", SENT | {"host": host}) == 421


def test_two_hosts_or_none_are_refused() -> None:
    without = [(b"cookie", b"ihp_graph_8757=the-token")]
    for hosts in ([], [HOST, "example.org"], [HOST, HOST]):
        raw = [*without, *((b"host", host.encode()) for host in hosts)]
        refusal = RULES.refusal("GET", "/", Headers(raw=raw))
        assert refusal
        assert refusal.status == 421


@pytest.mark.parametrize(
    "cookie",
    ["", "ihp_graph_8757=", "ihp_graph_8757=the-tokem", "ihp_graph_8757=the-token2",
     "ihp_graph_8758=the-token", "the-token", "ihp_graph_8757=the-tok\u00e9n"],
)  # fmt: skip
def test_without_the_token_nothing_is_given(cookie: str) -> None:
    assert status("GET", "/", ASKED | {"cookie": cookie}) == 403
    assert status("GET", "/api/about", ASKED | {"cookie": cookie}) == 403
    assert status("GET", "/static/main.js", ASKED | {"cookie": cookie}) == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "BREW"])
@pytest.mark.parametrize(
    "origin", [None, "null", "http://example.org", "https://127.0.0.1:8757", "http://127.0.0.1", f"http://{HOST}/",
               "http://localhost:8757", "http://127.0.0.1:8758"]
)  # fmt: skip
def test_what_could_change_something_comes_from_the_page_itself(method: str, origin: str | None) -> None:
    headers = {name: value for name, value in SENT.items() if name != "origin"}
    assert status(method, "/api/run", headers | ({"origin": origin} if origin else {})) == 403
    assert status(method, "/api/run", SENT) is None


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "application/jsonx"])
def test_what_a_form_can_send_is_refused(kind: str) -> None:
    assert status("POST", "/api/run", SENT | {"content-type": kind}) == 415


@pytest.mark.parametrize("site", ["cross-site", "same-site", "whatever"])
def test_another_page_can_open_the_explorer_but_not_ask_it(site: str) -> None:
    """One at another port of this computer is of the same site, and sends the cookie along."""
    headers = ASKED | {"sec-fetch-site": site}
    followed = headers | {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    framed = headers | {"sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}
    assert status("GET", "/api/about", headers) == 403
    assert status("GET", "/api/about", followed) == 403
    assert status("GET", "/", headers) == 403
    assert status("GET", "/", framed) == 403
    assert status("GET", "/", followed) is None
    assert status("POST", "/", SENT | {"sec-fetch-site": site}) == 403
    assert status("GET", "/api/about", ASKED | {"sec-fetch-site": "same-origin"}) is None
    assert status("GET", "/", ASKED | {"sec-fetch-site": "none"}) is None


def test_a_large_body_is_refused_by_what_it_says_of_itself() -> None:
    assert status("POST", "/api/run", SENT | {"content-length": str(MOST_BYTES)}) is None
    assert status("POST", "/api/run", SENT | {"content-length": str(MOST_BYTES + 1)}) == 413
    assert status("GET", "/", ASKED | {"content-length": str(MOST_BYTES + 1)}) == 413


def test_each_start_has_another_token() -> None:
    first, second = Rules(8757), Rules(8757)
    assert first.token != second.token
    assert len(first.token) >= 32
    assert first.first_address == f"http://127.0.0.1:8757/?token={first.token}"
