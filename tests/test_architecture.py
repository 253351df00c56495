"""What holds for the whole house and no tool checks: where files are read, what is styled."""

import re

from tests.conftest import ROOT

TEMPLATES = ROOT / "site_templates"
CARRIERS = (".j2", ".html", ".mjs", ".js", ".py", ".md")


def test_only_the_digest_of_the_tools_reads_files_of_its_own_checkout() -> None:
    """Everything else comes from the project that is built, wherever the program stands."""
    found = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "generator").rglob("*.py")
        if "__file__" in path.read_text(encoding="utf-8")
    ]

    assert found == ["generator/render/documenten.py"]


def test_every_class_in_a_style_sheet_is_carried_by_something() -> None:
    carried = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("site_templates", "generator", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in CARRIERS and "vendor" not in path.parts
    )
    names = set(re.findall(r"kw-[\w-]*[\w]", carried))
    made_of_parts = tuple(re.findall(r"(kw-[\w-]*-)(?:\{\{|\$\{)", carried))
    selected = {
        name
        for path in TEMPLATES.rglob("*.css")
        for name in re.findall(r"\.(kw-[\w-]+)", path.read_text(encoding="utf-8"))
    }

    assert len(selected) > 200
    assert {n for n in selected - names if not n.startswith(made_of_parts)} == set()
