"""工作日: which days are worked, holidays and the working Saturdays and Sundays that make up for them included.

As the State Council announces it for each year (国务院办公厅关于部分节假日安排的通知), collected by `chinese_calendar`; of a year that is not
announced yet, or not collected, only Saturdays and Sundays are known to be free.
"""

from datetime import date, timedelta

from chinese_calendar import is_workday as announced_workday

SATURDAY = 5


def is_workday(day: date) -> bool:
    """Whether it is worked.

    >>> [is_workday(day) for day in (date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 11))]  # holiday, a Saturday that makes up, Sunday
    [False, True, False]
    """
    if is_announced(day):
        return bool(announced_workday(day))
    return day.weekday() < SATURDAY


def is_announced(day: date) -> bool:
    """Whether the holidays of its year are known.

    >>> is_announced(date(2026, 1, 1)), is_announced(date(2199, 1, 1))
    (True, False)
    """
    try:
        announced_workday(day)
    except NotImplementedError:
        return False
    return True


def workdays_between(start: date, end: date) -> int:
    """How many are worked after `start`, up to and including `end`.

    >>> workdays_between(date(2026, 9, 30), date(2026, 10, 12))  # the week of the national day is free, the Saturday after it is not
    4
    """
    return sum(is_workday(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))
