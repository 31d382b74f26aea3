"""The screen that takes a whole completion table as a year's result."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.actions.import_results import import_results
from duizhang.web.generic.editing import FormScreen, add_view
from duizhang.web.plans.forms import ImportForm

SCREEN = FormScreen(
    title=_("导入去年完成情况"),
    form=ImportForm,
    save=import_results,
    lead_to=lambda imported: reverse("results", args=(imported.plan.pk,)),
    done=_("已导入：任务、目标和结论都已入账"),
    template="plans/import.html",
)
view = add_view(SCREEN)
