"""The report answers in another definition, scope, unit, kind or stage than the promise."""

from collections.abc import Iterator

from duizhang.check.material import Material
from duizhang.model.finding import Finding


def definition_change(material: Material) -> Iterator[Finding]:
    """One for each figure that was held against a promise and found not comparable."""
    for pairing in material.pairings:
        if pairing.result and pairing.objection:
            yield Finding(type="definition_change", span=pairing.result.span, because=pairing.objection, beside=pairing.target.span)
