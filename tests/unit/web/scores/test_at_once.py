"""Two in the same moment at one assessment: one version of each sheet, one showing, one draft."""

from decimal import Decimal

import pytest

from at_once import at_once
from duizhang.web.bulletins.models import Issue
from duizhang.web.ledger.chain import verify
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.models import Notice
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.draft_ranking import draft_ranking
from duizhang.web.scores.actions.draw_figures import draw_figures
from duizhang.web.scores.actions.enter_figure import correct_figure, enter_figure
from duizhang.web.scores.actions.show_sheets import show_sheets
from duizhang.web.scores.models import Entry, Sheet
from office import snapshot_of
from people import make_cast
from scoring import item_of, scheme_of


def errors(found: list[object]) -> list[object]:
    """What is neither done nor refused in words."""
    return [f for f in found if isinstance(f, Exception) and not isinstance(f, Refused)]


@pytest.mark.django_db(transaction=True)
def test_it_happens_once() -> None:
    cast = make_cast()
    snapshot_of(cast)
    item_of(cast)
    scheme = scheme_of(cast)
    drawn = at_once(lambda: draw_figures(scheme=scheme, by=cast.su))
    assert not errors(drawn) and Entry.objects.filter(part="target").count() == 1
    for unit in (cast.education, cast.water):
        entered = at_once(lambda unit=unit: enter_figure(scheme=scheme, unit=unit, part="view", actual=Decimal(25), basis="民调", by=cast.su))
        assert sum(isinstance(e, Refused) for e in entered) == 5 and not errors(entered)
    entry = Entry.objects.get(unit=cast.education, part="view")

    found = at_once(lambda: compute_sheets(scheme=scheme, by=cast.su))
    assert not errors(found) and len({s.pk for sheets in found for s in sheets}) == 2 == Sheet.objects.count()
    mixed = at_once(
        lambda: correct_figure(entry=entry, actual=Decimal(26), reason="复核", by=cast.su),
        lambda: compute_sheets(scheme=scheme, by=cast.shen),
        lambda: correct_figure(entry=entry, actual=Decimal(26), reason="复核", by=cast.shen),
        lambda: compute_sheets(scheme=scheme, by=cast.su),
    )
    compute_sheets(scheme=scheme, by=cast.su)
    assert not errors(mixed) and Sheet.objects.get(unit=cast.education, current=True).number == 2 == Sheet.objects.filter(unit=cast.education).count()

    shown = at_once(lambda: show_sheets(scheme=scheme, by=cast.su))
    assert sum(isinstance(s, Refused) for s in shown) == 5 and not errors(shown) and Notice.objects.filter(kind="sheet.shown").count() == 1
    drafts = at_once(lambda: draft_ranking(scheme=scheme, by=cast.su))
    assert not errors(drafts) and Issue.objects.count() == 1
    assert verify().broken_at is None
