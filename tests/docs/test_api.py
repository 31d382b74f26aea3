"""The curl examples of the how-to run, against a real server."""

import json
import re
import shlex
import shutil
import string
import subprocess
from pathlib import Path
from typing import Any

import pytest

from calls import secret_of
from office import report_of
from people import Cast, make_cast
from plan_samples import TEXT
from reports import promise_of

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "api.md"
EXAMPLES = re.findall(r"^\$ (curl .+)$", PAGE.read_text(encoding="utf-8"), re.M)


@pytest.mark.skipif(not shutil.which("curl"), reason="no curl on this machine")
@pytest.mark.django_db(transaction=True)
def test_its_curl_examples_run(live_server: Any, tmp_path: Path) -> None:
    cast: Cast = make_cast()
    promise_of(cast)
    words = {"OFFICE": live_server.url, "TOKEN": secret_of(cast.su), "LIAISON": secret_of(cast.liang), "REPORT": str(report_of(cast).pk)}
    (tmp_path / "units.csv").write_text("代码,名称\nU41,市体育局\n", encoding="utf-8-sig")
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    assert len(EXAMPLES) > 9
    for example in EXAMPLES:
        command = [string.Template(part).substitute(words) for part in shlex.split(example)]
        done = subprocess.run([*command, "-w", "\n%{http_code}"], cwd=tmp_path, capture_output=True, text=True, check=True)
        body, _, status = done.stdout.rpartition("\n")
        assert status == "200", (example, body)
        assert "-o" in command or "error" not in json.loads(body), example
    assert (tmp_path / "cases.csv").read_text("utf-8-sig").startswith("编号")
