"""The office's settings for tests: passwords hash fast, the database is named by `tests/web/conftest.py`."""

from duizhang.web.project.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost"]
SECRET_KEY = "for tests only"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
KEPT = 0  # tests put things past the actions; those of what is kept ask for it
API_LIMITS = {"token": 10**6, "address": 10**6, "failed": 10**6}  # the tests of limits set their own
