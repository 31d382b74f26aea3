"""通知: one thing that happened, told to whom it concerns."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from duizhang.web.notices.kinds import kind_named


class Notice(models.Model):
    """`facts` are the names that the kind's title has places for, nothing more; `link` leads to the page, which asks for sign-in.

    `key` is set where the same thing must not be told twice (a reminder of one day).
    """

    kind = models.CharField(_("种类"), max_length=40)
    facts = models.JSONField(_("所说"), default=dict)
    link = models.CharField(_("链接"), max_length=300)
    key = models.CharField(_("只发一次"), max_length=120, unique=True, null=True, blank=True)
    at = models.DateTimeField(_("时间"), auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-id",)
        verbose_name = _("通知")

    def __str__(self) -> str:
        return kind_named(self.kind).said(self.facts)

    @property
    def kind_word(self) -> str:
        """The kind in the reader's language."""
        return kind_named(self.kind).label
