"""What the review of an import has decided about a proposed task or target."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Review(models.TextChoices):
    """`rejected` things stay, with their reason: exclusions are listed."""

    PROPOSED = "proposed", _("待确认")
    ACCEPTED = "accepted", _("已确认")
    REJECTED = "rejected", _("不纳入")


class Nature(models.TextChoices):
    """A missed `expected` figure is not reached; a missed `binding` one is a default."""

    UNSAID = "", _("未注明")
    BINDING = "binding", _("约束性")
    EXPECTED = "expected", _("预期性")
