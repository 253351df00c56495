"""`review --write` notes fingerprints and touches nothing else, however the file is written."""

import pytest
import yaml

from generator.commands.review import with_fingerprints

PRINT = "n1a2b3c4d"
AS_WRITTEN = {
    "on lines of its own": """\
keuzes:
  doel:
    vult_in: x  # waarom dit
    # nog niet besproken
""",
    "with another fingerprint": """\
keuzes:
  doel:
    gelezen: n00000000   # van vorig jaar
    vult_in: x
""",
    "between braces, with a comment": """\
keuzes:
  doel: {vult_in: x}  # besproken in mei
""",
    "between braces, over two lines": """\
keuzes:
  doel: {vult_in: "x }",
    waarom: y }
""",
    "all on one line": "keuzes: {doel: {vult_in: x}, ander: {vult_in: y}}\n",
    "a long text that ends like a comment": """\
keuzes:
  doel:
    waarom: |
      Een reden.
      # Dit hoort bij de reden.

  # Dit niet.
  ander: {vult_in: x}
""",
    "a table": """\
keuzes:
  doel:
    vult_in:
      - {naam: a}
      - naam: b
        plaats: c # hier
toevoegingen: []
""",
    "no end of line at the end": "keuzes:\n  doel:\n    vult_in: x",
}


@pytest.mark.parametrize("line", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize("written", AS_WRITTEN.values(), ids=AS_WRITTEN)
def test_fingerprint_is_all_that_changes(written: str, line: str) -> None:
    before = written.replace("\n", line)
    after = with_fingerprints(before, {"doel": PRINT})

    data = yaml.safe_load(before)
    data["keuzes"]["doel"]["gelezen"] = PRINT
    assert yaml.safe_load(after) == data
    assert after.count("\n") == after.count(line)
    for comment in (part for part in before.split(line) if "#" in part):
        assert comment[comment.index("#") :] in after
    assert with_fingerprints(after, {"doel": PRINT}) == after
