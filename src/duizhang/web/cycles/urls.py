"""Addresses of cycles and reports."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.cycles.views import cycle, evidence, listing, mine, queue, report, reviewing, schedules, writing

app_name = "cycles"
urlpatterns = [
    path("", needs(P.CYCLES_VIEW, listing.cycles), name="list"),
    path("<int:pk>/", needs(P.CYCLES_VIEW, cycle.detail), name="detail"),
    path("<int:pk>/close/", needs(P.CYCLES_EDIT, cycle.close), name="close"),
    path("<int:pk>/reopen/", needs(P.CYCLES_EDIT, cycle.reopen), name="reopen"),
    path("open/", needs(P.CYCLES_EDIT, schedules.open_now), name="open"),
    path("schedules/", needs(P.CYCLES_VIEW, schedules.schedules), name="schedules"),
    path("schedules/add/", needs(P.CYCLES_EDIT, schedules.add), name="schedule_add"),
    path("schedules/<int:pk>/", needs(P.CYCLES_EDIT, schedules.edit), name="schedule"),
    path("mine/", needs(P.REPORTS_WRITE, mine.mine), name="mine"),
    path("start/", needs(P.REPORTS_WRITE, mine.start), name="start"),
    path("reports/", needs(P.REPORTS_VIEW, queue.reports), name="reports"),
    path("reports/bulk/", needs(P.REPORTS_REVIEW, queue.bulk), name="bulk"),
    path("reports/<int:pk>/", needs(P.REPORTS_VIEW, report.report), name="report"),
    path("reports/<int:pk>/editor/", needs(P.REPORTS_WRITE, report.editor), name="editor"),
    path("reports/<int:pk>/save/", needs(P.REPORTS_WRITE, writing.save), name="save"),
    path("reports/<int:pk>/document/", needs(P.REPORTS_WRITE, writing.document), name="document"),
    path("reports/<int:pk>/submit/", needs(P.REPORTS_WRITE, writing.submit), name="submit"),
    path("reports/<int:pk>/evidence/", needs(P.REPORTS_WRITE, evidence.add), name="evidence_add"),
    path("evidence/<int:pk>/", needs(P.REPORTS_VIEW, evidence.get), name="evidence"),
    path("evidence/<int:pk>/remove/", needs(P.REPORTS_WRITE, evidence.remove), name="evidence_remove"),
    path("findings/<int:pk>/explain/", needs(P.REPORTS_WRITE, writing.explain), name="explain"),
    path("reports/<int:pk>/pass/", needs(P.REPORTS_PASS, reviewing.pass_on), name="pass"),
    path("reports/<int:pk>/send-back/", needs(P.REPORTS_PASS, reviewing.send_back), name="send_back"),
    path("reports/<int:pk>/take/", needs(P.REPORTS_WRITE, reviewing.take), name="take"),
    path("reports/<int:pk>/accept/", needs(P.REPORTS_REVIEW, reviewing.accept), name="accept"),
    path("reports/<int:pk>/return/", needs(P.REPORTS_REVIEW, reviewing.return_), name="return"),
    path("reports/<int:pk>/lock/", needs(P.REPORTS_LOCK, reviewing.lock), name="lock"),
    path("reports/<int:pk>/unlock/", needs(P.REPORTS_LOCK, reviewing.unlock), name="unlock"),
]
