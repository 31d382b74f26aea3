"""Hand out a file: always as a download, never shown inside our own origin. The caller has checked who may see it."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from duizhang.web.files.models import StoredFile


def download(file: StoredFile) -> HttpResponse:
    """The response that saves `file` under its own name."""
    return attachment(bytes(file.content), file.name, "application/octet-stream")


def attachment(content: bytes, name: str, kind: str) -> HttpResponse:
    """The response that saves `content` as `name`."""
    headers = {"Content-Disposition": content_disposition_header(True, name) or "attachment", "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=kind, headers=headers)
