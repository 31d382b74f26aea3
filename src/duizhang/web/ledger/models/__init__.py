"""One model: an entry."""

from duizhang.web.ledger.models.entry import Entry

__all__ = ["Entry"]
