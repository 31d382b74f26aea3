"""Short words for tests: a table of promise and report in, the audit out."""

from duizhang import api

HEAD = "2023年某市政府重点工作完成情况表\n发布日期:2024-02-01\n\n"


def audit(*paragraphs: str, published: str = "2024-02-01") -> api.Audit:
    """The audit of a table whose paragraphs are promise, report, promise, report …, each labelled."""
    labelled = [("目标任务:" if i % 2 == 0 else "完成情况:") + p for i, p in enumerate(paragraphs)]
    head = HEAD.replace("2024-02-01", published)
    return api.audit((head + "\n\n".join(labelled)).encode())


def verdicts(*paragraphs: str, published: str = "2024-02-01") -> list[str]:
    return [v.name for v in audit(*paragraphs, published=published)]


def findings(*paragraphs: str) -> list[str]:
    return [f.type for f in audit(*paragraphs).outcome.findings]


def checks(*paragraphs: str) -> list[tuple[str, str]]:
    return [(c.formula, c.rounding) for c in audit(*paragraphs).outcome.checks]


def recomputed(relation: str, *paragraphs: str) -> list[str]:
    """What one relation makes of the paragraphs: `28 / 29: truncated`."""
    return [f"{c.formula}: {c.rounding}" for c in audit(*paragraphs).outcome.checks if c.relation == relation]


def says(finding: str, *paragraphs: str, published: str = "2024-02-01") -> list[str]:
    """The words at which a finding of this type is anchored."""
    outcome = audit(*paragraphs, published=published).outcome
    return [outcome.document.quote(f.span) for f in outcome.findings if f.type == finding]
