"""One finding type, one file: each takes the material and yields its findings."""

from duizhang.check.findings.arithmetic import arithmetic
from duizhang.check.findings.bad_date import bad_date
from duizhang.check.findings.definition_change import definition_change
from duizhang.check.findings.duplicate_value import duplicate_value
from duizhang.check.findings.garbled import garbled
from duizhang.check.findings.impossible import impossible
from duizhang.check.findings.missing_report import missing_report
from duizhang.check.findings.missing_target import missing_target
from duizhang.check.findings.omitted import omitted
from duizhang.check.findings.plan_as_result import plan_as_result
from duizhang.check.findings.stale import stale
from duizhang.check.findings.target_repeated import target_repeated
from duizhang.check.findings.verdict_disagrees import verdict_disagrees

FINDINGS = (
    arithmetic,
    stale,
    definition_change,
    duplicate_value,
    target_repeated,
    plan_as_result,
    missing_report,
    missing_target,
    omitted,
    impossible,
    bad_date,
    garbled,
    verdict_disagrees,
)
