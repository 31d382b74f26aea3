"""Document -> its masthead and the rows of the plan."""

from duizhang.split.document import split
from duizhang.split.join import join, renumbered
from duizhang.split.sentences import row_of_blocks, rows_of_sentences
from duizhang.split.sides import OtherYear, sides
from duizhang.split.wrapped import unwrapped

__all__ = ["OtherYear", "join", "renumbered", "row_of_blocks", "rows_of_sentences", "sides", "split", "unwrapped"]
