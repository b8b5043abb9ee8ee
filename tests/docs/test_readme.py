"""The README's commands are run, its code is executed, and what it links to is there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ihp_graph import cli

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def shell_lines() -> list[str]:
    lines = [line.split("  #")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture
def newcomer(tmp_path):
    """A folder with what a clone has, and an environment without a store of its own."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return tmp_path, kept | {"IHP_GRAPH_HOME": str(tmp_path / "home"), "PATH": path}


def test_the_commands_run_in_the_order_in_which_they_stand(newcomer):
    folder, environment = newcomer
    commands = [line for line in shell_lines() if not line.startswith("make ")]
    assert len(commands) >= 6
    done = subprocess.run(
        ["bash", "-euc", "\n".join(commands)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (folder / "report.html").exists()
    assert (folder / "network.html").exists()
    assert '"questions"' in (folder / "report.json").read_text(encoding="utf-8")


def test_the_make_targets_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = [line.split()[1] for line in shell_lines() if line.startswith("make ")]
    assert targets == ["demo", "test"]
    assert all(re.search(rf"^{target}:", makefile, flags=re.MULTILINE) for target in targets)


def test_the_python_code_runs(newcomer):
    folder, environment = newcomer
    for code in blocks("python"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "exchanges" in done.stdout


def test_every_option_and_command_it_names_exists():
    known = {
        option
        for command in [cli.cli, *cli.cli.commands.values(), *cli.view_command.commands.values()]
        for parameter in command.params
        for option in parameter.opts
    }
    named = set(re.findall(r"`(--[a-z-]+)", README))
    assert named
    assert named <= known
    code = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", README, flags=re.DOTALL))
    commands = set(re.findall(r"ihp-graph ([a-z]+)", code))
    assert commands
    assert commands <= set(cli.cli.commands)


def test_every_file_it_links_to_is_there():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("http"):
            assert (ROOT / target).exists(), target
