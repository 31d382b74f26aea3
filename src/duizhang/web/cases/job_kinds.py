"""Jobs of cases: a sheet of slips, row by row: the good ones are kept, since each stands for itself."""

from duizhang.web.cases.views.complaints import IMPORT
from duizhang.web.jobs.kinds import register
from duizhang.web.jobs.sheets import sheet_kind

register(sheet_kind(IMPORT))
