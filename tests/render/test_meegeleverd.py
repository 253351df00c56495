"""What stands in the project for the browser is what the manual says it is."""

import hashlib

from generator.render.invulhulp import VENDORED
from tests.conftest import ROOT

FOLDER = ROOT / "site_templates/vendor"


def test_every_library_for_the_browser_is_recorded_with_its_digest_and_licence() -> None:
    manual = (ROOT / "docs/beheer/afhankelijkheden.md").read_text(encoding="utf-8")
    licences = (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")
    assert {path.name for path in FOLDER.glob("*.js")} == set(VENDORED)
    for name in VENDORED:
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() in manual
        assert f"# {name.removesuffix('.min.js')} " in licences
