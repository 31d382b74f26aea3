"""Paper ↔ plain JSON for the database. Strict: what the shape does not name is refused, with its place in the paper."""

from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from duizhang.web.papers.paper import Heading, Paper, Paragraph, Table

KINDS = {"heading": Heading, "paragraph": Paragraph, "table": Table}


class BadPaper(ValueError):
    """One sentence: where in the paper, what is wrong."""


def to_json(paper: Paper) -> dict[str, Any]:
    """`paper` as dicts, lists and strings; what is as by default is left out."""
    return _plain(paper)


def from_json(data: Any) -> Paper:
    """The paper that `to_json` wrote.

    Errors: BadPaper for an unknown or missing key, a wrong type, a row that is not as wide as its table.
    """
    paper: Paper = _whole(Paper, data, "稿件")
    for n, part in enumerate(paper.body):
        if isinstance(part, Table):
            if not part.columns:
                raise BadPaper(f"稿件.body[{n}].columns：一列也没有 (a table needs a column)")
            for m, row in enumerate(part.rows):
                if len(row) != len(part.columns):
                    raise BadPaper(f"稿件.body[{n}].rows[{m}]：有 {len(row)} 格，表有 {len(part.columns)} 列 (row is not as wide as its table)")
    return paper


def _plain(thing: Any) -> Any:
    if isinstance(thing, tuple):
        return [_plain(t) for t in thing]
    if isinstance(thing, date):
        return thing.isoformat()
    if not hasattr(thing, "__dataclass_fields__"):
        return thing
    said = {f.name: _plain(getattr(thing, f.name)) for f in fields(thing) if getattr(thing, f.name) != f.default}
    kind = next((name for name, shape in KINDS.items() if shape is type(thing)), "")
    return {"kind": kind, **said} if kind else said


def _read(hint: Any, data: Any, at: str) -> Any:
    if get_origin(hint) is UnionType:
        return _either(get_args(hint), data, at)
    if get_origin(hint) is tuple:
        if not isinstance(data, list):
            raise _wrong(at, "一串", data)
        return tuple(_read(get_args(hint)[0], item, f"{at}[{n}]") for n, item in enumerate(data))
    if hint is date:
        return _date(data, at)
    if hint in (str, int, bool):
        if type(data) is not hint:
            raise _wrong(at, {str: "文字", int: "整数", bool: "是否"}[hint], data)
        return data
    return _whole(hint, data, at)


def _either(hints: tuple[Any, ...], data: Any, at: str) -> Any:
    """One of the kinds of a body, or something that may be missing."""
    if type(None) in hints:
        return None if data is None else _read(next(h for h in hints if h is not type(None)), data, at)
    kind = data.get("kind") if isinstance(data, dict) else None
    if kind not in KINDS:
        raise BadPaper(f"{at}：kind 应是 {'、'.join(KINDS)}，不是 {kind!r} (unknown kind)")
    return _whole(KINDS[kind], data, at)


def _whole(shape: Any, data: Any, at: str) -> Any:
    """A data class from a dict that names its fields and no others."""
    if not isinstance(data, dict):
        raise _wrong(at, "一组键值", data)
    hints, tagged = _hints(shape), shape in KINDS.values()
    unknown = sorted(str(key) for key in data if key not in hints and not (tagged and key == "kind"))
    if unknown:
        raise BadPaper(f"{at}：不认识的键 {'、'.join(unknown)} (unknown key)")
    missing = [f.name for f in fields(shape) if f.default is MISSING and f.name not in data]
    if missing:
        raise BadPaper(f"{at}：缺少键 {'、'.join(missing)} (missing key)")
    return shape(**{name: _read(hints[name], data[name], f"{at}.{name}") for name in hints if name in data})


@cache
def _hints(shape: Any) -> dict[str, Any]:
    return get_type_hints(shape)


def _date(data: Any, at: str) -> date:
    try:
        return date.fromisoformat(data)
    except (TypeError, ValueError):
        raise _wrong(at, "日期，如 2026-03-05", data) from None


def _wrong(at: str, wanted: str, data: Any) -> BadPaper:
    return BadPaper(f"{at}：应是{wanted}，不是 {data!r:.40} (wrong type)")
