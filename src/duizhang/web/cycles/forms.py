"""Forms about cycles and reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.actions.save_draft import LONGEST
from duizhang.web.cycles.models.schedule import Rhythm
from duizhang.web.cycles.selectors import running_plans
from duizhang.web.generic.widgets import Day


def _day(label: str) -> forms.DateField:
    return forms.DateField(label=label, widget=Day())


class ScheduleEditForm(forms.Form):
    """What can be changed of a schedule."""

    due_days = forms.IntegerField(label=_("期末后几日内报送"), min_value=0, max_value=60, initial=5)
    since = _day(_("起"))
    until = _day(_("止"))


class ScheduleForm(ScheduleEditForm):
    """A schedule."""

    plan = forms.ModelChoiceField(label=_("计划"), queryset=running_plans(), help_text=_("已发布、正在执行的计划"))
    rhythm = forms.ChoiceField(label=_("频度"), choices=Rhythm.choices, initial=Rhythm.CUMULATIVE)
    field_order = ("plan", "rhythm", "due_days", "since", "until")


class DraftForm(forms.Form):
    """A report as it is being written."""

    text = forms.CharField(label=_("进展情况"), required=False, max_length=LONGEST, strip=False)
    problems = forms.CharField(label=_("存在的问题及原因"), required=False, max_length=5000)
    next_step = forms.CharField(label=_("下一步措施"), required=False, max_length=5000)
    revision = forms.IntegerField(min_value=0, required=False)
    editor = forms.UUIDField(required=False)

    def clean_text(self) -> str:
        """Lines as the engine counts them."""
        return str(self.cleaned_data["text"]).replace("\r\n", "\n").replace("\r", "\n")


class SubmitForm(DraftForm):
    """A report as it is handed in."""

    key = forms.UUIDField()


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("理由"), max_length=1000, required=False)


class DocumentForm(forms.Form):
    """What the department already has."""

    upload = forms.FileField(label=_("材料"))


class EvidenceForm(DocumentForm):
    """A file and what it shows."""

    note = forms.CharField(label=_("说明"), max_length=200, required=False)


class StartForm(forms.Form):
    """Whose report on which task in which cycle: keys, looked up among those that one may write."""

    cycle = forms.IntegerField()
    task = forms.IntegerField()
    unit = forms.IntegerField()


class ExplainForm(forms.Form):
    """What the unit says to a doubt."""

    explanation = forms.CharField(max_length=500, required=False)
