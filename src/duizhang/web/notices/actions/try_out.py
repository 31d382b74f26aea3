"""试发: one message to see whether a channel works, at once, whatever the hour."""

from collections.abc import Callable

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.mail import mail_server, send
from duizhang.web.notices.models import Channel, MailServer
from duizhang.web.notices.robots import Robot, say
from duizhang.web.notices.sealing import opened
from duizhang.web.notices.undelivered import Rejected, Unreachable

TEXT = "对账办公系统试发：收到这条消息，说明通知渠道可用。"


def try_mail(*, by: Person) -> str:
    """To the person who asks; the address it went to. Errors: Refused with why it did not go out."""
    server = mail_server()
    if server is None:
        raise Refused("还没有设置邮件服务器 (no mail server)")
    if not by.email:
        raise Refused("您的人员信息里没有邮箱，试发不知道寄到哪里 (you have no mail address)")
    _tried(lambda: send(server, to=by.email, subject="[对账] 试发", text=TEXT, number=f"duizhang.test.{by.pk}"))
    with changing() as record:
        record("channel.test", MailServer.objects.first() or by, by=by)
    return str(by.email)


def try_channel(*, channel: Channel, by: Person) -> None:
    """To the group. Errors: Refused with why it did not go out."""
    _tried(lambda: say(Robot(**opened(channel.sealed)), TEXT))
    with changing() as record:
        record("channel.test", channel, by=by)


def _tried(go: Callable[[], None]) -> None:
    try:
        go()
    except (Unreachable, Rejected) as wrong:
        raise Refused(f"没有发出：{wrong}；请核对服务器、端口、密码或群里的设置 (it did not go out)") from wrong
