"""Which figures of a promise paragraph are promised, and what exactly is promised."""

import re
from dataclasses import replace

from duizhang.extract.deadline import promised_time
from duizhang.extract.in_turn import in_turn, is_in_turn, limited_alike
from duizhang.extract.place import place_targets
from duizhang.extract.setting import Setting, from_base, settings
from duizhang.extract.subject import AS_GOAL, carried, strip_verbs, subject
from duizhang.lexicon.shape import Lexicon
from duizhang.model.quantity import Quantity
from duizhang.model.reading import Reading
from duizhang.model.span import Span
from duizhang.model.target import Op, Target

_OPS: dict[str, Op] = {">": ">=", ">=": ">=", "<": "<=", "<=": "<=", "~": "~=", "=": ">="}
_SCOPES = r"(?P<one>{scope})(?:及|和|、|与)(?P<two>{scope})(?P<rest>.+)"
# `6个断面达标率100%`: whose rate, not how many.
_RATE = ("率", "比例", "占比", "比重")
_TO_FIGURE = re.compile(r"(?:均|全部)?(?:达到?|不低于|不高于|控制在|保持在?|稳定在|提高到|超过|为)$")
_PERCENT = ("%", "‰", "个百分点", "百分点")
# `增速高于城镇居民1.5个百分点`: by how much one growth outruns another.
_GAP = re.compile(r"(?P<own>.*?)(?P<speed>增速|增幅|增长率)(?:高于|快于|高出|超过|领先)")
_LIKEWISE = re.compile(r"(?P<names>[^,;]{2,}[、和及与][^,;]{2,})(?<![平次日月年人户亩村])均[^均,;]*")
_APART = re.compile(r"[、和与]|(?<![以普])及(?!时|以上|以下|格)")
_FALLING = re.compile(r"(?:下降|降低|减少|压缩|压减|缩短|缩小|收窄|回落|压降|降)(?:到|至)$|(?:降至|降到|减至)$")
_TIME = re.compile(r"\d{1,2}\s*月(?:\d{1,2}日|底|末|份)?(?:之|以)?前|(?:[一二三四]季度|上半年|前三季度)末?(?:之|以)?(?:前|底)?|全年|年内|年底前|(?:19|20)\d\d[-~至](?:19|20)\d\d年|(?:19|20)\d\d\s*年(?:[-~至](?:19|20)\d\d\s*年)?|今年|当年|于")
_TOTAL = ("总", "总数", "总量", "累计", "保有量")
_FRESH = re.compile(r"^(?:新增|净增|新)(?!型)")
_IS_PLAN = re.compile(r"(?:全年|年度|年内|年初|今年)计划(?:为|对|给)?$")
# `推动甲桥等60个项目竣工`: how many are to be brought there, not which there are.
_BROUGHT = re.compile(r"(?:开工|竣工|完工|建成|投产|投用|达产|通车|投入使用)$")
_LABEL = re.compile(r"\s*(?P<name>[\u4e00-\u9fff、]{2,16})[。:]")
_PAST = re.compile(r"(?:去年|(?<![较比])上年(?!末)|截至目前|目前已|已累计|已建成|已完成|实际(?!利用|使用|到位|吸收|控制|管理|缴|需))")


# `办好十件民生实事`, `11项主要指标` count promises, they are none
_PROMISES = re.compile(r"(?:民生|为民|惠民|重点|年度)*实事|(?:主要|量化|约束性|预期性|考核|核心|经济|规划|年度)*指标")


def targets(view: str, block: int, row: str, reading: Reading, lexicon: Lexicon, year: int | None) -> list[Target]:
    """The promises of one block in reading order; ids are given later."""
    found: list[Target] = []
    pending: list[Quantity] = []
    promised: tuple[int, bool] | None = None
    base: Setting | None = None
    for setting in settings(view, reading, lexicon):
        if setting.role == "base":
            base = setting
            continue
        setting = from_base(base, setting) if base and base.clause == setting.clause and setting.role == "figure" else setting
        base = None
        if setting.role == "threshold":
            pending.append(setting.quantity)
            continue
        verdict = _is_promised(view, setting, promised, lexicon)
        promised = (setting.sentence.start, verdict)
        if setting.role == "figure" and verdict:
            limits = tuple(q for q in pending if q.span.start >= setting.clause.start)
            found += [_completed(view, t, setting, found, lexicon) for t in _spread(view, setting, block, row, limits, lexicon, year)]
        pending = []
    found = _with_places(found, place_targets(view, block, row, reading, lexicon, year))
    named = in_turn(view, found, lexicon, lambda target, name, words: replace(target, indicator=name, words=words))
    return limited_alike(view, named)


