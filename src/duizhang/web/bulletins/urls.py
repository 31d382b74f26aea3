"""Addresses of issues and objections."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.bulletins.views import detail, drafting, editor, files, issuing, listing, objections

app_name = "bulletins"
urlpatterns = [
    path("", needs(P.BULLETINS_VIEW, listing.issues), name="list"),
    path("draft/", needs(P.BULLETINS_EDIT, drafting.draft), name="draft"),
    path("<int:pk>/", needs(P.BULLETINS_VIEW, detail.detail), name="detail"),
    path("<int:pk>/sources/<str:source>/", needs(P.BULLETINS_VIEW, detail.source), name="source"),
    path("<int:pk>/edit/", needs(P.BULLETINS_EDIT, editor.editor), name="edit"),
    path("<int:pk>/check/", needs(P.BULLETINS_EDIT, editor.check), name="check"),
    path("<int:pk>/redraft/", needs(P.BULLETINS_EDIT, drafting.redraft), name="redraft"),
    path("<int:pk>/discard/", needs(P.BULLETINS_EDIT, drafting.discard), name="discard"),
    path("<int:pk>/issue/", needs(P.BULLETINS_ISSUE, issuing.issue), name="issue"),
    path("<int:pk>/withdraw/", needs(P.BULLETINS_ISSUE, issuing.withdraw), name="withdraw"),
    path("<int:pk>/publish/", needs(P.BULLETINS_ISSUE, issuing.publish), name="publish"),
    path("<int:pk>/unpublish/", needs(P.BULLETINS_ISSUE, issuing.unpublish), name="unpublish"),
    path("<int:pk>/correct/", needs(P.BULLETINS_EDIT, issuing.correct), name="correct"),
    path("<int:pk>/print/", needs(P.BULLETINS_VIEW, files.print_view), name="print"),
    path("<int:pk>/files/<str:form>/", needs(P.BULLETINS_VIEW, files.take), name="file"),
    path("<int:pk>/object/", needs(P.BULLETINS_OBJECT, objections.object_), name="object"),
    path("objections/", needs(P.BULLETINS_VIEW, objections.objections), name="objections"),
    path("objections/<int:pk>/", needs(P.BULLETINS_VIEW, objections.objection), name="objection"),
    path("objections/<int:pk>/decide/", needs(P.BULLETINS_EDIT, objections.decide), name="decide"),
    path("objections/<int:pk>/files/<int:file>/", needs(P.BULLETINS_VIEW, objections.take_file), name="objection_file"),
]
