"""`duizhang extract`: what the reader sees in sentences, one JSON object a line."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duizhang.model.period import Day, Period
    from duizhang.model.quantity import Quantity, Rank
    from duizhang.model.span import Span


def add(commands: Any) -> None:
    """Declare the command and its options."""
    p = commands.add_parser("extract", help="读出句子里的数量、时段、位次 (read sentences)", description="每句一行 JSON。")
    p.add_argument("sentences", nargs="*", metavar="SENTENCE", help="句子；不给则从标准输入逐行读 (else one a line on stdin)")
    p.add_argument("--year", type=int, help="时段没写年份时用 (year for periods that name none)")
    p.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print one line for each sentence."""
    import json

    lines = arguments.sentences or (line.rstrip("\r\n") for line in sys.stdin)
    for text in lines:
        print(json.dumps(face(text, arguments.year), ensure_ascii=False))
    return 0


def face(text: str, year: int | None = None) -> dict[str, Any]:
    """The reading of `text` in the shape that the command prints."""
    from duizhang.api import extract

    reading = extract(text)
    return {
        "text": text,
        "quantities": [_quantity(text, q) for q in reading.quantities],
        "periods": [_period(text, p, year) for p in reading.periods],
        "ranks": [_rank(text, r) for r in reading.ranks],
    }


def _place(text: str, span: "Span") -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "quote": text[span.start : span.end]}


def _quantity(text: str, q: "Quantity") -> dict[str, Any]:
    from duizhang.report.data import json_number

    return _place(text, q.span) | {
        "value": json_number(q.value),
        "upper": None if q.upper is None else json_number(q.upper),
        "unit": q.unit,
        "comparator": q.comparator,
        "kind": q.kind,
        "sign": q.sign,
        "base": q.base,
    }


def _period(text: str, p: "Period", year: int | None) -> dict[str, Any]:
    def day(d: "Day | None") -> str | None:
        return None if d is None else str(d) if d.year or year is None else d.in_year(year).isoformat()

    return _place(text, p.span) | {"from": day(p.start), "to": day(p.end), "as_of": day(p.as_of)}


def _rank(text: str, r: "Rank") -> dict[str, Any]:
    return _place(text, r.span) | {"value": r.value, "of": r.of}
