"""The frame as an app, so that its templates, static files and commands are found."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Label `project`."""

    name = "duizhang.web.project"
    label = "project"

    def ready(self) -> None:
        """Introduce the strangers among the apps."""
        from duizhang.web.project.introductions import introduce

        introduce()
