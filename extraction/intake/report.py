"""What is odd about a dossier as it came in, in words for the people who keep it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IntakeNote:
    """One line of the import report. `kind` is one of contract section 2, `file` what it is about (may be empty).

    `text` is Chinese, for users; `note` is the line of the older `notes`, empty where those never told.
    """

    kind: str
    file: str
    text: str
    note: str = ""

    def to_wire(self) -> dict[str, str]:
        """As in the audit result."""
        return {"kind": self.kind, "file": self.file, "text": self.text}
