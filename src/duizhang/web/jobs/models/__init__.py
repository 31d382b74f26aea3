"""One model a file."""

from duizhang.web.jobs.models.job import Job
from duizhang.web.jobs.models.job_error import JobError

__all__ = ["Job", "JobError"]
