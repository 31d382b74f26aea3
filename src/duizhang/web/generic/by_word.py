"""A choice as people write it in a sheet: by its word."""

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import TextChoices
from django.utils import translation
from django.utils.translation import gettext_lazy as _


class ByWord(forms.CharField):
    """One of `choices`, by its Chinese word or its value; empty is `otherwise`, where there is one."""

    def __init__(self, choices: type[TextChoices], otherwise: TextChoices | None = None, **rest: Any) -> None:
        super().__init__(required=otherwise is None, **rest)
        self.choices, self.otherwise = choices, otherwise

    @translation.override(settings.LANGUAGE_CODE)  # a sheet is Chinese, whatever language its reader chose
    def clean(self, value: Any) -> str:
        said = super().clean(value)
        if not said and self.otherwise is not None:
            return str(self.otherwise.value)
        for choice in self.choices:
            if said in (choice.label, choice.value):
                return str(choice.value)
        raise forms.ValidationError(_("“%(said)s”不在可用的里面：%(words)s") % {"said": said, "words": "、".join(map(str, self.choices.labels))})
