"""What an action says when it will not do what was asked."""


class Refused(Exception):
    """One sentence for the person who asked, Chinese first: what stands in the way and what to do. Nothing was changed."""
