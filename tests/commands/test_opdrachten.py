"""The command line, as a user types it."""

import json
import re
from pathlib import Path

import docx
import pytest
import yaml

from tests.conftest import ROOT, SHOWN_LIVE, copy_project, kaderwijzer

COMMANDS = (
    "build",
    "serve",
    "check",
    "screen",
    "fill",
    "new-region",
    "review",
    "compare",
    "changes",
)


def test_help_is_dutch_for_every_command() -> None:
    top = kaderwijzer("--help")

    assert top.returncode == 0
    for command in COMMANDS:
        sub = kaderwijzer(command, "--help")
        assert command in top.stdout
        assert sub.returncode == 0
        assert sub.stdout.startswith(f"gebruik: kaderwijzer {command}")
        assert "usage" not in sub.stdout + top.stdout


def test_hook_for_pre_commit_runs_a_command_that_is_there() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, *arguments = hook["entry"].split()

    assert program == "kaderwijzer"
    assert kaderwijzer(*arguments).returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("bouw",),
        ("check", "--jsn"),
        ("screen",),
        ("screen", "bestaat-niet.yaml"),
        ("compare", "nergens"),
        ("compare",),
        ("compare", "waterrijk", "--until", "HEAD"),
        ("compare", "waterrijk", "-o", "vergelijking.txt"),
        ("changes", "waterrijk"),
        ("changes", "waterrijk", "--since", "HEAD", "-o", "x.pdf"),
        ("new-region", "Geen Id"),
        ("new-region", "onbekend"),
        ("check", "--project", "/"),
    ],
)
def test_wrong_use_ends_with_2_and_a_dutch_line(arguments: tuple[str, ...]) -> None:
    done = kaderwijzer(*arguments)

    assert done.returncode == 2
    assert done.stderr.startswith("kaderwijzer")
    assert "Traceback" not in done.stderr


def test_check_speaks_json_for_machines(tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "p")
    file = copy / "bronnen/regios/duinkust/regio.yaml"
    file.write_text(file.read_text().replace("code: GM9921", "code: GM0001"))
    done = kaderwijzer("check", "--json", cwd=copy)
    rows = json.loads(done.stdout)
    (found,) = (row for row in rows if row["ernst"] == "fout")

    assert done.returncode == 1
    assert found["bestand"] == "bronnen/regios/duinkust/regio.yaml"
    assert (found["regel"], found["ernst"], found["code"]) == (12, "fout", "gemeente")


def assert_only_the_live_example_is_told(project: Path) -> None:
    (notice, summary) = kaderwijzer("check", cwd=project).stdout.splitlines()

    assert notice.endswith(SHOWN_LIVE)
    assert summary == "0 fouten en 1 aandachtspunt in 1 bestand."


def screen(tmp_path: Path, answers: str, *more: str) -> dict[str, object]:
    file = tmp_path / "antwoorden.yaml"
    file.write_text(answers, encoding="utf-8")
    done = kaderwijzer("screen", file, "--json", *more)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_screen_judges_a_file_of_answers(tmp_path: Path) -> None:
    answers = "C1a: ja\nC1b: [wonen, gezin]\nC1c: ja\nC2a-1: ja\nC2a-2: ja\nC2b: ja\nZ: ja\n"
    found = screen(tmp_path, answers + "C3a: ja\nC3b: ja\nC4a: nee\n")

    assert found == {
        "uitkomsten": ["U1"],
        "signalen": ["F5"],
        "criteria": {"C1": "ja", "C2": "ja", "C3": "ja", "C4": "nee"},
        "open": [],
    }


def test_screen_counts_only_leefgebieden_that_count(tmp_path: Path) -> None:
    found = screen(tmp_path, "C1a: ja\nC1b: [wonen, gezondheid]\nC1c: ja\n")

    assert found["criteria"] == {
        "C1": "nee",
        "C2": "onbekend",
        "C3": "onbekend",
        "C4": "onbekend",
    }
    assert found["signalen"] == ["F4"]
    assert found["uitkomsten"] == ["U5"]
    assert set(found["open"]) >= {"C4a", "C4b"}  # type: ignore[call-overload]


def test_screen_knows_who_may_bring_in_a_case_in_a_region(tmp_path: Path) -> None:
    answers = "partner: woningcorporatie\n"

    assert screen(tmp_path, answers, "--region", "waterrijk")["signalen"] == ["F3"]
    assert screen(tmp_path, answers, "--region", "heuvelland-fictie")["signalen"] == []


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ("C1x: ja\n", "onderdeel 'C1x' bestaat niet"),
        ("C1a: misschien\n", "'misschien' kan hier niet"),
        ("C1b: [wonnen]\n", "bedoelde u 'wonen'?"),
        ("- ja\n", "hier horen antwoorden"),
        ("C1a: [\n", "antwoorden.yaml:"),
    ],
)
def test_wrong_file_of_answers_ends_with_2(tmp_path: Path, answers: str, message: str) -> None:
    file = tmp_path / "antwoorden.yaml"
    file.write_text(answers)
    done = kaderwijzer("screen", file)

    assert done.returncode == 2
    assert message in done.stderr


