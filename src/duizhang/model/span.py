"""Where something stands: a block and the half-open range of characters within it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in Unicode characters within block number `block` (1-based; for text input the physical line)."""

    block: int
    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        return self.block == other.block and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.block == other.block and self.start < other.end and other.start < self.end

    def until(self, other: "Span") -> "Span":
        """The smallest span that holds both; they must stand in one block."""
        if self.block != other.block:
            raise ValueError(f"spans of two blocks: {self.block} and {other.block}")
        return Span(self.block, min(self.start, other.start), max(self.end, other.end))
