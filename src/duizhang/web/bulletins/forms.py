"""Forms of issues and objections; what becomes of what they hold is the actions' business."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.board.selectors import cycles_of, plans_seen_by
from duizhang.web.bulletins.drafting.draft import DRAFTERS
from duizhang.web.bulletins.models.issue import OBJECTION_DAYS, Kind
from duizhang.web.cycles.models.snapshot import Layer

LONGEST = 20_000


class SeveralFiles(forms.ClearableFileInput):
    """A field for more than one file."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of uploads, which may be empty."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Each by the rules of one."""
        given = data if isinstance(data, (list, tuple)) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]


class PlanForm(forms.Form):
    """Of which plan: the cycles to choose from follow from it."""

    kind = forms.ChoiceField(label=_("种类"), choices=[(k.value, k.label) for k in Kind if k in DRAFTERS])
    plan = forms.ModelChoiceField(label=_("计划"), queryset=None, empty_label=None)
    cycle = forms.ModelChoiceField(label=_("报告期"), queryset=None, empty_label=None)
    layer = forms.ChoiceField(label=_("口径"), choices=Layer.choices, initial=Layer.REPORTED)
    objection_days = forms.IntegerField(label=_("异议期（日）"), min_value=0, max_value=60, initial=OBJECTION_DAYS)

    def __init__(self, *args: Any, person: Any, plan: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["plan"].queryset = plans_seen_by(person)
        self.fields["cycle"].queryset = cycles_of(plan)
        self.fields["cycle"].label_from_instance = lambda cycle: cycle.name


class EditForm(forms.Form):
    """One change of a draft: `do` names it, `at` and `row` say where."""

    do = forms.CharField(max_length=20)
    revision = forms.IntegerField(min_value=0)
    at = forms.IntegerField(min_value=-1, required=False)
    row = forms.IntegerField(min_value=0, required=False)
    level = forms.IntegerField(min_value=1, max_value=4, required=False)
    text = forms.CharField(max_length=LONGEST, required=False, strip=False)


class HeadForm(forms.Form):
    """What stands above and below the body."""

    title = forms.CharField(label=_("标题"), max_length=200)
    masthead = forms.CharField(label=_("版头名称"), max_length=40, required=False, help_text=_("空着就没有版头"))
    issuer = forms.CharField(label=_("编发单位"), max_length=60, required=False)
    addressees = forms.CharField(label=_("主送"), max_length=500, required=False)
    signature = forms.CharField(label=_("署名"), max_length=60, required=False)
    copies_to = forms.CharField(label=_("抄送"), max_length=500, required=False)


class IssueForm(forms.Form):
    """Issuing: the draft as it was read."""

    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    despite = forms.CharField(label=_("仍要印发的理由"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3}))


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("理由"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class CorrectionForm(forms.Form):
    """What is corrected and why."""

    note = forms.CharField(label=_("更正说明"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}), help_text=_("印在更正件的第一段；已成立的异议已填入"))


class ObjectForm(forms.Form):
    """About which item, what is wrong, with what to show for it."""

    item = forms.ChoiceField(label=_("事项"))
    text = forms.CharField(label=_("异议内容"), max_length=5000, widget=forms.Textarea(attrs={"rows": 6}))
    uploads = FilesField(label=_("佐证"), required=False)

    def __init__(self, *args: Any, items: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["item"].choices = items


class DecideForm(forms.Form):
    """Whether it holds."""

    upheld = forms.TypedChoiceField(label=_("结论"), choices=(("yes", _("成立")), ("no", _("不成立"))), coerce=lambda v: v == "yes", widget=forms.RadioSelect)
    decision = forms.CharField(label=_("处理意见"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5}))
