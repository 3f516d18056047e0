"""What an operator may write in the environment and in `.env`, and what a wrong value is answered with."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsFault, read_settings

ROOT = Path(__file__).parents[2]
TOKEN = "this-is-no-real.token-of.anybody"  # noqa: S105 made up
WriteEnv = Callable[[str], None]


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory and none of our variables in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    return tmp_path


@pytest.fixture
def write_env(empty_place: Path) -> WriteEnv:
    def write(text: str) -> None:
        (empty_place / ".env").write_text(text, "utf-8")

    return write


def test_everything_has_a_default() -> None:
    settings = read_settings()

    assert settings.discord_token is None
    assert settings.seeds_dir == settings.articles == Path("seeds")
    assert settings.database == Path("var/autodeals.sqlite3")
    assert settings.timezone.key == "Europe/Amsterdam"
    assert settings.default_language == "nl"
    assert settings.admin_user_ids == settings.admin_role_ids == settings.admin_guild_ids == frozenset()
    assert (settings.rumour_expires_months, settings.retention_days) == (24, 30)
    assert settings.person_key is None
    assert settings.log_level == "INFO"


def test_env_file_is_read_and_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch, write_env: WriteEnv) -> None:
    write_env(f"DISCORD_TOKEN={TOKEN}\nSEEDS_DIR=cards\nRETENTION_DAYS=7\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("RETENTION_DAYS", "0")

    settings = read_settings()

    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == TOKEN
    assert settings.articles == Path("cards")
    assert settings.retention_days == 0


@pytest.mark.parametrize("blank", ["", " "])
def test_a_blank_value_counts_as_unset(monkeypatch: pytest.MonkeyPatch, write_env: WriteEnv, blank: str) -> None:
    write_env("".join(f"{name.upper()}={blank}\n" for name in Settings.model_fields))
    assert read_settings() == Settings.model_construct()

    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), blank)
    assert read_settings() == Settings.model_construct()


def test_an_empty_variable_leaves_the_env_file_in_force(monkeypatch: pytest.MonkeyPatch, write_env: WriteEnv) -> None:
    write_env("TIMEZONE=Europe/Brussels")
    monkeypatch.setenv("TIMEZONE", "")

    assert read_settings().timezone.key == "Europe/Brussels"


def test_values_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_USER_IDS", "184000000000000001, 184000000000000002,")
    monkeypatch.setenv("ADMIN_GUILD_IDS", "42")
    monkeypatch.setenv("DEFAULT_LANGUAGE", "EN")
    monkeypatch.setenv("LOG_LEVEL", "debug")
    monkeypatch.setenv("DATABASE", "~/autodeals.sqlite3")
    monkeypatch.setenv("DISCORD_TOKEN", f" {TOKEN} ")

    settings = read_settings()

    assert settings.admin_user_ids == {184000000000000001, 184000000000000002}
    assert settings.admin_guild_ids == {42}
    assert (settings.default_language, settings.log_level) == ("en", "DEBUG")
    assert settings.database == Path.home() / "autodeals.sqlite3"
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == TOKEN


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("TIMEZONE", "Europa/Amsterdam", "`Europa/Amsterdam` is not right: it is no time zone; Europe/Amsterdam is"),
        ("TIMEZONE", "Europe", "`Europe` is not right: it is no time zone; write the name of a time zone"),
        ("TIMEZONE", "../../etc/passwd", "it is no time zone; write the name"),
        ("DEFAULT_LANGUAGE", "de", "`de` is not right: input should be 'nl' or 'en'; write nl or en"),
        ("ADMIN_USER_IDS", "12, anna", "`anna` is no Discord id; write ids of Discord users with commas"),
        ("ADMIN_ROLE_IDS", "-4", "`-4` is no Discord id; write ids of Discord roles"),
        ("ADMIN_GUILD_IDS", "9" * 30, "is no Discord id; write ids of Discord servers"),
        ("RUMOUR_EXPIRES_MONTHS", "0", "`0` is not right: input should be greater than or equal to 1; write a whole"),
        ("RETENTION_DAYS", "a month", "`a month` is not right: input should be a valid integer"),
        ("RETENTION_DAYS", "-1", "`-1` is not right: input should be greater than or equal to 0"),
        ("LOG_LEVEL", "LOUD", "write DEBUG, INFO, WARNING, ERROR or CRITICAL"),
        ("PERSON_KEY", "short", "the value is not right: it is shorter than 16 characters; write at least 16"),
        ("DISCORD_TOKEN", f"Bot {TOKEN}", "the value is not right: it holds spaces or letters that no token has"),
        ("SEEDS_DIR", "~nobody-of-that-name/cards", "there is no such home directory; write the folder"),
        ("LOG_LEVEL", "x" * 500, f"`{'X' * 60}…` is not right"),
    ],
)
def test_a_wrong_value_is_named_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsFault) as caught:
        read_settings()

    assert str(caught.value).startswith(f"{name}: ")
    assert said.casefold() in str(caught.value).casefold()


def test_all_wrong_values_come_in_one_report(write_env: WriteEnv) -> None:
    write_env("TIMEZONE=Mars\nLOG_LEVEL=LOUD\nRETENTION_DAYS=-1\n")

    with pytest.raises(SettingsFault) as caught:
        read_settings()

    assert [line.split(":")[0] for line in str(caught.value).splitlines()] == [
        "TIMEZONE",
        "RETENTION_DAYS",
        "LOG_LEVEL",
    ]


@pytest.mark.parametrize("wrong", [f"DISCORD_TOKEN=a {TOKEN}", f"DISCORD_TOKEN={TOKEN}\nLOG_LEVEL=LOUD"])
def test_a_secret_is_never_repeated(write_env: WriteEnv, wrong: str) -> None:
    write_env(wrong)

    with pytest.raises(SettingsFault) as caught:
        read_settings()

    assert TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None, "the error of pydantic holds the values"
    assert caught.value.__suppress_context__


def test_secrets_are_not_in_the_printed_settings(write_env: WriteEnv) -> None:
    write_env(f"DISCORD_TOKEN={TOKEN}\nPERSON_KEY={TOKEN}")

    assert TOKEN not in repr(read_settings())


def test_an_env_file_in_another_encoding_is_told(empty_place: Path) -> None:
    (empty_place / ".env").write_bytes(b"SEEDS_DIR=caf\xe9\n")

    with pytest.raises(SettingsFault, match=r"^\.env: the file is not UTF-8; save it as UTF-8$"):
        read_settings()


def test_a_byte_order_mark_is_no_part_of_the_first_name(empty_place: Path) -> None:
    (empty_place / ".env").write_bytes(b"\xef\xbb\xbfRETENTION_DAYS=3\n")

    assert read_settings().retention_days == 3


@pytest.mark.parametrize(("zone", "ahead"), [("Pacific/Kiritimati", 14), ("Pacific/Pago_Pago", -11)])
def test_today_is_the_day_of_the_time_zone(monkeypatch: pytest.MonkeyPatch, zone: str, ahead: int) -> None:
    """Two zones 25 hours apart never share a day, so one of the two is never that of the machine."""
    monkeypatch.setenv("TIMEZONE", zone)
    settings = read_settings()

    before = (datetime.now(UTC) + timedelta(hours=ahead)).date()
    found = settings.today()
    after = (datetime.now(UTC) + timedelta(hours=ahead)).date()

    assert before <= found <= after


def test_the_example_names_every_setting_and_nothing_else() -> None:
    names = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE)

    assert sorted(names) == sorted(name.upper() for name in Settings.model_fields)


def test_the_example_shows_the_defaults(write_env: WriteEnv) -> None:
    write_env((ROOT / ".env.example").read_text("utf-8"))

    assert read_settings() == Settings.model_construct()


def test_reading_settings_loads_no_discord() -> None:
    script = "import sys, bot.settings; bot.settings.read_settings(); print('discord' in sys.modules)"

    done = subprocess.run(  # noqa: S603 our own script
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert done.stdout.strip() == "False"
