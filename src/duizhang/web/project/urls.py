"""All addresses. Each app's urls.py shows beside every address whom it is for."""

from django.urls import include, path

from duizhang.web.accounts.gate import everyone, needs, signed_in
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.cycles.views import import_results, results
from duizhang.web.project import elder, views
from duizhang.web.public.views import robots

urlpatterns = [
    path("", signed_in(views.home), name="home"),
    path("healthy/", everyone(views.healthy), name="healthy"),
    path("elder/", everyone(elder.switch), name="elder"),
    path("language/", include("django.conf.urls.i18n")),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/two-steps/", include("allauth.mfa.urls")),
    path("accounts/elsewhere/", include("allauth.socialaccount.urls")),
    path("accounts/", include("allauth.socialaccount.providers.openid_connect.urls")),
    path("cockpit/", include("duizhang.web.cockpit.urls")),
    path("board/", include("duizhang.web.board.urls")),
    path("cases/", include("duizhang.web.cases.urls")),
    path("people/", include("duizhang.web.accounts.urls")),
    path("units/", include("duizhang.web.units.urls")),
    path("plans/", include("duizhang.web.plans.urls")),
    path("plans/results/import/", needs(P.PLANS_EDIT, import_results.view), name="import_results"),
    path("plans/<int:pk>/results/", needs(P.PLANS_VIEW, results.view), name="results"),
    path("scores/", include("duizhang.web.scores.urls")),
    path("cycles/", include("duizhang.web.cycles.urls")),
    path("api/", include("duizhang.web.api.urls")),
    path("bulletins/", include("duizhang.web.bulletins.urls")),
    path("public/", include("duizhang.web.public.urls")),
    path("robots.txt", everyone(robots.view), name="robots"),
    path("jobs/", include("duizhang.web.jobs.urls")),
    path("notices/", include("duizhang.web.notices.urls")),
]

handler403 = "duizhang.web.project.views.forbidden"
handler404 = "duizhang.web.project.views.not_found"
