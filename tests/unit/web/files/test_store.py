"""Files are taken whole, within limits, and only handed out as downloads."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from duizhang.web.files.actions.store import store
from duizhang.web.files.download import download
from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.refusal import Refused
from people import Cast


def test_a_file_comes_back_as_it_was_and_never_inline(cast: Cast) -> None:
    file = store(upload=SimpleUploadedFile("../台账.html", b"<script>"), by=cast.liang)
    answer = download(StoredFile.objects.get(pk=file.pk))
    assert answer.content == b"<script>" and file.name == "台账.html"
    assert answer["Content-Disposition"].startswith("attachment") and answer["Content-Type"] == "application/octet-stream"


@pytest.mark.parametrize("content", [b"", b"x" * 101])
def test_an_empty_or_too_large_file_is_refused(cast: Cast, settings: Any, content: bytes) -> None:
    settings.UPLOAD_MAX_BYTES = 100
    with pytest.raises(Refused):
        store(upload=SimpleUploadedFile("a.txt", content), by=cast.liang)
    assert not StoredFile.objects.exists()
