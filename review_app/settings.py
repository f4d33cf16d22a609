"""How a site runs the review app: `review.toml` in the data folder, or the file that SANLING_REVIEW names."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from models.errors import DossierError

NAME = "review.toml"
LOG_IN_PATH, CALLBACK_PATH = "/sanling/oidc/login", "/sanling/oidc/callback"


class SessionSettings(BaseModel):
    """How long a session lasts without and with use; with `one_per_account` a new log-in ends the older ones."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    idle_minutes: Annotated[int, Field(ge=1, le=240)] = 30
    longest_hours: Annotated[int, Field(ge=1, le=24)] = 12
    one_per_account: bool = False


class OidcSettings(BaseModel):
    """An identity server (统一身份认证) that people may log in with. Accounts, roles and units stay here.

    `metadata_url`: the server's `…/.well-known/openid-configuration`. `redirect_url`: this app's address with
    `/sanling/oidc/callback`, as registered there. `client_secret_file`: a file that holds nothing but the secret.
    `claim`: what of an identity names the person for good and cannot be changed by that person, such as `sub` or an
    employee number. `accounts`: which account each value is; a value not listed is refused, unless `same_name` says
    that values are names of accounts. `prompt`: `login` asks for the password each time, also where the browser is
    logged in at the server; empty leaves that to the server. `ca_file`: the site's own root certificate.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    metadata_url: Annotated[str, Field(pattern=r"^https?://")]
    redirect_url: Annotated[str, Field(pattern=rf"^https?://.+{CALLBACK_PATH}$")]
    client_id: Annotated[str, Field(min_length=1)]
    client_secret_file: Path
    claim: Annotated[str, Field(min_length=1)]
    accounts: dict[str, str] = {}
    same_name: bool = False
    scope: str = "openid profile"
    prompt: str = "login"
    ca_file: Path | None = None
    button: str = "统一身份认证登录"


class Settings(BaseModel):
    """Everything that the file can say; all of it optional."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    sessions: SessionSettings = SessionSettings()
    oidc: OidcSettings | None = None


def settings() -> Settings:
    """The settings of this machine. Raises: DossierError naming file, entry and what is wrong with it."""
    path = settings_path()
    if not path.is_file():
        if "SANLING_REVIEW" in os.environ:
            raise DossierError(f"{path}: no such file; SANLING_REVIEW names the settings of the review app")
        return Settings()
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DossierError(f"{path}: cannot be read ({error})") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise DossierError(f"{path}, {where}: {first['msg']}") from None


def settings_path() -> Path:
    """Where the settings are looked for."""
    named = os.environ.get("SANLING_REVIEW")
    return Path(named) if named else user_data_path("sanling") / NAME
