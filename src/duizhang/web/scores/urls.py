"""Addresses of assessments."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.scores.views import entries, listing, scheme, sheet, verbs

app_name = "scores"
urlpatterns = [
    path("", needs(P.SCORES_VIEW, listing.schemes), name="list"),
    path("add/", needs(P.SCORES_EDIT, listing.add), name="add"),
    path("<int:pk>/", needs(P.SCORES_VIEW, scheme.scheme), name="scheme"),
    path("<int:pk>/export/", needs(P.SCORES_VIEW, scheme.export), name="export"),
    path("<int:pk>/items/", needs(P.SCORES_EDIT, entries.items), name="items"),
    path("<int:pk>/events/", needs(P.SCORES_EDIT, entries.events), name="events"),
    path("<int:pk>/enter/", needs(P.SCORES_EDIT, entries.enter), name="enter"),
    path("<int:pk>/draw/", needs(P.SCORES_EDIT, verbs.draw), name="draw"),
    path("<int:pk>/compute/", needs(P.SCORES_EDIT, verbs.compute), name="compute"),
    path("<int:pk>/show/", needs(P.SCORES_EDIT, verbs.show), name="show"),
    path("<int:pk>/draft/", needs(P.SCORES_EDIT, verbs.draft), name="draft"),
    path("items/<int:pk>/weigh/", needs(P.SCORES_EDIT, entries.weigh), name="weigh"),
    path("entries/<int:pk>/correct/", needs(P.SCORES_EDIT, entries.correct), name="correct"),
    path("entries/<int:pk>/decide/", needs(P.SCORES_EDIT, entries.decide), name="decide"),
    path("entries/<int:pk>/files/<int:file>/", needs(P.SCORES_VIEW, entries.take_file), name="file"),
    path("sheets/<int:pk>/", needs(P.SCORES_VIEW, sheet.sheet), name="sheet"),
    path("sheets/<int:pk>/export/", needs(P.SCORES_VIEW, sheet.export), name="sheet_export"),
]
