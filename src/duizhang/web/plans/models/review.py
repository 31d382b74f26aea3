"""What the review of an import has decided about a proposed task or target."""

from django.db import models


class Review(models.TextChoices):
    """`rejected` things stay, with their reason: exclusions are listed."""

    PROPOSED = "proposed", "待确认"
    ACCEPTED = "accepted", "已确认"
    REJECTED = "rejected", "不纳入"


class Nature(models.TextChoices):
    """A missed `expected` figure is not reached; a missed `binding` one is a default."""

    UNSAID = "", "未注明"
    BINDING = "binding", "约束性"
    EXPECTED = "expected", "预期性"
