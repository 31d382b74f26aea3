"""No consistent text is accused: right arithmetic in many phrasings and every habit of rounding, beside figures that
have nothing to do with each other."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from says import audit

_MODES = (ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP)
_THINGS = ("项目", "任务", "事项", "小区", "学校")
_DONE = (("完成", "完成率"), ("开工", "开工率"), ("验收", "验收率"), ("销号", "销号率"))

Draw = st.DrawFn


def printed(exact: Decimal, draw: Draw, places: tuple[int, ...] = (0, 1, 2)) -> str:
    """`exact` as some office would print it."""
    step = Decimal(1).scaleb(-draw(st.sampled_from(places)))
    return f"{exact.quantize(step, rounding=draw(st.sampled_from(_MODES))):f}"


@st.composite
def rates(draw: Draw) -> str:
    """A rate and its counts."""
    whole = draw(st.integers(2, 3000))
    part = draw(st.integers(1, whole))
    thing, (verb, name) = draw(st.sampled_from(_THINGS)), draw(st.sampled_from(_DONE))
    rate = printed(Decimal(part * 100) / whole, draw)
    return draw(st.sampled_from((
        f"共{whole}个{thing},{verb}{part}个,{name}{rate}%。",
        f"{whole}个{thing}已{verb}{part}个({rate}%)。",
        f"{thing}计划{whole}个,1-12月{verb}{part}个,占计划的{rate}%。",
        f"{verb}{thing}{part}个,占总数{whole}个的{rate}%。",
        f"今年计划{whole}个{thing}。目前已{verb}{part}个,{name}达到{rate}%。",
        f"{whole}个{thing}{name}{rate}%。",
        f"{verb}{thing}{part}个,应{verb}{whole}个,{name}{rate}%。",
        f"规上企业{whole}家,亏损企业{part}家,亏损面{rate}%。",
        f"到位资金{whole}万元,支出{part}万元,支出进度{rate}%。",
        f"{thing}{whole}个、总投资80亿元,已{verb}{part}个,{name}{rate}%。",
        f"收入{whole}万元,增长3.1%;税收{part}万元,占比{rate}%。",
    )))


@st.composite
def sums(draw: Draw) -> str:
    """A total and its parts, or what is left of it."""
    parts = draw(st.lists(st.integers(1, 400), min_size=3, max_size=5))
    total = sum(parts)
    places = ("东乡", "西镇", "南区", "北县", "中街")
    listed = "、".join(f"{p}{n}个" for p, n in zip(places, parts, strict=False))
    return draw(st.sampled_from((
        f"新建驿站{total}个,其中:{listed}。",
        f"新建驿站{total}个({listed})。",
        f"{listed},合计{total}个。",
        f"{listed},共{total}个。",
        f"新建驿站{total + 1}个(主要是{listed})。",
        f"新建驿站{total}个,其中民办类{parts[0]}个、农村类{parts[1]}个、新建类{parts[2]}个。",
        f"新建驿站{total}个,其中{places[0]}{parts[0]}个、{places[1]}{parts[1]}个。",
        f"驿站{total}个,已投用{parts[0]}个,其余{total - parts[0]}个在建。",
        f"{total}个事项,{total - parts[0] - parts[1]}个已完成、{parts[0]}个按序时、{parts[1]}个滞后。",
        f"确定{len(parts)}个中心({'、'.join(places[: len(parts)])})。",
    )))


@st.composite
def share_sets(draw: Draw) -> str:
    """All shares of one whole, rounded by one habit."""
    parts = draw(st.lists(st.integers(1, 300), min_size=2, max_size=4))
    total, mode, places = sum(parts), draw(st.sampled_from(_MODES)), draw(st.sampled_from((0, 1, 2)))
    rates = [f"{(Decimal(p * 100) / total).quantize(Decimal(1).scaleb(-places), rounding=mode):f}" for p in parts]
    names = ("提前", "达序", "滞后", "暂缓")
    pairs = list(zip(names, parts, rates, strict=False))
    return draw(st.sampled_from((
        f"共{total}项:" + "、".join(f"{n}{p}项({r}%)" for n, p, r in pairs) + "。",
        f"共{total}项," + ";".join(f"{n}{p}项,占{r}%" for n, p, r in pairs) + "。",
    )))


@st.composite
def changes(draw: Draw) -> str:
    """Growth and differences from their figures."""
    old, new = draw(st.integers(20, 900)), draw(st.integers(20, 900))
    up = new >= old
    rate = printed(abs(Decimal(new - old)) * 100 / old, draw)
    one, other = draw(st.integers(10, 200)), draw(st.integers(10, 200))
    points, high = Decimal(abs(one - other)) / 10, "高" if one >= other else "低"
    return draw(st.sampled_from((
        f"标准由{old}元{'提高' if up else '下降'}到{new}元,{'增长' if up else '下降'}{rate}%。",
        f"标准由{old}元{'提高' if up else '降低'}到{new}元,{'增加' if up else '减少'}{abs(new - old)}元。",
        f"投诉{new}件,上年{old}件,{'增长' if up else '下降'}{rate}%。",
        f"投诉{new}件,上年{old + 40}件,同比下降{rate}%。",
        f"接待{new}人,比上年{'增加' if up else '减少'}{abs(new - old) or 1}人,{'增长' if up else '下降'}{rate if new != old else printed(Decimal(100) / (new - 1), draw)}%。",
        f"农业投资增长{one / 10}%,全部投资增长{other / 10}%,增速{high}出{points}个百分点。",
        f"优良率{one / 10}%,上年{other / 10}%,{'提高' if one >= other else '下降'}{points}个百分点。",
        f"企业年初{old}家,年末{new}家,{'净增' if up else '净减'}{abs(new - old)}家。",
        f"接待{new}人,同比{'增长' if up else '下降'}{rate}%,上年同期为{old}人。",
        f"产值增长{one / 10}%,比全省平均{other / 10}%{high}{points}个百分点。",
        f"目标{other / 10}%,实际{one / 10}%,{high}{points}个百分点。",
        f"发放补助{old * new}元,惠及{old}人,人均{new}元。",
    )))


@st.composite
def loose(draw: Draw) -> str:
    """Figures that have nothing to do with each other."""
    a, b, c = (draw(st.integers(1, 999)) for _ in range(3))
    r = draw(st.integers(1, 1400)) / 10
    return draw(st.sampled_from((
        f"新建公园{a}个,改造老旧小区{b}个,满意率{min(r, 100)}%。",
        f"全市现有学校{a}所,新建{b}所,午餐供应率{min(r, 100)}%。",
        f"完成投资{a}亿元,到位资金{b}亿元,增长{r}%。",
        f"培训{a}人次,发放补贴{b}万元,人均增收{c}元。",
        f"签约项目{a}个,开工{b}个,投产{c}个。",
        f"新增企业{a}家,累计达{b}家,占全省的{r}%。",
        f"投资增长{r}%,消费增长{a / 10}%,高于全省{b / 10}个百分点。",
        f"安装烟感{a}套,安装门磁{b}套;完成验收{c}套。",
        f"计划{a}个,开工{b}个,未入库{c}个。",
        f"由{a}家企业牵头,组建{b}个联盟,增长{r}%。",
        f"完成年度计划的{r}%,超进度{a / 10}个百分点。",
        f"推进{a}个项目:东桥、西路等。",
        f"参与{a}户,响应{b}户,参与率{min(r, 100)}%。",
        f"贷款余额{a}亿元,比年初增加{b}亿元,同比增长{r}%。",
        f"完成投资{a}亿元,到位资金{b}亿元,占全省的{min(r, 100)}%。",
        f"农业投资增长{r}%,旅游消费增长{a / 10}%,增速高出{b / 10}个百分点。",
        f"国有投资{a}亿元、民间投资{b}亿元,分别占全省的{min(r, 100)}%、{c / 10}%。",
        f"新建学校{a}所、改造医院{b}所,共服务{c}所。",
        f"床位由{a}张增至{b}张,门诊量增长{r}%。",
    )))


@given(st.lists(st.one_of(rates(), sums(), share_sets(), changes(), loose()), min_size=1, max_size=3))
@settings(max_examples=250, deadline=None)
def test_no_consistent_text_is_accused(sentences: list[str]) -> None:
    outcome = audit("做好各项工作", "".join(sentences)).outcome
    assert [c.because for c in outcome.checks if not c.holds] == []
