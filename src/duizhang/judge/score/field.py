"""Everybody's figures, for the families that look beyond one unit: ranks and gates."""

from dataclasses import dataclass

from duizhang.model.score import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """All figures of the assessment, and the year it is about."""

    figures: tuple[Figure, ...]
    year: int | None = None

    def beside(self, figure: Figure) -> tuple[Figure, ...]:
        """The figures of all units for the same part and item, this one among them."""
        return self.of(figure.part, figure.item)

    def of(self, part: str, item: str) -> tuple[Figure, ...]:
        """The figures of all units for an item of a part."""
        return tuple(f for f in self.figures if f.part == part and f.item == item)
