"""What a run tells its user: progress on a terminal, failures as they come, a summary at the end."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.text import Text

from screening.bulk.finding import FoundDossier, dossiers_below
from screening.bulk.totals import Totals
from screening.bulk.unit import Fate


class Telling:
    """Tells on standard error; progress only where that is a terminal. `root` is counted beside the work."""

    def __init__(self, root: Path, *, counted: bool = True) -> None:
        self._console = Console(stderr=True)
        shown = self._console.is_terminal
        self._bar = Progress(
            TextColumn("{task.description}"), BarColumn(bar_width=20), console=self._console, disable=not shown,
            transient=True)
        self._task = self._bar.add_task("", total=None)
        self._total: int | None = None
        self._root = root
        self._counter = threading.Thread(target=self._count, daemon=True) if shown and counted else None

    def __enter__(self) -> Telling:
        self._bar.start()
        if self._counter is not None:
            self._counter.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def progress(self, totals: Totals) -> None:
        """Show the numbers."""
        if not self._bar.disable:
            self._bar.update(
                self._task, description=progress_line(totals, self._total), completed=totals.dossiers,
                total=self._total)

    def failed(self, path: Path, reason: str) -> None:
        """One line for each thing that could not be screened."""
        told = reason if reason.startswith(str(path)) else f"{path}: {reason}"
        line = " ".join(f"sanling: {told}".split())
        if self._bar.disable:
            print(line, file=sys.stderr, flush=True)  # noqa: T201
        else:
            self._console.print(Text(line))

    def _count(self) -> None:
        self._total = sum(isinstance(found, FoundDossier) for found in dossiers_below(self._root))


def progress_line(totals: Totals, total: int | None) -> str:
    """Dossiers, pages, findings so far, pages a second, time left."""
    speed = totals.heard / max(totals.seconds, 1e-3)
    done = f"{totals.dossiers}/{total}" if total is not None else str(totals.dossiers)
    left = ""
    worked = totals.dossiers - totals.fates[Fate.SKIPPED]
    if total is not None and worked:
        left = f"，约剩 {duration((total - totals.dossiers) * totals.seconds / worked)}"
    failed = totals.fates[Fate.FAILED] + totals.fates[Fate.PARTIAL]
    trouble = f"，未读全 {failed} 卷" if failed else ""
    return f"档案 {done} 卷，{totals.heard} 页，疑点 {totals.findings} 条，每秒 {speed:.1f} 页{left}{trouble}"


def summary(totals: Totals) -> str:
    """The run in a few lines."""
    fates = totals.fates
    head = "筛查已中断" if totals.stopped else "筛查结束"
    lines = [
        f"【{head}】档案 {totals.dossiers} 卷：读全 {fates[Fate.DONE]}，部分未读 {fates[Fate.PARTIAL]}，"
        f"失败 {fates[Fate.FAILED]}，此前已完成 {fates[Fate.SKIPPED]}",
        f"  本次识读 {totals.pages} 页，疑点 {totals.findings} 条"
        f"（红 {totals.red}，黄 {totals.yellow}，蓝 {totals.blue}），"
        f"用时 {duration(totals.seconds)}，每秒 {totals.pages / max(totals.seconds, 1e-3):.2f} 页",
    ]
    if totals.aside:
        lines.append(f"  另有 {totals.aside} 处文件不属于任何档案，未处理，见上列说明")
    if not totals.complete:
        lines.append("  未完成的部分：以 --resume 再次运行同一命令")
    return "\n".join(lines)


def duration(seconds: float) -> str:
    """Hours, minutes and seconds as 1:02:03."""
    whole = round(seconds)
    return f"{whole // 3600}:{whole % 3600 // 60:02d}:{whole % 60:02d}"
