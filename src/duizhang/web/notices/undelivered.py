"""Why something did not go out."""


class Unreachable(Exception):
    """The server is not there or lets nobody in: others would fare the same, try all later."""


class Rejected(Exception):
    """The server is there and does not take this one."""
