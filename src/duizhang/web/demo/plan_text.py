"""The city's plan as the document that the demo imports: headings, promises, units behind each."""

from itertools import count

from duizhang.web.demo.city import City
from duizhang.web.demo.deadlines import dated

NUMBERS = "一二三四五六七八九十"


def plan_text(city: City, year: int) -> str:
    """One paragraph a line."""
    lines, number = [f"{city.name}{year}年{city.title}"], count(1)
    for at, department in enumerate(city.department):
        lines.append(f"{_heading(at)}、{department.field}")
        for promise in department.promises:
            lines.append(f"{dated(next(number), promise)}。（牵头单位：{department.name}；配合单位：{department.support}）")
    lines.append(f"{_heading(len(city.department))}、{city.local.field}")
    for at, district in enumerate(city.district):
        for words, first in city.local.lines:
            lines.append(f"{dated(next(number), district.name + words.format(first + first * at // 5))}。（牵头单位：{district.name}）")
    return "\n".join(lines) + "\n"


def _heading(at: int) -> str:
    return NUMBERS[at] if at < 10 else f"十{NUMBERS[at - 10]}"
