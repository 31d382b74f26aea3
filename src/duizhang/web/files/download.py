"""Hand out a file: always as a download, never shown inside our own origin. The caller has checked who may see it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from duizhang.web.files.models import StoredFile


def download(file: StoredFile) -> HttpResponse:
    """The response that saves `file` under its own name."""
    return HttpResponse(
        bytes(file.content),
        content_type="application/octet-stream",
        headers={"Content-Disposition": content_disposition_header(True, file.name) or "attachment", "X-Content-Type-Options": "nosniff"},
    )