def _completed(view: str, target: Target, s: Setting, earlier: list[Target], lexicon: Lexicon) -> Target:
    """A promise that leaves out its noun takes it from the one before: `X全市增长5%、市级增长4%`, `新建…60座(完工28座)`."""
    before = [t for t in earlier if t.figure.start >= s.sentence.start]
    last = _completing(target, before, s)
    scope = next((w for w in lexicon.scopes if target.indicator.endswith(w) and len(target.indicator) > len(w) and not target.scope), None)
    if scope and target.kind != "level":
        return replace(target, indicator=target.indicator.removesuffix(scope), scope=scope)
    if last is None or "分别" in target.words:
        return target
    if gap := _GAP.match(target.indicator):
        return replace(target, indicator=f"{gap['own'] or last.indicator}{gap['speed']}")
    if target.indicator in lexicon.scopes:
        return replace(target, indicator=last.indicator, scope=target.indicator)
    if target.kind in ("growth", "decline") and s.lead.endswith("、") and not target.indicator.endswith(lexicon.heads) and last.kind == target.kind:
        return replace(target, indicator=last.indicator)
    lead = _TIME.sub("", s.lead.strip("(、, "))
    own = strip_verbs(_TIME.sub("", subject(s, lexicon)), lexicon)
    if own in _TOTAL:
        return replace(target, indicator=_FRESH.sub("", last.indicator))
    if not own and lead in ("", "的", "前", "其中", "力争", "增长", "达到", "年度", "全年", "累计", "合计", "共", "总计"):
        return replace(target, indicator=last.indicator)
    if not own and lexicon.deeds.fullmatch(lead) and target.unit != last.unit:
        return replace(target, indicator=lead)
    deed = own or lead
    if (lexicon.deeds.fullmatch(deed) or not own) and len(deed) > 1 and lexicon.deeds.match(deed) and (noun := _without_deed(last.indicator, lexicon)) and target.unit == last.unit:
        return replace(target, indicator=f"{noun}{deed}")
    if (not own or lexicon.deeds.fullmatch(own)) and lexicon.deeds.fullmatch(lead) and target.kind == last.kind:
        named = replace(target, indicator=f"{last.indicator}{lead}" if own else last.indicator, words=f"{lead}{last.indicator}")
        same = last.threshold and not target.threshold and target.unit == last.unit  # `亿元以上项目开工30个、竣工18个`
        return replace(named, threshold=last.threshold, scope=last.scope) if same else named
    return target


def _without_deed(name: str, lexicon: Lexicon) -> str:
    """`高标准农田新建` is about 高标准农田; empty for a name that does not end in what is done."""
    ends = next((i for i in range(max(2, len(name) - 4), len(name) - 1) if lexicon.deeds.fullmatch(name[i:])), 0)
    return name[:ends]


def _completing(target: Target, before: list[Target], s: Setting) -> Target | None:
    """Of the promises before it in its sentence the one of its own clause, else the last in its unit, else the last."""
    if before and before[-1].figure.start < s.clause.start:
        return next((t for t in reversed(before) if t.unit == target.unit), before[-1])
    return before[-1] if before else None


def _with_places(found: list[Target], places: list[Target]) -> list[Target]:
    """`前3位` is a place, not three of something."""
    kept = [t for t in found if not any(p.figure.overlaps(t.figure) for p in places)]
    return sorted([*kept, *places], key=lambda t: t.figure)


