"""An assessment for tests: two units by an invented rule, the education bureau's target drawn at 60 of 500."""

from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.scores.actions.add_scheme import add_scheme
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.decide_entry import decide_entry
from duizhang.web.scores.actions.draw_figures import draw_figures
from duizhang.web.scores.actions.enter_figure import enter_figure
from duizhang.web.scores.actions.set_items import set_items, weigh_item
from duizhang.web.scores.actions.show_sheets import show_sheets
from duizhang.web.scores.models import Entry, Item, Scheme, Sheet
from office import cycle_of, plan_of, snapshot_of, target_of
from people import Cast

RULE = """
name = "linze"
title = "临泽市年度考核"
place = "临泽市"
document = "年度考核办法"
date = "2026-01-05"
url = ""
grade = "自拟"
quote = "（转述）目标按完成率计分，满意度三十分，迟报每次扣半分。"
gaps = ["办法没有写小数位数。"]
rounding = { digits = 2, mode = "half_up", at = "line", says = "自定" }

[[part]]
family = "ratio"
name = "target"
word = "目标"
says = "得分等于权重乘以完成率"
example = [{ weight = 10, target = 4, actual = 3, score = 7.5 }]

[[part]]
family = "given"
name = "view"
word = "满意度"
says = "满意度 30 分"
full = 30
required = true
example = [{ actual = 20, score = 20 }]

[[part]]
family = "events"
name = "late"
word = "迟报"
says = "迟报每次扣 0.5 分"
sign = "minus"
each = 0.5
example = [{ actual = 2, score = -1 }]
"""


def scheme_of(cast: Cast) -> Scheme:
    """Education and water, March, nothing in it yet."""
    found = Scheme.objects.first()
    return found or add_scheme(title="一季度考核", plan=plan_of(), cycle=cycle_of(), own_rule=RULE, units=[cast.education, cast.water], by=cast.su)


def item_of(cast: Cast) -> Item:
    """500 new school places, weight 70."""
    if found := Item.objects.first():
        return found
    item, = set_items(scheme=scheme_of(cast), part="target", targets=[target_of(cast)], by=cast.su)
    return weigh_item(item=item, weight=Decimal(70), reason="计划没有写权重，考核办法定 70", by=cast.su)


def viewed(cast: Cast, unit: Any, value: str | None, **said: Any) -> Entry:
    """A satisfaction score, entered by the office with evidence."""
    actual = Decimal(value) if value is not None else None
    return enter_figure(scheme=scheme_of(cast), unit=unit, part="view", actual=actual, basis="十月民调", uploads=[SimpleUploadedFile("民调.txt", b"x")], by=cast.su, **said)


def computed(cast: Cast) -> dict[str, Sheet]:
    """Both sheets: education 70 × 60/500 + 25 = 33.4; water 28."""
    snapshot_of(cast)
    item_of(cast)
    draw_figures(scheme=scheme_of(cast), by=cast.su)
    if not Entry.objects.filter(part="view").exists():
        viewed(cast, cast.education, "25")
        viewed(cast, cast.water, "28")
    return {sheet.unit.name: sheet for sheet in compute_sheets(scheme=scheme_of(cast), by=cast.su)}


def shown(cast: Cast) -> dict[str, Sheet]:
    """As computed, and shown to the units."""
    sheets = computed(cast)
    if not scheme_of(cast).shown_at:
        show_sheets(scheme=scheme_of(cast), by=cast.su)
    return sheets


def open_entry(cast: Cast) -> Entry:
    """What the records proposed of the education bureau."""
    return Entry.objects.filter(state="open").first() or Entry.objects.create(
        scheme=scheme_of(cast), unit=cast.education, part="late", name="逾期报送", origin="proposed", state="open", actual=2, basis="任务1；任务2", entered_by=cast.su
    )


def confirmed(entry: Entry, by: Any, **said: Any) -> Entry:
    """Decided by a person."""
    return decide_entry(entry=entry, confirm=True, by=by, **said)


def score_samples(cast: Cast) -> dict[str, int]:
    """A thing for every address of assessments."""
    sheet = shown(cast)[cast.education.name]
    entry = Entry.objects.get(unit=cast.education, part="view")
    return {
        **{f"scores:{name} pk": sheet.scheme_id for name in ("scheme", "export", "items", "events", "enter", "draw", "compute", "show", "draft")},
        "scores:weigh pk": item_of(cast).pk,
        "scores:correct pk": entry.pk,
        "scores:decide pk": open_entry(cast).pk,
        "scores:file pk": entry.pk,
        "scores:file file": entry.files.get().pk,
        "scores:sheet pk": sheet.pk,
        "scores:sheet_export pk": sheet.pk,
    }
