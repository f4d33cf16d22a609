"""Drawing lines and learning from them, with two faces made up here. Needs the extra `train`."""

from random import Random

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from extraction.date_net.pictures import ready  # noqa: E402
from extraction.date_net.training.feeding import table_of  # noqa: E402
from extraction.date_net.training.glyphs import GLYPHS  # noqa: E402
from extraction.date_net.training.network import CLASSES, DateNet  # noqa: E402
from extraction.date_net.training.signs import Signs, unseen  # noqa: E402
from extraction.date_net.training.spoiling import normalized  # noqa: E402
from extraction.date_net.training.train import batches, loss_of  # noqa: E402


def made_up_signs() -> Signs:
    """A printed face and a hand whose signs are bars."""
    cells = torch.zeros(2 * len(GLYPHS), 48, 48, dtype=torch.uint8)
    cells[:, 10:38, 8:20] = 255
    rows = torch.arange(2 * len(GLYPHS), dtype=torch.int32).view(2, -1)
    everywhere = np.ones(2, bool)
    return Signs(cells, rows, torch.full((2, len(GLYPHS)), 0.6), ["print", "hand"], np.array([False, True]), everywhere,
                 everywhere)


def test_a_pool_is_drawn_in_batches_of_like_width() -> None:
    texts = table_of(["7", "1968年3月15日", "1985.09—1989.07", "{年}12{月}"], Random(1))
    drawn = batches(np.random.default_rng(1), made_up_signs(), texts, 2)
    assert [batch.pictures.shape[:3] for batch in drawn] == [(2, 3, 40), (2, 3, 40)]
    assert drawn[0].pictures.shape[3] < drawn[1].pictures.shape[3]
    assert sum(batch.lengths.sum().item() for batch in drawn) == 1 + 10 + 15 + 4
    assert all(torch.isfinite(batch.pictures).all() and batch.pictures.min() < -0.5 for batch in drawn)


def test_a_step_of_learning_lowers_the_loss() -> None:
    torch.manual_seed(1)
    texts = table_of(["12", "3"], Random(1))
    batch = batches(np.random.default_rng(1), made_up_signs(), texts, 2)[0]
    model = DateNet(16, 1)
    assert model(batch.pictures).shape[2] == CLASSES
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    first = loss_of(model, batch, "cpu")
    for _ in range(8):
        loss = loss_of(model, batch, "cpu")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    assert loss < 0.7 * first


def test_the_reader_prepares_pictures_as_the_trainer_did() -> None:
    picture = np.random.default_rng(1).integers(90, 250, (40, 160, 3)).astype(np.uint8)
    trained = normalized(torch.from_numpy(picture / 255.0).permute(2, 0, 1)[None].float(), torch.tensor([160.0]))
    assert ready(picture) == pytest.approx(trained[0].numpy(), abs=0.01)


def test_the_same_faces_are_kept_for_validation_whatever_else_is_there() -> None:
    names = [f"face {n}" for n in range(300)]
    kept = unseen(names)
    assert 10 < kept.sum() < 60
    assert (unseen(names[:100]) == kept[:100]).all()
