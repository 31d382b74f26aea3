"""A filter that someone keeps under a name."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SavedFilter(models.Model):
    """`screen` is a url name, `query` the query string; `shared` ones are seen by everybody (and still show each only their own)."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("人员"), related_name="saved_filters")
    screen = models.CharField(_("屏"), max_length=60)
    name = models.CharField(_("名称"), max_length=60)
    query = models.CharField(_("条件"), max_length=1000)
    shared = models.BooleanField(_("共用"), default=False)

    class Meta:
        """By name."""

        ordering = ("screen", "name")
        verbose_name = _("常用筛选")
        constraints = (models.UniqueConstraint(name="saved_filter_once", fields=("person", "screen", "name")),)

    def __str__(self) -> str:
        return self.name
