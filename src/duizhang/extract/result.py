"""The figures of a report paragraph: what each is about, for which time, and whether it is a result at all."""

import re
from dataclasses import replace
from decimal import Decimal

from duizhang.extract.in_turn import each, in_turn
from duizhang.extract.place import place_results
from duizhang.extract.setting import Setting, from_base, settings
from duizhang.extract.subject import ONLY_AIM, carried, strip_verbs, subject, unlabelled
from duizhang.extract.years_in_turn import years_in_turn
from duizhang.lexicon.shape import Lexicon
from duizhang.model.period import Period
from duizhang.model.quantity import Quantity
from duizhang.model.reading import Reading
from duizhang.model.result import Result
from duizhang.model.span import Span

_RESTATED = re.compile(r"^[^,;。]{0,14}?(?:完成|建成|开工|开复工|复工|完工|竣工|投产|投用|通车|办结|进度|完成率|已)$|^(?:已)?(?:完成|建成|开工|开复工|完工|竣工)(?=[^、]*$)")
_OUT_OF = re.compile(r"[^,;。、\d]{1,14}(?<![初高])(?:中|当中)(?:有|已有|的)?$")
_SIDE_BY_SIDE = re.compile(r"\s*(?:左右|以上)?[、和及与,]\s*(?:同比)?(?:增长|下降|上升|提高|降低|减少|增加|上涨|下跌)?\s*-?")
# `医师2.2万人,每千人口3.3人`: for each so many of what stands before.
_PER_ALONE = re.compile(r"每[十百千万]+(?:常住|户籍)?人口?")
# `3座污水厂1座完工、2座在建`
_SOME_DONE = re.compile(r"(?:已)?(?:完工|建成|竣工|投用|完成|开工|在建|封顶|通车)")
_NOUN_ALONE = re.compile(r"(?!其中)[\u4e00-\u9fff]{2,12}(?<!其中)")
_CLOSE = 8
_RELATIVE = ("占比", "比重", "占比达", "比例", "占")


def results(view: str, block: int, row: str, reading: Reading, lexicon: Lexicon, year: int | None, partial: bool) -> list[Result]:
    """Every figure of the block that says how something went, in reading order.

    `partial`: an earlier block of the report already spoke of a part of the year.
    """
    found: list[Result] = []
    limits: list[Quantity] = []
    start_of_change: Setting | None = None
    all_settings = settings(view, reading, lexicon)
    for i, s in enumerate(all_settings):
        if s.role == "threshold":
            limits.append(s.quantity)
            continue
        if s.role == "base":
            start_of_change = s
            continue
        following = all_settings[i + 1] if i + 1 < len(all_settings) else None
        restated = following is not None and _is_restated(view, s, following)
        limit = tuple(q.value for q in limits if q.span.start >= s.clause.start)
        limits = []
        if start_of_change and start_of_change.clause == s.clause:
            s = from_base(start_of_change, s)
        start_of_change = None
        found.append(_result(view, block, row, s, found, reading, lexicon, year, partial, limit, restated))
    places = place_results(view, block, row, reading, lexicon, partial=partial or any(is_partial(p) for p in reading.periods))
    counted = [r for r in found if not any(p.figure.overlaps(r.figure) for p in places)]
    named = in_turn(view, counted, lexicon, _rename)
    told = each(in_turn(view, _in_order(view, named, lexicon), lexicon, _rename), lexicon)
    return sorted([*years_in_turn(view, told, reading), *places], key=lambda r: r.figure)


def _is_restated(view: str, s: Setting, following: Setting) -> bool:
    """`30个完成1个`, `46所学校、幼儿园竣工41所`, `5所学校中2所已竣工`: the first figure is the promise, the second the result."""
    if s.quantity.unit == following.quantity.unit and s.sentence == following.sentence and _OUT_OF.fullmatch(s.tail):
        return True
    if s.clause != following.clause:
        return False
    if s.quantity.unit == following.quantity.unit and following.quantity.value < s.quantity.value and _SOME_DONE.match(following.tail) and _NOUN_ALONE.fullmatch(view, s.quantity.span.end, following.quantity.figure.start):
        return True
    between = view[s.quantity.span.end : following.quantity.figure.start]
    if s.quantity.unit != following.quantity.unit or between.startswith("、"):
        return bool(_RESTATED.match(s.tail))
    return bool(_RESTATED.match(between) or _OUT_OF.match(between))


def _rename(result: Result, name: str, words: str) -> Result:
    """The 分别-list's words name all its things; only this figure's own belong to it."""
    return replace(result, indicator=name, words=words, before="")


