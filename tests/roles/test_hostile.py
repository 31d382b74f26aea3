"""The whole office full of hostile texts: no page runs them, no file either; made from the URL conf, so that a new address is in."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from addresses import ADDRESSES, OURS, path_to, rule
from api_samples import document, key_of, operations
from calls import secret_of
from crawl import name_of
from duizhang.web.accounts.permissions import Permission
from duizhang.web.cycles.models import Cycle
from hostile import RAW, SAFE, hostile_assessment, hostile_issue, hostile_telling, poison
from people import Cast
from samples import make_samples

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
OWN_FORMULA = re.compile(r"=-?ROUND\([A-Z0-9+*/().,-]+\)")  # the score sheet's own: cells, figures, nothing quoted
GIVES = re.compile(r"(xlsx|docx|files|export|result|errors|sheet)/|^(evidence|documents)/<int:pk>/$")  # what an address that answers with a file is called
WHO = ("su", "liang", "mo", "alice", "sec", "log", "pu")
FORMS = ("docx", "xlsx", "html", "pdf")


@pytest.fixture
def samples(cast: Cast) -> dict[str, Any]:
    """Poisoned; of issues, assessments and jobs others are made from what was poisoned."""
    found = make_samples(cast)
    assert poison() > 100
    for thing in vars(cast).values():
        thing.refresh_from_db()
    cycle = Cycle.objects.get(pk=found["cycles:detail pk"])
    shown = [hostile_issue(cast, cycle, kind) for kind in ("notice", "table")][-1]
    old = found["bulletins:detail pk"]
    found |= {name: shown.pk for name, key in found.items() if name.startswith("bulletins:") and key == old and name != "bulletins:source pk"}
    objection = shown.objections.get()
    found |= {f"bulletins:{name} pk": objection.pk for name in ("objection", "decide", "objection_file")}
    found |= {"bulletins:objection_file file": objection.files.get().pk, "public:issue key": shown.key, "public:file key": shown.key}
    found |= {"bulletins:edit pk": found["bulletins:issue pk"]}
    return found | hostile_assessment(cast, cycle) | hostile_telling(cast)


def opened(cast: Cast, signed_in: Callable[..., Client]) -> dict[str, list[Client]]:
    """For each address those of WHO for whom it is, at most three."""
    clients = {who: signed_in(getattr(cast, who)) for who in WHO}
    return {name: [clients[who] for who in WHO if rule(name).allows(getattr(cast, who))][:3] for name in OURS}  # type: ignore[union-attr]


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_no_page_shows_markup_as_markup(cast: Cast, samples: dict[str, Any], signed_in: Callable[..., Client]) -> None:
    wrong, shown, failed = set(), set(), {}
    for name, clients in opened(cast, signed_in).items():
        for client in clients:
            response = client.get(path_to(name, samples))
            if response.status_code >= 500:
                failed[name] = response.status_code
            if not re.match("text/html|application/(atom|xml)", response.get("Content-Type", "")):
                continue
            text = body(response).decode()
            wrong |= {name} if any(raw in text for raw in RAW) else set()
            shown |= {name} if any(safe in text for safe in SAFE) else set()
    assert not wrong and not failed
    assert len(shown) > 60 and shown >= {"public:issue", "public:index", "public:feed", "board:board", "scores:sheet", "bulletins:objection", "notices:inbox", "jobs:detail", "people:history"}


def test_no_cell_of_any_file_is_a_formula(cast: Cast, samples: dict[str, Any], signed_in: Callable[..., Client]) -> None:
    wrong, seen = [], {}
    for address, response in files(cast, samples, opened(cast, signed_in)):
        assert response.status_code == 200, address
        cells = list(cells_of(response))
        seen[address] = any("evil" in cell or "HYPERLINK" in cell or "1+1" in cell for cell in cells)
        wrong += [(address, cell[:60]) for cell in cells if cell.startswith(DANGEROUS) and not (OWN_FORMULA.fullmatch(cell) and re.search("/scores/|/api/v1/sheets/", address))]
    assert not wrong
    assert sum(seen.values()) > 20, seen
    assert not {name for name in OURS if GIVES.search(str(ADDRESSES[name].pattern)) and not name.startswith("api:")} - {name_of(re.split("[ ?]", address)[0]) for address in seen}
    assert not [address for address, evil in seen.items() if not evil and re.search("/bulletins/.*(docx|xlsx|csv|html)|/public/.*(docx|xlsx|html)|/people/history/export", address)]


def files(cast: Cast, samples: dict[str, Any], clients: dict[str, list[Client]]) -> Iterator[tuple[str, HttpResponse]]:
    """Every file that the office gives out, of every form."""
    for name in OURS:
        for client in clients[name][:1]:
            for form in FORMS if name.endswith(":file") and f"{name} form" in samples else ("",):
                path = path_to(name, samples | {f"{name} form": form})
                response = client.get(path)
                if "attachment" in response.get("Content-Disposition", ""):
                    yield path, response
                elif response.status_code == 200 and b"export=" in body(response):
                    yield from ((f"{path}?export={form}", client.get(path, {"export": form})) for form in ("xlsx", "csv"))
    yield from files_of_the_api(cast, samples)
    for log in ("history", "sign_ins"):
        for form in ("csv", "xlsx"):
            path = reverse(f"people:{log}_export")
            yield f"{path} {form}", clients["people:history_export"][0].post(path, {"form": form})


def files_of_the_api(cast: Cast, samples: dict[str, Any]) -> Iterator[tuple[str, HttpResponse]]:
    """Every download that a token opens, of the same things as on the pages."""
    bearers = [(who, {"Authorization": f"Bearer {secret_of(who)}"}) for who in (cast.su, cast.sec, cast.log)]
    for method, path, needs in operations():
        if method == "get" and "application/json" not in document()["paths"][path]["get"]["responses"].get(200, {}).get("content", {}):
            keys = key_of(path, samples | ({"jobs": samples["jobs:result pk"]} if path.endswith("/result") else {}))
            bearer = next(shown for who, shown in bearers if all(who.may(Permission(need)) for need in needs))
            yield f"/api/v1{path.format(**keys)}", Client().get(f"/api/v1{path.format(**keys)}", headers=bearer)


def cells_of(response: Any) -> Iterator[str]:
    """The cells of a sheet; what a Word file computes or reaches for; nothing of other files, html must have no script."""
    content, kind = body(response), response["Content-Type"]
    if "spreadsheetml" in kind:
        for sheet in load_workbook(io.BytesIO(content)).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.hyperlink is None
                    if cell.data_type == "s" and cell.quotePrefix:
                        yield f"'{cell.value}"
                        continue
                    yield f"={cell.value}" if cell.data_type == "f" and not str(cell.value).startswith("=") else str(cell.value or "") if not isinstance(cell.value, (int, float)) else ""
    elif kind.startswith("text/csv"):
        for line in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
            yield from line
    elif "wordprocessingml" in kind:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            text = parts.read("word/document.xml").decode()
        yield text[text.index("<w:body") :]
        assert not re.findall(r"<w:instrText[^>]*>[^<]*(?:HYPERLINK|DDE|evil)", text) and "TargetMode" not in text
    elif kind.startswith("text/html"):
        assert not any(raw in content.decode() for raw in RAW)
        yield content.decode()
