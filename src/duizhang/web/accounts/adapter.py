"""How django-allauth behaves here: nobody signs up; an outside sign-in server only vouches for people we know."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress  # noqa: F401  (the app's model must be loaded before the adapter is used)
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest

from duizhang.web.accounts.models import Person


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """People are made by the administrator; a changed password lifts the one-time mark."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class OwnPeopleOnly(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """An OIDC identity signs in as the person whose login name it states as `preferred_username`, or not at all."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        username = sociallogin.account.extra_data.get("preferred_username", "")
        if not sociallogin.is_existing and (person := Person.objects.filter(username=username, is_active=True).first()):
            sociallogin.connect(request, person)
