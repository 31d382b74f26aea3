"""A saved web page -> blocks: what its reader sees, without scripts, menus and hidden elements."""

from duizhang.read.page.document import read_page
from duizhang.read.page.mail import read_web_archive

__all__ = ["read_page", "read_web_archive"]
