"""The explorer's server: its addresses, and what each of them gives.

It listens on this computer only. Whatever takes a while runs in a thread; whatever asks the store waits
for its turn.
"""

from __future__ import annotations

import hashlib
import json
import logging
import mimetypes
import sys
import traceback
from collections.abc import Awaitable, Callable, Mapping
from importlib.resources import files
from typing import Any

import uvicorn
from anyio import to_thread
from starlette.applications import Starlette
from starlette.convertors import PathConvertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ihp_graph import __version__, pages
from ihp_graph.errors import IhpGraphError, QueryError, StoreError
from ihp_graph.explorer import about, ask, grow, look, routes
from ihp_graph.explorer.filters import Filters
from ihp_graph.explorer.guard import Guard, Rules, trouble
from ihp_graph.explorer.held import Held
from ihp_graph.explorer.saved import History, Saved
from ihp_graph.explorer.things import Json, NotFound, Ref
from ihp_graph.explorer.turns import Busy, Turns

Answer = Callable[[Request], Awaitable[Response]]
RETRY_SECONDS = 2
STOP_SECONDS = 4
"""How long answers that are on their way may take once the server is to end."""


class Anything(PathConvertor):
    """The rest of an address, with whatever an id may hold: slashes, and breaks of lines."""

    regex = r"(?s:.*)"


register_url_convertor("any", Anything())


