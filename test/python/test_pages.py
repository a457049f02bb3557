"""Every app in Python that README and documents show does what its TypeScript does: it synthesizes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks():
    for page in PAGES:
        found = re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)
        for number, code in enumerate(found):
            yield pytest.param(code, id=f"{page.name}-{number}")


APPS = [block for block in blocks() if "App()" in block.values[0]]


def test_pages_show_apps():
    assert len(APPS) >= 8


@pytest.mark.parametrize("code", APPS)
def test_an_app_of_a_page_synthesizes(tmp_path, code):
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    manifest = json.loads((tmp_path / "cdktf.out" / "manifest.json").read_text(encoding="utf-8"))
    for stack in manifest["stacks"].values():
        assert (tmp_path / "cdktf.out" / stack["synthesizedStackPath"]).exists()


def test_the_test_of_the_page_passes(tmp_path):
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (code,) = [code for code in re.findall(r"^```python\n(.*?)^```", page, re.M | re.S) if "pytest" in code]
    (tmp_path / "test_page.py").write_text(code, encoding="utf-8")
    example = ROOT / "examples" / "python" / "mqtt-to-kafka" / "telemetry_stack.py"
    (tmp_path / "telemetry_stack.py").write_text(example.read_text(encoding="utf-8"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        capture_output=True, text=True, cwd=tmp_path, timeout=120,
    )
    assert done.returncode == 0, done.stdout[-2000:]
