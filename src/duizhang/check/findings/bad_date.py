"""A day that does not exist: 2月30日."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding


def bad_date(material: Material) -> Iterator[Finding]:
    """One for each."""
    for reading in material.extraction.readings.values():
        for bad in reading.bad_dates:
            yield Finding(type="bad_date", span=bad.span, because=bad.because)
