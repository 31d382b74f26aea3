"""A relation that does not hold when recomputed."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding


def arithmetic(material: Material) -> Iterator[Finding]:
    """One for each check that fails."""
    for check in material.checks:
        if not check.holds:
            yield Finding(type="arithmetic", span=check.span, because=check.because, severity="error")
