"""A real worker of procrastinate, killed in the middle of a sheet: nothing half written, nothing twice, nothing silent."""

import os
import subprocess
import sys
import time
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from duizhang.web.accounts.models import Person
from duizhang.web.jobs.actions.rescue_jobs import rescue_jobs
from duizhang.web.jobs.actions.start_job import start_job
from duizhang.web.jobs.actions.stop_job import stop_job
from duizhang.web.jobs.models import Job
from duizhang.web.units.models import Unit

ROWS = 1500


def worker(*options: str) -> subprocess.Popen[bytes]:
    at = connection.settings_dict
    url = f"postgresql://{at['USER']}@/{at['NAME']}?host={quote(at['OPTIONS']['host'], safe='')}&port={at['OPTIONS']['port']}"
    environment = os.environ | {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "duizhang.web.project.settings"}
    command = [sys.executable, "-m", "django", "procrastinate", "--no-color", "worker", "--concurrency", "1", *options]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def until_it_has_begun(job: Job) -> int:
    """How far it is; whoever looks from outside sees it, though its transaction is open."""
    end = time.monotonic() + 40
    while time.monotonic() < end:
        job.refresh_from_db()
        if job.done:
            return job.done
        time.sleep(0.05)
    raise AssertionError("the worker did not begin")


@pytest.fixture
def job(transactional_db: None) -> Job:
    person = Person.objects.create(username="su", name="苏查", role="supervision", must_change_password=False)
    lines = ["代码,名称,别名,类别,所在区县", *(f"K{k:04},第{k}工作站,,其他," for k in range(ROWS))]
    return start_job(kind="units.import", upload=SimpleUploadedFile("单位.csv", "\n".join(lines).encode("utf-8-sig")), by=person)


def test_a_killed_worker_leaves_nothing_half_written_and_the_job_is_done_once(job: Job) -> None:
    process = worker()
    try:
        assert 0 < until_it_has_begun(job) < ROWS and Unit.objects.count() == 0
        assert rescue_jobs() == []  # it lives: nobody takes its job away
    finally:
        process.kill()
        process.wait()
    time.sleep(0.3)
    job.refresh_from_db()
    assert job.state == "running" and Unit.objects.count() == 0
    assert rescue_jobs() == [job]
    worker("--one-shot").wait(60)
    job.refresh_from_db()
    assert (job.state, job.attempts, job.said) == ("done", 2, f"已导入 {ROWS} 行") and Unit.objects.count() == ROWS


def test_after_three_deaths_it_is_given_up_with_words_and_one_may_stop_what_runs(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(state="running", attempts=3, started_at=job.queued_at)
    assert rescue_jobs() == [job]
    job.refresh_from_db()
    assert job.state == "failed" and "3 次" in job.outcome and job.finished_at
    again = start_job(kind="units.import", upload=SimpleUploadedFile("单位.csv", bytes(job.file.content)), by=job.by)
    process = worker("--one-shot")
    until_it_has_begun(again)
    stop_job(job=again, by=job.by)
    process.wait(60)
    again.refresh_from_db()
    assert again.state == "stopped" and "什么也没有改动" in again.outcome and Unit.objects.count() == 0
