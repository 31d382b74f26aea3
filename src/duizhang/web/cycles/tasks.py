"""What cycles do by themselves."""

from procrastinate.contrib.django import app

from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.cycles.actions.open_cycles import open_cycles


@app.periodic(cron="5 * * * *")
@app.task(queueing_lock="open cycles")
def open_due_cycles(timestamp: int) -> None:
    """Every hour: a server that slept through midnight catches up."""
    open_cycles(by=the_office())
