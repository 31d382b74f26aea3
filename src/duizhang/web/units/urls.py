"""Addresses of the directory."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.units.views import detail, groups, listing, people

app_name = "units"
urlpatterns = [
    path("", needs(P.UNITS_VIEW, listing.units), name="list"),
    path("add/", needs(P.UNITS_EDIT, detail.add), name="add"),
    path("import/", needs(P.UNITS_EDIT, listing.import_), name="import"),
    path("bulk/", needs(P.UNITS_EDIT, listing.bulk), name="bulk"),
    path("<int:pk>/", needs(P.UNITS_VIEW, detail.detail), name="detail"),
    path("<int:pk>/edit/", needs(P.UNITS_EDIT, detail.edit), name="edit"),
    path("<int:pk>/succeed/", needs(P.UNITS_EDIT, detail.succeed), name="succeed"),
    path("<int:pk>/appoint/", needs(P.UNITS_APPOINT, detail.appoint_person), name="appoint"),
    path("<int:pk>/dismiss/<int:membership>/", needs(P.UNITS_APPOINT, detail.dismiss_person), name="dismiss"),
    path("people/import/", needs(P.PEOPLE_MANAGE, people.import_people), name="people_import"),
    path("groups/", needs(P.UNITS_VIEW, groups.groups), name="groups"),
    path("groups/add/", needs(P.UNITS_EDIT, groups.add), name="group_add"),
    path("groups/<int:pk>/", needs(P.UNITS_EDIT, groups.edit), name="group"),
]
