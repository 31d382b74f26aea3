"""Take in a file."""

import hashlib
import mimetypes
from pathlib import PurePath

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Model

from duizhang.web.files.models import StoredFile
from duizhang.web.ledger.change import changing
from duizhang.web.ledger.refusal import Refused


def store(*, upload: UploadedFile, by: Model) -> StoredFile:
    """The stored file.

    Errors: Refused for an empty file or one over the limit of the settings.
    """
    name, content = name_of(upload), content_of(upload)
    with changing() as record:
        file = StoredFile.objects.create(
            name=name,
            media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
            size=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            content=content,
            added_by=by,
        )
        record("file.store", file, by=by, after={"name": name, "sha256": file.sha256})
    return file


def name_of(upload: UploadedFile) -> str:
    """Its name, without the folders of whoever brings it."""
    return PurePath(upload.name or "").name[:200] or "未命名"


def content_of(upload: UploadedFile) -> bytes:
    """What it holds.

    Errors: Refused for an empty file or one over the limit of the settings.
    """
    limit = settings.UPLOAD_MAX_BYTES
    if not upload.size:
        raise Refused(f"{name_of(upload)}: 文件是空的；请重新选择 (empty file)")
    if upload.size > limit:
        raise Refused(f"{name_of(upload)}: 文件超过 {limit // 1024**2} MB；请拆小后再传 (too large)")
    return upload.read()
