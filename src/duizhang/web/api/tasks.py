"""What runs by itself: old counts are dropped once an hour."""

from procrastinate.contrib.django import app

from duizhang.web.api.limits import forget


@app.periodic(cron="17 * * * *")
@app.task(queueing_lock="api.forget_counts")
def forget_counts(timestamp: int) -> None:
    """Counts of more than an hour ago."""
    forget()
