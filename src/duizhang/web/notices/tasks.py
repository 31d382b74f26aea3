"""What the worker does for notices."""

from procrastinate.contrib.django import app

from duizhang.web.notices.actions.send_due import send_due


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="send notices", lock="send notices")
def send_notices(timestamp: int) -> None:
    """Every minute: what was written with a change, and what waited for its hour or for the server."""
    send_due()
