"""The figures of one sentence of a report, and the promises that its words set beside them."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duizhang.extract.subject import ONLY_AIM, strip_verbs
from duizhang.lexicon.shape import Lexicon
from duizhang.model.result import Result
from duizhang.model.span import Span
from duizhang.model.target import Op, Target
from duizhang.text.clause import Stretch, clauses

# how a goal is called
AIM = r"(?:年度|全年|年初|当年)?(?:行动|规划|方案)?(?:预期|控制|计划|考核|工作)?(?:目标|任务|计划|预期|承诺|(?<=年初)(?:确定|提出))(?:任务|值|数|指标|要求)?"
OPS: dict[str, Op] = {">": ">=", ">=": ">=", "<": "<=", "<=": "<=", "~": "~=", "=": ">="}
# `保有量目标`: what it is, and that it is a goal
_AIM_BEHIND = re.compile(r"(?<=[\u4e00-\u9fff]{2})(?:年度|全年|年初)?(?:控制|预期|考核|规划)?(?:目标|预期|任务)(?:数|值)?$|(?<=[率量数度])[应须要]$")
_LABEL = re.compile(r"(?:^|[。;)、.\s]|[一二三四五六七八九十]是)(?P<name>(?![一二三四五六七八九十]是)[\u4e00-\u9fff、“”]{2,20})[。:,]\s*$")
_BY_YEAR = re.compile(r"(?<![-~\d年])[到至](20\d\d)年")


@dataclass(frozen=True, slots=True)
class ToldSentence:
    """The figures of one sentence of a report, in order."""

    view: str
    stretch: Stretch
    block: int
    results: tuple[Result, ...]
    lexicon: Lexicon
    year: int | None

    def after(self, i: int) -> Result | None:
        return self.results[i + 1] if i + 1 < len(self.results) else None

    def between(self, one: Result, other: Result) -> str:
        return self.view[one.figure.end : other.figure.start]

    def lead(self, result: Result) -> str:
        """The words of the figure's clause before it."""
        clause = next(c for c in clauses(self.view, self.stretch.start, self.stretch.end) if c.end > result.figure.start)
        return self.view[clause.start : result.figure.start]

    def behind(self, result: Result) -> str:
        """The words of the figure's segment behind it."""
        m = re.match(r"[^,;。\d]*", self.view[result.figure.end : self.stretch.end])
        return m.group() if m else ""

    def due(self, figure: Span) -> date | None:
        """The end of the year by which the words before the figure want it (`到2027年达到200家`), else of the plan's year."""
        said = _BY_YEAR.findall(self.view, self.stretch.start, figure.start)
        year = max(int(said[-1]), self.year or 0) if said else self.year
        return date(year, 12, 31) if year else None

    def name(self, thing: Result) -> str:
        """What the thing is; where it says only that it is a goal, the words before its bracket (`出版内刊(目标6期,…)`), else those
        right before its clause (`(二)死亡人数。控制目标…`, `受益人数,目标值…`)."""
        if not ONLY_AIM.fullmatch(thing.indicator):
            return _AIM_BEHIND.sub("", thing.indicator)
        before = self.view[: thing.figure.start]
        opened, label = before.rfind("("), _LABEL.search(before[: len(before) - len(re.split("[,;:。]", before)[-1])])
        if opened > before.rfind(")"):
            return strip_verbs(re.split(r"[,;:。)]", before[:opened])[-1], self.lexicon) or thing.indicator
        return label["name"] if label else thing.indicator

    def promise(self, figure: Span, value: Decimal, thing: Result, answer: Result | None, rule: str, op: Op = ">=") -> Target:
        """A target of `value` about `thing`; without an answer its quote is the thing's own."""
        value = abs(value) if thing.kind == "decline" else value
        since, deadline = _years_of(thing) or (None, self.due(figure))
        return Target(
            id="", row=thing.row, span=figure if answer else thing.span.until(figure), figure=figure, indicator=self.name(thing),
            words=thing.words, op=op, value=value, unit=thing.unit, kind=thing.kind, answer=answer.figure if answer else None,
            less_is_better=answer is not None and thing.kind != "decline" and op in (">=", "~=") and bool(self.lexicon.less_is_better.search(self.name(thing))),
            since=since, deadline=deadline, implied=rule in ("rate", "gap"), rule=rule,
        )


def _years_of(thing: Result) -> tuple[date, date] | None:
    """The years that a figure has added up over (`三年行动(2021-2023年)…累计建成60座,比目标多5座`): its goal is for the same."""
    p = thing.period
    if p is None or p.start is None or p.end is None or not p.start.year or not p.end.year or p.start.year >= p.end.year:
        return None
    return p.start.in_year(p.start.year), p.end.in_year(p.end.year)
