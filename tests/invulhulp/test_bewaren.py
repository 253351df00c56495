"""A file of choices that is opened, changed and saved: only what changed is written."""

import random
from typing import Any

import pytest

from generator.load import Inhoud
from generator.sources.yaml_text import read_yaml
from tests.conftest import ROOT
from tests.invulhulp.conftest import Browserkant
from tests.invulhulp.gevallen import right

PATH = "bronnen/regios/waterrijk/keuzes.yaml"
FILES = sorted((ROOT / "bronnen/regios").glob("*/keuzes.yaml"))
FILES += sorted((ROOT / "tests/convenant").glob("opzet-*.yaml"))
SAVED = """
({ bron, keuzes, toevoegingen, indeling }) => {
  const begin = kw.uitBestand(kw.leesKeuzes(bron, KwYaml).data);
  const weg = (groep) => (
    Object.fromEntries(Object.entries(groep).filter(([, keuze]) => keuze !== null))
  );
  const nu = {
    ...begin,
    keuzes: weg({ ...begin.keuzes, ...keuzes }),
    toevoegingen: toevoegingen ?? begin.toevoegingen,
    indeling: indeling ?? begin.indeling,
  };
  return kw.bewaar(bron, kw.alsBestand(nu, begin), model, KwYaml);
}
"""
PIECES = """
(bron) => {
  const { data, plekken } = kw.leesKeuzes(bron, KwYaml);
  const keuzes = Object.entries(data.keuzes).map(([id, keuze]) => [
    bron.slice(plekken.keuzes[id].van, plekken.keuzes[id].tot),
    kw.schrijfKeuze(id, keuze, model.volgorde.keuze),
  ]);
  const eigen = (data.toevoegingen ?? []).map((toevoeging, n) => [
    bron.slice(plekken.toevoegingen[n].van, plekken.toevoegingen[n].tot),
    kw.schrijfToevoeging(toevoeging, model.volgorde.toevoeging),
  ]);
  return [...keuzes, ...eigen];
}
"""
HAND_WRITTEN = """\
# yaml-language-server: $schema=../../../schemas/keuzes.schema.json
# Van de beleidsmedewerker. Niet weghalen.
schema: 1
regio: waterrijk   # de id van de map

keuzes:
  # Dit kwam uit de stuurgroep van mei.
  gremium: {vult_in: 'Stuurgroep: Noord', waarom: "Zo is het."}

  # --- Gegevens ---
  klachtroute:
    # Nog nagaan.
    vult_in: bij de manager  # of de directeur
  # gremium-voorzitter:
  #   vult_in: schrijf hier uw tekst
  #   waarom: schrijf hier de reden
toevoegingen:
  # Een wens van de raad.
  - id: leren
    soort: artikel
    na: advies
    titel: Samen leren
    tekst: Partijen leren.
    waarom: Dat wil de raad.
# einde
"""


def saved(browserkant: Browserkant, bron: str, **changes: Any) -> str:
    return str(browserkant(SAVED, {"bron": bron, "keuzes": {}, **changes}))


def read(text: str) -> Any:
    return read_yaml(PATH, text).data


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_file_that_nobody_changed_is_saved_byte_for_byte(
    browserkant: Browserkant, path: Any
) -> None:
    bron = path.read_text(encoding="utf-8")
    assert saved(browserkant, bron) == bron


@pytest.mark.parametrize("path", FILES[:3], ids=lambda p: p.parent.name)
def test_a_choice_is_written_in_the_form_of_the_regions(
    browserkant: Browserkant, path: Any
) -> None:
    """The same quotes, the same order of keys, rows on one line when they fit."""
    pieces: Any = browserkant(PIECES, path.read_text(encoding="utf-8"))
    assert len(pieces) >= 4
    for stands, written in pieces:
        assert written == stands


def test_comments_and_order_survive_a_change(browserkant: Browserkant) -> None:
    """All lines but those of the changed choice stay; a comment in that choice goes."""
    text = saved(
        browserkant,
        HAND_WRITTEN,
        keuzes={"klachtroute": {"vult_in": "bij de directeur", "gelezen": "n12345678"}},
    )
    changed = "  klachtroute:\n    vult_in: bij de directeur\n    gelezen: n12345678\n"
    before, _, rest = HAND_WRITTEN.partition("  klachtroute:\n")
    after = rest[rest.index("  # gremium-voorzitter") :]
    assert text == before + changed + after


