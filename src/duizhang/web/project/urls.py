"""All addresses. Each app's urls.py shows beside every address whom it is for."""

from django.urls import include, path

from duizhang.web.accounts.gate import everyone, signed_in
from duizhang.web.project import views

urlpatterns = [
    path("", signed_in(views.home), name="home"),
    path("healthy/", everyone(views.healthy), name="healthy"),
    path("language/", include("django.conf.urls.i18n")),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/two-steps/", include("allauth.mfa.urls")),
    path("accounts/elsewhere/", include("allauth.socialaccount.urls")),
    path("accounts/", include("allauth.socialaccount.providers.openid_connect.urls")),
    path("board/", include("duizhang.web.board.urls")),
    path("cases/", include("duizhang.web.cases.urls")),
    path("people/", include("duizhang.web.accounts.urls")),
    path("units/", include("duizhang.web.units.urls")),
]

handler403 = "duizhang.web.project.views.forbidden"
handler404 = "duizhang.web.project.views.not_found"
