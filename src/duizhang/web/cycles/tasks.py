"""What cycles do by themselves."""

from procrastinate.contrib.django import app

from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.cycles.actions.open_cycles import open_cycles
from duizhang.web.cycles.actions.remind_reports import remind_reports


@app.periodic(cron="5 * * * *")
@app.task(queueing_lock="open cycles")
def open_due_cycles(timestamp: int) -> None:
    """Every hour: a server that slept through midnight catches up."""
    open_cycles(by=the_office())


@app.periodic(cron="15 0 * * *")  # UTC: a quarter past eight in Beijing
@app.task(queueing_lock="remind reports")
def remind_owed_reports(timestamp: int) -> None:
    """Every morning."""
    remind_reports()