def test_a_prepared_comment_makes_place_for_the_choice(browserkant: Browserkant) -> None:
    chosen = {"vult_in": "de burgemeester", "waarom": "Zo is het."}
    text = saved(browserkant, HAND_WRITTEN, keuzes={"gremium-voorzitter": chosen})
    assert "# gremium-voorzitter" not in text
    assert "schrijf hier" not in text
    assert read(text)["keuzes"]["gremium-voorzitter"] == chosen
    assert text.startswith(HAND_WRITTEN[: HAND_WRITTEN.index("  # gremium-voorzitter")])


def test_a_new_choice_stands_behind_its_predecessor_in_the_model(
    browserkant: Browserkant,
) -> None:
    text = saved(browserkant, HAND_WRITTEN, keuzes={"gremium-frequentie": {"vult_in": "vaak"}})
    assert list(read(text)["keuzes"]) == ["gremium", "gremium-frequentie", "klachtroute"]


def test_what_is_taken_away_leaves_the_rest(browserkant: Browserkant) -> None:
    text = saved(browserkant, HAND_WRITTEN, keuzes={"gremium": None}, toevoegingen=[])
    assert list(read(text)["keuzes"]) == ["klachtroute"]
    assert "toevoegingen" not in read(text)
    assert "# Van de beleidsmedewerker." in text
    assert text.endswith("# einde\n")


def test_an_addition_comes_last_and_the_others_keep_their_lines(
    browserkant: Browserkant,
) -> None:
    own = read(HAND_WRITTEN)["toevoegingen"]
    new = {"id": "b", "soort": "begrip", "titel": "B", "tekst": "Een b.", "waarom": "x"}
    text = saved(browserkant, HAND_WRITTEN, toevoegingen=[*own, new])
    assert read(text)["toevoegingen"] == [*own, new]
    assert "  # Een wens van de raad.\n  - id: leren\n" in text


def test_an_addition_that_moves_names_its_place_behind_its_kind(
    browserkant: Browserkant,
) -> None:
    """The keys stand in the order of the schema, wherever the form puts them."""
    [own] = read(HAND_WRITTEN)["toevoegingen"]
    del own["na"]
    text = saved(browserkant, HAND_WRITTEN, toevoegingen=[own | {"voor": "doel"}])
    assert text == HAND_WRITTEN.replace("    na: advies\n", "    voor: doel\n")


@pytest.mark.parametrize("seed", range(25))
def test_python_reads_what_the_browser_writes(
    inhoud: Inhoud, browserkant: Browserkant, seed: int
) -> None:
    """Any text comes back as that text: quotes, colons, words that look like numbers."""
    data = right(random.Random(f"schrijf {seed}"), inhoud, "waterrijk")
    start = "# x\nschema: 1\nregio: waterrijk\nkeuzes:\n"
    parts = {name: data.get(name, []) for name in ("toevoegingen", "indeling")}
    text = saved(browserkant, start, keuzes=data["keuzes"], **parts)
    assert read(text) == data


@pytest.mark.parametrize(
    "awkward",
    ["a\nb", "a\n\nb\n", " voor", "na ", "\ttab", "regel\r\nregel", "#", "- a", "? b", "|", "'",
     '"', "\\n", "@x", "`x`", "%x", "a: b", "a:", "0,8", "2026", "1e3", "0x1f", "yes", "null",
     "~", "=", "<<", "---", "...", "é", "👍", "a #b", "[a", "{a}", "a, b", "!x", "&x", "*x"],
)  # fmt: skip
def test_an_awkward_text_survives(browserkant: Browserkant, awkward: str) -> None:
    keuzes = {
        "gremium": {"vult_in": awkward, "waarom": awkward},
        "afstemming": {"vult_in": [awkward], "waarom": "x"},
        "locaties": {"vult_in": [{"naam": awkward, "soort": "fysiek"}], "waarom": "x"},
    }
    text = saved(browserkant, "schema: 1\nregio: waterrijk\nkeuzes:\n", keuzes=keuzes)
    assert read(text)["keuzes"] == keuzes


@pytest.mark.parametrize(
    "refused",
    ["a: &x 1\nb: *x\n", "a: !!python/object:x 1\n", "a: 1\na: 2\n", "a: [1\n", "- a\n", "x",
     "a: \x07\n", "<<: {a: 1}\n", "a: 1\n---\nb: 2\n"],
)  # fmt: skip
def test_a_file_that_check_refuses_does_not_open(
    browserkant: Browserkant, refused: str
) -> None:
    found: Any = browserkant("(bron) => kw.leesKeuzes(bron, KwYaml)", refused)
    assert found["data"] is None
    assert found["fouten"]
