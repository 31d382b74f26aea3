"""A hundred browsers in one small process: signed-in sessions over kept-alive HTTP/1.1 connections, with as little work as can be."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

HTMX = "HX-Request: true\r\n"
TOKEN = "t" * 32  # cookie and header say the same: what Django asks for


@dataclass(slots=True)
class Times:
    """Seconds of each answer, and what went wrong."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def at(self, share: float) -> float:
        """The quantile in milliseconds."""
        found = sorted(self.seconds)
        return 1000 * found[min(len(found) - 1, int(share * len(found)))] if found else float("nan")


@dataclass(slots=True)
class Browser:
    """One person's session."""

    port: int
    session: str
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None

    async def get(self, path: str, *, htmx: bool = False) -> tuple[int, bytes]:
        """Status and body; `htmx`: as a page asks for a part of itself."""
        return await self._ask(f"GET {path} HTTP/1.1\r\n{HTMX if htmx else ''}", b"")

    async def post(self, path: str, **fields: object) -> tuple[int, bytes]:
        """Status and body; a redirect is not followed."""
        body = urlencode(fields).encode()
        return await self._ask(f"POST {path} HTTP/1.1\r\n{HTMX}Content-Type: application/x-www-form-urlencoded\r\nX-CSRFToken: {TOKEN}\r\nContent-Length: {len(body)}\r\n", body)

    async def _ask(self, head: str, body: bytes) -> tuple[int, bytes]:
        """A connection that the server has closed meanwhile is opened again, as browsers do."""
        idle = self.writer is not None
        try:
            return await self._once(head, body)
        except (OSError, asyncio.IncompleteReadError) as trouble:
            self.writer = None
            if not idle or getattr(trouble, "partial", b""):
                raise
            return await self._once(head, body)

    async def _once(self, head: str, body: bytes) -> tuple[int, bytes]:
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port, limit=2**22)
        assert self.reader
        head += f"Host: localhost:{self.port}\r\nCookie: sessionid={self.session}; csrftoken={TOKEN}\r\nAccept: text/html\r\n\r\n"
        self.writer.write(head.encode() + body)
        raw = await self.reader.readuntil(b"\r\n\r\n")
        lines = raw.decode("latin-1").split("\r\n")
        told = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
        content = await self._chunks() if told.get("transfer-encoding") == "chunked" else await self.reader.readexactly(int(told.get("content-length", 0)))
        return int(lines[0].split()[1]), content

    async def _chunks(self) -> bytes:
        assert self.reader
        parts = []
        while size := int(await self.reader.readline(), 16):
            parts.append(await self.reader.readexactly(size))
            await self.reader.readline()
        await self.reader.readline()
        return b"".join(parts)


Visit = Callable[[Browser], Awaitable[tuple[int, bytes]]]


async def timed(browser: Browser, visit: Visit, times: Times) -> None:
    """One visit; anything but 200 or 302 is an error."""
    began = time.perf_counter()
    try:
        status, content = await visit(browser)
    except (OSError, asyncio.IncompleteReadError) as trouble:
        browser.writer = None
        times.errors.append(repr(trouble))
        return
    times.seconds.append(time.perf_counter() - began)
    if status not in (200, 302):
        times.errors.append(f"{status} {content[:120]!r}")
