"""What the worker does for jobs."""

from procrastinate.contrib.django import app

from duizhang.web.accounts.actions.the_office import the_office
from duizhang.web.jobs.actions.clear_jobs import clear_jobs
from duizhang.web.jobs.actions.rescue_jobs import rescue_jobs
from duizhang.web.jobs.actions.run_job import run_job
from duizhang.web.jobs.models import Job


@app.task(name="duizhang.web.jobs.tasks.run")
def run(job: int) -> None:
    """One job. What goes wrong is written on the job, so procrastinate has nothing to try again."""
    run_job(job=Job.objects.get(pk=job))


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="rescue jobs")
def rescue(timestamp: int) -> None:
    """Every minute: jobs whose worker died."""
    rescue_jobs()


@app.periodic(cron="40 18 * * *")  # UTC: twenty to three in the night of Beijing
@app.task(queueing_lock="clear jobs")
def clear(timestamp: int) -> None:
    """Every night: files older than thirty days."""
    clear_jobs(by=the_office())