def _result(
    view: str, block: int, row: str, s: Setting, earlier: list[Result], reading: Reading, lexicon: Lexicon,
    year: int | None, partial: bool, limit: tuple[Decimal, ...], restated: bool,
) -> Result:
    q = s.quantity
    name = subject(s, lexicon)
    if ONLY_AIM.fullmatch(name) and s.before.rstrip().endswith(":"):
        name = carried(s.before, lexicon)  # `入园率:目标85%`
    start = s.lead_start + (len(view[s.lead_start :]) - len(view[s.lead_start :].lstrip(" ,;、")))
    last = earlier[-1] if earlier and earlier[-1].figure.start >= s.sentence.start else None
    answers = last is not None and last.restated and last.figure.start >= s.clause.start
    bare = not name and last is not None and _has_clause_between(view, last, s, lexicon)
    if last and not bare and (not name or answers):
        name = last.indicator
        if last.figure.start >= s.clause.start:
            start = min(start, last.span.start)
    elif not name:
        name = carried(s.before, lexicon)
    if last and s.lead == "" and last.kind == "level" and view.startswith("占", q.span.start) and q.unit == "%":
        name, limit = f"{last.indicator}占比", limit or last.threshold
    name = _beside(name, last, lexicon) if last else name
    before_words = view[s.clause.start : q.figure.start]
    period = _period(view, s, reading)
    words = view[s.clause.start : s.tail_end] if answers else s.words
    return Result(
        row=row,
        span=Span(block, min(start, q.span.start), max(q.span.end, s.tail_end if s.tail else q.span.end)),
        figure=q.figure,
        indicator=name,
        words=words,
        before=unlabelled(s.before, lexicon) + view[s.clause.start : s.lead_start],
        value=q.value if q.sign > 0 or q.value < 0 or q.kind != "decline" else -q.value,
        upper=q.upper,
        unit=q.unit,
        kind=q.kind,
        comparator=q.comparator,
        period=period,
        period_words=view[period.span.start : period.span.end] if period else None,
        full_year=_full_year(view, s, period, reading, year, partial, lexicon),
        estimate=bool(lexicon.estimate.search(view, s.sentence.start, q.figure.start)),
        progress=q.unit == "%" and bool(lexicon.progress.search(view, s.lead_start, q.figure.start)),
        restated=restated,
        planned=_planned(s, before_words, lexicon),
        redefined=bool(lexicon.redefined.search(view, s.sentence.start, s.sentence.end)) or _redefined_before(view, s, lexicon),
        threshold=limit,
        rule=q.rule,
    )


def _beside(name: str, last: Result, lexicon: Lexicon) -> str:
    """A name that says only what share, what scope or for how many people, with the name of the figure before it."""
    if last.kind == "level":
        if _PER_ALONE.fullmatch(name):
            return f"{name}{last.indicator}"
        if name in _RELATIVE or (name.startswith("占") and not name.startswith(last.indicator)):
            return f"{last.indicator}{name}"
    return f"{name}{_without_scope(last.indicator, lexicon)}" if name in lexicon.scopes else name


def _has_clause_between(view: str, last: Result, s: Setting, lexicon: Lexicon) -> bool:
    """Whether a clause without a figure stands between the last figure and this one's."""
    between = view[last.figure.end : s.clause.start].strip(" ,;")
    return len(re.split(r"[,;]", between)) > 1 and bool(strip_verbs(re.split(r"[,;]", between)[-1], lexicon))


def _without_scope(text: str, lexicon: Lexicon) -> str:
    return next((text.removeprefix(scope) for scope in lexicon.scopes if text.startswith(scope)), text)


def _redefined_before(view: str, s: Setting, lexicon: Lexicon) -> bool:
    """The sentence right before says that the definition changed."""
    start = view.rfind("。", 0, max(0, s.sentence.start - 1)) + 1
    return s.sentence.start > 0 and bool(lexicon.redefined.search(view, start, s.sentence.start))


def _planned(s: Setting, before: str, lexicon: Lexicon) -> bool:
    """A figure of a plan: a word of planning in its own segment and no word of having done so behind it."""
    if s.quantity.unit == "%" and s.quantity.kind == "share" and not before.rstrip().endswith(("目标", "要求", "任务", "预期", "目标为", "预期为")):
        return False
    said = list(lexicon.planned.finditer(s.lead))
    if s.lead.endswith("预期"):
        return True
    open_plan = bool(said) and not re.search(r"完成|实现|已", s.lead[said[-1].end() :])
    return open_plan or s.tail.startswith(("控制目标", "的目标", "目标任务"))


