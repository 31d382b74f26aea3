"""Forms about cases: each field is a keyword of its action."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.cases.ladder import rungs_above
from duizhang.web.cases.models.case import Origin
from duizhang.web.cases.selectors import (
    assignable_units,
    loose_complaints,
    named_tasks,
    open_cases,
    running_tasks,
    verdicts,
)
from duizhang.web.generic.typed import TypedField
from duizhang.web.generic.widgets import Day


def _day(label: str, **options: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=Day(), **options)


def _words(label: str, rows: int = 4, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=4000, widget=forms.Textarea(attrs={"rows": rows}), **options)


class OpenForm(forms.Form):
    """立项. `task`, `snapshot` and `complaints` are hidden where the case is opened from one of them."""

    origin = forms.ChoiceField(label=_("来源"), choices=Origin.choices)
    title = forms.CharField(label=_("事项"), max_length=200, help_text=_("一事一单，写一件事"))
    text = _words(_("要求"), help_text=_("要办成什么、到什么程度算办成"))
    task = TypedField(label=_("对应任务"), find=named_tasks, url="cases:tasks", required=False, help_text=_("写编号或名称中的字；没有对应任务的不填"))
    complaints = forms.ModelMultipleChoiceField(
        label=_("所据工单"), queryset=loose_complaints(), required=False, help_text=_("可选多件：同一件事的重复反映一并立项"), widget=forms.SelectMultiple(attrs={"size": 6})
    )
    snapshot = forms.ModelChoiceField(queryset=verdicts(), required=False, widget=forms.HiddenInput)

    def from_task(self) -> None:
        """It is opened from a task: nothing is asked that is known by it."""
        self.fields["task"] = forms.ModelChoiceField(queryset=running_tasks(), required=False, widget=forms.HiddenInput)
        self.fields["complaints"].widget = forms.MultipleHiddenInput()

    def from_complaint(self) -> None:
        """It is opened from a complaint: there is no task."""
        del self.fields["task"]


class AssignForm(forms.Form):
    """交办."""

    unit = forms.ModelChoiceField(label=_("承办单位"), queryset=assignable_units())
    supporting = forms.ModelMultipleChoiceField(label=_("协办单位"), queryset=assignable_units(), required=False, widget=forms.SelectMultiple(attrs={"size": 6}), help_text=_("由承办单位汇总反馈"))
    due = _day(_("办结时限"), help_text=_("按来源的默认时限填好，可改"))
    rung = forms.ChoiceField(label=_("起始级别"), required=False)
    text = _words(_("交办要求"), rows=3, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rung"].choices = [("", _("按规则从第一级起")), *((rung.name, f"{rung.shown}（{rung.sheet_shown}）") for rung in rungs_above("remind"))]


class FeedBackForm(forms.Form):
    """反馈."""

    text = _words(_("办理情况"), rows=8, help_text=_("做了什么、结果如何、以什么为证"))
    file = forms.FileField(label=_("附件"), required=False)


class VerifyForm(forms.Form):
    """核查: three questions; one "no" sends it back."""

    facts_clear = forms.BooleanField(label=_("事实清楚"), required=False)
    problem_solved = forms.BooleanField(label=_("问题解决"), required=False)
    conclusion_right = forms.BooleanField(label=_("结论正确"), required=False)
    text = _words(_("核查情况"), help_text=_("三项都勾选为通过；有一项不勾选即退回，此处写明理由"))


class SendBackForm(forms.Form):
    """退回."""

    text = _words(_("退回理由"))


class CloseForm(forms.Form):
    """销号."""

    text = _words(_("销号意见"), rows=2, required=False)


class RevisitForm(forms.Form):
    """回访."""

    satisfied = forms.TypedChoiceField(label=_("是否满意"), choices=(("1", _("满意")), ("0", _("不满意，重办"))), coerce=lambda v: v == "1", widget=forms.RadioSelect)
    text = _words(_("回访情况"))


class ExtendForm(forms.Form):
    """申请延期."""

    until = _day(_("延至"))
    reason = _words(_("理由"), rows=3)
    progress = _words(_("目前进展"), rows=3)


class DecideForm(forms.Form):
    """审批延期."""

    granted = forms.TypedChoiceField(label=_("审批"), choices=(("1", _("同意")), ("0", _("不同意"))), coerce=lambda v: v == "1", widget=forms.RadioSelect)
    because = forms.CharField(label=_("意见"), max_length=300, required=False)


class EscalateForm(forms.Form):
    """升级."""

    rung = forms.ChoiceField(label=_("升为"))
    reason = _words(_("理由"), rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rung"].choices = [(rung.name, f"{rung.shown}（{rung.sheet_shown}）") for rung in rungs_above("remind")]


class ComplaintForm(forms.Form):
    """登记."""

    source = forms.CharField(label=_("工单号"), max_length=60, help_text=_("反映人的姓名、电话不在此登记"))
    received_on = _day(_("日期"))
    place = forms.CharField(label=_("地点"), max_length=120, required=False)
    text = _words(_("内容"))


class LinkForm(forms.Form):
    """并入."""

    case = forms.ModelChoiceField(label=_("并入督办件"), queryset=open_cases())
