"""Take a group's robot away."""

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.notices.models import Channel


def drop_channel(*, channel: Channel, by: Person) -> None:
    """With what still waited to go there."""
    with changing() as record:
        channel = Channel.objects.select_for_update().get(pk=channel.pk)
        record("channel.drop", channel, by=by, before={"name": channel.name, "service": channel.service})
        channel.delete()
