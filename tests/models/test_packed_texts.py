"""Page texts come back as they were kept, also those of stores that kept them plain."""

from hypothesis import given
from hypothesis import strategies as st

from models.packed_texts import packed_bytes, unpacked_bytes


@given(st.binary())
def test_what_was_packed_comes_back(value: bytes) -> None:
    assert unpacked_bytes(packed_bytes(value)) == value


def test_what_an_older_store_kept_plain_comes_back_and_packing_pays() -> None:
    plain = b'{"number": 1, "lines": [' + b'{"text": "x", "box": [1, 2, 3, 4]},' * 200 + b"]}"
    assert unpacked_bytes(plain) == plain
    assert len(packed_bytes(plain)) < len(plain) / 10
