"""What a mail and a group message say: titles and links, always in Chinese; whoever follows a link is asked to sign in."""

from collections.abc import Sequence

from django.conf import settings
from django.utils import translation

from duizhang.web.notices.models import Notice

SHOWN = 50
BRAND = "[对账]"
END = "本邮件由对账办公系统发出，请勿回复。不想收到这类邮件，可在系统的“通知偏好”里修改。"


def mail_of(notices: Sequence[Notice]) -> tuple[str, str]:
    """Subject and text: of one notice, or of several in one mail."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = f"{BRAND} {notices[0]}" if len(notices) == 1 else f"{BRAND} {len(notices)} 条通知：{notices[0]} 等"
    return subject[:180], f"{text_of(notices)}\n\n{END}\n"


def text_of(notices: Sequence[Notice]) -> str:
    """Each notice's title and link."""
    with translation.override(settings.LANGUAGE_CODE):
        said = [f"{notice}\n{address(notice)}" for notice in notices[:SHOWN]]
    if len(notices) > SHOWN:
        said.append(f"另有 {len(notices) - SHOWN} 条，请登录系统查看")
    return "\n\n".join(said)


def address(notice: Notice) -> str:
    """The full address, where the office knows its own (DUIZHANG_URL)."""
    return f"{settings.OFFICE_URL}{notice.link}" if settings.OFFICE_URL else "请登录对账办公系统，在“通知”里查看"
