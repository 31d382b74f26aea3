"""A token: what another system shows instead of a password, for one person and a part of what that person may."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from duizhang.web.ledger.signature import at, by, signed


class Token(models.Model):
    """`digest` is the SHA-256 of the secret, which is kept nowhere; `prefix` its beginning, shown so that people can tell theirs
    apart. `scopes` are permissions; what the person's role allows today bounds them again at every call. `networks` (CIDR)
    may be empty: from anywhere. `last_used_on` is a day only: no diary of people's work.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("人员"), related_name="tokens")
    name = models.CharField(_("用途"), max_length=60)
    prefix = models.CharField(_("开头"), max_length=12, unique=True)
    digest = models.CharField(_("指纹"), max_length=64)
    scopes = ArrayField(models.CharField(max_length=40), verbose_name=_("权限范围"))
    networks = ArrayField(models.CharField(max_length=50), verbose_name=_("限定网段"), default=list, blank=True)
    made_at = models.DateTimeField(_("建立时间"), auto_now_add=True)
    expires_at = models.DateTimeField(_("到期"))
    last_used_on = models.DateField(_("最近使用"), null=True, blank=True)
    revoked_by = by(_("吊销人"))
    revoked_at = at(_("吊销时间"))

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("接口令牌")
        constraints = (
            *signed("revoked", model="token"),
            models.CheckConstraint(name="token_ends_after_it_begins", condition=Q(expires_at__gt=F("made_at"))),
            models.CheckConstraint(name="token_has_a_scope", condition=Q(scopes__len__gt=0)),
        )

    def __str__(self) -> str:
        return f"{self.name}（{self.prefix}…）"

    @property
    def lives(self) -> bool:
        """Neither revoked nor expired."""
        return self.revoked_at is None and self.expires_at > timezone.now()
