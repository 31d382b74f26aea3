"""简报: the same counts in short, the red ones, what changed."""

from duizhang.web.bulletins.drafting import by_name, counts
from duizhang.web.bulletins.drafting.drafted import Desk, Drafted, coloured, masthead, sections
from duizhang.web.bulletins.drafting.gathered import Gathered
from duizhang.web.bulletins.wording import runs, say
from duizhang.web.papers.paper import Paper, Paragraph


def draft(gathered: Gathered) -> Drafted:
    """One or two pages."""
    desk = Desk(gathered=gathered)
    red = tuple(by_name.task(desk, line, n) for n, line in enumerate(coloured(gathered.counted, "red"), 1))
    body = (
        counts.scope(desk),
        counts.colours(desk),
        *sections(
            ("红灯任务", red or (Paragraph(runs=runs("behind_none")),)),
            ("与上期相比", counts.moves(desk)),
            ("未纳入本期统计的任务", counts.excluded(desk)),
        ),
    )
    title = say("brief_title", plan=str(gathered.plan), cycle=gathered.cycle.name)
    return Drafted(paper=Paper(title=title, body=body, masthead=masthead(), signature=say("issuer")), data=desk.kept())
