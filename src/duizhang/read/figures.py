"""A sheet of figures to be scored: csv, xlsx (any table that the reader reads) or TOML -> figures, or one clear error with its row."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from duizhang.lexicon.score import ScoreRule
from duizhang.model.document import Document
from duizhang.model.score import Figure
from duizhang.read.errors import Unreadable
from duizhang.read.files import read_path

COLUMNS = {
    "单位": "unit", "责任单位": "unit", "计分项": "part", "事项": "item", "指标": "item", "权重": "weight", "目标值": "target",
    "实际值": "actual", "每次分值": "points", "名次": "rank", "参加排名数": "among", "调整后目标值": "revised", "报告日期": "reported",
    "批准日期": "approved", "来源": "source",
}  # fmt: skip
_NUMBERS = ("weight", "target", "actual", "points", "revised")
_COUNTS = ("rank", "among")
_DAYS = ("reported", "approved")
_FIELDS = frozenset(COLUMNS.values())
_LIMIT = Decimal(10) ** 15


def read_figures(path: Path, rule: ScoreRule) -> tuple[Figure, ...]:
    """The figures in a file, for the parts of `rule`; a blank cell is None, never zero.

    Errors: Unreadable, naming file, row and mend: an unknown heading or part, a number or day that is none, a row twice.
    """
    rows = _from_toml(path) if path.suffix.lower() == ".toml" else _from_table(read_path(path), path.name)
    figures = tuple(_figure(path.name, number, row, rule) for number, row in rows)
    if not figures:
        raise Unreadable(path.name, "没有一行数据", "请在表头下面逐行写明单位、计分项和数值 (no row of figures)")
    return _each_once(path.name, figures)


def _from_table(document: Document, name: str) -> list[tuple[int, dict[str, str]]]:
    """(row, field → text) of the first table whose head is known."""
    cells: dict[int, dict[int, str]] = {}
    tables = [b.cell.table for b in document.blocks if b.cell]
    for block in document.blocks:
        if block.cell and block.cell.table == tables[0]:
            line = cells.setdefault(block.cell.row, {})
            line[block.cell.column] = f"{line.get(block.cell.column, '')}{block.text}".strip()
    if not cells:
        raise Unreadable(name, "没有表格", "请用 csv、xlsx 或 toml，第一行为表头 (no table)")
    head = min(cells)
    fields = {column: _field(name, head, text) for column, text in cells.pop(head).items()}
    _headed(name, head, fields.values())
    return [(row, {fields[c]: text for c, text in line.items() if _known(name, row, c, fields)}) for row, line in sorted(cells.items())]


def _field(name: str, row: int, heading: str) -> str:
    field = COLUMNS.get(heading.strip()) or (heading.strip().lower() if heading.strip().lower() in _FIELDS else None)
    if field is None:
        raise Unreadable(name, f"第 {row} 行：不认得表头“{heading}”", f"可用：{'、'.join(COLUMNS)} (unknown heading)")
    return field


def _headed(name: str, row: int, fields: Iterable[str]) -> None:
    found = list(fields)
    if lacking := [word for word, field in (("单位", "unit"), ("计分项", "part")) if field not in found]:
        raise Unreadable(name, f"第 {row} 行：表头缺{'、'.join(lacking)}", "请补上这一列 (a column is missing)")
    if twice := [field for field in found if found.count(field) > 1]:
        raise Unreadable(name, f"第 {row} 行：表头重复（{twice[0]}）", "请删去一列 (a heading stands twice)")


def _known(name: str, row: int, column: int, fields: Mapping[int, str]) -> bool:
    if column not in fields:
        raise Unreadable(name, f"第 {row} 行：第 {column} 列没有表头", "请补上表头或清空这一格 (a cell without a heading)")
    return True


def _from_toml(path: Path) -> list[tuple[int, dict[str, Any]]]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except OSError as error:
        raise Unreadable(path.name, f"打不开（{error.strerror}）", "请检查路径 (cannot be opened: check the path)") from error
    except UnicodeDecodeError as error:
        raise Unreadable(path.name, "不是 UTF-8", "请另存为 UTF-8 (save it as UTF-8)") from error
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(path.name, f"写法有误（{error}）", "请改正该处 (mend it there)") from error
    rows = found.get("figure")
    if set(found) - {"figure"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable(path.name, "应由若干个 [[figure]] 组成", "请照样例改写 (write [[figure]] tables)")
    for number, row in enumerate(rows, 1):
        for key in row:
            if key not in _FIELDS:
                raise Unreadable(path.name, f"第 {number} 个 figure：不认得“{key}”", f"可用：{'、'.join(sorted(_FIELDS))} (unknown key)")
    return list(enumerate(rows, 1))


def _figure(name: str, row: int, cells: Mapping[str, Any], rule: ScoreRule) -> Figure:
    said = {field: str(value).strip() for field, value in cells.items() if str(value).strip()}
    for field, word in (("unit", "单位"), ("part", "计分项")):
        if field not in said:
            raise Unreadable(name, f"第 {row} 行：没有写{word}", "请补上 (blank)")
    part = rule.part_named(said["part"])
    if part is None:
        known = "、".join(p.word for p in rule.part)
        raise Unreadable(name, f"第 {row} 行：规则“{rule.name}”没有计分项“{said['part']}”", f"可用：{known} (no such part)")
    values: dict[str, Any] = {field: said[field] for field in ("unit", "item", "source") if field in said}
    values |= {field: _number(name, row, said[field]) for field in _NUMBERS if field in said}
    values |= {field: _count(name, row, said[field]) for field in _COUNTS if field in said}
    values |= {field: _day(name, row, said[field]) for field in _DAYS if field in said}
    return _sensible(name, row, Figure(part=part.name, row=row, **values))


def _number(name: str, row: int, text: str) -> Decimal:
    try:
        value = Decimal(re.sub(r"[,，\s]", "", text).removesuffix("%").removesuffix("％"))
    except InvalidOperation:
        value = Decimal("nan")
    if not value.is_finite() or abs(value) >= _LIMIT:
        raise Unreadable(name, f"第 {row} 行：“{text}”不是数", "请只写数字，单位写进事项里 (not a number)")
    return value


def _count(name: str, row: int, text: str) -> int:
    value = _number(name, row, text)
    if value < 1 or value != value.to_integral_value():
        raise Unreadable(name, f"第 {row} 行：“{text}”不是名次或个数", "请写 1 以上的整数 (not a place or a count)")
    return int(value)


def _day(name: str, row: int, text: str) -> date:
    found = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00)?)?", text)
    try:
        return datetime(int(found[1]), int(found[2]), int(found[3])).date() if found else date.fromisoformat(text)
    except ValueError:
        raise Unreadable(name, f"第 {row} 行：“{text}”不是日期", "请写成 2026-10-15 的样子 (not a date)") from None


def _sensible(name: str, row: int, figure: Figure) -> Figure:
    if figure.weight is not None and figure.weight < 0:
        raise Unreadable(name, f"第 {row} 行：权重小于 0", "请改正 (negative weight)")
    if figure.rank is not None and figure.among is not None and figure.rank > figure.among:
        raise Unreadable(name, f"第 {row} 行：名次 {figure.rank} 大于参加排名数 {figure.among}", "请改正 (rank beyond the number ranked)")
    if figure.reported and figure.approved and figure.approved < figure.reported:
        raise Unreadable(name, f"第 {row} 行：批准日期早于报告日期", "请改正 (approved before it was reported)")
    return replace(figure, source=figure.source or f"{name} 第 {row} 行")


def _each_once(name: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    seen: dict[tuple[str, str, str], int | None] = {}
    for figure in figures:
        key = (figure.unit, figure.part, figure.item)
        if key in seen:
            raise Unreadable(name, f"第 {figure.row} 行与第 {seen[key]} 行是同一单位、同一计分项、同一事项", "请删去一行，或把事项写得不同 (the same row twice)")
        seen[key] = figure.row
    return figures
