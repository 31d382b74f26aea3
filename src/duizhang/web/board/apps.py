"""The app `board`."""

from django.apps import AppConfig


class BoardConfig(AppConfig):
    """看板"""

    name = "duizhang.web.board"
    label = "board"
    verbose_name = "看板"