class Explorer:
    """Answers requests with what is held."""

    def __init__(self, held: Held, saved: Saved | None = None, history: History | None = None):
        self.held = held
        self.turns = Turns(held)
        self.saved = saved or Saved()
        self.history = history or History()
        self.statics = statics()

    @property
    def app(self) -> Starlette:
        """The addresses."""
        api = [
            ("/api/about", self.about, "GET"),
            ("/api/find", self.find, "GET"),
            ("/api/node/{kind}/{id:any}", self.node, "GET"),
            ("/api/grow/{kind}/{id:any}", self.ways, "GET"),
            ("/api/grow", self.grow, "POST"),
            ("/api/between", self.between, "POST"),
            ("/api/paths", self.paths, "POST"),
            ("/api/queries", self.queries, "GET"),
            ("/api/run", self.run, "POST"),
            ("/api/cancel", self.cancel, "POST"),
            ("/api/saved", self.all_saved, "GET"),
            ("/api/saved/{id}", self.save, "PUT"),
            ("/api/saved/{id}", self.forget, "DELETE"),
            ("/api/history", self.remembered, "GET"),
            ("/api/history", self.forget_all, "DELETE"),
            ("/api/take", self.take, "POST"),
        ]
        app = Starlette(
            routes=[
                Route("/", self.page, methods=["GET"]),
                Route("/static/{name}", self.static, methods=["GET"]),
                *(Route(path, answered(answer), methods=[method]) for path, answer, method in api),
            ],
            exception_handlers={HTTPException: no_such},
        )
        app.router.redirect_slashes = False
        return app

    async def page(self, request: Request) -> Response:
        """Give the page, which holds no data; or say why there is no store to ask."""
        gone = self.held.trouble()
        if gone:
            try:
                await to_thread.run_sync(self.held.store)
            except StoreError as error:
                return trouble("The store can't be opened.", str(error), 503, request.state.nonce)
        template = pages.environment("explorer/templates").get_template("page.html.j2")
        text = template.render(nonce=request.state.nonce, version=__version__)
        return Response(text, media_type="text/html; charset=utf-8")

    async def static(self, request: Request) -> Response:
        """Give a file by its name in the table of those that there are."""
        read = self.statics.get(request.path_params["name"])
        if read is None:
            raise HTTPException(404)
        kind = mimetypes.guess_type(request.path_params["name"])[0] or "application/octet-stream"
        kind = "text/javascript" if kind.endswith("javascript") else kind
        content = await to_thread.run_sync(read)
        headers = {"Cache-Control": "no-cache", "ETag": f'"{hashlib.sha256(content).hexdigest()[:32]}"'}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(status_code=304, headers=headers)
        return Response(content, media_type=f"{kind}; charset=utf-8", headers=headers)

    async def about(self, request: Request) -> Any:
        """Say what the store holds."""
        return await self.turns.take(request, about.about)

    async def find(self, request: Request) -> Any:
        """Find things by name."""
        typed = request.query_params.get("q", "")
        return await to_thread.run_sync(lambda: self.held.read().index.get().find(typed))

    async def node(self, request: Request) -> Any:
        """Give the page of a node."""
        ref, filters = ref_of(request), Filters.of(request.query_params)
        only = request.query_params.get("only")
        return await self.turns.take(request, lambda asker: look.page(asker, ref, filters, only))

    async def ways(self, request: Request) -> Any:
        """Count what a node is tied to."""
        ref, filters = ref_of(request), Filters.of(request.query_params)
        return await self.turns.take(request, lambda asker: grow.ways(asker, ref, filters))

    async def grow(self, request: Request) -> Any:
        """Give what a node is tied to in one way."""
        body = await body_of(request)
        return await self.turns.take(request, lambda asker: grow.grow(asker, body))

    async def between(self, request: Request) -> Any:
        """Give the ties among the nodes on the canvas."""
        body = await body_of(request)
        return await self.turns.take(request, lambda asker: grow.between(asker, body))

    async def paths(self, request: Request) -> Any:
        """Give the shortest paths between two nodes."""
        body = await body_of(request)
        return await self.turns.take(request, lambda asker: routes.routes(asker, body))

    async def queries(self, request: Request) -> Any:
        """Give the library, and the analyst's own queries."""
        return await self.turns.take(
            request, lambda asker: ask.library(self.saved, about.known_programmes(asker))
        )

    async def run(self, request: Request) -> Any:
        """Run a query."""
        body = await body_of(request)
        asked = ask.Asked.of(body, self.saved)
        name = name_of(body.get("id"))
        done = await self.turns.take(request, lambda asker: ask.run(asker, asked), name, ask.seconds_of(body))
        own = asked.query.id if asked.query else None
        await to_thread.run_sync(
            lambda: self.history.add(own, asked.text, asked.parameters, done["ms"], len(done["rows"]))
        )
        return done

    async def cancel(self, request: Request) -> Any:
        """End a query that runs."""
        name = name_of((await body_of(request)).get("id"))
        return {"cancelled": bool(name) and self.turns.cancel(str(name))}

    async def all_saved(self, request: Request) -> Any:
        """Give the analyst's own queries."""
        return await to_thread.run_sync(lambda: [ask.as_json(each, []) for each in self.saved.all()])

    async def save(self, request: Request) -> Any:
        """Save a query."""
        body, id = await body_of(request), request.path_params["id"]
        return ask.as_json(await to_thread.run_sync(lambda: self.saved.keep(id, body)), [])

    async def forget(self, request: Request) -> Any:
        """Delete a saved query."""
        await to_thread.run_sync(self.saved.forget, request.path_params["id"])
        return {}

    async def remembered(self, request: Request) -> Any:
        """Give what was asked last."""
        return await to_thread.run_sync(self.history.all)

    async def forget_all(self, request: Request) -> Any:
        """Forget what was asked."""
        await to_thread.run_sync(self.history.forget)
        return {}

    async def take(self, request: Request) -> Any:
        """Give a file to take away."""
        from ihp_graph.explorer.take import take

        body = await body_of(request)
        file = await self.turns.take(
            request, lambda asker: take(asker, body, self.saved), None, ask.seconds_of(body)
        )
        shown = {"Content-Disposition": f'attachment; filename="{file.name}"'}
        return Response(file.content, media_type=file.kind, headers=shown)


class Server(uvicorn.Server):
    """Ends what runs on the store before it waits for the answers that are on their way."""

    def __init__(self, config: uvicorn.Config, explorer: Explorer):
        super().__init__(config)
        self.explorer = explorer

    async def shutdown(self, sockets: Any = None) -> None:
        """End."""
        self.explorer.held.end()
        self.explorer.turns.end_all()
        await super().shutdown(sockets)


