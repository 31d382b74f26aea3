"""Settings of the office. What differs between machines comes from the environment; nothing here is a secret.

DUIZHANG_DATA    folder of database, secret key and files (default `duizhang-data` in the working folder)
DATABASE_URL     a PostgreSQL of one's own; `duizhang serve` sets it to the embedded one
DUIZHANG_HOSTS   names under which the office is reached, by comma
DUIZHANG_HTTPS   1 behind a proxy that speaks HTTPS: secure cookies, HSTS
DUIZHANG_PROXIES how many proxies of one's own stand in front (default: one with DUIZHANG_HTTPS, else none); they tell whence somebody comes
DUIZHANG_IDLE_MINUTES   minutes without a click after which one must sign in again (default 30)
DUIZHANG_PASSWORD_DAYS  days after which a password must be changed (default 90; 0: never)
DUIZHANG_URL     the address under which people reach the office, for links in mail: https://duizhang.example
DUIZHANG_SMTP    the mail server, instead of the one on the page: smtps://name:password@host/?from=office@example (smtps, smtp+starttls, smtp)
DUIZHANG_WEBHOOK_HOSTS  hosts (host or host:port, by comma) besides the three public ones that group robots may have
DUIZHANG_OIDC    one's own sign-in server: {"name": …, "server_url": …, "client_id": …, "secret": …}
"""

import json
import os
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from duizhang.web.project.secret import secret_key

HERE = Path(__file__).parent
DATA = Path(os.environ.get("DUIZHANG_DATA", "duizhang-data")).absolute()
HTTPS = os.environ.get("DUIZHANG_HTTPS") == "1"
PROXIES = int(os.environ.get("DUIZHANG_PROXIES", "1" if HTTPS else "0"))  # that add to X-Forwarded-For

SECRET_KEY = secret_key(DATA)
DEBUG = False
ALLOWED_HOSTS = [h for h in os.environ.get("DUIZHANG_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if h]
ROOT_URLCONF = "duizhang.web.project.urls"
WSGI_APPLICATION = "duizhang.web.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "duizhang.web.project",
    "duizhang.web.api",
    "duizhang.web.public",
    "duizhang.web.cockpit",
    "duizhang.web.scores",
    "duizhang.web.bulletins",
    "duizhang.web.board",
    "duizhang.web.cases",
    "duizhang.web.cycles",
    "duizhang.web.plans",
    "duizhang.web.units",
    "duizhang.web.jobs",
    "duizhang.web.notices",
    "duizhang.web.generic",
    "duizhang.web.files",
    "duizhang.web.accounts",
    "duizhang.web.ledger",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "django_filters",
    "django_htmx",
    "django_tables2",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "duizhang.web.ledger.kept.OneLook",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "duizhang.web.project.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "duizhang.web.accounts.idle.Idle",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "duizhang.web.accounts.gate.Gate",
    "duizhang.web.jobs.long_exports.LongExports",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "duizhang.web.project.elder.elder",
            ]
        },
    }
]
FORM_RENDERER = "duizhang.web.generic.dress.Dressed"

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or "postgresql:///duizhang", conn_max_age=60, conn_health_checks=True
    )
}

# Signing in
AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("username", "name", "email")}},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "duizhang.web.accounts.passwords.KindsOfCharacters", "OPTIONS": {"kinds": 3}},
    {"NAME": "duizhang.web.accounts.passwords.NotTheName"},
    {"NAME": "duizhang.web.accounts.passwords.NotTheSame"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
IDLE_MINUTES = int(os.environ.get("DUIZHANG_IDLE_MINUTES", "30"))
PASSWORD_DAYS = int(os.environ.get("DUIZHANG_PASSWORD_DAYS", "90"))
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "duizhang.web.accounts.adapter.Adapter"
SOCIALACCOUNT_ADAPTER = "duizhang.web.accounts.adapter.OwnPeopleOnly"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {"login_failed": None, "login": None}  # django-axes counts, in the database, for all processes
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Duizhang 对账"
SOCIALACCOUNT_PROVIDERS: dict[str, object] = {}
OIDC_HOSTS: list[str] = []
if "DUIZHANG_OIDC" in os.environ:
    _oidc = json.loads(os.environ["DUIZHANG_OIDC"])
    OIDC_HOSTS.append("https://" + _oidc["server_url"].split("/")[2])
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": _oidc["name"],
                "client_id": _oidc["client_id"],
                "secret": _oidc["secret"],
                "settings": {"server_url": _oidc["server_url"]},
            }
        ]
    }
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = ["username"]  # not by address: a whole building shares one
AXES_USERNAME_CALLABLE = "duizhang.web.accounts.lockout.username_of"
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "account/locked.html"
AXES_VERBOSE = False

# What browsers are told
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF, *OIDC_HOSTS],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 3600  # at most, however busy; IDLE_MINUTES ends it sooner
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_SAVE_EVERY_REQUEST = False
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "duizhang.web.project.views.csrf_failure"
if HTTPS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31536000
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

# What is taken in
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
UPLOAD_MAX_BYTES = 20 * 1024 * 1024

# What takes long to draw is shared by all processes of this machine; `duizhang serve` begins with none.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": DATA / "drawn", "OPTIONS": {"MAX_ENTRIES": 2000}},
}
KEPT = 5000  # pieces of pages that a process keeps until the ledger names what stands in them (`ledger/kept.py`)
# Calls of other systems (web/api): how many in a minute, counted in the database for all processes
API_LIMITS = {"token": 600, "address": 1200, "failed": 20}

# Language, time, files
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("中文")), ("en", "English")]
LOCALE_PATHS = [HERE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
STATIC_URL = "static/"
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

# Notices
OFFICE_URL = os.environ.get("DUIZHANG_URL", "").rstrip("/")
SMTP = os.environ.get("DUIZHANG_SMTP", "")
WEBHOOK_HOSTS = [h for h in os.environ.get("DUIZHANG_WEBHOOK_HOSTS", "").split(",") if h]

FILTERS_EMPTY_CHOICE_LABEL = _("全部")
DJANGO_TABLES2_TEMPLATE = "generic/table.html"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016", "axes.W003", "axes.W006"]  # HTTPS is the proxy's
