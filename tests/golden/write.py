"""`python tests/golden/write.py`: write the example's golden file anew; read the difference before you keep it."""

import json
from pathlib import Path

from duizhang import audit

HERE = Path(__file__).parent


def main() -> None:
    """Rows, verdicts, checks and findings of the example."""
    audited = audit(HERE.parents[1] / "examples" / "qinglan-2023.txt")
    outcome, quote = audited.outcome, audited.outcome.document.quote
    golden = {
        "rows": [[list(r.target_blocks), list(r.report_blocks)] for r in outcome.rows],
        "verdicts": [[quote(v.target.span), v.result and quote(v.result.span), v.name] for v in audited],
        "checks": [[c.span.block, c.formula, c.rounding] for c in outcome.checks],
        "findings": [[f.span.block, f.type] for f in outcome.findings],
    }
    (HERE / "qinglan-2023.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
