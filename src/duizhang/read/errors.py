"""The one way in which reading fails."""


class Unreadable(Exception):
    """An input that cannot be used: one line that names it, what is wrong with it and how to mend it."""

    def __init__(self, name: str, wrong: str, mend: str) -> None:
        super().__init__(f"{name}: {wrong}；{mend}")
        self.name, self.wrong, self.mend = name, wrong, mend
