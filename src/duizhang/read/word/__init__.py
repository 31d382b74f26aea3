"""docx -> blocks: what a reader of the document sees, in reading order."""

from duizhang.read.word.document import read_word

__all__ = ["read_word"]
