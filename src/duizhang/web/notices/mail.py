"""Mail through the office's server: the environment's (DUIZHANG_SMTP) or the one on the page."""

import smtplib
from dataclasses import dataclass
from email.errors import HeaderParseError
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from duizhang.web.notices.models import MailServer
from duizhang.web.notices.sealing import opened
from duizhang.web.notices.undelivered import Rejected, Unreachable

SECURITY = {"smtp": "none", "smtp+starttls": "starttls", "smtps": "ssl"}
PORTS = {"none": 25, "starttls": 587, "ssl": 465}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """`security` is none, starttls or ssl."""

    host: str
    port: int
    security: str
    username: str
    password: str
    sender: str


def mail_server() -> Server | None:
    """The server, None where there is none. Errors: Refused where the kept password cannot be opened."""
    if settings.SMTP:
        return from_address(settings.SMTP)
    kept = MailServer.objects.first()
    if kept is None:
        return None
    password = opened(kept.sealed) if kept.sealed else ""
    return Server(host=kept.host, port=kept.port, security=kept.security, username=kept.username, password=password, sender=kept.sender)


def has_mail_server() -> bool:
    """Whether there is one, without opening its password."""
    return bool(settings.SMTP) or MailServer.objects.exists()


def from_address(address: str) -> Server:
    """`smtps://name:password@host:465/?from=office@example.org` (smtps, smtp+starttls, smtp).

    >>> from_address("smtp+starttls://duizhang:a%40b@mail.example/?from=ducha@city.example").password
    'a@b'
    """
    parts = urlsplit(address)
    security = SECURITY[parts.scheme]
    sender = parts.query.removeprefix("from=") or unquote(parts.username or "")
    return Server(
        host=parts.hostname or "", port=parts.port or PORTS[security], security=security,
        username=unquote(parts.username or ""), password=unquote(parts.password or ""), sender=unquote(sender),
    )  # fmt: skip


def send(server: Server, *, to: str, subject: str, text: str, number: str) -> None:
    """One mail. `number` makes its Message-ID, so that a mail sent again after a crash is known to be the same one.

    Errors: Unreachable, Rejected.
    """
    domain = server.sender.rsplit("@", 1)[-1]
    connection = get_connection(
        "django.core.mail.backends.smtp.EmailBackend", host=server.host, port=server.port, username=server.username,
        password=server.password, use_tls=server.security == "starttls", use_ssl=server.security == "ssl", timeout=15,
    )  # fmt: skip
    mail = EmailMessage(" ".join(subject.split()), text, server.sender, [to], connection=connection, headers={"Message-ID": f"<{number}@{domain}>"})
    try:
        mail.send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError, HeaderParseError, UnicodeError) as wrong:
        raise Rejected(type(wrong).__name__) from wrong
    except (smtplib.SMTPException, OSError) as wrong:
        raise Unreachable(type(wrong).__name__) from wrong
