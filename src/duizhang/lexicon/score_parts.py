"""The parts of which a rule of scoring is made: one shape a family, every key named here, any other refused."""

from decimal import Decimal
from typing import Literal

import msgspec


class Example(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Figures and the score that they give (a deduction is negative); run when the rule is read. `note` says why."""

    score: Decimal
    weight: Decimal | None = None
    target: Decimal | None = None
    actual: Decimal | None = None
    points: Decimal | None = None
    rank: int | None = None
    among: int | None = None
    note: str = ""


class Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, tag_field="family"):
    """`says` is the rule's text, retold. `group` "" is the total. `most` limits the sum of its lines, whichever its sign.

    `required`: a unit without a figure for it is not scored (公众评价); else it has nothing of the kind (no late reply).
    """

    name: str
    word: str
    says: str
    group: str = ""
    sign: Literal["plus", "minus"] = "plus"
    most: Decimal | None = None
    required: bool = False
    example: list[Example] = []


class Exempt(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """No deduction where the reason was reported by `report_by` (`10-31`, of the year scored) and approved; with `revised` the
    target as approved must have been reached."""

    report_by: str
    says: str
    revised: bool = False


class Ratio(Part, frozen=True, kw_only=True, tag="ratio"):
    """得分 = 权重 × 完成率, never below 0; not above the weight where `capped`."""

    capped: bool = True
    exempt: Exempt | None = None


class Complement(Part, frozen=True, kw_only=True, tag="complement"):
    """得分 = 权重 × (2 − 完成率) for ceilings; over twice the target 0; not above the weight where `capped`."""

    capped: bool = True
    exempt: Exempt | None = None


class Band(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """`points`, or a share of the weight in percent, between bounds of which every one written must hold."""

    points: Decimal | None = None
    share: Decimal | None = None
    at_least: Decimal | None = None
    above: Decimal | None = None
    at_most: Decimal | None = None
    below: Decimal | None = None


class Bands(Part, frozen=True, kw_only=True, tag="bands"):
    """分档计分: by the figure itself, by the completion rate in percent, or by the rank."""

    measure: Literal["actual", "rate", "rank"]
    band: list[Band]


class Kink(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Each percentage point above 100 % counts `each`, up to the rate `up_to` (included); without it, without end."""

    each: Decimal
    up_to: Decimal | None = None


class PerPoint(Part, frozen=True, kw_only=True, tag="per_point"):
    """`base` at 100 % of the target; each point short takes `short`, each point above adds by the kinks; never more than `limit` from it."""

    base: Decimal
    short: Decimal
    over: list[Kink]
    limit: Decimal


class Place(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What a place counts."""

    rank: int
    points: Decimal


class Places(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Points of the first places; each place after the last of them counts `then` more. `among_at_most`: only where no more are ranked."""

    place: list[Place]
    then: Decimal
    among_at_most: int | None = None


class Rank(Part, frozen=True, kw_only=True, tag="rank"):
    """名次计分: the first of `table` that fits how many are ranked. Equal figures share a place and skip the next."""

    table: list[Places]
    better: Literal["more", "less"] = "more"


class AllOrNothing(Part, frozen=True, kw_only=True, tag="all_or_nothing"):
    """The weight where the target is reached, else 0; `weight` where the rule itself says it."""

    weight: Decimal | None = None
    reached: Literal["at_most", "at_least"]


class Events(Part, frozen=True, kw_only=True, tag="events"):
    """Each event counts `each`, or what people set between `least` and `upmost`; `loses` is what one of them forfeits besides."""

    each: Decimal | None = None
    least: Decimal | None = None
    upmost: Decimal | None = None
    loses: str = ""
    exempt: Exempt | None = None


class Run(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """What so many times running count."""

    times: int
    points: Decimal


class Streak(Part, frozen=True, kw_only=True, tag="streak"):
    """连续: the run's points; each time beyond the longest of `run` counts `then` more, fewer than the shortest nothing."""

    run: list[Run]
    then: Decimal


class Coefficient(Part, frozen=True, kw_only=True, tag="coefficient"):
    """`base` × (1 + `step` for each beyond the first)."""

    base: Decimal
    step: Decimal


class Given(Part, frozen=True, kw_only=True, tag="given"):
    """A score that people give, from 0 to `full` (or to the figure's weight where `full` is not said)."""

    full: Decimal | None = None


class Start(Part, frozen=True, kw_only=True, tag="start"):
    """起评分: the same for everyone."""

    points: Decimal


class Gated(Part, frozen=True, kw_only=True, tag="gated"):
    """A bonus on an item of the part `of`, only where more than `lost_over` % of the units lost points in that item, for no more
    than `units_most` % of them, and no more than `item_most` % of the item's weight."""

    of: str
    lost_over: Decimal
    units_most: Decimal
    item_most: Decimal


AnyPart = (
    Ratio | Complement | Bands | PerPoint | Rank | AllOrNothing | Events | Streak | Coefficient | Given | Start | Gated
)  # fmt: skip
