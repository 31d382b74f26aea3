"""Which plan, cycle and layer the cockpit shows."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.accounts.models import Person
from duizhang.web.board.selectors import Standing, cycles_of, plans_seen_by
from duizhang.web.cycles.models.snapshot import Layer


class GlanceForm(forms.Form):
    """A way to ask for another one; what is shown is chosen."""

    plan = forms.ChoiceField(label=_("计划"))
    cycle = forms.ChoiceField(label=_("报告期"))
    layer = forms.ChoiceField(label=_("口径"), choices=[(layer.value, layer.label) for layer in Layer])

    def __init__(self, *, person: Person, at: Standing) -> None:
        super().__init__(initial={"plan": at.plan and at.plan.pk, "cycle": at.cycle and at.cycle.pk, "layer": at.layer.value}, auto_id="glance_%s")
        fields: dict[str, Any] = self.fields
        fields["plan"].choices = [(plan.pk, str(plan)) for plan in plans_seen_by(person)]
        fields["cycle"].choices = [(cycle.pk, cycle.shown) for cycle in cycles_of(at.plan)]
