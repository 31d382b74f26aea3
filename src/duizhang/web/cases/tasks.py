"""What runs by itself: before a deadline the unit is told, the day after it reminded, once a deadline."""

from django.utils import timezone
from procrastinate.contrib.django import app

from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.cases.actions.foretell_due import foretell_due
from duizhang.web.cases.actions.remind_case import remind_case
from duizhang.web.cases.selectors import unreminded


@app.periodic(cron="30 0 * * *")  # UTC: half past eight in Beijing
@app.task(queueing_lock="remind_overdue")
def remind_overdue(timestamp: int) -> None:
    """Remind every unit whose case went over its deadline and that was not reminded since."""
    for case in unreminded(timezone.localdate()):
        remind_case(case=case, by=the_office(), text=f"已超过办结时限 {case.due:%Y-%m-%d}，请立即办理并反馈（系统催办）")


@app.periodic(cron="20 0 * * *")  # UTC: twenty past eight in Beijing
@app.task(queueing_lock="foretell due cases")
def tell_due_soon(timestamp: int) -> None:
    """Every morning."""
    foretell_due()
