"""A filter that someone keeps under a name."""

from django.conf import settings
from django.db import models


class SavedFilter(models.Model):
    """`screen` is a url name, `query` the query string; `shared` ones are seen by everybody (and still show each only their own)."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="人员", related_name="saved_filters")
    screen = models.CharField("屏", max_length=60)
    name = models.CharField("名称", max_length=60)
    query = models.CharField("条件", max_length=1000)
    shared = models.BooleanField("共用", default=False)

    class Meta:
        """By name."""

        ordering = ("screen", "name")
        verbose_name = "常用筛选"
        constraints = (models.UniqueConstraint(name="saved_filter_once", fields=("person", "screen", "name")),)

    def __str__(self) -> str:
        return self.name
