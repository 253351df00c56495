"""Rendered documents kept between builds, by what they were made from; safe to delete."""

import os
from collections.abc import Mapping
from pathlib import Path

from generator.load import Inhoud
from generator.render.documenten import Say, Taak, render_tasks, tasks


def all_documents(inhoud: Inhoud, templates: Path, folder: Path, say: Say) -> dict[str, bytes]:
    """Return the bytes of every document by path, making only those not kept in `folder`.

    Afterwards the folder holds what this build used, and nothing else.
    """
    all = tasks(inhoud, templates)
    kept = _kept(folder, all)
    todo = [taak for taak in all if taak.sleutel not in kept]
    if todo:
        say(f"{len(todo)} van {len(all)} documenten maken …")
    made = render_tasks(todo, templates, say)
    _keep(folder, kept, made)
    content = {**kept, **made}
    return {taak.path: content[taak.sleutel] for taak in all}


def _kept(folder: Path, all: tuple[Taak, ...]) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    present = {path.name for path in folder.iterdir()}
    keys = {taak.sleutel for taak in all} & present
    return {key: (folder / key).read_bytes() for key in keys}


def _keep(folder: Path, kept: Mapping[str, bytes], made: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in kept:
            path.unlink()
    for key, content in made.items():
        staged = folder / f"{key}.nieuw"
        staged.write_bytes(content)
        os.replace(staged, folder / key)
