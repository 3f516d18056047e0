"""What tools/set-up.sh says when something that it needs is missing, with stand-ins for `python3` and for pip."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "set-up.sh"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for a shell; Windows goes without it")

OLD = """\
#!/bin/sh
if [ "$1" = --version ]; then echo "Python 3.9.2"; exit 0; fi
exit 1
"""
"""A Python that is too old: whatever it is asked, the answer is no."""
WITHOUT_VENV = """\
#!/bin/sh
case "$*" in
    --version) echo "Python 3.12.3" ;;
    *ensurepip*) exit 1 ;;
    *) exit 0 ;;
esac
"""
"""Debian's Python without the package python3-venv."""
GOOD = """\
#!/bin/sh
case "$*" in
    --version) echo "Python 3.12.3" ;;
    "-m venv"*) mkdir -p .venv/bin && cp "$(dirname "$0")/pip-python" .venv/bin/python ;;
    *) exit 0 ;;
esac
"""
"""A Python that makes .venv with `pip-python` in it."""
READ_ONLY = GOOD.replace('"-m venv"*) mkdir', '"-m venv"*) exit 1; mkdir')
PIP = """\
#!/bin/sh
case "$*" in
    "-m pip install"*) {install} ;;
    *) exit 0 ;;
esac
"""
OFFLINE = PIP.format(
    install="""\
echo "WARNING: Retrying after connection broken by 'NewConnectionError(... Temporary failure in name resolution)'" >&2
echo "ERROR: No matching distribution found for discord.py" >&2
exit 1"""
)
"""What pip says without a network."""
NO_PAGE = PIP.format(
    install='case "$*" in *"[try]") echo "ERROR: no wheel for av" >&2; exit 1 ;; esac; echo "$*" >>pip.log'
)
"""A machine for which one package of the local page cannot be had."""
BROKEN = PIP.format(install='echo "ERROR: Failed building wheel for numpy" >&2; exit 1')
WORKING = PIP.format(install='echo "$*" >>pip.log')

SetUp = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def set_up(tmp_path: Path) -> SetUp:
    """Runs the script in an empty project, with no other programs than a shell's and those that a test puts there."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "cat", "cp", "dirname", "echo", "grep", "mkdir", "tail", "touch"):
        found = shutil.which(name)
        assert found
        (programs / name).symlink_to(found)
    (tmp_path / "project").mkdir()

    def run(extra: str = "test", *, python: str | None = None, pip: str = WORKING, **environment: str) -> object:
        for name, text in (("python3", python), ("pip-python", pip)):
            if text is not None:
                (programs / name).write_text(text)
                (programs / name).chmod(0o755)
        return subprocess.run(  # noqa: S603 - the script is ours
            [str(programs / "sh"), str(SCRIPT), extra],
            cwd=tmp_path / "project",
            env={"PATH": str(programs)} | environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )

    return run


def test_without_python_it_says_what_to_install(set_up: SetUp) -> None:
    done = set_up()
    assert done.returncode == 1
    assert "set-up stopped: Python 3.11 or newer is needed (found: none)." in done.stderr
    assert "Debian, Ubuntu: sudo apt install python3 python3-venv" in done.stderr
    assert "macOS:          brew install python" in done.stderr


def test_an_old_python_is_told_with_its_version(set_up: SetUp) -> None:
    done = set_up(python=OLD)
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed (found: Python 3.9.2)." in done.stderr
    assert "PYTHON=/path/to/python make setup" in done.stderr


def test_a_newer_python_under_another_name_is_found(set_up: SetUp, tmp_path: Path) -> None:
    newer = tmp_path / "bin" / "python3.12"
    newer.write_text(GOOD)
    newer.chmod(0o755)
    done = set_up(python=OLD)
    assert (done.returncode, done.stderr) == (0, "")
    assert "making .venv with Python 3.12.3" in done.stdout


def test_a_python_that_somebody_names_is_the_one_that_is_meant(set_up: SetUp, tmp_path: Path) -> None:
    done = set_up(python=GOOD, PYTHON=str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert "Python 3.11 or newer is needed (found: " in done.stderr


def test_a_python_without_venv_names_the_package(set_up: SetUp, tmp_path: Path) -> None:
    done = set_up(python=WITHOUT_VENV)
    assert done.returncode == 1
    assert "set-up stopped: this Python has no ensurepip, so it cannot make a virtual environment." in done.stderr
    assert "Debian, Ubuntu: sudo apt install python3-venv" in done.stderr
    assert not (tmp_path / "project" / ".venv").exists()


def test_a_folder_that_takes_no_files_is_told(set_up: SetUp) -> None:
    done = set_up(python=READ_ONLY)
    assert done.returncode == 1
    assert "the folder .venv cannot be made here; is this folder writable" in done.stderr


def test_without_a_network_it_says_so_below_the_words_of_pip(set_up: SetUp, tmp_path: Path) -> None:
    done = set_up(python=GOOD, pip=OFFLINE)
    assert done.returncode == 1
    assert "No matching distribution found for discord.py" in done.stderr
    assert "set-up stopped: the packages cannot be fetched" in done.stderr
    assert "Is this machine online? Behind a proxy, set HTTPS_PROXY" in done.stderr
    assert not (tmp_path / "project" / ".venv" / ".ready-to-test").exists()


def test_a_package_that_cannot_be_built_is_no_network_trouble(set_up: SetUp) -> None:
    done = set_up(python=GOOD, pip=BROKEN)
    assert done.returncode == 1
    assert "Failed building wheel for numpy" in done.stderr
    assert "set-up stopped: the packages cannot be installed" in done.stderr
    assert "online" not in done.stderr


def test_without_the_local_page_the_bot_answers_in_the_terminal(set_up: SetUp, tmp_path: Path) -> None:
    done = set_up("try", python=GOOD, pip=NO_PAGE)
    assert done.returncode == 0
    assert "the local page cannot be installed, so the bot will answer in the terminal" in done.stdout
    assert not (tmp_path / "project" / ".venv" / ".ready-to-try").exists(), "the next start tries again"


def test_a_good_set_up_is_marked_as_ready_and_made_once(set_up: SetUp, tmp_path: Path) -> None:
    assert set_up(python=GOOD).returncode == 0
    assert (tmp_path / "project" / ".venv" / ".ready-to-test").exists()
    assert (tmp_path / "project" / "pip.log").read_text() == "-m pip install --quiet --editable .[test]\n"
    again = set_up(python=GOOD)
    assert again.returncode == 0
    assert "making .venv" not in again.stdout


def test_what_is_missing_in_one_run_is_there_in_the_next(set_up: SetUp, tmp_path: Path) -> None:
    assert set_up(python=GOOD, pip=OFFLINE).returncode == 1
    (tmp_path / "project" / ".venv" / "bin" / "python").unlink()
    assert set_up(python=GOOD).returncode == 0
