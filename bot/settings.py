"""The settings, from the environment and `.env` (listed in `.env.example`); read once at the start, then passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from facts.errors import FactsError

ENV_FILE = ".env"
LARGEST_ID = 2**63 - 1
LONGEST_SHOWN = 60
"""Characters of a wrong value that an error repeats."""


class SettingsFault(FactsError):
    """Settings are wrong: one line each, with the variable, what is wrong and what would be right; never a secret."""


def _lower(raw: object) -> object:
    return raw.strip().lower() if isinstance(raw, str) else raw


def _upper(raw: object) -> object:
    return raw.strip().upper() if isinstance(raw, str) else raw


def _ids(raw: object) -> object:
    """Read `1, 2` as two ids."""
    if not isinstance(raw, str):
        return raw
    found = [part.strip() for part in raw.split(",") if part.strip()]
    for part in found:
        if not (part.isascii() and part.isdigit() and 0 < int(part[:20]) <= LARGEST_ID):
            raise ValueError(f"`{part[:LONGEST_SHOWN]}` is no Discord id")
    return frozenset(map(int, found))


def _zone(raw: object) -> object:
    if not isinstance(raw, str):
        return raw
    try:
        return ZoneInfo(raw.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError):
        known = available_timezones()
    if not known:
        raise ValueError("this machine has no time zone data; install the package `tzdata`")
    same = sorted(name for name in known if name.rpartition("/")[2].casefold() == _city(raw))
    raise ValueError("it is no time zone" + (f"; {same[0]} is one" if same else ""))


def _city(raw: str) -> str:
    return raw.strip().rpartition("/")[2].replace(" ", "_").casefold()


def _expanded(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:
        raise ValueError("there is no such home directory") from None


def _token(secret: SecretStr) -> SecretStr:
    """Find what no token can hold before it breaks a header of a request."""
    token = secret.get_secret_value().strip()
    if not re.fullmatch(r"[!-~]+", token):
        raise ValueError("it holds spaces or letters that no token has")
    return SecretStr(token)


def _key(secret: SecretStr) -> SecretStr:
    if len(secret.get_secret_value()) < 16:
        raise ValueError("it is shorter than 16 characters")
    return secret


Folder = Annotated[Path, AfterValidator(_expanded)]
Ids = Annotated[frozenset[int], NoDecode, BeforeValidator(_ids)]


class Settings(BaseSettings):
    """What the operator decides; the description of each field says what would be right."""

    model_config = SettingsConfigDict(
        env_file=ENV_FILE,
        env_file_encoding="utf-8-sig",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
        validate_default=True,
    )

    discord_token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        None, description="the token of the bot, from its page in Discord's developer portal"
    )
    seeds_dir: Folder = Field(Path("seeds"), description="the folder with the cards, such as seeds")
    articles_dir: Folder | None = Field(None, description="the folder with the texts of the articles")
    show_passages: bool = Field(False, description="true or false: whether readers may open passages of the articles")
    database: Folder = Field(
        Path("var/autodeals.sqlite3"), description="the path of the database file, such as var/autodeals.sqlite3"
    )
    timezone: Annotated[ZoneInfo, BeforeValidator(_zone)] = Field(
        ZoneInfo("Europe/Amsterdam"), description="the name of a time zone, such as Europe/Amsterdam"
    )
    default_language: Annotated[Literal["nl", "en"], BeforeValidator(_lower)] = Field("nl", description="nl or en")
    admin_user_ids: Ids = Field(frozenset(), description="ids of Discord users with commas between them")
    admin_role_ids: Ids = Field(frozenset(), description="ids of Discord roles with commas between them")
    admin_guild_ids: Ids = Field(frozenset(), description="ids of Discord servers with commas between them")
    rumour_expires_months: int = Field(24, ge=1, le=1200, description="a whole number of months from 1, such as 24")
    retention_days: int = Field(30, ge=0, le=3650, description="a whole number of days from 0 (nothing) to 3650")
    person_key: Annotated[SecretStr, AfterValidator(_key)] | None = Field(
        None, description="at least 16 random characters"
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(_upper)] = Field(
        "INFO", description="DEBUG, INFO, WARNING, ERROR or CRITICAL"
    )

    @model_validator(mode="before")
    @classmethod
    def _blank_is_unset(cls, raw: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in raw.items() if not (isinstance(value, str) and not value.strip())}

    @property
    def articles(self) -> Path:
        """The folder where article texts may lie: `ARTICLES_DIR`, or else beside the cards."""
        return self.articles_dir or self.seeds_dir

    def today(self) -> date:
        """Return today's date in the time zone of the settings."""
        return datetime.now(self.timezone).date()


def read_settings() -> Settings:
    """Return the settings of the environment and of `.env` in the working directory; the environment goes first.

    Raises SettingsFault with a line for each wrong value.
    """
    try:
        return Settings()
    except ValidationError as error:
        # Not chained: the error of pydantic keeps the values it was given, and one of them is the token.
        raise SettingsFault("\n".join(_lines(error))) from None
    except UnicodeDecodeError:
        raise SettingsFault(f"{ENV_FILE}: the file is not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise SettingsFault(f"{ENV_FILE}: the file cannot be read: {error.strerror}; allow reading it") from error


def _lines(error: ValidationError) -> Iterator[str]:
    for found in error.errors(include_url=False, include_context=False):
        name = str(found["loc"][0])
        field = Settings.model_fields[name]
        shown = "the value" if name in _SECRETS else f"`{_shortened(found['input'])}`"
        problem = found["msg"].removeprefix("Value error, ")
        yield f"{name.upper()}: {shown} is not right: {problem[0].lower()}{problem[1:]}; write {field.description}"


def _shortened(value: object) -> str:
    text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


_SECRETS = frozenset({"discord_token", "person_key"})
