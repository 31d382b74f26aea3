"""What is written, and what is never written over."""

import os
import threading
from pathlib import Path

from duizhang.cli import main

EXAMPLE = str(Path(__file__).parents[3] / "examples" / "qinglan-2023.txt")


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert main(["audit", EXAMPLE, "--format", "json", "-o", str(pipe)]) == 0
    reader.join(timeout=20)
    assert got[0].startswith(b"{")
    assert pipe.is_fifo()


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    assert main(["audit", EXAMPLE, "--format", "json", "-o", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []
