"""One model: a stored file."""

from duizhang.web.files.models.stored_file import StoredFile

__all__ = ["StoredFile"]
