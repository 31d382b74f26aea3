"""Forms about plans: their fields are the actions' keywords."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.generic.widgets import Day
from duizhang.web.plans.fields import DatedFigures, DatedLines
from duizhang.web.plans.models.plan import Kind
from duizhang.web.plans.models.review import Nature
from duizhang.web.plans.models.target import Kind as TargetKind
from duizhang.web.plans.models.target import Op
from duizhang.web.units.forms import NamesField
from duizhang.web.units.selectors import standing_units


def day(label: str) -> forms.DateField:
    """A day that may be left empty."""
    return forms.DateField(label=label, required=False, widget=Day())


class ImportForm(forms.Form):
    """A file, and what it does not say of itself."""

    upload = forms.FileField(label=_("文件"), help_text=_("Word、Excel、网页、PDF、OFD、txt、csv 都可以，20 MB 以内"))
    title = forms.CharField(label=_("计划名称"), max_length=200, required=False, help_text=_("不填就用文件的标题"))
    year = forms.IntegerField(label=_("年度"), min_value=1950, max_value=2100, required=False, help_text=_("不填就用文件里写的年度"))
    kind = forms.ChoiceField(label=_("类别"), choices=Kind.choices, initial=Kind.KEY_TASKS)


class PlanForm(forms.Form):
    """A plan without a file."""

    title = forms.CharField(label=_("计划名称"), max_length=200)
    year = forms.IntegerField(label=_("年度"), min_value=1950, max_value=2100)
    kind = forms.ChoiceField(label=_("类别"), choices=Kind.choices, initial=Kind.KEY_TASKS)


class TaskForm(forms.Form):
    """What can be set of a task."""

    title = forms.CharField(label=_("任务"), max_length=300)
    field = forms.CharField(label=_("领域"), max_length=120, required=False)
    lead = NamesField(label=_("牵头单位"), required=False, help_text=_("全称或别名，用顿号隔开；第一个负责汇总报送"))
    supporting = NamesField(label=_("配合单位"), required=False, help_text=_("可以写单位组，如“各区县”，保存时展开"))
    in_charge = forms.CharField(label=_("分管领导"), max_length=60, required=False)
    deadline = day(_("完成时限"))
    nature = forms.ChoiceField(label=_("性质"), choices=Nature.choices, required=False)
    weight = forms.DecimalField(label=_("权重"), min_value=0, max_digits=8, decimal_places=3, required=False)
    milestones = DatedLines(label=_("形象进度节点"), help_text=_("每行一个：2026-06-30 主体封顶"))


class TargetForm(forms.Form):
    """What can be set of a target."""

    indicator = forms.CharField(label=_("指标"), max_length=200)
    scope = forms.CharField(label=_("范围"), max_length=120, required=False)
    op = forms.ChoiceField(label=_("比较"), choices=Op.choices, initial=Op.AT_LEAST)
    value = forms.DecimalField(label=_("目标值"), max_digits=24, decimal_places=6)
    upper = forms.DecimalField(label=_("上限"), max_digits=24, decimal_places=6, required=False, help_text=_("只有区间才填"))
    unit = forms.CharField(label=_("计量单位"), max_length=40, required=False)
    kind = forms.ChoiceField(label=_("类型"), choices=TargetKind.choices, initial=TargetKind.LEVEL)
    deadline = day(_("完成时限"))
    nature = forms.ChoiceField(label=_("性质"), choices=Nature.choices, required=False)
    weight = forms.DecimalField(label=_("权重"), min_value=0, max_digits=8, decimal_places=3, required=False)
    curve = DatedFigures(label=_("序时"), help_text=_("每行一个时点和应达到的数：2026-06-30 40；不填按月平均"))


class SplitTargetForm(forms.Form):
    """In what the second target differs."""

    indicator = forms.CharField(label=_("指标"), max_length=200)
    scope = forms.CharField(label=_("范围"), max_length=120, required=False)
    op = forms.ChoiceField(label=_("比较"), choices=Op.choices)
    value = forms.DecimalField(label=_("目标值"), max_digits=24, decimal_places=6)
    upper = forms.DecimalField(label=_("上限"), max_digits=24, decimal_places=6, required=False)
    unit = forms.CharField(label=_("计量单位"), max_length=40, required=False)
    kind = forms.ChoiceField(label=_("类型"), choices=TargetKind.choices)


class AskingForm(forms.Form):
    """What every change of a published plan says besides."""

    strike = forms.BooleanField(label=_("从计划中撤下"), required=False)
    reason = forms.CharField(label=_("调整理由"), widget=forms.Textarea(attrs={"rows": 3}))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.pop("strike", False):
            said["review"] = "rejected"
        return said


class TaskChangeForm(AskingForm, TaskForm):
    """A change of a task."""

    field_order = (*TaskForm.base_fields, "strike", "reason")


class TargetChangeForm(AskingForm, TargetForm):
    """A change of a target."""

    field_order = (*TargetForm.base_fields, "strike", "reason")


class ReasonForm(forms.Form):
    """A reason."""

    reason = forms.CharField(max_length=300)


class IntoForm(forms.Form):
    """The number of the task or target that takes another in."""

    into = forms.CharField(max_length=20)


class SplitTaskForm(forms.Form):
    """What the task made of some of another's targets is called; the targets are picked beside it."""

    title = forms.CharField(max_length=300, required=False)


class MatchForm(forms.Form):
    """Which unit a name means."""

    name = forms.CharField(max_length=120)
    unit = forms.ModelChoiceField(queryset=standing_units(), to_field_name="name")


class BulkForm(forms.Form):
    """What is set for many tasks at once; what is left empty stays as it is."""

    lead = NamesField(label=_("牵头单位"), required=False, help_text=_("用顿号隔开；不填不改"))
    supporting = NamesField(label=_("配合单位"), required=False, help_text=_("用顿号隔开；不填不改"))
    in_charge = forms.CharField(label=_("分管领导"), max_length=60, required=False, help_text=_("不填不改"))
    deadline = day(_("完成时限"))


class DecisionForm(forms.Form):
    """Approve or refuse."""

    approved = forms.TypedChoiceField(choices=(("yes", _("同意")), ("no", _("不同意"))), coerce=lambda said: said == "yes")
    because = forms.CharField(max_length=300, required=False)


class ReachForm(forms.Form):
    """The day a milestone was reached; empty takes it back."""

    on = day(_("达到日期"))


class PublishForm(forms.Form):
    """What is said with a version."""

    note = forms.CharField(label=_("说明"), max_length=300, required=False, help_text=_("如：经市政府常务会议审议通过"))
