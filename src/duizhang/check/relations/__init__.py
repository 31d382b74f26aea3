"""One relation, one file: each takes the material and yields the checks that it can make.

Of several checks of one stretch the first in this order is kept, so that a set is tested before its members.
"""

from duizhang.check.relations.ahead_of_pace import ahead_of_pace
from duizhang.check.relations.cell_rate import cell_rates
from duizhang.check.relations.claimed_threshold import claimed_thresholds
from duizhang.check.relations.classes import classes
from duizhang.check.relations.difference import differences
from duizhang.check.relations.funnel import funnels
from duizhang.check.relations.growth import growths
from duizhang.check.relations.increase import increases
from duizhang.check.relations.list_count import list_counts
from duizhang.check.relations.part_of_whole import parts_of_wholes
from duizhang.check.relations.per_capita import per_capita
from duizhang.check.relations.promised_difference import promised_differences
from duizhang.check.relations.promised_rate import promised_rates
from duizhang.check.relations.ratio import ratios
from duizhang.check.relations.remainder import remainders
from duizhang.check.relations.row_rate import row_rates
from duizhang.check.relations.shares import shares
from duizhang.check.relations.table_total import table_totals
from duizhang.check.relations.total import totals
from duizhang.check.relations.two_totals import two_totals
from duizhang.check.relations.whole_number import whole_numbers

RELATIONS = (
    shares,
    ratios,
    promised_rates,
    row_rates,
    cell_rates,
    whole_numbers,
    remainders,
    totals,
    classes,
    table_totals,
    parts_of_wholes,
    funnels,
    growths,
    increases,
    differences,
    promised_differences,
    ahead_of_pace,
    per_capita,
    claimed_thresholds,
    list_counts,
    two_totals,
)
