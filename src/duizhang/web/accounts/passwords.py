"""Rules about passwords that Django does not bring: kinds of characters, not the name, not the old one again, and how long one lasts."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from duizhang.web.accounts.models import Person


class KindsOfCharacters:
    """At least `kinds` of: small letters, capitals, digits, others."""

    def __init__(self, kinds: int = 3) -> None:
        self.kinds = kinds

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError where there are fewer."""
        found = {_kind(character) for character in password}
        if len(found) < self.kinds:
            raise ValidationError(self.get_help_text(), code="too_few_kinds")

    def get_help_text(self) -> str:
        """The rule in words."""
        return _("密码须含小写字母、大写字母、数字、其他符号中的至少 %(kinds)d 类。") % {"kinds": self.kinds}


class NotTheName:
    """A password does not hold the login name, in whatever case."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError where it does."""
        if user is not None and user.username and user.username.lower() in password.lower():
            raise ValidationError(self.get_help_text(), code="holds_the_name")

    def get_help_text(self) -> str:
        """The rule in words."""
        return _("密码不能含有登录名。")


class NotTheSame:
    """A new password is another one."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError where it is the one that the person has now."""
        if user is not None and user.pk and user.check_password(password):
            raise ValidationError(self.get_help_text(), code="the_same")

    def get_help_text(self) -> str:
        """The rule in words."""
        return _("新密码不能与现在的密码相同。")


def must_change(person: Person) -> bool:
    """Whether a new password comes first: this one was given out, or has lasted PASSWORD_DAYS (0: it lasts for ever)."""
    if person.must_change_password:
        return True
    since = person.password_since
    return bool(settings.PASSWORD_DAYS and since and since < timezone.now() - timedelta(days=settings.PASSWORD_DAYS))


def _kind(character: str) -> str:
    if character.islower():
        return "small"
    if character.isupper():
        return "capital"
    return "digit" if character.isdigit() else "other"
