"""Addresses of plans."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.plans.views import bulk, changes, plan, printing, review, targets, task, tasks, verbs, versions

app_name = "plans"
urlpatterns = [
    path("", needs(P.PLANS_VIEW, plan.plans), name="list"),
    path("add/", needs(P.PLANS_EDIT, plan.add), name="add"),
    path("import/", needs(P.PLANS_EDIT, plan.import_), name="import"),
    path("<int:pk>/", needs(P.PLANS_VIEW, plan.detail), name="detail"),
    path("<int:pk>/publish/", needs(P.PLANS_EDIT, plan.publish_plan), name="publish"),
    path("<int:pk>/xlsx/", needs(P.PLANS_VIEW, printing.xlsx), name="xlsx"),
    path("<int:pk>/docx/", needs(P.PLANS_VIEW, printing.docx), name="docx"),
    path("documents/<int:pk>/", needs(P.PLANS_VIEW, printing.original), name="document"),
    path("<int:pk>/review/", needs(P.PLANS_EDIT, review.review), name="review"),
    path("<int:pk>/review/match/", needs(P.PLANS_EDIT, review.match), name="match"),
    path("<int:pk>/review/take/<int:document>/<int:line>/", needs(P.PLANS_EDIT, review.take), name="take"),
    path("<int:pk>/tasks/add/", needs(P.PLANS_EDIT, task.add), name="task_add"),
    path("<int:pk>/versions/", needs(P.PLANS_VIEW, versions.versions), name="versions"),
    path("tasks/", needs(P.PLANS_VIEW, tasks.tasks), name="tasks"),
    path("tasks/bulk/", needs(P.PLANS_EDIT, bulk.bulk), name="bulk"),
    path("tasks/<int:pk>/", needs(P.PLANS_VIEW, task.detail), name="task"),
    path("tasks/<int:pk>/edit/", needs(P.PLANS_EDIT, task.edit), name="task_edit"),
    path("tasks/<int:pk>/change/", needs(P.PLANS_PROPOSE, task.change), name="task_change"),
    path("tasks/<int:pk>/accept/", needs(P.PLANS_EDIT, verbs.accept_task), name="task_accept"),
    path("tasks/<int:pk>/reject/", needs(P.PLANS_EDIT, verbs.reject_task), name="task_reject"),
    path("tasks/<int:pk>/restore/", needs(P.PLANS_EDIT, verbs.restore_task), name="task_restore"),
    path("tasks/<int:pk>/merge/", needs(P.PLANS_EDIT, verbs.merge_task), name="task_merge"),
    path("tasks/<int:pk>/split/", needs(P.PLANS_EDIT, verbs.split_task), name="task_split"),
    path("tasks/<int:pk>/targets/add/", needs(P.PLANS_EDIT, targets.add), name="target_add"),
    path("targets/<int:pk>/edit/", needs(P.PLANS_EDIT, targets.edit), name="target_edit"),
    path("targets/<int:pk>/change/", needs(P.PLANS_PROPOSE, targets.change), name="target_change"),
    path("targets/<int:pk>/accept/", needs(P.PLANS_EDIT, verbs.accept_target), name="target_accept"),
    path("targets/<int:pk>/reject/", needs(P.PLANS_EDIT, verbs.reject_target), name="target_reject"),
    path("targets/<int:pk>/restore/", needs(P.PLANS_EDIT, verbs.restore_target), name="target_restore"),
    path("targets/<int:pk>/merge/", needs(P.PLANS_EDIT, verbs.merge_target), name="target_merge"),
    path("targets/<int:pk>/split/", needs(P.PLANS_EDIT, targets.split), name="target_split"),
    path("milestones/<int:pk>/", needs(P.PLANS_EDIT, task.reach), name="reach"),
    path("changes/", needs(P.PLANS_VIEW, changes.changes), name="changes"),
    path("changes/<int:pk>/", needs(P.PLANS_VIEW, changes.detail), name="change"),
    path("changes/<int:pk>/decide/", needs(P.PLANS_APPROVE, changes.decide), name="decide"),
]
