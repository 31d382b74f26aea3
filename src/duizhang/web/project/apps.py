"""The frame as an app, so that its templates, static files and commands are found."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Label `project`."""

    name = "duizhang.web.project"
    label = "project"