def test_new_region_starts_a_file_that_passes_the_check(tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "p")
    made = kaderwijzer("new-region", "zeeland", cwd=copy)
    file = copy / "bronnen/regios/zeeland/keuzes.yaml"

    assert made.returncode == 0
    assert "#   vult_in:" in file.read_text(encoding="utf-8")
    assert_only_the_live_example_is_told(copy)
    assert kaderwijzer("new-region", "zeeland", cwd=copy).returncode == 2

    text = file.read_text(encoding="utf-8")
    name = re.search(
        r"  # naam-veiligheidshuis:\n  #   vult_in: schrijf hier uw tekst\n"
        r"  #   gelezen: n\w{8}",
        text,
    )
    assert name is not None
    own = name.group().replace("  #   ", "    ").replace("  # ", "  ")
    file.write_text(text.replace(name.group(), own))
    assert_only_the_live_example_is_told(copy)


def test_new_invented_region_passes_the_check(tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "p")

    assert (
        kaderwijzer("new-region", "proefland", "--naam", "Proefland", cwd=copy).returncode == 0
    )
    assert_only_the_live_example_is_told(copy)


def test_compare_shows_what_a_region_has_different() -> None:
    done = kaderwijzer("compare", "waterrijk")
    rows = json.loads(kaderwijzer("compare", "waterrijk", "duinkust", "--json").stdout)

    assert (
        "triage-termijn: Termijn (K-WERK-04) – anders: alleen ingevuld bij Waterrijk"
        in done.stdout
    )
    assert "  [+5 werkdagen+]\n  waarom: Dat is één triage verder." in done.stdout
    assert {"element", "titel", "kader", "links", "rechts", "betekenis", "aard"} == rows[
        0
    ].keys()
    alone = kaderwijzer("compare", "zeeland").stdout
    assert alone == "het landelijke model en Zeeland zijn gelijk.\n"


def test_review_closes_only_the_choices_that_are_named(tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "p")
    file = copy / "bronnen/regios/heuvelland-fictie/keuzes.yaml"
    before = file.read_text(encoding="utf-8")
    shown = kaderwijzer("review", "heuvelland-fictie", cwd=copy)
    done = kaderwijzer("review", "heuvelland-fictie", "geschillen-1", "--write", cwd=copy)
    after = file.read_text(encoding="utf-8")

    assert "te herzien: Geschillen, lid 1" in shown.stdout
    assert done.stdout.startswith("1 keuze bijgewerkt in ")
    assert after.count("gelezen:") == before.count("gelezen:")
    assert "Geen keuze is te herzien" not in shown.stdout
    assert "te herzien:" not in kaderwijzer("review", "heuvelland-fictie", cwd=copy).stdout


def test_review_notes_what_was_read_and_closes_nothing_by_the_way(tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "p")
    file = copy / "bronnen/regios/heuvelland-fictie/keuzes.yaml"
    before = file.read_text(encoding="utf-8")
    found = re.search(r"    gelezen: n(?!00000000)[0-9a-f]{8}\n", before)
    assert found is not None
    without = before.replace(found.group(), "", 1)
    file.write_text(without, encoding="utf-8")

    told = kaderwijzer("check", cwd=copy)
    todo = kaderwijzer("check", "--region", "heuvelland-fictie", cwd=copy)
    done = kaderwijzer("review", "heuvelland-fictie", "--write", cwd=copy)

    assert told.returncode == 0
    assert (
        "keuzes.yaml:6:3: let op: bij 1 van de 16 keuzes is niet vastgelegd welke landelijke "
        "tekst zij beantwoorden"
    ) in told.stdout
    assert "keuzes.yaml:6:3: Leg vast welke landelijke tekst u las, bij 1 keuze." in todo.stdout
    assert "1 keuze bijgewerkt" in done.stdout
    assert "blijft te herzien; noem 'geschillen-1' erbij." in done.stdout
    assert file.read_text(encoding="utf-8") == before


def test_review_writes_the_letter_of_a_region_that_has_something_to_review(
    tmp_path: Path,
) -> None:
    target = tmp_path / "brief.docx"
    done = kaderwijzer("review", "heuvelland-fictie", "-o", target)
    none = kaderwijzer("review", "waterrijk", "-o", tmp_path / "niets.pdf")

    assert done.returncode == 0, done.stderr
    assert docx.Document(str(target)).paragraphs[0].text == "Herzieningsbrief"
    assert none.stdout == "Geen keuze is te herzien. Er is dus geen brief.\n"
    assert not (tmp_path / "niets.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("geschilen-1",), "geen keuze van 'heuvelland-fictie'; bedoelde u 'geschillen-1'?"),
        (("-o", "brief.docs"), "'brief.docs' kan ik niet schrijven; bedoelde u 'docx'?"),
        (("--write", "-o", "brief.pdf"), "gebruik -o zonder iets anders"),
    ],
)
def test_review_tells_wrong_use(arguments: tuple[str, ...], message: str) -> None:
    done = kaderwijzer("review", "heuvelland-fictie", *arguments)

    assert done.returncode == 2
    assert message in done.stderr
