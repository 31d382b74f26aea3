"""考核: assessments, their targets and figures, the sheets computed from them, the ranking as a draft; a unit sees its own sheet."""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Query
from pydantic import Field, StringConstraints

from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.visibility import sees_everything
from duizhang.web.api.downloads import entry_file, ranking_file, sheet_file
from duizhang.web.api.listing import Asked, Key, Number, Said, Slice, page_of
from duizhang.web.api.resource import Resource, Shown
from duizhang.web.api.resources.bulletins import ISSUE
from duizhang.web.api.resources.verdicts import LayerName
from duizhang.web.api.shapes import (
    ANY,
    SAID,
    SPOKEN,
    Day,
    Figure,
    Given,
    Id,
    Ids,
    OneOf,
    Page,
    Place,
    Ref,
    Taken,
    Weight,
    Yes,
)
from duizhang.web.bulletins.selectors import issues_seen_by
from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.scores.actions.add_scheme import add_scheme
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.decide_entry import decide_entry
from duizhang.web.scores.actions.draft_ranking import draft_ranking
from duizhang.web.scores.actions.draw_figures import draw_figures
from duizhang.web.scores.actions.enter_figure import correct_figure, enter_figure
from duizhang.web.scores.actions.propose_events import propose_events
from duizhang.web.scores.actions.set_items import set_items, weigh_item
from duizhang.web.scores.actions.show_sheets import show_sheets
from duizhang.web.scores.events import WORDS
from duizhang.web.scores.forms import RULE_BYTES
from duizhang.web.scores.models.entry import Origin, State
from duizhang.web.scores.ranking import ranking
from duizhang.web.scores.selectors import (
    current_sheets,
    cycles_to_assess,
    entries_seen_by,
    free_targets,
    groups_to_assess,
    items_seen_by,
    own_sheet,
    schemes_seen_by,
    sheets_seen_by,
    units_to_assess,
)
from duizhang.web.scores.views import listing

OriginName = Annotated[str, OneOf(Origin)]
EntryState = Annotated[str, OneOf(State)]
Part = Annotated[str, StringConstraints(pattern=SAID, max_length=80)]
Why = Annotated[str, StringConstraints(pattern=ANY, max_length=2000)]


class SchemeGiven(Given):
    """An assessment; units see their sheets from `shown_at` on."""

    id: int
    title: str
    plan: Ref
    cycle: Ref
    layer: LayerName
    rule_name: str
    unit_count: int
    shown_at: datetime | None


class RankedGiven(Given):
    """A unit in the ranking; without a place where something is unscored. `tied`: how many share the place."""

    place: int | None
    tied: int
    sheet: int
    unit: Ref
    total: Figure | None
    unscored: int


class ItemGiven(Given):
    """A target that counts."""

    id: int
    part: str
    target: Ref
    weight: Figure | None
    weighed_because: str


class SchemeWhole(SchemeGiven):
    """With the rule as adopted; ranking and items for who sees everything, `sheet` for a unit: its own current one."""

    rule: str
    issue_id: int | None
    ranking: list[RankedGiven]
    ranking_words: str
    items: list[ItemGiven]
    sheet: int | None


class SheetGiven(Given):
    """One version of a unit's sheet; no total while something is unscored."""

    id: int
    scheme_id: int
    unit: Ref
    number: int
    current: bool
    total: Figure | None
    unscored: int
    computed_at: datetime


class SheetWhole(SheetGiven):
    """With every line: its rule, the figures put in, the result, what it rests on."""

    content: dict[str, Any]


class ScoreEntryGiven(Given):
    """A figure of a unit; empty is unknown, not zero. Only what is confirmed counts."""

    id: int
    scheme_id: int
    unit: Ref
    part: str
    name: str
    origin: OriginName
    state: EntryState
    weight: Figure | None
    target: Figure | None
    actual: Figure | None
    points: Figure | None
    rank: int | None
    among: int | None
    revised: Figure | None
    reported: date | None
    approved: date | None
    snapshot_id: int | None
    basis: str
    corrected: bool
    entered_by: Ref
    entered_at: datetime
    decided_by: Ref | None
    decided_at: datetime | None
    files: list[Ref]

    @staticmethod
    def resolve_files(entry: Any) -> Any:
        """Without their contents."""
        return entry.files.all()


class Done(Given):
    """How many came of it."""

    count: int


class SchemeAsked(Asked):
    """As on the page."""

    title: Said = None
    year: Number = None


class SheetAsked(Asked):
    """Of one unit."""

    unit: Key = None


class EntryOfScheme(Asked):
    """Of one unit, in one state."""

    unit: Key = None
    state: EntryState = None


