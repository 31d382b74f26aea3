"""The app `accounts`."""

from typing import Any, ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """人员与权限"""

    name = "duizhang.web.accounts"
    label = "accounts"
    verbose_name = "人员与权限"
    verbs: ClassVar = {
        "person.add": _("添加人员"),
        "person.edit": _("修改人员"),
        "person.reset_password": _("重设密码"),
        "person.own_password": _("本人改密码"),
    }

    def ready(self) -> None:
        """Notice when a person has chosen a password."""
        from allauth.account.signals import password_changed, password_set

        password_changed.connect(_password_chosen)
        password_set.connect(_password_chosen)


def _password_chosen(request: Any, user: Any, **kwargs: Any) -> None:
    from duizhang.web.accounts.actions.own_password import own_password

    own_password(person=user, by=user)
