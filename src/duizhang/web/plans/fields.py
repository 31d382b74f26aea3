"""Form fields that take what people write and paste: a day and words a line."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator

from duizhang.web.ledger.refusal import in_ones_language

LINE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*[:：,，]?\s*(.*)")


class DatedLines(forms.CharField):
    """One line each: a day, then words; becomes `2026-06-30 主体封顶`."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), required=False, **options)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        ProhibitNullCharactersValidator()(str(value or ""))  # a list hides it from Django's own
        return [self._line(line.strip()) for line in str(value or "").splitlines() if line.strip()]

    def _line(self, line: str) -> str:
        found = LINE.fullmatch(line)
        try:
            day = date(*map(int, found.groups()[:3])) if found else None
        except ValueError:
            day = None
        if found is None or day is None or not found[4]:
            raise forms.ValidationError(in_ones_language(f"“{line}”看不懂；每行先写日期再写内容，如 2026-06-30 {self.example} (a day, then what)"))
        return f"{day.isoformat()} {self.said(found[4].strip())}"

    example = "主体封顶"

    def said(self, words: str) -> str:
        """What stands behind the day."""
        return words[:300]


class DatedFigures(DatedLines):
    """One line each: a day, then a figure."""

    example = "40"

    def said(self, words: str) -> str:
        """The figure in its shortest form."""
        try:
            return f"{Decimal(words.replace(',', '')).normalize():f}"
        except InvalidOperation as wrong:
            raise forms.ValidationError(in_ones_language(f"“{words}”不是数；单位与目标相同，这里只写数字 (a figure only)")) from wrong