class SchemeTaken(Taken):
    """`rule` names one that ships, `own_rule` is the text of one's own; groups stand for their members today."""

    title: Annotated[str, StringConstraints(pattern=SAID, max_length=200)]
    cycle: Id
    layer: LayerName = Layer.REPORTED.value
    rule: Annotated[str, StringConstraints(pattern=ANY, max_length=80)] = ""
    own_rule: Annotated[str, StringConstraints(pattern=ANY, max_length=RULE_BYTES)] = ""
    groups: Ids = Field(default_factory=list)
    units: Ids = Field(default_factory=list)


class ItemsTaken(Taken):
    """Targets under a part of the rule; a reason once the sheets were shown."""

    part: Part
    targets: Ids
    reason: Why = ""


class WeighingTaken(Taken):
    """Another weight, or none known."""

    weight: Weight | None
    reason: Why


class EventsTaken(Taken):
    """What to look for in the records, and under which part it counts."""

    kind: Annotated[str, OneOf(tuple(WORDS))]
    part: Part
    reason: Why = ""


class FiguresTaken(Taken):
    """What is left out stays as it is."""

    weight: Weight | None = None
    target: Figure | None = None
    actual: Figure | None = None
    points: Weight | None = None
    rank: Place | None = None
    among: Place | None = None
    revised: Figure | None = None
    reported: Day | None = None
    approved: Day | None = None


class EntryTaken(FiguresTaken):
    """A figure that no report says, with what it rests on."""

    unit: Id
    part: Part
    name: Annotated[str, StringConstraints(pattern=ANY, max_length=300)] = ""
    basis: Annotated[str, StringConstraints(pattern=ANY, max_length=4000)]
    reason: Why = ""


class EntryCorrection(FiguresTaken):
    """Other figures, and why."""

    reason: Why


class EvidenceTaken(Taken):
    """Why it is added."""

    reason: Annotated[str, StringConstraints(pattern=SPOKEN, max_length=1000)]


class EntryDecision(Taken):
    """Whether it counts; `times` where fewer hold than the records have, `points` where the rule leaves the value open."""

    confirm: Yes
    times: Figure | None = None
    points: Weight | None = None
    reason: Why = ""


class RankingNote(Taken):
    """What is corrected, where the ranking was issued already."""

    note: Why = ""


def _whole(scheme: Any, person: Any) -> dict[str, Any]:
    everything = sees_everything(person)
    found = ranking(current_sheets(scheme), scheme.unit_count) if everything else None
    own = None if everything else own_sheet(scheme, person)
    seen = scheme.issue_id and issues_seen_by(person).filter(pk=scheme.issue_id).exists()
    return {
        **{name: getattr(scheme, name) for name in (*SchemeGiven.model_fields, "rule")},
        "issue_id": scheme.issue_id if seen else None,
        "ranking": [_ranked(row) for row in found.rows] if found else [],
        "ranking_words": found.words if found else "",
        "items": scheme.items.select_related("target__task") if everything else [],
        "sheet": own.pk if own else None,
    }


def _ranked(row: Any) -> dict[str, Any]:
    sheet = row.sheet
    return {"place": row.place, "tied": row.tied, "sheet": sheet.pk, "unit": sheet.unit, "total": sheet.total, "unscored": sheet.unscored}


def _sheets(request: HttpRequest, pk: int, said: Query[SheetAsked], part: Query[Slice]) -> dict[str, Any]:
    scheme = get_object_or_404(schemes_seen_by(request.user), pk=pk)
    found = sheets_seen_by(request.user).filter(scheme=scheme).defer("content")
    found = found.filter(unit=said.unit) if said.unit else found.filter(current=True)
    return page_of(list(found[part.offset : part.offset + part.limit]), found.count(), part)


def _entries(request: HttpRequest, pk: int, said: Query[EntryOfScheme], part: Query[Slice]) -> dict[str, Any]:
    scheme = get_object_or_404(schemes_seen_by(request.user), pk=pk)
    found = entries_seen_by(request.user).filter(scheme=scheme, **said.model_dump(exclude_unset=True))
    return page_of(list(found[part.offset : part.offset + part.limit]), found.count(), part)


def _add(*, cycle: Any, **said: Any) -> Any:
    return add_scheme(plan=cycle.plan, cycle=cycle, **said)


def _items(*, scheme: Any, targets: list[int], **said: Any) -> dict[str, int]:
    chosen = [get_object_or_404(free_targets(scheme), pk=pk) for pk in dict.fromkeys(targets)]
    return {"count": len(set_items(scheme=scheme, targets=chosen, **said))}


def _counted(action: Any) -> Any:
    def act(**said: Any) -> dict[str, int]:
        return {"count": len(action(**said))}

    return act


