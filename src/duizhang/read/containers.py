"""Kind of file -> its reader. Libraries are loaded when a file needs them."""

from duizhang.read.blocks import Contents
from duizhang.read.errors import Fault
from duizhang.read.sniff import Kind


def read_container(kind: Kind, data: bytes) -> Contents:
    """The contents of a file that is more than text. Call it through `guard`, unless the file is trusted.

    Errors: Fault; ImportError where the extra is not installed.
    """
    match kind:
        case "word":
            from duizhang.read.word import read_word as reader
        case "excel":
            from duizhang.read.excel import read_excel as reader
        case "old_excel":
            from duizhang.read.excel import read_old_excel as reader
        case "page":
            from duizhang.read.page import read_page as reader
        case "web_archive":
            from duizhang.read.page import read_web_archive as reader
        case "pdf":
            from duizhang.read.printed import read_pdf as reader
        case "ofd":
            from duizhang.read.printed import read_ofd as reader
        case "markdown":
            from duizhang.read.markdown import read_markdown as reader
        case _:
            raise Fault(f"不是可以直接读的格式（{kind}）", "请另存为 docx (not a format that can be read)")
    return reader(data)
