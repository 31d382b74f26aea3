"""Who acts for a unit, from when to when: the post outlives the person."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from duizhang.web.units.models.unit import Unit


class Membership(models.Model):
    """A person may act for several units and a unit may have several people; the person's role says what they may do."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("人员"), related_name="memberships")
    unit = models.ForeignKey(Unit, models.PROTECT, verbose_name=_("单位"), related_name="memberships")
    since = models.DateField(_("起"), default=timezone.localdate)
    until = models.DateField(_("止"), null=True, blank=True)

    class Meta:
        """Latest first."""

        ordering = ("-since", "-id")
        verbose_name = _("任职")
        constraints = (
            models.UniqueConstraint(name="membership_open_once", fields=("person", "unit"), condition=Q(until__isnull=True)),
            models.CheckConstraint(name="membership_ends_after_it_begins", condition=Q(until__isnull=True) | Q(until__gte=F("since"))),
        )

    def __str__(self) -> str:
        return f"{self.person} · {self.unit}"