def _evidence(*, upload: Any, **said: Any) -> Any:
    return correct_figure(uploads=[upload], **said)


SCHEME = Shown(needs=P.SCORES_VIEW, seen_by=schemes_seen_by, gives=SchemeWhole, shape=_whole)
SHEET = Shown(needs=P.SCORES_VIEW, seen_by=sheets_seen_by, gives=SheetWhole)
ENTRY = Shown(needs=P.SCORES_VIEW, seen_by=entries_seen_by, gives=ScoreEntryGiven)
AT, OF, AN_ENTRY = "/schemes/{int:pk}", ("scheme", schemes_seen_by), ("entry", entries_seen_by)
WRITES = (P.SCORES_EDIT, P.SCORES_VIEW)
UNITS = {"unit": lambda person: units_to_assess()}

scores = Resource("schemes 考核")
scores.list("/schemes", listing.LIST, SchemeAsked, SCHEME, gives=SchemeGiven, page="scores:list", said="考核 (assessments)")
scores.verb(
    "/schemes", _add, needs=P.SCORES_EDIT, takes=SchemeTaken, shows=SCHEME, said="新建考核 (a new assessment)",
    refs={"cycle": lambda person: cycles_to_assess(), "groups": lambda person: groups_to_assess(), "units": lambda person: units_to_assess()},
)  # fmt: skip
scores.detail(AT, SCHEME, said="一项考核 (an assessment)")
scores.file(f"{AT}/xlsx", ranking_file, needs=P.SCORES_VIEW, said="名次 xlsx (the ranking)")
scores.add("get", f"{AT}/sheets", _sheets, needs=P.SCORES_VIEW, gives=Page[SheetGiven], said="考核表，给出单位时含旧版 (sheets; of one unit all versions)", knows=(SheetAsked, Slice))
scores.add("get", f"{AT}/entries", _entries, needs=P.SCORES_VIEW, gives=Page[ScoreEntryGiven], said="考核数据 (figures)", knows=(EntryOfScheme, Slice))
scores.verb(f"{AT}/items", _items, of=OF, needs=WRITES, takes=ItemsTaken, made=Done, said="选定考核指标 (targets that count)")
scores.verb(f"{AT}/events", _counted(propose_events), of=OF, needs=WRITES, takes=EventsTaken, made=Done, said="由记录提出 (propose from the records)")
scores.verb(f"{AT}/enter", enter_figure, of=OF, needs=P.SCORES_EDIT, takes=EntryTaken, refs=UNITS, shows=ENTRY, said="录入 (enter a figure)")
scores.verb(f"{AT}/draw", _counted(draw_figures), of=OF, needs=WRITES, made=Done, said="取数 (draw figures)")
scores.verb(f"{AT}/compute", _counted(compute_sheets), of=OF, needs=WRITES, made=Done, said="计分 (compute the sheets)")
scores.verb(f"{AT}/show", show_sheets, of=OF, needs=P.SCORES_EDIT, shows=SCHEME, said="向单位公示 (show the sheets to the units)")
scores.verb(f"{AT}/draft", draft_ranking, of=OF, needs=WRITES, takes=RankingNote, shows=ISSUE, said="起草考核表，印发见 issues (draft the ranking)")
scores.verb("/items/{int:pk}/weigh", weigh_item, of=("item", items_seen_by), needs=WRITES, takes=WeighingTaken, made=ItemGiven, said="改权重 (another weight)")
scores.detail("/sheets/{int:pk}", SHEET, said="一张考核表 (a sheet)")
scores.file("/sheets/{int:pk}/xlsx", sheet_file, needs=P.SCORES_VIEW, said="考核表 xlsx (a sheet that recomputes)")
scores.detail("/entries/{int:pk}", ENTRY, said="一条考核数据 (a figure)")
scores.verb("/entries/{int:pk}/correct", correct_figure, of=AN_ENTRY, needs=P.SCORES_EDIT, takes=EntryCorrection, partial=True, shows=ENTRY, said="更正 (correct)")
scores.verb("/entries/{int:pk}/evidence", _evidence, of=AN_ENTRY, needs=P.SCORES_EDIT, takes=EvidenceTaken, file="upload", shows=ENTRY, said="附佐证 (add evidence)")
scores.verb("/entries/{int:pk}/decide", decide_entry, of=AN_ENTRY, needs=P.SCORES_EDIT, takes=EntryDecision, shows=ENTRY, said="确认或不采用 (decide)")
scores.file("/entries/{int:pk}/files/{int:file}", entry_file, needs=P.SCORES_VIEW, said="佐证 (its evidence)")
