"""Write files beside the old ones, and swap a finished folder in, whole."""

import shutil
from collections.abc import Mapping
from pathlib import Path


def write_changed(folder: Path, files: Mapping[str, bytes]) -> int:
    """Make `folder` hold exactly `files`; return how many files were (re)written.

    A file whose bytes are the same is left alone, so that what watches the folder sees
    real changes only. Paths are relative, with forward slashes, and stay inside `folder`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    for old in _files(folder):
        if old.relative_to(folder).as_posix() not in files:
            old.unlink()
    written = 0
    for name, content in files.items():
        path = folder / name
        if not path.resolve().is_relative_to(root):
            raise ValueError(f"{name} would be written outside {folder}")
        if path.is_file() and path.read_bytes() == content:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written += 1
    _remove_empty(folder)
    return written


def swap_in(staged: Path, site: Path) -> None:
    """Put the finished folder `staged` in the place of `site`.

    There is no moment at which `site` is half new. Should the last step fail, the old
    site is put back.
    """
    former = site.with_name(f".{site.name}-former")
    shutil.rmtree(former, ignore_errors=True)
    if site.exists():
        site.rename(former)
    try:
        staged.rename(site)
    except OSError:
        if former.exists():
            former.rename(site)
        raise
    shutil.rmtree(former, ignore_errors=True)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() or path.is_symlink()]


def _remove_empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
