"""A unit is told that its sheet can be checked, when it is shown and when it is another; never a score."""

from decimal import Decimal

from duizhang.web.notices.models import Notice, Receipt
from duizhang.web.notices.silence import silence
from duizhang.web.scores.actions.compute_sheets import compute_sheets
from duizhang.web.scores.actions.enter_figure import correct_figure
from duizhang.web.scores.models import Entry
from people import Cast
from scoring import computed, scheme_of, shown


def told() -> list[str]:
    return sorted(Receipt.objects.filter(notice__kind="sheet.shown").values_list("person__username", flat=True))


def test_units_are_told_when_their_sheets_are_shown_and_not_before(cast: Cast) -> None:
    computed(cast)
    assert told() == []
    shown(cast)
    assert told() == ["liang", "lin", "xu"]
    notice = Notice.objects.get(kind="sheet.shown")
    assert notice.link == scheme_of(cast).get_absolute_url() and "33.4" not in f"{notice}{notice.facts}"


def test_after_that_only_the_unit_whose_sheet_is_another(cast: Cast) -> None:
    shown(cast)
    compute_sheets(scheme=scheme_of(cast), by=cast.su)
    assert len(told()) == 3
    for unit, times in ((cast.water, 4), (cast.education, 6)):
        correct_figure(entry=Entry.objects.get(unit=unit, part="view"), actual=Decimal(20), reason="复核", by=cast.su)
        compute_sheets(scheme=scheme_of(cast), by=cast.su)
        assert len(told()) == times


def test_silence_tells_nobody(cast: Cast) -> None:
    with silence():
        shown(cast)
    assert told() == []
