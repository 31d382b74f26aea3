"""Two models: a person, and a line of the sign-in log."""

from duizhang.web.accounts.models.person import Person
from duizhang.web.accounts.models.sign_in import Event, SignIn

__all__ = ["Event", "Person", "SignIn"]
