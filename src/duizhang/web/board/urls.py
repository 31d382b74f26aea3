"""Addresses of the board."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.board.views import board, filters, sentence, task

app_name = "board"
urlpatterns = [
    path("", needs(P.BOARD_VIEW, board.board), name="board"),
    path("filters/save/", needs(P.BOARD_VIEW, filters.save), name="filter_save"),
    path("filters/<int:pk>/drop/", needs(P.BOARD_VIEW, filters.drop), name="filter_drop"),
    path("tasks/<int:pk>/", needs(P.BOARD_VIEW, task.task), name="task"),
    path("tasks/<int:pk>/override/", needs(P.BOARD_OVERRIDE, task.override), name="override"),
    path("overrides/<int:pk>/withdraw/", needs(P.BOARD_OVERRIDE, task.withdraw), name="withdraw"),
    path("verdicts/<int:pk>/", needs(P.BOARD_VIEW, sentence.sentence), name="sentence"),
]
