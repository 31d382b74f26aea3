"""A group's robot."""

from dataclasses import asdict

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.models import Channel
from duizhang.web.notices.robots import robot_at
from duizhang.web.notices.sealing import sealed

TOLD = ("name", "service", "host", "kinds", "is_active")


def save_channel(
    *, name: str, service: str, url: str, secret: str, kinds: list[str], is_active: bool, by: Person, channel: Channel | None = None
) -> Channel:
    """A new one, or `channel` changed; an empty address keeps the one that is there.

    Errors: Refused for an address that is not a robot's of the service, or a name that is taken.
    """
    with changing() as record:
        channel = Channel.objects.select_for_update().get(pk=channel.pk) if channel else Channel()
        before = fields_of(channel, *TOLD) if channel.pk else {}
        if Channel.objects.filter(name=name).exclude(pk=channel.pk).exists():
            raise Refused(f"已有群“{name}” (this name is taken)")
        if not url and (not channel.pk or channel.service != service or secret):
            raise Refused("请填写机器人的地址 (enter the robot's address)")
        if url:
            robot = robot_at(service, url, secret)
            channel.sealed, channel.host = sealed(asdict(robot)), robot.base
        channel.name, channel.service, channel.kinds, channel.is_active = name, service, kinds, is_active
        channel.save()
        record("channel.save", channel, by=by, before=before, after=fields_of(channel, *TOLD))
    return channel
