"""Modules become one classic script; what cannot be resolved is refused."""

import gzip
import re
from pathlib import Path

import pytest

from generator.render.bundle import BundleError, bundle
from generator.render.environment import make_environment, markdown_text, relative
from generator.render.headers import inline_script_hashes, security_headers
from tests.conftest import ROOT


def modules(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.mjs").write_text(text)
    return folder / "start.mjs"


def test_imports_stand_before_what_uses_them_and_no_keyword_is_left(tmp_path: Path) -> None:
    start = modules(
        tmp_path,
        start='import { a } from "./a.mjs";\nimport { b } from "./b.mjs";\na(b);\n',
        a='import { b } from "./b.mjs";\nexport function a() { return b; }\n',
        b="export const b = 1;\n",
    )
    script = bundle(start)

    assert script.index("const b") < script.index("function a") < script.index("a(b);")
    assert script.count("const b") == 1
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({"start": 'import "./start.mjs";\n'}, "imports itself"),
        ({"start": 'import "./a.mjs";\nconst x = 1;\n', "a": "const x = 2;\n"}, "x stands in"),
        ({"start": "export default 1;\n"}, "cannot be resolved"),
        ({"start": "const x = `a\n  b`;\n"}, "a text goes on"),
    ],
)
def test_what_cannot_be_put_together_is_refused(
    tmp_path: Path, texts: dict[str, str], message: str
) -> None:
    with pytest.raises(BundleError, match=message):
        bundle(modules(tmp_path, **texts))


def test_script_of_every_page_stays_small() -> None:
    script = bundle(ROOT / "site_templates/start.mjs")

    assert len(gzip.compress(script.encode())) < 1_000


@pytest.mark.parametrize(
    "entry", sorted((ROOT / "site_templates").glob("start*.mjs")), ids=lambda path: path.stem
)
def test_own_scripts_evaluate_nothing_and_store_nothing(entry: Path) -> None:
    script = bundle(entry)

    assert re.findall(r"\beval\b|\bnew Function\b", script) == []
    assert "innerHTML" not in script
    assert "localStorage" not in script


def test_text_from_yaml_is_only_text_in_markdown(tmp_path: Path) -> None:
    (tmp_path / "x.md.j2").write_text("{{ tekst }}")
    env = make_environment(tmp_path, markdown=True)
    made = env.get_template("x.md.j2").render(tekst="<b> *a* [x](y) {{ z }} # `c`\n\n## d")

    assert not set("<>*[](){}`#") & set(re.sub(r"&#\d+;", "", made))
    assert "\n" not in str(markdown_text("a\nb"))


def test_links_are_relative_to_the_page() -> None:
    assert (
        relative("regios/x/index.html", "kader/focus.html#k-1") == "../../kader/focus.html#k-1"
    )
    assert relative("index.html", "kader/focus.html") == "kader/focus.html"
    assert relative("kader/focus.html", "kader/focus.html#k-1") == "#k-1"


def test_policy_allows_own_scripts_and_named_inline_ones_only() -> None:
    page = b'<script src="a.js"></script><script>var a=1</script>'
    page += b'<script type="application/json">{}</script>'
    hashes = inline_script_hashes(page)
    policy = security_headers(hashes, ())["Content-Security-Policy"]

    assert len(hashes) == 1
    assert f"script-src 'self' {next(iter(hashes))};" in policy
    for forbidden in ("unsafe", "*", "http:", "https:"):
        assert forbidden not in policy
