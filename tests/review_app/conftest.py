import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models import accounts
from models.store import Store, open_store
from review_app.service import ReviewService
from tests.review_app import sample
from tests.review_app.people import CHEAP, add_accounts


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "hasher", CHEAP)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the drawn dossier."""
    folder = tmp_path_factory.mktemp("dossiers") / "王建国"
    sample.draw_pages(folder)
    return folder


@pytest.fixture(scope="session")
def made_store(tmp_path_factory: pytest.TempPathFactory, pages: Path) -> Path:
    """A store with the drawn dossier and the accounts, made once: its migrations take longer than most tests."""
    path = tmp_path_factory.mktemp("made") / "store.db"
    with pytest.MonkeyPatch.context() as patch, open_store(f"sqlite:///{path}") as store:
        patch.setattr(accounts, "hasher", CHEAP)
        store.save_audit(sample.sample_audit(pages), str(pages))
        add_accounts(store)
    return path


@pytest.fixture
def store_file(tmp_path: Path, made_store: Path) -> str:
    """URL of a store of the test's own that holds the drawn dossier."""
    return f"sqlite:///{shutil.copy(made_store, tmp_path / 'store.db')}"


@pytest.fixture
def store(store_file: str) -> Iterator[Store]:
    with open_store(store_file) as opened:
        yield opened


@pytest.fixture
def service(store: Store) -> ReviewService:
    return ReviewService(
        store, rejudge=sample.rejudge, load_page=sample.page_image,
        clock=lambda: datetime(2026, 11, 24, 9, tzinfo=UTC))
