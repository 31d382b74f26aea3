"""What the engine concluded on a target in a cycle, with the figure it rests on: shared by plans, reports, board."""

from typing import Annotated

from duizhang.web.api.shapes import Figure, Given, OneOf, Quote, Ref
from duizhang.web.cycles.models.snapshot import Colour, Layer, Pace, Verdict

ColourName = Annotated[str, OneOf(Colour)]
LayerName = Annotated[str, OneOf(Layer)]
PaceName = Annotated[str, OneOf(Pace)]
VerdictKind = Annotated[str, OneOf(Verdict)]


class VerdictGiven(Given):
    """`value` to `estimate` are the reported figure, `report` the words it stands in; `pace` may be empty."""

    id: int
    target_id: int
    cycle_id: int
    layer: LayerName
    verdict: VerdictKind
    pace: str
    colour: ColourName
    completion: Figure | None
    indicator: str
    value: Figure | None
    upper: Figure | None
    unit: str
    kind: str
    period: str
    full_year: bool | None
    estimate: bool
    report: Quote
    confidence: float
    because: str
    settles: str
    profile: str

    @staticmethod
    def resolve_report(verdict: object) -> object:
        """The anchor is the verdict's own four fields."""
        return verdict


class OverrideGiven(Given):
    """A colour set by a person."""

    id: int
    task_id: int
    cycle: Ref
    colour: ColourName
    instead_of: ColourName
    reason: str
    set_by: Ref