def _is_promised(view: str, s: Setting, last: tuple[int, bool] | None, lexicon: Lexicon) -> bool:
    """No: what only says which things exist. The nearest verb decides; a list goes on as it began."""
    q = s.quantity
    if q.unit == "分" and view[q.figure.start - 1 : q.figure.start] == "(" and view[q.figure.end : q.figure.end + 1] == ")":
        return False  # `泵站3座(10分)`: what the item is worth
    if _PAST.search(view, s.clause.start, q.figure.start) or _PROMISES.match(s.tail):
        return False
    if s.lead.endswith("等") and _BROUGHT.search(s.tail):
        return True
    if lexicon.existing.search(s.lead) or (_TO_FIGURE.sub("", s.tail).endswith(_RATE) and q.unit not in _PERCENT):
        return False
    if s.tail.startswith("的") and AS_GOAL.fullmatch(s.tail):
        return True
    dimension = lexicon.dimension(q.unit)
    trailing = not s.tail or q.unit in ("%", "‰", "个百分点", "百分点")
    if dimension == "时长":
        return not s.tail and bool(strip_verbs(s.lead, lexicon))
    if trailing and (s.lead or s.before or q.span.start > s.clause.start):
        return True
    if view[q.span.start : q.figure.start].rstrip().endswith(("到", "至", "达")):
        return True
    if q.rule == "numeral_unit" and q.value == 1 and q.comparator == "=" and not _attitude(view, s, lexicon):
        return False
    if _IS_PLAN.search(s.lead):
        return True
    verbs = list(lexicon.deeds.finditer(view, s.clause.start, q.span.start))
    if verbs:
        return verbs[-1].group() in lexicon.delivers
    if any(m.group() in lexicon.delivers for m in lexicon.deeds.finditer(s.tail)):
        return True
    return last[1] if last and last[0] == s.sentence.start else q.comparator != "=" or not s.tail


def _spread(
    view: str, s: Setting, block: int, row: str, limits: tuple[Quantity, ...], lexicon: Lexicon, year: int | None
) -> list[Target]:
    """One target per indicator and scope: `全市及市级…增长7%` is two, `普及率、达标率达100%` is two."""
    whole = view[s.clause.start : s.quantity.span.start]
    start = s.lead_start
    names: list[tuple[str | None, str]] = [(None, subject(s, lexicon))]
    if is_in_turn(view, s.clause.start, s.quantity.figure.start):
        pass
    elif s.quantity.unit in ("%", "‰", "个百分点", "百分点") or s.quantity.kind != "level":
        begin = max([s.clause.start, *(q_end for q_end in _ends_before(view, s))])
        parts = _listed(view[begin : s.quantity.span.start], lexicon)
        parts = parts if len(parts) > 1 else _alike(view[begin : s.quantity.figure.start], lexicon)
        if len(parts) > 1:
            names, start = [(None, strip_verbs(p, lexicon)) for p in parts], begin
        else:
            scope = "|".join(map(re.escape, lexicon.scopes))
            m = re.search(_SCOPES.format(scope=scope), whole)
            if m:
                names = [(m["one"], strip_verbs(m["rest"], lexicon)), (m["two"], strip_verbs(m["rest"], lexicon))]
                start = s.clause.start + m.start()
    return [_target(view, s, block, row, name, scope, start, limits, lexicon, year) for scope, name in names]


def _ends_before(view: str, s: Setting) -> list[int]:
    """Where the previous figure of the clause ends, as the setting saw it."""
    at = view.find(s.words, s.clause.start, s.clause.end) if s.words else -1
    return [at] if at >= 0 else []


def _listed(text: str, lexicon: Lexicon) -> list[str]:
    """The items of an enumeration each of which is an indicator by itself, else the text as one."""
    heads = "|".join(map(re.escape, lexicon.heads))
    cut = re.split(rf"(?<=(?:{'|'.join(h for h in lexicon.heads if len(h) == 1)}))[、和及与]|(?:(?<=收入)|(?<=投资)|(?<=比重)|(?<=比例)|(?<=占比)|(?<=面积)|(?<=能耗)|(?<=强度)|(?<=浓度)|(?<=进度)|(?<=出口)|(?<=外资)|(?<=消费)|(?<=税收)|(?<=贷款)|(?<=存款))[、和及与]", text)
    cut = [c.strip() for c in cut if c.strip()]
    if len(cut) < 2 or not all(re.search(rf"(?:{heads})", c) for c in cut):
        return [text]
    return cut


