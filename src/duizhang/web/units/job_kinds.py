"""Jobs of the directory: a sheet of units, all rows or none."""

from duizhang.web.jobs.kinds import register
from duizhang.web.jobs.sheets import sheet_kind
from duizhang.web.units.views.listing import IMPORT

register(sheet_kind(IMPORT))
