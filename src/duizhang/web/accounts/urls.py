"""Addresses of people and history."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.views import history, people

app_name = "people"
urlpatterns = [
    path("", needs(P.PEOPLE_MANAGE, people.people), name="list"),
    path("add/", needs(P.PEOPLE_MANAGE, people.add), name="add"),
    path("<int:pk>/", needs(P.PEOPLE_MANAGE, people.edit), name="edit"),
    path("<int:pk>/password/", needs(P.PEOPLE_MANAGE, people.reset), name="reset"),
    path("history/", needs(P.LEDGER_VIEW, history.history), name="history"),
    path("history/verify/", needs(P.LEDGER_VIEW, history.verify), name="verify"),
]
