"""Addresses of jobs."""

from django.urls import path

from duizhang.web.accounts.gate import needs
from duizhang.web.accounts.permissions import Permission as P
from duizhang.web.jobs.views import detail, listing

app_name = "jobs"
urlpatterns = [
    path("", needs(P.JOBS_OWN, listing.jobs), name="list"),
    path("<int:pk>/", needs(P.JOBS_OWN, detail.job), name="detail"),
    path("<int:pk>/result/", needs(P.JOBS_OWN, detail.take_result), name="result"),
    path("<int:pk>/errors/", needs(P.JOBS_OWN, detail.take_errors), name="errors"),
    path("<int:pk>/stop/", needs(P.JOBS_OWN, detail.stop), name="stop"),
]
