"""Addresses of the cockpit."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.cockpit.views import cockpit, lists

app_name = "cockpit"
urlpatterns = [
    path("", needs(P.COCKPIT_VIEW, cockpit.cockpit), name="cockpit"),
    path("changes/", needs(P.COCKPIT_VIEW, lists.changes), name="changes"),
    path("promises/", needs(P.COCKPIT_VIEW, lists.promises_list), name="promises"),
]
