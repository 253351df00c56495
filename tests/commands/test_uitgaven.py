"""Editions of the content beside each other, out of git: rehearse an upgrade."""

import json
import re
import subprocess
from pathlib import Path

import docx
import pytest
import yaml

from tests.conftest import copy_project, kaderwijzer

M, W = "bronnen/convenant/model.yaml", "bronnen/regios/waterrijk/keuzes.yaml"
R = "bronnen/screening/landelijk-2013.yaml"


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A project whose content has one edition, with the tag `een`."""
    copy = copy_project(tmp_path / "p")
    git(copy, "init", "-q")
    git(copy, "add", ".")
    git(copy, "commit", "-qm", "Edition one")
    git(copy, "tag", "een")
    return copy


def change(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_region_since_an_edition_shows_what_changed_in_it(history: Path) -> None:
    change(history, W, "    vult_in: 5\n", "    vult_in: 10\n")
    done = kaderwijzer("compare", "waterrijk", "--since", "een", cwd=history)

    assert done.returncode == 0, done.stderr
    assert "triage-termijn: Termijn (K-WERK-04) – anders: wat is ingevuld" in done.stdout
    assert "  [-5-][+10+] werkdagen" in done.stdout
    assert "1 verschil in wat er geldt" in done.stdout


def test_upgrade_tells_each_region_what_it_has_to_look_at(history: Path) -> None:
    change(
        history, M, "Partijen kunnen regionale accenten", "Partijen mogen regionale accenten"
    )
    rows = json.loads(kaderwijzer("compare", "--since", "een", "--json", cwd=history).stdout)
    found = {row["regio"]: row for row in rows}

    assert [text.split(":")[0] for text in found["Waterrijk"]["herzien"]] == ["doel-4"]
    assert found["Zeeland"]["herzien"] == []
    assert [text.split(":")[0] for text in found["Zeeland"]["verandert_mee"]] == ["doel-4"]


def test_case_that_gets_another_outcome_is_named_per_region(history: Path) -> None:
    """A trial of another rule: its content has faults, for the cases no longer agree."""
    change(history, R, "en: [C3a, C3b]", "of: [C3a, C3b]")
    done = kaderwijzer("compare", "--since", "een", cwd=history)

    assert done.returncode == 0, done.stderr
    lines = [line.strip() for line in done.stdout.splitlines() if "Casus TC-" in line]
    assert lines
    assert any(" landelijk: " in line for line in lines)
    assert any(" in regio Waterrijk: " in line and " -> U1" in line for line in lines)


def test_comparison_for_the_steering_group_is_a_document(history: Path) -> None:
    change(history, W, "    vult_in: 5\n", "    vult_in: 10\n")
    target = history / "stuurgroep.docx"
    done = kaderwijzer("compare", "waterrijk", "--since", "een", "-o", target, cwd=history)
    word = docx.Document(str(target))

    assert done.returncode == 0, done.stderr
    assert "Vergelijking: een en nu" in [p.text for p in word.paragraphs]
    assert "[-5-][+10+] werkdagen" in word.tables[0].cell(1, 1).text
    assert "Wat moet uw regio doen?" in [p.text for p in word.paragraphs]


def test_changes_writes_a_word_file(history: Path) -> None:
    change(history, W, "    vult_in: 5\n", "    vult_in: 10\n")
    target = history / "wijzigingen.docx"
    done = kaderwijzer("changes", "waterrijk", "--since", "een", "-o", target, cwd=history)

    assert done.stdout == f"1 wijziging sinds een in {target}.\n"
    assert docx.Document(str(target)).paragraphs


@pytest.mark.parametrize(
    ("since", "wanted"),
    [
        ("nergens", "revisie 'nergens' bestaat niet"),
        ("--output=x", "revisie '--output=x' bestaat niet"),
    ],
)
def test_revision_that_is_not_there_is_told(history: Path, since: str, wanted: str) -> None:
    done = kaderwijzer("compare", "waterrijk", f"--since={since}", cwd=history)

    assert done.returncode == 2
    assert wanted in done.stderr
    assert "Traceback" not in done.stderr


def test_edition_that_cannot_be_read_is_told_with_its_first_fault(history: Path) -> None:
    change(history, W, "keuzes:\n", "keuzes: [\n")
    git(history, "commit", "-qam", "Broken")
    git(history, "checkout", "-q", "een", "--", W)
    done = kaderwijzer("compare", "waterrijk", "--since", "HEAD", cwd=history)

    assert done.returncode == 2
    assert "kan deze versie van Kaderwijzer niet lezen" in done.stderr
    assert W in done.stderr


def test_old_texts_come_ready_to_keep_in_the_model(history: Path) -> None:
    change(
        history, M, "Partijen kunnen regionale accenten", "Partijen mogen regionale accenten"
    )
    done = kaderwijzer("compare", "--since", "een", "--vroeger", cwd=history)
    kept = yaml.safe_load(done.stdout)["vroeger"]
    own = next(row for row in kept if row["id"] == "doel-4")

    assert own["tekst"].startswith("Partijen kunnen regionale accenten")
    assert re.fullmatch("n[0-9a-f]{8}", own["gelezen"])
    again = kaderwijzer("compare", "waterrijk", "--since", "een", "--vroeger", cwd=history)
    assert again.returncode == 2
    assert "noem geen regio" in again.stderr
