"""录入 and 更正: what no report says, and what a report said wrongly; with what it rests on."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from duizhang.web.accounts.models import Person
from duizhang.web.files.actions.store import store
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.scores.actions.held import held, refuse_unreasoned
from duizhang.web.scores.models import Entry, Scheme
from duizhang.web.scores.models.entry import Origin, State
from duizhang.web.scores.rule import part_named, rule_of
from duizhang.web.scores.shown import score_words
from duizhang.web.units.models import Unit

FIGURES = ("weight", "target", "actual", "points", "rank", "among", "revised", "reported", "approved")


def enter_figure(
    *, scheme: Scheme, unit: Unit, part: str, basis: str, by: Person, name: str = "", reason: str = "", uploads: Sequence[UploadedFile] = (), **figures: Any
) -> Entry:
    """`figures` are those of `FIGURES`; None is unknown.

    Errors: Refused for a unit that is not assessed, an unknown part, without its basis, where the same stands already.
    """
    with changing() as record:
        scheme = held(scheme)
        refuse_unreasoned(scheme, reason)
        found = part_named(rule_of(scheme), part)
        if not scheme.units.filter(pk=unit.pk).exists():
            raise Refused(f"{unit}不在被考核单位之内 (the unit is not assessed)")
        if not basis.strip():
            raise Refused("请写明依据 (say what it rests on)")
        if scheme.entries.filter(unit=unit, part=part, name=name.strip()).exclude(state=State.DROPPED).exists():
            raise Refused(f"{unit}的“{found.word}{name}”已经录入；请更正那一条 (it has been entered)")
        _refuse(figures)
        entry = Entry.objects.create(scheme=scheme, unit=unit, part=part, name=name.strip(), basis=basis.strip(), origin=Origin.ENTERED, entered_by=by, **figures)
        entry.files.set([store(upload=upload, by=by) for upload in uploads])
        record("entry.enter", entry, by=by, also=(scheme,), after={**_known(entry), "basis": entry.basis}, reason=reason)
    return entry


def correct_figure(*, entry: Entry, reason: str, by: Person, uploads: Sequence[UploadedFile] = (), **figures: Any) -> Entry:
    """The entry with other figures; what it was stays in the history.

    Errors: Refused without a reason, for one that is not used, where nothing changes.
    """
    with changing() as record:
        scheme = held(entry.scheme)
        entry = Entry.objects.select_for_update(of=("self",)).select_related("unit").get(pk=entry.pk)
        if not reason.strip():
            raise Refused("更正须写明理由 (a reason is needed)")
        if entry.state == State.DROPPED:
            raise Refused("这一条没有采用，不能更正 (it is not used)")
        _refuse({name: getattr(entry, name) for name in FIGURES} | figures)
        before = {name: getattr(entry, name) for name in figures}
        changed = {name: value for name, value in figures.items() if value != before[name]}
        if not changed and not uploads:
            raise Refused("没有改动 (nothing has changed)")
        for name, value in changed.items():
            setattr(entry, name, value)
        entry.corrected = True
        entry.save()
        entry.files.add(*(store(upload=upload, by=by) for upload in uploads))
        record("entry.correct", entry, by=by, also=(scheme,), before=_plain({name: before[name] for name in changed}), after=_plain(changed), reason=reason)
    return entry


def _refuse(figures: dict[str, Any]) -> None:
    weight, rank, among = (figures.get(name) for name in ("weight", "rank", "among"))
    reported, approved = figures.get("reported"), figures.get("approved")
    if weight is not None and weight < 0:
        raise Refused("权重不能小于 0 (a weight is not negative)")
    if rank is not None and among is not None and rank > among:
        raise Refused("名次大于参加排名数 (the place is beyond the number ranked)")
    if reported and approved and approved < reported:
        raise Refused("批准日期早于报告日期 (approved before it was reported)")


def _known(entry: Entry) -> dict[str, Any]:
    return _plain({name: value for name, value in fields_of(entry, *FIGURES).items() if value is not None})


def _plain(figures: dict[str, Any]) -> dict[str, Any]:
    """As the record is read: without idle zeros."""
    return {name: score_words(value) if isinstance(value, Decimal) else value for name, value in figures.items()}
