"""The office's mail server."""

from django.conf import settings

from duizhang.web.accounts.models import Person
from duizhang.web.ledger.change import changing, fields_of
from duizhang.web.ledger.refusal import Refused
from duizhang.web.notices.models import MailServer
from duizhang.web.notices.sealing import sealed

TOLD = ("host", "port", "security", "username", "sender")


def save_mail_server(*, host: str, port: int, security: str, username: str, sender: str, password: str, by: Person) -> MailServer:
    """An empty password keeps the one that is there, as long as host and user stay: it is never sent elsewhere.

    Errors: Refused where the environment names the server, or the password is missing for a new host.
    """
    if settings.SMTP:
        raise Refused("邮件服务器由环境变量 DUIZHANG_SMTP 指定，在这里改不了 (set by the environment)")
    with changing() as record:
        server = MailServer.objects.select_for_update().first() or MailServer()
        before = fields_of(server, *TOLD)
        moved = (server.host, server.username) != (host, username)
        if moved and server.sealed and username and not password:
            raise Refused("换了服务器或用户名，请重新填写密码 (enter the password again)")
        server.host, server.port, server.security, server.username, server.sender = host, port, security, username, sender
        server.sealed = sealed(password) if password else ("" if moved else server.sealed)
        server.save()
        record("notice.mail_server", server, by=by, before=before, after=fields_of(server, *TOLD))
    return server
