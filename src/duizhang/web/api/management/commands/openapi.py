"""`duizhang office openapi`: the OpenAPI document, for `docs/reference/openapi.json`."""

from typing import Any

from django.core.management.base import BaseCommand

from duizhang.web.api.views.document import written


class Command(BaseCommand):  # type: ignore[misc]
    """Print it."""

    help = "打印接口的 OpenAPI 文件 (prints the OpenAPI document)"
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """To the standard output."""
        self.stdout.write(written(), ending="")
