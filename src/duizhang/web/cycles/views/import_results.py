"""The screen that takes a whole completion table as a year's result."""

from django.utils.translation import gettext_lazy as _

from duizhang.web.jobs.views.forming import JobScreen, job_view
from duizhang.web.plans.forms import ImportForm

SCREEN = JobScreen(
    title=_("导入去年完成情况"),
    form=ImportForm,
    kind="results.import",
    done=_("已导入：任务、目标和结论都已入账"),
    template="plans/import.html",
)
view = job_view(SCREEN)
