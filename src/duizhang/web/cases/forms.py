"""Forms about cases: each field is a keyword of its action."""

from typing import Any

from django import forms

from duizhang.web.cases.ladder import rungs_above
from duizhang.web.cases.models.case import Origin
from duizhang.web.cases.selectors import assignable_units, loose_complaints, open_cases, running_tasks, verdicts


def _day(label: str, **options: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)


def _words(label: str, rows: int = 4, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=4000, widget=forms.Textarea(attrs={"rows": rows}), **options)


class OpenForm(forms.Form):
    """立项. `task`, `snapshot` and `complaints` are hidden where the case is opened from one of them."""

    origin = forms.ChoiceField(label="来源", choices=Origin.choices)
    title = forms.CharField(label="事项", max_length=200, help_text="一事一单，写一件事")
    text = _words("要求", help_text="要办成什么、到什么程度算办成")
    task = forms.ModelChoiceField(label="对应任务", queryset=running_tasks(), required=False, empty_label="无")
    complaints = forms.ModelMultipleChoiceField(
        label="所据工单", queryset=loose_complaints(), required=False, help_text="可选多件：同一件事的重复反映一并立项", widget=forms.SelectMultiple(attrs={"size": 6})
    )
    snapshot = forms.ModelChoiceField(queryset=verdicts(), required=False, widget=forms.HiddenInput)


class AssignForm(forms.Form):
    """交办."""

    unit = forms.ModelChoiceField(label="承办单位", queryset=assignable_units())
    supporting = forms.ModelMultipleChoiceField(label="协办单位", queryset=assignable_units(), required=False, widget=forms.SelectMultiple(attrs={"size": 6}), help_text="由承办单位汇总反馈")
    due = _day("办结时限", help_text="按来源的默认时限填好，可改")
    rung = forms.ChoiceField(label="起始级别", required=False)
    text = _words("交办要求", rows=3, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rung"].choices = [("", "按规则从第一级起"), *((rung.name, f"{rung.word}（{rung.sheet}）") for rung in rungs_above("remind"))]


class FeedBackForm(forms.Form):
    """反馈."""

    text = _words("办理情况", rows=8, help_text="做了什么、结果如何、以什么为证")
    file = forms.FileField(label="附件", required=False)


class VerifyForm(forms.Form):
    """核查: three questions; one "no" sends it back."""

    facts_clear = forms.BooleanField(label="事实清楚", required=False)
    problem_solved = forms.BooleanField(label="问题解决", required=False)
    conclusion_right = forms.BooleanField(label="结论正确", required=False)
    text = _words("核查情况", help_text="三项都勾选为通过；有一项不勾选即退回，此处写明理由")


class SendBackForm(forms.Form):
    """退回."""

    text = _words("退回理由")


class CloseForm(forms.Form):
    """销号."""

    text = _words("销号意见", rows=2, required=False)


class RevisitForm(forms.Form):
    """回访."""

    satisfied = forms.TypedChoiceField(label="是否满意", choices=(("1", "满意"), ("0", "不满意，重办")), coerce=lambda v: v == "1", widget=forms.RadioSelect)
    text = _words("回访情况")


class ExtendForm(forms.Form):
    """申请延期."""

    until = _day("延至")
    reason = _words("理由", rows=3)
    progress = _words("目前进展", rows=3)


class DecideForm(forms.Form):
    """审批延期."""

    granted = forms.TypedChoiceField(label="审批", choices=(("1", "同意"), ("0", "不同意")), coerce=lambda v: v == "1", widget=forms.RadioSelect)
    because = forms.CharField(label="意见", max_length=300, required=False)


class EscalateForm(forms.Form):
    """升级."""

    rung = forms.ChoiceField(label="升为")
    reason = _words("理由", rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rung"].choices = [(rung.name, f"{rung.word}（{rung.sheet}）") for rung in rungs_above("remind")]


class ComplaintForm(forms.Form):
    """登记."""

    source = forms.CharField(label="工单号", max_length=60, help_text="反映人的姓名、电话不在此登记")
    received_on = _day("日期")
    place = forms.CharField(label="地点", max_length=120, required=False)
    text = _words("内容")


class LinkForm(forms.Form):
    """并入."""

    case = forms.ModelChoiceField(label="并入督办件", queryset=open_cases())
