"""One model: a person."""

from duizhang.web.accounts.models.person import Person

__all__ = ["Person"]
