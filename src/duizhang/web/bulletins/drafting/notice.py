"""通报: counts and shares, who is behind by name, who reported late, what is left out, what changed, what next."""

from duizhang.web.bulletins.drafting import by_name, counts
from duizhang.web.bulletins.drafting.drafted import Desk, Drafted, masthead, plain, sections
from duizhang.web.bulletins.drafting.gathered import Gathered
from duizhang.web.bulletins.wording import say
from duizhang.web.papers.paper import Paper


def draft(gathered: Gathered) -> Drafted:
    """The notice; the next steps are left for the office to write."""
    desk = Desk(gathered=gathered)
    body = (
        counts.scope(desk),
        *sections(
            ("总体情况", tuple(filter(None, (counts.colours(desk), counts.paces(desk))))),
            ("未达到序时进度的任务", by_name.behind(desk)),
            ("未按时报送的单位", by_name.late(desk)),
            ("未纳入本期统计的任务", counts.excluded(desk)),
            ("与上期相比", counts.moves(desk)),
            ("下一步要求", (plain(say("next_steps")),)),
        ),
    )
    title = say("notice_title", plan=str(gathered.plan), cycle=gathered.cycle.name)
    paper = Paper(title=title, body=body, masthead=masthead(), addressees=say("addressees"), signature=say("issuer"))
    return Drafted(paper=paper, data=desk.kept())
