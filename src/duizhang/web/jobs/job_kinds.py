"""The kinds of jobs that belong to no one app."""

from duizhang.web.jobs.exports import EXPORT
from duizhang.web.jobs.kinds import register

register(EXPORT)