def server(held: Held, rules: Rules, debug: bool = False) -> Server:
    """Make the server; its ``run`` takes the socket on which it listens."""
    explorer = Explorer(held)
    app = explorer.app
    app.state.debug = debug
    # What it has to say of requests that aren't HTTP, nobody can mend.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING if debug else logging.CRITICAL)
    config = uvicorn.Config(
        Guard(app, rules),
        http="h11",
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    return Server(config, explorer)


def statics() -> dict[str, Callable[[], bytes]]:
    """Give what can be read, by name: the explorer's own files, the style of all pages, vis-network."""
    found: dict[str, Callable[[], bytes]] = {}
    shared = files("ihp_graph.pages")
    for name in ("tokens.css", "frame.css", "arrows.css"):
        found[name] = shared.joinpath(name).read_bytes
    for file in files("ihp_graph.explorer").joinpath("static").iterdir():
        if file.name.endswith((".js", ".css")):
            found[file.name] = file.read_bytes
    found["vis-network.min.js"] = vis_network
    return found


def vis_network() -> bytes:
    """Give the script of vis-network as pyvis carries it."""
    from ihp_graph.views.network import vis_network as carried

    return carried().encode("utf-8")


def answered(answer: Callable[[Request], Awaitable[Any]]) -> Answer:
    """Let a function answer with JSON, and with a clear error where it raises one."""

    async def endpoint(request: Request) -> Response:
        try:
            found = await answer(request)
        except Exception as error:
            return wrong(error, request.app.state.debug)
        return found if isinstance(found, Response) else JSONResponse(found)

    return endpoint


def wrong(error: Exception, debug: bool) -> Response:
    """Answer with what went wrong."""
    said: Json = {"error": str(error), "mend": None, "line": None, "column": None}
    again = {"Retry-After": str(RETRY_SECONDS)}
    match error:
        case NotFound():
            return JSONResponse(said | {"near": error.near}, 404)
        case QueryError():
            line, column = error.place or (None, None)
            first = str(error).splitlines()[0]
            return JSONResponse(said | {"error": first, "line": line, "column": column}, 400)
        case Busy() | StoreError():
            return JSONResponse(said | {"mend": getattr(error, "mend", None)}, 503, again)
        case HTTPException():
            return JSONResponse(said | {"error": error.detail}, error.status_code)
        case IhpGraphError():
            return JSONResponse(said, 500)
    if debug:
        traceback.print_exception(error, file=sys.stderr)
    said |= {
        "error": f"{type(error).__name__}: {error}",
        "mend": "This is a fault of ihp-graph; --debug shows where.",
    }
    return JSONResponse(said, 500)


async def no_such(request: Request, error: Exception) -> Response:
    """Answer that there is no such address, or that it isn't for this."""
    assert isinstance(error, HTTPException)
    reason = {404: "There is nothing at this address.", 405: "This address takes no such request."}
    said = reason.get(error.status_code, error.detail)
    if request.url.path.startswith("/api/"):
        return wrong(HTTPException(error.status_code, said), debug=False)
    return trouble(said, None, error.status_code, request.state.nonce)


async def body_of(request: Request) -> Mapping[str, Any]:
    """Read the JSON object that a request holds."""
    try:
        found = json.loads(await request.body(), parse_constant=refuse_constant)
    except (ValueError, RecursionError):
        raise QueryError("The request holds no JSON that can be read.") from None
    if not isinstance(found, dict):
        raise QueryError("The request holds no JSON object.")
    return found


def refuse_constant(name: str) -> Any:
    """Refuse NaN and Infinity, which aren't JSON."""
    raise ValueError(name)


def ref_of(request: Request) -> Ref:
    """Read the node that an address names."""
    return Ref.to(request.path_params["kind"], request.path_params["id"])


def name_of(given: Any) -> str | None:
    """Read the name under which a query can be cancelled."""
    if given is not None and (not isinstance(given, str) or not 0 < len(given) <= 100):
        raise QueryError("The id of a request is a text of at most 100 letters.")
    return given