def _period(view: str, s: Setting, reading: Reading) -> Period | None:
    """The last period before the figure in its sentence; an event's day is none."""
    at = s.quantity.figure.start
    inside = [p for p in reading.periods if s.sentence.start <= p.span.start < at and p.form != "event"]
    if not inside:
        return None
    exact = [p for p in inside[-2:] if not _is_this_year(view, p)]
    return exact[-1] if _is_this_year(view, inside[-1]) and exact else inside[-1]


def _is_this_year(view: str, period: Period) -> bool:
    """`至12月2日,今年已开通`: 今年 names the year, the day before it how far it goes."""
    return view[period.span.start : period.span.end] in ("今年", "本年", "当年")


def _full_year(
    view: str, s: Setting, period: Period | None, reading: Reading, year: int | None, partial: bool, lexicon: Lexicon
) -> bool | None:
    if period is not None:
        if period.form == "year":
            return True
        last = period.last
        return last is None or (last.month, last.day) == (12, 31)
    if lexicon.future.search(view, s.quantity.figure.end, s.sentence.end):
        return False
    earlier = any(p.form in ("cumulative", "as_of") and is_partial(p) and p.span.start < s.quantity.figure.start for p in reading.periods)
    return None if earlier or partial else True


def is_partial(period: Period) -> bool:
    """Whether the period ends before the year does."""
    last = period.last
    return period.form in ("cumulative", "as_of") and last is not None and (last.month, last.day) != (12, 31)


def _in_order(view: str, found: list[Result], lexicon: Lexicon) -> list[Result]:
    """`总产值90亿元,增加值40亿元,同比增长4%、3%`: growth figures without a subject answer the amounts in order."""
    out = list(found)
    i = 0
    while i < len(out):
        run = _run(view, out, i)
        amounts = _amounts_before(view, out, i, len(run))
        if len(run) > 1 and len(amounts) == len(run):
            for result, amount in zip(run, amounts, strict=True):
                out[out.index(result)] = replace(result, indicator=amount.indicator, words=f"{amount.indicator}{_counted(amount, lexicon)} {result.words}")
        elif len(run) == 1 and (amounts := _amounts_before(view, out, i, 1)) and not _own_words(view, run[0]):
            out[i] = replace(run[0], indicator=amounts[0].indicator, words=f"{amounts[0].words}{_counted(amounts[0], lexicon)} {run[0].words}")
        i += max(1, len(run))
    return out


def _counted(amount: Result, lexicon: Lexicon) -> str:
    """`事故13起` speaks of an 事故起数, and so does its change."""
    unit = lexicon.unit(amount.unit)
    return f"{amount.unit}数" if unit and unit.counts else ""


def _own_words(view: str, result: Result) -> bool:
    lead = view[result.span.start : result.figure.start]
    return bool(re.sub(r"(?:剔除[^,;。]{1,16}(?:因素|影响)?后?)?(?:均|分别|预计|仅|只)?(?:按?不变价格?(?:计算)?)?(?:按?可比(?:口径|价格?)?(?:计算)?|按?同口径(?:计算)?)?(?:同比|比[^,;。]{1,8}|较[^,;。]{1,8})?(?:分别|均)?(?:增长|提高|上升|提升|下降|增幅|增速|降低|回落)?(?:了|为|达到|达)?|[、,和]", "", lead).strip())


def _run(view: str, out: list[Result], i: int) -> list[Result]:
    """Growth figures that stand side by side from `i` on."""
    run: list[Result] = []
    for result in out[i:]:
        if result.kind not in ("growth", "decline") or result.figure.block != out[i].figure.block:
            break
        if run and (result.unit != run[0].unit or not _SIDE_BY_SIDE.fullmatch(view, run[-1].figure.end, result.figure.start)):
            break
        run.append(result)
    return run


def _is_close(view: str, one: Result, other: Result) -> bool:
    """`7起,同比减少2起,下降22.2%`: the change once more, as a rate."""
    return other.figure.start - one.figure.end <= _CLOSE and "。" not in view[one.figure.end : other.figure.start]


def _amounts_before(view: str, out: list[Result], i: int, n: int) -> list[Result]:
    """The `n` figures right before `i` in the same sentence that are amounts."""
    while i and n == 1 and out[i - 1].kind in ("growth", "decline") and out[i - 1].unit != out[i].unit and _is_close(view, out[i - 1], out[i]):
        i -= 1
    amounts = [r for r in out[max(0, i - n) : i] if r.kind in ("level", "share")]
    if n and len(amounts) == n and "。" not in view[amounts[0].figure.start : out[i].figure.start]:
        return amounts
    return []
