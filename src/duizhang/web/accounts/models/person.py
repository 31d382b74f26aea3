"""Someone who signs in."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.permissions import Permission
from duizhang.web.accounts.roles import ROLES, Role


class Person(AbstractBaseUser):
    """`role` says what one may do, `units.Membership` for which units. People are deactivated, never deleted."""

    username = models.CharField(_("登录名"), max_length=60, unique=True, validators=(UnicodeUsernameValidator(),))
    name = models.CharField(_("姓名"), max_length=60)
    email = models.EmailField(_("邮箱"), blank=True)
    role = models.CharField(_("角色"), max_length=20, choices=Role.choices)
    is_active = models.BooleanField(_("启用"), default=True)
    must_change_password = models.BooleanField(_("须改密码"), default=True)
    password_since = models.DateTimeField(_("密码启用时间"), null=True, blank=True)
    created_at = models.DateTimeField(_("建立时间"), auto_now_add=True)

    scopes: frozenset[str] | None = None  # where a token acts for the person: all that it may, at most
    remembered: dict[str, Any] | None = None  # within one request: what was asked of the person already (`gate.py`, the API's `guard.py`, `visibility.py`)

    objects: BaseUserManager["Person"] = BaseUserManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ("name", "role")

    class Meta:
        """By login name."""

        ordering = ("username",)
        verbose_name = _("人员")

    def __str__(self) -> str:
        return self.name

    def may(self, permission: Permission) -> bool:
        """Whether the role (and a token's scopes) allows it; on which things, `visibility` and the selectors say."""
        scoped = self.scopes is None or permission.value in self.scopes
        return self.is_active and scoped and permission in ROLES[Role(self.role)]
