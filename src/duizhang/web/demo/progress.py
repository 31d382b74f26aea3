"""How far each promise has come by the end of each month, and the sentences in which its unit says so. The same every time."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from duizhang.web.demo.city import Words
from duizhang.web.demo.deadlines import due_month

# how a task goes (share of the year's work done beyond months/12, in percentage points at full year), and how often
COURSES = (("ahead", 12, 30), ("on", 3, 34), ("slow", -17, 16), ("late", -30, 9), ("stuck", -58, 11), ("done", 25, 4))
FIGURE = re.compile(r"(?<![A-Za-z\d])(\d+(?:\.\d+)?)(?=万?[一-龥%])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report."""

    text: str
    problems: str
    next_step: str


def course_of(number: int) -> str:
    """Which way task `number` goes."""
    names = [name for name, _, weight in COURSES for _ in range(weight)]
    return Random(f"course {number}").choice(names)


def told(*, number: int, promise: str, month: int, words: Words) -> Told:
    """What the unit writes about task `number` at the end of `month`."""
    chance = Random(f"words {number} {month}")
    course = course_of(number)
    opening = words.openings[(number + month) % len(words.openings)].format(m=month).replace("1—1月", "1月")
    due = due_month(number, promise)
    figures = _reported(promise, course, min(12, month * 12 // due), Random(f"figures {number}"))
    behind = course in ("slow", "late", "stuck")
    tail = chance.choice(words.closings) if not behind else chance.choice(words.steady)
    body = f"{chance.choice(words.methods)}{opening}{figures}。{tail}" if chance.random() < 0.5 else f"{opening}{figures}，{chance.choice(words.methods).rstrip('，')}。{tail}"
    problem, step = words.problems[(number * 7 + month // 3) % len(words.problems)]
    return Told(text=body, problems=problem if behind or course == "on" else "", next_step=step if behind or course == "on" else "")


def _reported(promise: str, course: str, month: int, chance: Random) -> str:
    """The promise's own words with the figures of the month."""
    lean = dict((name, lean) for name, lean, _ in COURSES)[course] + chance.uniform(-2, 2)
    words = re.sub(r"(?<=[%米])以(?:上|内)$", "", promise)
    rate = re.search("增长|达到|控制在", promise)
    words = re.sub("达到|控制在", "为", words)
    return FIGURE.sub(lambda hit: _rate(hit[1], promise, lean, month, chance) if rate else _count(hit[1], lean, month), words)


def _count(figure: str, lean: float, month: int) -> str:
    whole = Decimal(figure)
    share = min(max(Decimal(month) / 12 + Decimal(lean * month / 1200), Decimal(month) / 100), Decimal("1.04"))
    grain = Decimal(1) if whole == whole.to_integral_value() else Decimal("0.1")
    return str((whole * share).quantize(grain, ROUND_HALF_UP))


def _rate(figure: str, promise: str, lean: float, month: int, chance: Random) -> str:
    goal = Decimal(figure)
    sway = Decimal(str(round(chance.uniform(-0.3, 0.3) + lean / 60 + (month % 3 - 1) / 10, 1)))
    better = -1 if "控制在" in promise else 1
    scale = Decimal(3) if goal >= 20 else Decimal(1)
    return str((goal + better * sway * scale).quantize(Decimal("0.1")))
