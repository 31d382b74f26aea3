"""The one way in which reading fails."""


class Unreadable(Exception):
    """An input that cannot be used: one line that names it, what is wrong with it and how to mend it."""

    def __init__(self, name: str, wrong: str, mend: str) -> None:
        super().__init__(f"{name}: {wrong}；{mend}")
        self.name, self.wrong, self.mend = name, wrong, mend


class Fault(Exception):
    """What is wrong and how to mend it, as a reader of one format says it, who does not know the file's name."""

    def __init__(self, wrong: str, mend: str) -> None:
        super().__init__(f"{wrong}；{mend}")
        self.wrong, self.mend = wrong, mend


def damaged(what: str) -> Fault:
    """The fault of a file that breaks off or contradicts itself; `what` names the part."""
    return Fault(f"文件坏了或不完整（{what}）", "请重新下载，或用办公软件打开后另存 (damaged or truncated: download it again, or open and save it anew)")


def too_much(what: str) -> Fault:
    """The fault of a file over a limit; `what` says how much there is and how much may be."""
    return Fault(what, "请拆成较小的文件 (over the limit: split the file)")


def locked() -> Fault:
    """The fault of an encrypted file."""
    return Fault("文件加了密码", "请去掉密码另存后再试 (encrypted: save it without a password)")
