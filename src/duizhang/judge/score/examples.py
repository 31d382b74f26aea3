"""The examples that a rule of scoring carries, recomputed: what differs is a broken example."""

from collections.abc import Iterator
from decimal import Decimal, localcontext

from duizhang.judge.score.field import Field
from duizhang.judge.score.sheet import line_of
from duizhang.judge.score.working import PRECISION, number
from duizhang.lexicon.score import ScoreRule
from duizhang.model.score import Figure


def misfits(rule: ScoreRule) -> Iterator[str]:
    """One sentence for every example that does not come out as it says."""
    with localcontext() as context:
        context.prec = PRECISION
        for part in rule.part:
            for at, example in enumerate(part.example, 1):
                figure = Figure(
                    unit="例", part=part.name, weight=example.weight, target=example.target, actual=example.actual,
                    points=example.points, rank=example.rank, among=example.among,
                )  # fmt: skip
                line = line_of(rule, part, figure, Field(figures=(figure,)))
                if line.score != example.score:
                    found = line.missing if line.score is None else number(line.score)
                    yield f"part {part.name} 的第 {at} 个 example 写 {number(Decimal(example.score))}，按规则算得 {found} (the example does not come out)"
