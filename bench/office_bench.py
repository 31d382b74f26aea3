"""The office's settings for `office.py`: its own, and two addresses more."""

from duizhang.web.project.settings import *  # noqa: F403

ROOT_URLCONF = "office_urls"
