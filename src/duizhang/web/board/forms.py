"""The board's filters, an override, a saved filter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.models import Person
from duizhang.web.board import selectors
from duizhang.web.board.models.light import Status
from duizhang.web.cycles.models.snapshot import Colour, Layer, Pace
from duizhang.web.plans.models.assignment import Role

SORTS = (("", _("急的在前")), ("order", _("按计划次序")))
NO_FIELD = "—"  # asks for the tasks without a field


class BoardFilter(forms.Form):
    """What is shown. `at` decides what can be chosen; an unknown value is left out, so that an old address still opens."""

    q = forms.CharField(label=_("任务"), required=False, max_length=100)
    colour = forms.ChoiceField(label=_("颜色"), required=False)
    field = forms.ChoiceField(label=_("领域"), required=False)
    unit = forms.ModelChoiceField(label=_("单位"), queryset=None, required=False, empty_label=_("全部"))
    role = forms.ChoiceField(label=_("分工"), required=False)
    district = forms.ModelChoiceField(label=_("区县"), queryset=None, required=False, empty_label=_("全部"))
    in_charge = forms.ChoiceField(label=_("分管领导"), required=False)
    pace = forms.ChoiceField(label=_("序时"), required=False)
    status = forms.ChoiceField(label=_("进度"), required=False)
    plan = forms.ModelChoiceField(label=_("计划"), queryset=None, required=False, empty_label=None)
    cycle = forms.ModelChoiceField(label=_("报告期"), queryset=None, required=False, empty_label=_("最近"))
    layer = forms.ChoiceField(label=_("口径"), required=False)
    sort = forms.ChoiceField(label=_("次序"), required=False, choices=SORTS)

    def __init__(self, data: Any, *, person: Person, at: selectors.Standing) -> None:
        self.asked = data
        filled = data.copy()
        filled.setdefault("plan", str(at.plan.pk) if at.plan else "")
        filled.setdefault("layer", at.layer)
        super().__init__(filled)
        every = ("", _("全部"))
        self.fields["colour"].choices = [every, *((c.value, c.label) for c in Colour)]
        self.fields["pace"].choices = [every, *((p.value, p.label) for p in Pace)]
        self.fields["role"].choices = [every, *((r.value, r.label) for r in Role)]
        self.fields["status"].choices = [every, *((s.value, s.label) for s in Status)]
        self.fields["layer"].choices = [(layer.value, layer.label) for layer in Layer]
        self.fields["field"].choices = lambda: [every, *((f, f) for f in selectors.fields_of_plan(person, at.plan)), (NO_FIELD, _("未注明"))]
        self.fields["in_charge"].choices = lambda: [every, *((p, p) for p in selectors.leaders_of_plan(person, at.plan))]
        self.fields["unit"].queryset = selectors.lead_units(tasks := selectors.tasks_seen_by(person).filter(plan=at.plan))
        self.fields["district"].queryset = selectors.districts_of(tasks)
        self.fields["plan"].queryset = selectors.plans_seen_by(person)
        self.fields["cycle"].queryset = selectors.cycles_of(at.plan)
        self.fields["cycle"].label_from_instance = lambda cycle: cycle.shown

    first = ("q", "colour", "field", "unit", "in_charge")  # the others lie under 更多条件

    @property
    def opened(self) -> bool:
        """Whether one of the others was asked for."""
        return any(self.asked.get(name) for name in self.fields if name not in self.first)

    def chosen(self) -> dict[str, Any]:
        """The valid values only."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class OverrideForm(forms.Form):
    """改定颜色."""

    colour = forms.ChoiceField(label=_("改为"), choices=Colour.choices, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("理由"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}), help_text=_("理由与原来的颜色一并留存，可以撤回，不能删除"))


class SaveFilterForm(forms.Form):
    """A name for what is shown now."""

    name = forms.CharField(label=_("名称"), max_length=60)
    query = forms.CharField(max_length=1000, required=False)
    shared = forms.BooleanField(label=_("大家可用"), required=False)
