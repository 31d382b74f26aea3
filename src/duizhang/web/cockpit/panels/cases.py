"""Cases on their way, 立项 to 回访: where they lie now, how many have come so far, what is overdue."""

from dataclasses import dataclass

from duizhang.web.cases.flow import STAGES, Stage
from duizhang.web.cockpit import links
from duizhang.web.cockpit.glance import Glance
from duizhang.web.cockpit.selectors import state_counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """`here` cases lie at this step, `reached` are here or further, `late` of those here are overdue."""

    word: str
    here: int
    reached: int
    late: int
    width: int
    link: str
    reached_link: str
    late_link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """All cases that the person sees."""

    steps: tuple[Step, ...]
    total: int
    late: int
    link: str
    late_link: str


def cases(glance: Glance) -> Funnel:
    """A case sent back lies with its unit again: at 签收, before 反馈."""
    counted = {state: (n, late) for state, n, late in state_counts(glance.person, glance.today)}
    here = [sum(counted.get(s.value, (0, 0))[0] for s in stage.states) for stage in STAGES]
    late = [sum(counted.get(s.value, (0, 0))[1] for s in stage.states) for stage in STAGES]
    reached = [sum(here[i:]) for i in range(len(here))]
    steps = tuple(_step(stage, here[i], reached[i], late[i], sum(here)) for i, stage in enumerate(STAGES))
    return Funnel(steps=steps, total=sum(here), late=sum(late), link=links.listed("cases:list"), late_link=links.listed("cases:list", late="yes"))


def _step(stage: Stage, here: int, reached: int, late: int, total: int) -> Step:
    return Step(
        word=str(stage.word), here=here, reached=reached, late=late, width=round(1000 * reached / total) if total else 0,
        link=links.listed("cases:list", stage=stage.name), reached_link=links.listed("cases:list", reached=stage.name), late_link=links.listed("cases:list", stage=stage.name, late="yes"),
    )  # fmt: skip