def _alike(text: str, lexicon: Lexicon) -> list[str]:
    """The names before 均: `化肥、农药使用量均` are 化肥使用量 and 农药使用量, `门诊费用、住院费用增幅均` two 增幅.

    The last carries what belongs to all; empty where it carries no indicator.
    """
    m = _LIKEWISE.fullmatch(text)
    parts = [name for part in _APART.split(m["names"]) if (name := strip_verbs(part, lexicon))] if m else []
    if len(parts) < 2 or not parts[-1].endswith((*lexicon.heads, "增幅", "降幅")):
        return []
    last = parts[-1]
    common = [last.rfind(part[-2:]) for part in parts[:-1]]
    tails = [last[at + 2 :] if at > 0 else last[len(part) :] for part, at in zip(parts, common, strict=False)]
    return [*(part + tail for part, tail in zip(parts, tails, strict=False)), last]


def _target(
    view: str, s: Setting, block: int, row: str, name: str, scope: str | None, start: int, limits: tuple[Quantity, ...], lexicon: Lexicon, year: int | None
) -> Target:
    q = s.quantity
    op: Op = "range" if q.upper is not None else _OPS[q.comparator]
    if q.comparator == "=" and _FALLING.search(view[s.clause.start : q.figure.start].rstrip()):
        op = "<="
    since, deadline = promised_time(view, q.figure.start, s.clause, s.sentence, s.tail_end, year)
    begin = start + (len(view[start:]) - len(view[start:].lstrip(" ,;、")))
    end = s.tail_end if s.tail else q.span.end
    return Target(
        id="",
        row=row,
        span=Span(block, min(begin, q.span.start, *(t.span.start for t in limits)), end),
        figure=q.figure,
        indicator=name or _carried(view, s, lexicon),
        words=view[s.clause.start : s.clause.end],
        op=op,
        value=abs(q.value) if q.kind == "decline" else q.value,
        upper=q.upper,
        unit=q.unit,
        kind=q.kind,
        scope=scope or "".join(view[t.span.start : t.span.end] for t in limits) or None,
        hedge=q.hedge or _attitude(view, s, lexicon),
        less_is_better=q.kind != "decline" and q.comparator in ("=", "~") and bool(lexicon.less_is_better.search(name)),
        since=since,
        deadline=deadline,
        threshold=tuple(q.value for q in limits),
        rule=q.rule,
    )


def _carried(view: str, s: Setting, lexicon: Lexicon) -> str:
    """The subject of a figure that names none: the clause before it, else the label of its paragraph (`(三)投资。计划增长7%`)."""
    label = _LABEL.match(view)
    return carried(s.before, lexicon) or (label["name"] if label and label.end() <= s.sentence.start + 1 else "")


def _attitude(view: str, s: Setting, lexicon: Lexicon) -> str | None:
    before = view[s.clause.start : s.quantity.figure.start]
    return next((word for word in lexicon.attitude if word in before), None)


def headline_targets(view: str, block: int, row: str, reading: Reading, lexicon: Lexicon, year: int | None) -> list[Target]:
    """A promise without a verb (`2600个村通公路(2013-2017年)`): the amount with which a paragraph opens that answers itself."""
    first = next((s for s in settings(view, reading, lexicon) if s.role == "figure" and s.quantity.kind == "level"), None)
    if first is None or view[: first.quantity.figure.start].strip():
        return []
    years = next((p for p in reading.periods if p.form == "span" and p.start and p.end and p.start.year and p.end.year), None)
    made = _target(view, first, block, row, subject(first, lexicon), None, first.lead_start, (), lexicon, year)
    if years is None or years.start is None or years.end is None or years.end.year is None:
        return [made]
    return [replace(made, since=years.start.in_year(years.end.year), deadline=years.end.in_year(years.end.year))]
