"""Add a group of units, or change one."""

from collections.abc import Iterable, Sequence

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.units.models import Group, Unit


def add_group(*, name: str, members: Iterable[Unit], by: Person, aliases: Sequence[str] = ()) -> Group:
    """The new group.

    Errors: Refused where the name is taken by a group or a unit.
    """
    with changing() as record:
        _refuse_taken(name, None)
        group = Group.objects.create(name=name, aliases=list(aliases))
        group.members.set(members)
        record("group.add", group, by=by, after=_content(group))
    return group


def edit_group(*, group: Group, name: str, members: Iterable[Unit], by: Person, aliases: Sequence[str] = ()) -> Group:
    """Change name and members.

    Errors: Refused where the name is taken by another group or a unit.
    """
    with changing() as record:
        group = Group.objects.select_for_update().get(pk=group.pk)
        before = _content(group)
        _refuse_taken(name, group)
        group.name, group.aliases = name, list(aliases)
        group.save()
        group.members.set(members)
        record("group.edit", group, by=by, before=before, after=_content(group))
    return group


def _refuse_taken(name: str, but: Group | None) -> None:
    if Unit.objects.filter(name=name).exists() or Group.objects.filter(name=name).exclude(pk=but.pk if but else None).exists():
        raise Refused(f"名称“{name}”已有人使用；请换一个 (name is taken)")


def _content(group: Group) -> dict[str, object]:
    return {"name": group.name, "aliases": group.aliases, "members": [unit.code for unit in group.members.all()]}
