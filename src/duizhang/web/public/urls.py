"""Addresses for everybody; each issue and each source by a name that nobody guesses."""

from django.urls import path

from duizhang.web.accounts.gate import everyone
from duizhang.web.public.views import feed, index, issue

app_name = "public"
urlpatterns = [
    path("", everyone(index.view), name="index"),
    path("feed/", everyone(feed.view), name="feed"),
    path("<uuid:key>/", everyone(issue.view), name="issue"),
    path("<uuid:key>/sources/<str:source>/", everyone(issue.source), name="source"),
    path("<uuid:key>/files/<str:form>/", everyone(issue.file), name="file"),
]
