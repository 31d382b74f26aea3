"""How often something was asked in one minute: a row for each token and address, shared by all processes."""

from django.db import models


class Tally(models.Model):
    """`name` is `token:7`, `address:192.0.2.1`, `failed:192.0.2.1` or `noted:192.0.2.1:…`; `minute` counts since 1970. Written by `limits.py` only."""

    name = models.CharField(max_length=80, primary_key=True)
    minute = models.BigIntegerField(db_index=True)
    n = models.PositiveIntegerField()

    class Meta:
        """No order."""

        verbose_name = "计数"

    def __str__(self) -> str:
        return f"{self.name} {self.n}"
