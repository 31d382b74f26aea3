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
        "person.reset_second_factor": _("重置两步验证"),
        "person.release_lockout": _("解除登录锁定"),
        "log.export": _("导出记录"),
    }
    words: ClassVar = {
        "log": _("记录"),
        "form": _("格式"),
        "rows": _("行数"),
        "filters": _("筛选条件"),
        "sha256": _("文件校验值"),
    }

    def ready(self) -> None:
        """Notice when a person has chosen a password, and everything that happens at the door."""
        from allauth.account.signals import password_changed, password_set
        from allauth.mfa.signals import authentication_failed
        from axes.signals import user_locked_out
        from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed

        from duizhang.web.accounts import idle, sign_ins

        password_changed.connect(_password_chosen)
        password_set.connect(_password_chosen)
        user_logged_in.connect(idle.begin)
        user_logged_in.connect(sign_ins.came)
        user_logged_out.connect(sign_ins.left)
        user_login_failed.connect(sign_ins.failed)
        user_locked_out.connect(sign_ins.locked)
        authentication_failed.connect(sign_ins.failed_second_step)


def _password_chosen(request: Any, user: Any, **kwargs: Any) -> None:
    from duizhang.web.accounts.actions.own_password import own_password

    own_password(person=user, by=user)
