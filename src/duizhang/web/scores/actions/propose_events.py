"""由记录提出: late, returned and missing reports as the records have them; they count only once a person has confirmed them."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.actions.held import held, refuse_unreasoned
from duizhang.web.scores.events import WORDS, Happening, happenings
from duizhang.web.scores.models import Entry, Scheme
from duizhang.web.scores.models.entry import Origin, State
from duizhang.web.scores.rule import BY_COUNT, part_named, rule_of


def propose_events(*, scheme: Scheme, kind: str, part: str, by: Person, reason: str = "") -> list[Entry]:
    """One entry a unit, with every report it speaks of; units for which the same was decided are left alone.

    Errors: Refused for a part that does not count events, where the records have nothing of the kind, without a reason once shown.
    """
    with changing() as record:
        scheme = held(scheme)
        refuse_unreasoned(scheme, reason)
        found = part_named(rule_of(scheme), part)
        if found.family not in BY_COUNT:
            raise Refused(f"“{found.word}”不按次数计分 (this part counts no events)")
        made = [entry for what in happenings(scheme, kind) if (entry := _proposed(scheme, kind, part, what, by))]
        if not made:
            raise Refused(f"记录里没有新的“{WORDS[kind]}” (the records have nothing new)")
        for entry in made:
            record("entry.propose", entry, by=by, also=(scheme,), after={"actual": entry.actual, "basis": entry.basis}, reason=reason)
    return made


def _proposed(scheme: Scheme, kind: str, part: str, what: Happening, by: Person) -> Entry | None:
    name = str(WORDS[kind])
    standing = scheme.entries.filter(unit=what.unit, part=part, name=name)
    if standing.exclude(state=State.OPEN).exists():
        return None
    standing.delete()
    return Entry.objects.create(
        scheme=scheme, unit_id=what.unit, part=part, name=name, origin=Origin.PROPOSED, state=State.OPEN,
        actual=len(what.cases), basis="；".join(what.cases), entered_by=by,
    )  # fmt: skip
