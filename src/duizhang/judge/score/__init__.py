"""Figures of units and a rule of scoring -> a sheet for each unit, with its working."""

from duizhang.judge.score.examples import misfits
from duizhang.judge.score.ranking import places, ranked
from duizhang.judge.score.sheet import score

__all__ = ["misfits", "places", "ranked", "score"]
