"""Rules of scoring (考核计分细则) as data: who published them, when, in which words, and the parts they are made of."""

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from duizhang.lexicon.published import Published
from duizhang.lexicon.score_parts import AnyPart, Bands, Events, Gated, Part, PerPoint, Rank, Start, Streak

FOLDER = Path(__file__).parent / "scores"


class BadScoreRule(Exception):
    """A rule that cannot be used; the message names the file, the place and the mend."""


class Rounding(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """How scores are rounded: `half_up` 四舍五入, `half_even` 四舍六入五成双 (GB/T 8170). `says`: who said so.

    `at`: `line` every line (so that the sheet adds up by hand) and the total, or `total` the total only.
    """

    digits: int
    mode: Literal["half_up", "half_even"]
    at: Literal["line", "total"]
    says: str


class Group(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Parts added up before they enter the total: `share` % of the sum counts, `most` limits it, whichever its sign.

    `full`: the weights of its lines must add up to this. `counts` false: shown, not added (加分不计入总分).
    """

    name: str
    word: str
    says: str = ""
    group: str = ""
    share: Decimal = Decimal(100)
    most: Decimal | None = None
    floor: Decimal | None = None
    full: Decimal | None = None
    counts: bool = True


class ScoreRule(Published, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """`quote` is the published wording in our own words (转述); `gaps` what it leaves open and how it is handled here."""

    rounding: Rounding
    part: list[AnyPart]
    group: list[Group] = msgspec.field(default_factory=list)
    gaps: list[str] = msgspec.field(default_factory=list)
    floor: Decimal | None = None

    def part_named(self, word: str) -> "AnyPart | None":
        """The part with that name or word."""
        return next((part for part in self.part if word in (part.name, part.word)), None)


def score_rule_names() -> list[str]:
    """The names of the rules that ship."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def load_score_rule(name: str) -> ScoreRule:
    """The rule `name`, or the one in the file `name` where it ends in `.toml`.

    Errors: BadScoreRule, which names the file, the place and the mend.
    """
    path = Path(name) if name.endswith(".toml") else FOLDER / f"{name}.toml"
    if not name.endswith(".toml") and name not in score_rule_names():
        known = "、".join(score_rule_names())
        raise BadScoreRule(f"没有名为“{name}”的计分规则；可用: {known}，或一个 .toml 文件 (no such rule: choose one of these)")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadScoreRule(f"计分规则打不开: {path.name}: {error.strerror}；请检查路径 (cannot be opened: check the path)") from error
    except UnicodeDecodeError as error:
        raise BadScoreRule(f"计分规则不是 UTF-8: {path.name}；请另存为 UTF-8 (save it as UTF-8)") from error
    return read_score_rule(text, path.name)


@cache
def read_score_rule(text: str, name: str) -> ScoreRule:
    """The rule written in `text`; `name` is what complaints call it.

    Errors: BadScoreRule.
    """
    try:
        rule = msgspec.convert(tomllib.loads(text, parse_float=Decimal), ScoreRule, strict=False)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadScoreRule(f"计分规则写法有误: {name}: {_place(str(error))}；请改正该处 (mend it there)") from error
    if complaint := next(_complaints(rule), None):
        raise BadScoreRule(f"计分规则有误: {name}: {complaint}")
    return rule


def _place(error: str) -> str:
    """msgspec's `$.part[2].each` counts from 0, an editor of the file from 1."""
    return re.sub(r"`\$\.?([\w.\[\]]*)`", lambda hit: re.sub(r"\[(\d+)\]", lambda n: f" 第{int(n[1]) + 1}个", hit[1]) or "文件开头", error)


def _complaints(rule: ScoreRule) -> Iterator[str]:
    for key in ("name", "title", "place", "document", "grade", "quote"):
        if not getattr(rule, key).strip():
            yield f"{key} 是空的；每条规则都要写明出处和原文意思 (give its source and wording)"
    if not rule.date.strip() and not rule.url.strip():
        yield "date 和 url 都是空的；请写明日期或网址 (give a date or an address)"
    if rule.date and not re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", rule.date):
        yield f"date “{rule.date}”不是日期；请写成 2018 或 2018-03-26 (not a date)"
    yield from _tree(rule)
    for part in rule.part:
        yield from (f"part {part.name}: {said}" for said in _of_part(part, rule))


def _tree(rule: ScoreRule) -> Iterator[str]:
    names = [x.name for x in (*rule.group, *rule.part)]
    words = [part.word for part in rule.part]
    for name in [*names, *words]:
        if not name or names.count(name) > 1 or words.count(name) > 1:
            yield f"名称“{name}”是空的或用了两次；请改名 (empty or used twice: rename it)"
    seen = {""}
    for group in rule.group:
        if group.group not in seen:
            yield f"group {group.name} 归入“{group.group}”，前面没有这一组；请把上级组写在前面 (its group is not above it)"
        seen.add(group.name)
    for part in rule.part:
        if part.group not in seen:
            yield f"part {part.name} 归入“{part.group}”，没有这一组；请改正 group (no such group)"
    if not rule.part:
        yield "没有 part；请至少写一项 (no part)"


def _of_part(part: AnyPart, rule: ScoreRule) -> Iterator[str]:
    if not part.says.strip():
        yield "says 是空的；请写明这一项怎么规定 (say what the rule says)"
    if not part.example and not isinstance(part, (Start, Gated)):
        yield "没有 example；请至少写一个算好的例子 (give at least one worked example)"
    yield from _bounds(part)
    if isinstance(part, Gated) and rule.part_named(part.of) is None:
        yield f"of = “{part.of}”，没有这一项 (no such part)"
    exempt = getattr(part, "exempt", None)
    if exempt and not re.fullmatch(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", exempt.report_by):
        yield f"report_by “{exempt.report_by}”不是月日；请写成 10-31 (write month and day)"


def _bounds(part: Part) -> Iterator[str]:
    if isinstance(part, Events) and (part.each is None) == (part.least is None and part.upmost is None):
        yield "请写 each（固定分值），或写 least、upmost（由人定分值的范围），二者取一 (either each, or least and upmost)"
    if isinstance(part, Bands) and not all((band.points is None) != (band.share is None) for band in part.band):
        yield "每一档写 points 或 share，二者取一 (each band: points or share)"
    if isinstance(part, PerPoint) and (part.limit < 0 or [k.up_to for k in part.over if k.up_to is None] != [None] or part.over[-1].up_to is not None):
        yield "over 的最后一段不写 up_to，其余都写；limit 不小于 0 (only the last stretch is open)"
    if isinstance(part, Rank) and not all([p.rank for p in t.place] == list(range(1, len(t.place) + 1)) for t in part.table):
        yield "place 从第 1 名起连续写 (places from 1 on, none left out)"
    if isinstance(part, Streak) and sorted(r.times for r in part.run) != [r.times for r in part.run]:
        yield "run 按次数从少到多写 (fewest first)"
