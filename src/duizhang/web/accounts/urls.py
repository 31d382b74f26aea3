"""Addresses of people and history."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.accounts.views import history, people, sign_ins, system

app_name = "people"
urlpatterns = [
    path("", needs(P.PEOPLE_MANAGE, people.people), name="list"),
    path("add/", needs(P.PEOPLE_MANAGE, people.add), name="add"),
    path("<int:pk>/", needs(P.PEOPLE_MANAGE, people.edit), name="edit"),
    path("<int:pk>/password/", needs(P.PEOPLE_MANAGE, people.reset), name="reset"),
    path("<int:pk>/second-factor/", needs(P.PEOPLE_MANAGE, people.second_factor), name="reset_second_factor"),
    path("<int:pk>/release/", needs(P.PEOPLE_MANAGE, people.release), name="release"),
    path("sign-ins/", needs(P.SIGN_INS_VIEW, sign_ins.sign_ins), name="sign_ins"),
    path("sign-ins/export/", needs(P.LEDGER_EXPORT, sign_ins.export), name="sign_ins_export"),
    path("system/", needs(P.SYSTEM_VIEW, system.system), name="system"),
    path("history/", needs(P.LEDGER_VIEW, history.history), name="history"),
    path("history/verify/", needs(P.LEDGER_VIEW, history.verify), name="verify"),
    path("history/export/", needs(P.LEDGER_EXPORT, history.export), name="history_export"),
]
