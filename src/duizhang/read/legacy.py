"""Old formats (doc, wps, rtf, odt; et, ods, xlsb) -> docx or xlsx, by LibreOffice where it is installed.

LibreOffice runs without window, with a profile of its own that forbids macros and leads nowhere on the network.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Literal

from duizhang.read.errors import Fault, damaged, too_much
from duizhang.read.limits import MAX_FILE, MAX_OFFICE_SECONDS

_PROGRAMS = ("soffice", "libreoffice")
_MEMORY_KB = 3 * 1024 * 1024
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel"><value>3</value></prop><prop oor:name="BlockUntrustedRefererLinks"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType"><value>1</value></prop>
<prop oor:name="ooInetHTTPProxyName"><value>127.0.0.1</value></prop><prop oor:name="ooInetHTTPProxyPort"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName"><value>127.0.0.1</value></prop><prop oor:name="ooInetHTTPSProxyPort"><value>9</value></prop></item>
</oor:items>
"""


def modernised(data: bytes, to: Literal["docx", "xlsx"]) -> bytes:
    """The same document as .docx or .xlsx.

    Errors: Fault where LibreOffice is not installed, or cannot read the file in a minute.
    """
    program = next((found for p in _PROGRAMS if (found := shutil.which(p))), None)
    if program is None:
        raise Fault("是旧格式，读它需要 LibreOffice，这台机器上没有", f"请用 WPS 或 Word 打开后另存为 {to} (old format: save it as {to}, or install LibreOffice)")
    with tempfile.TemporaryDirectory(prefix="duizhang-", ignore_cleanup_errors=True) as folder:
        return _converted(program, Path(folder), data, to)


def _converted(program: str, folder: Path, data: bytes, to: str) -> bytes:
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    source = folder / "source"
    source.write_bytes(data)
    _run(_command(program, folder, source, to), folder)
    result = folder / "out" / f"source.{to}"
    if not result.exists():
        raise damaged("LibreOffice 转换不了，也可能加了密码")
    if result.stat().st_size > MAX_FILE:
        raise too_much("转换后太大")
    return result.read_bytes()


def _command(program: str, folder: Path, source: Path, to: str) -> list[str]:
    office = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--nodefault", "--nologo", "--convert-to", to, "--outdir", str(folder / "out"), str(source),
    ]  # fmt: skip
    if os.name != "posix":
        return office
    return ["/bin/sh", "-c", f'ulimit -v {_MEMORY_KB} 2>/dev/null; exec "$@"', "sh", *office]


def _run(command: list[str], folder: Path) -> None:
    """The office starts helpers of its own, so the whole group ends at the time limit."""
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(MAX_OFFICE_SECONDS)
    except subprocess.TimeoutExpired:
        raise too_much(f"LibreOffice 转换了 {MAX_OFFICE_SECONDS} 秒还没完成") from None
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
