"""The pen for docx: a paper laid out by GB/T 9704-2012. `write(paper)` gives the file's bytes."""

from duizhang.web.papers.word.document import write

__all__ = ["write"]
