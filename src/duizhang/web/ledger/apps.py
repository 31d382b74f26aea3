"""The app `ledger`."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """台账历史"""

    name = "duizhang.web.ledger"
    label = "ledger"
    verbose_name = "台账历史"
