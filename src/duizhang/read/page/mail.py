"""mht, mhtml: a web page saved whole as a mail message (RFC 2557); only its HTML part is read."""

import email
import email.policy
from email.message import EmailMessage

from duizhang.read.blocks import Contents
from duizhang.read.errors import damaged
from duizhang.read.page.document import read_page


def read_web_archive(data: bytes) -> Contents:
    """The blocks of the page in an .mht.

    Errors: Fault.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return read_page(_declared(part) + content)
    raise damaged("没有网页正文")


def _declared(part: EmailMessage) -> bytes:
    """The charset of the part's head, said in HTML: it goes before what the page says."""
    charset = part.get_content_charset()
    return f"<meta charset={charset}>".encode() if charset and charset.isascii() else b""
