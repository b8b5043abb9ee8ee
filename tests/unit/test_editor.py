"""The editor that is committed is the one that its lock builds."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "editor"
BUILT = ROOT / "src/ihp_graph/explorer/static/editor.js"
LOCK = json.loads((SOURCE / "package-lock.json").read_text(encoding="utf-8"))


def test_the_lock_pins_every_package_and_holds_no_address():
    text = (SOURCE / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text
    assert "://" not in text.replace("https://opencollective.com", "").replace("https://github.com", "")
    packages = {path: each for path, each in LOCK["packages"].items() if path}
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    wanted = json.loads((SOURCE / "package.json").read_text(encoding="utf-8"))
    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        assert packages[f"node_modules/{name}"]["version"] == version


def test_its_head_names_what_is_in_it_and_the_notice_has_the_licence():
    head = BUILT.read_text(encoding="utf-8").partition("*/")[0]
    named = re.findall(r"^  (\S+) ([\d.]+), (\S+)\. Copyright", head, re.MULTILINE)
    assert "@codemirror/view" in [name for name, *_ in named]
    for name, version, licence in named:
        package = LOCK["packages"][f"node_modules/{name}"]
        assert (package["version"], package["license"]) == (version, licence)
        assert licence == "MIT"
        assert name.rpartition("/")[2] in (ROOT / "NOTICE").read_text(encoding="utf-8"), name


def test_it_is_what_the_lock_builds(tmp_path):
    if not shutil.which("npm"):
        pytest.skip("npm isn't installed")
    folder = tmp_path / "editor"
    shutil.copytree(SOURCE, folder, ignore=shutil.ignore_patterns("node_modules"))
    made = subprocess.run(
        ["npm", "ci", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("the editor's packages aren't in npm's cache: make editor fetches them")
    built = tmp_path / "editor.js"
    subprocess.run(["node", "build.mjs", str(built)], cwd=folder, check=True, capture_output=True)
    assert built.read_bytes() == BUILT.read_bytes()
