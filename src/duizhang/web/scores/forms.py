"""Forms about assessments: each field is a keyword of its action."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from duizhang.web.cycles.models.snapshot import Layer
from duizhang.web.generic.widgets import Day
from duizhang.web.reading import ScoreRuleRead
from duizhang.web.scores.events import WORDS
from duizhang.web.scores.models import Scheme
from duizhang.web.scores.rule import BY_COUNT, BY_TARGET, rule_of, shipped
from duizhang.web.scores.selectors import cycles_to_assess, free_targets, groups_to_assess, units_of, units_to_assess

RULE_BYTES = 200_000


def _day(label: str) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=Day())


def _figure(label: str, **options: Any) -> forms.DecimalField:
    return forms.DecimalField(label=label, required=False, max_digits=18, decimal_places=6, **options)


def _why(**options: Any) -> forms.CharField:
    return forms.CharField(label=_("理由"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}), **options)


class SchemeForm(forms.Form):
    """新建考核. The plan is that of the period."""

    title = forms.CharField(label=_("名称"), max_length=200)
    cycle = forms.ModelChoiceField(label=_("计划和报告期"), queryset=cycles_to_assess())
    layer = forms.ChoiceField(label=_("口径"), choices=Layer.choices, initial=Layer.REPORTED)
    rule = forms.ChoiceField(label=_("计分规则"), required=False, widget=forms.Select(attrs={"lang": "zh-Hans"}))
    own_rule = forms.FileField(label=_("或上传自己的规则"), required=False, help_text=_("toml 文件，写法见操作说明"))
    groups = forms.ModelMultipleChoiceField(label=_("单位组"), queryset=groups_to_assess(), required=False, widget=forms.SelectMultiple(attrs={"size": 4}))
    units = forms.ModelMultipleChoiceField(label=_("被考核单位"), queryset=units_to_assess(), required=False, widget=forms.SelectMultiple(attrs={"size": 10}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rule"].choices = [("", _("（用自己的）")), *shipped()]

    def clean_own_rule(self) -> str:
        upload = self.cleaned_data["own_rule"]
        if upload is None:
            return ""
        if upload.size > RULE_BYTES:
            raise forms.ValidationError(_("规则文件太大；请只上传一条规则"))
        try:
            return upload.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("规则文件不是 UTF-8；请另存为 UTF-8")) from error


class ItemsForm(forms.Form):
    """选定考核指标."""

    part = forms.ChoiceField(label=_("计分项"))
    targets = forms.ModelMultipleChoiceField(label=_("目标"), queryset=None, widget=forms.CheckboxSelectMultiple)
    reason = _why(required=False, help_text=_("公示以后须写"))

    def __init__(self, *args: Any, scheme: Scheme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"].choices = _parts(rule_of(scheme), BY_TARGET)
        self.fields["targets"].queryset = free_targets(scheme)


class WeighForm(forms.Form):
    """改权重."""

    weight = _figure(_("权重"), min_value=0, help_text=_("空着是不知道，这一项就不计分"))
    reason = _why()


class EventsForm(forms.Form):
    """由记录提出."""

    kind = forms.ChoiceField(label=_("什么情形"), choices=tuple(WORDS.items()))
    part = forms.ChoiceField(label=_("计入哪一项"))
    reason = _why(required=False, help_text=_("公示以后须写"))

    def __init__(self, *args: Any, scheme: Scheme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"].choices = _parts(rule_of(scheme), BY_COUNT)


class FiguresForm(forms.Form):
    """The figures of one entry. What stays empty is unknown, not zero."""

    weight = _figure(_("权重"), min_value=0)
    target = _figure(_("目标值"))
    actual = _figure(_("实际值"), help_text=_("评分、次数也写在这里；空着是不知道，不是零"))
    points = _figure(_("每次分值"), min_value=0)
    rank = forms.IntegerField(label=_("名次"), required=False, min_value=1, max_value=9999)
    among = forms.IntegerField(label=_("参加排名数"), required=False, min_value=1, max_value=9999)
    revised = _figure(_("调整后目标值"))
    reported = _day(_("报告日期"))
    approved = _day(_("批准日期"))


class EnterForm(FiguresForm):
    """录入."""

    unit = forms.ModelChoiceField(label=_("单位"), queryset=None)
    part = forms.ChoiceField(label=_("计分项"))
    name = forms.CharField(label=_("事项"), max_length=300, required=False)
    basis = forms.CharField(label=_("依据"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}), help_text=_("什么文件、谁评的、哪一天"))
    upload = forms.FileField(label=_("佐证"), required=False)
    reason = _why(required=False, help_text=_("公示以后须写"))
    field_order = ("unit", "part", "name", "actual", "points", "basis", "upload", "weight", "target", "rank", "among", "revised", "reported", "approved", "reason")

    def __init__(self, *args: Any, scheme: Scheme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units_of(scheme)
        self.fields["part"].choices = _parts(rule_of(scheme))


class CorrectForm(FiguresForm):
    """更正."""

    upload = forms.FileField(label=_("佐证"), required=False)
    reason = _why()
    field_order = ("actual", "target", "weight", "points", "rank", "among", "revised", "reported", "approved", "upload", "reason")


class DecideForm(forms.Form):
    """确认 or 不采用."""

    confirm = forms.ChoiceField(label=_("处理"), choices=(("yes", _("确认")), ("no", _("不采用"))), widget=forms.RadioSelect)
    times = _figure(_("采用几次"), min_value=0, help_text=_("空着是全部采用"))
    points = _figure(_("每次分值"), min_value=0, help_text=_("规则没有定死时填"))
    reason = _why(required=False, help_text=_("不采用或少计时须写"))

    def clean_confirm(self) -> bool:
        return bool(self.cleaned_data["confirm"] == "yes")


class DraftForm(forms.Form):
    """起草考核表."""

    note = forms.CharField(label=_("更正说明"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}), help_text=_("只在更正已印发的考核表时用；成立的异议会自动列入"))


def _parts(rule: ScoreRuleRead, families: tuple[str, ...] | None = None) -> list[tuple[str, str]]:
    return [("", "---------")] + [(part.name, f"{part.word}（{part.says}）") for part in rule.parts if part.family != "start" and (families is None or part.family in families)]
