"""`kaderwijzer check` on the real project with one mistake: one clear line at its place."""

import random
from pathlib import Path

import pytest

from generator.load import load
from generator.problems import Position, Problem
from generator.sources.soorten import SOORTEN
from tests.conftest import ROOT, SHOWN_LIVE, copy_project


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("fouten"))


def check_with(copy: Path, path: str, old: str, new: str) -> list[str]:
    """Return the messages after replacing `old` once in one file; put it back after."""
    file = copy / path
    before = file.read_text(encoding="utf-8")
    assert old in before, f"{old!r} does not stand in {path}"
    file.write_text(before.replace(old, new, 1), encoding="utf-8")
    try:
        messages = [str(problem) for problem in load(copy)[1]]
        return [message for message in messages if not message.endswith(SHOWN_LIVE)]
    finally:
        file.write_text(before, encoding="utf-8")


W, H = "bronnen/regios/waterrijk/keuzes.yaml", "bronnen/regios/hollands-midden/regio.yaml"
V, M = "bronnen/screening/vragen.yaml", "bronnen/convenant/model.yaml"
S = "bronnen/screening/landelijk-2013.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "wanted"),
    [
        pytest.param(
            W, "  gremium:\n", "  gremum:\n", "bedoelde u 'gremium'?", id="onbekend-element"
        ),
        pytest.param(
            W,
            "    vult_in: 5\n",
            "    vult_in: vijf\n",
            "hier hoort een heel getal",
            id="soort",
        ),
        pytest.param(
            W,
            "    kiest: sleutelpartners",
            "    kiest: alle",
            "toegestaan: alle-partners",
            id="optie",
        ),
        pytest.param(
            W, "  doel-4:\n", "  doel-1:\n", "ruimte 'vast', volgt uit K-FUNC-01", id="vast"
        ),
        pytest.param(
            W,
            "    vervangt_door:",
            "    vervang_door:",
            "bedoelde u 'vervangt_door'?",
            id="sleutel",
        ),
        pytest.param(W, "datum: 2025-10-14", "datum: 14-10-2025", "jaar-maand-dag", id="datum"),
        pytest.param(
            W,
            "datum: 2025-10-14",
            "datum: 2025-02-29",
            "'2025-02-29' kan hier niet; schrijf een dag die bestaat",
            id="dag-die-niet-bestaat",
        ),
        pytest.param(W, "    na: advies", "    na: advis", "bedoelde u 'advies'?", id="na"),
        pytest.param(
            H, "naam: Gouda", "naam: Gauda", "heet in de landelijke lijst 'Gouda'", id="naam"
        ),
        pytest.param(H, "GM0513", "0513", "schrijf de code als GM en vier cijfers", id="code"),
        pytest.param(H, "schema: 1", "schema: twee", "hier hoort 1", id="schema"),
        pytest.param(
            W,
            "schema: 1\nregio: waterrijk",
            "schema: 2\nregios: [waterrijk]",
            ":3:1: formaat 2 kennen we hier niet, wel formaat 1; dit bestand is voor een "
            "nieuwere Kaderwijzer; werk Kaderwijzer bij [formaat]",
            id="nieuwer-formaat",
        ),
        pytest.param(
            W,
            "schema: 1\nregio: waterrijk",
            "schema: 0\nhuis: waterrijk",
            "formaat 0 kennen we hier niet, wel formaat 1; dit is een ouder formaat",
            id="ouder-formaat",
        ),
        pytest.param(
            H, "naam: Gouda", "naam: true", "hier hoort tekst; gevonden: true", id="waar"
        ),
        pytest.param(
            V, "K-CRIT-01]", "K-CRIT-99]", "'K-CRIT-99' staat niet in het kader", id="kader"
        ),
        pytest.param(
            V,
            "[gemeente, reclassering, politie]",
            "[gemente]",
            "bedoelde u 'gemeente'?",
            id="partner",
        ),
        pytest.param(
            V, "id: c1c", "id: c1a", "de id 'c1a' bestaat al: zie bronnen/", id="dubbel"
        ),
        pytest.param(M, "{gremium}", "{gremuim}", "bedoelde u 'gremium'?", id="plek-in-tekst"),
        pytest.param(
            M, "{artikel:agenda}", "{artikel:agnda}", "bedoelde u 'agenda'?", id="artikel"
        ),
        pytest.param(
            M, "{lid:", "{lid:x", "bestaat niet; bedoelde u", id="verwijzing-naar-lid"
        ),
        pytest.param(
            M,
            "agenda-vanaf, agenda-tot]",
            "agenda-vanf, agenda-tot]",
            "'agenda-vanf' bestaat niet in het landelijke model; bedoelde u 'agenda-vanaf'?",
            id="wijziging",
        ),
        pytest.param(
            W,
            "    vervangt_door: Partijen geven",
            "    vervangt_door: Volgens {artikel:agenda-9} geven partijen",
            f"{W}:323:3: artikel 'agenda-9' bestaat niet",
            id="artikel-in-regio",
        ),
        pytest.param(
            W,
            "    tekst: Partijen bespreken",
            "    tekst: De {gremiun} bespreekt",
            "open plek 'gremiun' bestaat niet; bedoelde u 'gremium'?",
            id="plek-in-regio",
        ),
        pytest.param(
            "bronnen/openplekken/organisatie.yaml",
            "    soort: regel\n",
            "    soort: keuze\n",
            "'opties' ontbreekt hier",
            id="keuze-zonder-opties",
        ),
        pytest.param(
            "bronnen/openplekken/organisatie.yaml",
            "    soort: regel\n",
            "    soort: tabel\n",
            "'kolommen' ontbreekt hier",
            id="tabel-zonder-kolommen",
        ),
        pytest.param(
            "bronnen/openplekken/convenant.yaml",
            "    alleen_pagina: true\n",
            "",
            "convenant.yaml:10:5: open plek 'convenant-status' wordt nergens gebruikt",
            id="plek-ongebruikt",
        ),
        pytest.param(
            W,
            "  gremium-voorzitter:\n",
            "  gremium:\n    vult_in: Raad\n  gremium-voorzitter:\n",
            "'gremium' staat hier al eerder: op regel 9",
            id="twee-keer",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "  geschillen:\n    laat_weg: true\n    waarom: Nee.\n  geschillen-1:\n"
            "    vervangt_door: Partijen overleggen.\n    waarom: Ja.\ntoevoegingen:\n",
            f"{W}:333:3: 'geschillen-1' verandert twee keer: 'geschillen' laat u al in zijn "
            f"geheel weg, zie {W}:330:3; haal een van de twee weg [dubbel]",
            id="artikel-weg-en-lid-anders",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "  begrippen-1:\n    laat_weg: true\n    waarom: Nee.\ntoevoegingen:\n",
            "lid 'begrippen-1' mag u niet weglaten: ruimte 'vast'",
            id="vast-weglaten",
        ),
        pytest.param(
            W,
            "rol: gemeente, vertegenwoordigd-door: burgemeester}\n",
            "rol: gemeente}\n",
            f"{W}:232:9: 'partijen': rij 1 (Gemeente Waterstad): kolom "
            "'vertegenwoordigd-door' ontbreekt",
            id="zonder-vertegenwoordiger",
        ),
        pytest.param(
            W,
            "rol: gemeente, vertegenwoordigd-door: burgemeester}\n",
            "rol: gemeente, vertegenwoordigd-door: geen}\n",
            f"{W}:232:9: partij 'Gemeente Waterstad' heeft geen vertegenwoordiger; noem wie er "
            "tekent",
            id="vertegenwoordiger-geen",
        ),
        pytest.param(
            W,
            "rol: gemeente, vertegenwoordigd-door: burgemeester}\n",
            "rol: gemeente, vertegenwoordigd_door: burgemeester}\n",
            f"{W}:232:53: 'vertegenwoordigd_door' kan hier niet; gebruik alleen kleine "
            "letters, cijfers en streepjes",
            id="kolom-met-laag-streepje",
        ),
        pytest.param(
            W,
            "omvang-fte:",
            "omvangfte:",
            f"{W}:73:9: 'functies': rij 1: kolom 'omvangfte' bestaat niet; "
            "bedoelde u 'omvang-fte'?",
            id="kolom",
        ),
        pytest.param(
            W,
            "    kiest: sleutelpartners",
            "    kiest: sleutelpartners\n    vult_in: x",
            f"{W}:90:3: gebruik precies één van vult_in, kiest, vervangt_door, laat_weg; "
            "gevonden: vult_in en kiest",
            id="twee-dingen-tegelijk",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "  communicatie-1: Partijen stemmen persberichten af.\ntoevoegingen:\n",
            f"{W}:330:3: hier hoort een groep van sleutels; gevonden: 'Partijen stemmen",
            id="waarde-zonder-vult-in",
        ),
        pytest.param(
            W,
            "vult_in: de burgemeester van Waterstad",
            "vult_in: de burgemeester 🙂",
            f"{W}:29:30: het teken '🙂' (U+1F642) kan niet in een PDF",
            id="teken-zonder-letter",
        ),
        pytest.param(
            W,
            "vult_in: de burgemeester van Waterstad",
            'vult_in: "de burgemeester \\U0001F642"',
            f"{W}:29:5: het teken '🙂' (U+1F642) kan niet in een PDF",
            id="teken-zonder-letter-als-code",
        ),
        pytest.param(
            W,
            "vult_in: de burgemeester van Waterstad",
            'vult_in: "  "',
            f"{W}:29:5: hier staat nog geen tekst; vul iets in, of haal de regel weg",
            id="alleen-spaties",
        ),
        pytest.param(
            W,
            "vult_in: de burgemeester van Waterstad",
            "laat_weg: false",
            f"{W}:29:5: hier hoort true; gevonden: false [",
            id="laat-weg-false",
        ),
        pytest.param(
            W,
            "  gremium:\n",
            "  Gremium:\n",
            f"{W}:9:3: 'Gremium' kan hier niet; gebruik alleen kleine letters",
            id="hoofdletter",
        ),
        pytest.param(
            W,
            "    tekst: Partijen bespreken",
            "    tekst: Zie {Artikel:doel}. Partijen bespreken",
            "'{Artikel:doel' is geen verwijzing; schrijf {artikel:doel}, in kleine letters "
            "en met een accolade aan beide kanten",
            id="verwijzing-met-hoofdletter",
        ),
        pytest.param(
            W,
            "    tekst: Partijen bespreken",
            "    tekst: Zie {artikel:doel. Partijen bespreken",
            "'{artikel:doel.' is geen verwijzing; schrijf {artikel:doel}",
            id="accolade-niet-dicht",
        ),
        pytest.param(
            W,
            "    tekst: Partijen bespreken",
            "    tekst: Zie {artikl:doel}. Partijen bespreken",
            "'artikl' in {artikl:doel} kan niet; bedoelde u 'artikel'?",
            id="verwijzing-naar-niets-dat-bestaat",
        ),
        pytest.param(
            W,
            "    tekst: Partijen bespreken",
            "    tekst: Zie {lid:leren}. Partijen bespreken",
            "'leren' is geen lid; schrijf {artikel:leren}",
            id="verwijzing-van-een-andere-soort",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "  geschillen:\n    laat_weg: true\n    waarom: Nee.\ntoevoegingen:\n"
            "  - {id: erbij, soort: lid, na: doel, tekst: 'Zie {artikel:geschillen}.', "
            "waarom: Ja.}\n",
            f"{W}:334:5: deze tekst verwijst naar 'geschillen', en dat laat u zelf weg",
            id="verwijzing-naar-wat-wegging",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "  b-overleg:\n    laat_weg: true\n    waarom: Nee.\n  lokaal-overleg:\n"
            "    laat_weg: true\n    waarom: Nee.\ntoevoegingen:\n",
            f"{W}:330:3: 'b-overleg' laat u weg, maar lid 'regie-tafels' verwijst ernaar",
            id="bijlage-weg-die-het-model-noemt",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "  geschillen:\n    laat_weg: true\n    waarom: Nee.\ntoevoegingen:\n"
            "  - {id: erbij, soort: lid, na: geschillen-1, tekst: Tekst., waarom: Ja.}\n",
            f"{W}:334:5: 'erbij' komt nergens te staan: u laat 'geschillen' in zijn geheel weg",
            id="lid-bij-wat-wegging",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "toevoegingen:\n  - {id: erbij, soort: lid, na: later, tekst: T., waarom: Ja.}\n"
            "  - {id: later, soort: lid, na: doel, tekst: T., waarom: Ja.}\n",
            f"{W}:331:5: 'na: later' staat verderop; noem het lid of artikel waar dit achter "
            "komt",
            id="lid-achter-een-later-lid",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "toevoegingen:\n  - {id: erbij, soort: artikel, na: doel, tekst: T., waarom: J.}\n"
            "  - {id: later, soort: lid, na: erbij, tekst: T., waarom: Ja.}\n",
            f"{W}:331:5: artikel 'erbij' heeft geen titel",
            id="lid-achter-wat-geweigerd-is",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "toevoegingen:\n  - {id: erbij, soort: begrip, tekst: Tekst., waarom: Ja.}\n",
            f"{W}:331:5: begrip 'erbij' heeft geen titel",
            id="begrip-zonder-titel",
        ),
        pytest.param(
            W,
            "toevoegingen:\n",
            "toevoegingen:\n  - {id: erbij, soort: lid, na: doel, bij_ja: Doe dit., "
            "tekst: T., waarom: Ja.}\n",
            f"{W}:331:5: 'bij_ja' hoort niet bij een lid; haal het weg",
            id="sleutel-die-niets-doet",
        ),
        pytest.param(
            W,
            "€ 102.000",
            "€ 112.000",
            f"{W}:214:9: Gemeente Rietveen betaalt € 112.000, maar 24,76 % van € 412.000 is "
            "€ 102.011",
            id="bedrag-van-een-partij",
        ),
        pytest.param(
            W,
            "    vult_in: € 412.000",
            "    vult_in: € 512.000",
            f"{W}:211:3: de bijdragen zijn samen € 412.000, maar de begroting is € 512.000; "
            "het verschil is € 100.000",
            id="begroting",
        ),
        pytest.param(
            W,
            "€ 102.000",
            "102 duizend",
            f"{W}:214:9: '102 duizend' is geen bedrag, maar Gemeente Rietveen heeft een "
            "aandeel van 24,76 %",
            id="geen-bedrag",
        ),
        pytest.param(
            W,
            "bedrag: € 102.000",
            "bedrag: € 102.000,00",
            f"{W}:214:55: hier hoort tekst of een heel getal; gevonden: niets. Staat er een "
            "komma in de tekst ervoor? Zet die tekst dan tussen aanhalingstekens",
            id="komma-tussen-accolades",
        ),
        pytest.param(
            W,
            'aandeel: "24,76"',
            'aandeel: "34,76"',
            f"{W}:214:9: Gemeente Rietveen betaalt € 102.000, maar 34,76 % van € 412.000 is "
            "€ 143.211",
            id="aandelen",
        ),
        pytest.param(
            W,
            'aandeel: "24,76"',
            'aandeel: "een kwart"',
            f"{W}:214:9: 'een kwart' is geen aandeel",
            id="aandeel",
        ),
        pytest.param(M, "het Veiligheidshuis", "het XYZW", "afkorting 'XYZW'", id="afkorting"),
        pytest.param(M, "kader: [K-ORG-03, K-ORG-04]", "kader: [K-ORG-03]", "", id="niets-mis"),
        pytest.param(
            "bronnen/casussen/tc-06.yaml",
            "uitkomsten: [U2]",
            "uitkomsten: [U3]",
            "casus TC-06: verwachte uitkomst U3, de screening geeft U2",
            id="casus",
        ),
        pytest.param(
            "bronnen/begrippen/om.yaml",
            "# yaml-language-server: $schema=../",
            "# $schema=",
            "de eerste regel moet zijn: # yaml-language-server",
            id="schemaregel",
        ),
        pytest.param(
            "bronnen/begrippen/om.yaml",
            "id: om",
            "id: ov",
            "gelijk te zijn aan de naam 'om'",
            id="id",
        ),
    ],
)
def test_one_mistake_gives_its_message(
    copy: Path, path: str, old: str, new: str, wanted: str
) -> None:
    messages = check_with(copy, path, old, new)

    if not wanted:
        assert messages == []
        return
    assert len(messages) == 1, messages
    assert wanted in messages[0]
    assert all(message.startswith("bronnen/") for message in messages)


@pytest.mark.parametrize(
    ("path", "old", "new", "wanted"),
    [
        pytest.param(H, "GM0513", "GM0363", "Amsterdam (GM0363) hoort bij VR13", id="regio"),
        pytest.param(
            S, "en: [C3a, C3b]", "en: [C3a, C3x]", "'C3x' in C3 heeft geen vraag", id="formule"
        ),
        pytest.param(
            S, "    - C4\n", "    - C3\n", "criterium C4 staat niet in de formule", id="bewijs"
        ),
    ],
)
def test_mistake_with_more_that_is_not_right_any_more_is_told_too(
    copy: Path, path: str, old: str, new: str, wanted: str
) -> None:
    assert any(wanted in message for message in check_with(copy, path, old, new))


def test_statement_that_nobody_carries_out_is_told(copy: Path) -> None:
    path = "bronnen/kader/2013/focus.yaml"
    new = (
        "uitspraken:\n  - id: K-FOCUS-99\n    soort: plicht\n    kracht: moet\n"
        "    ruimte: vast\n"
        "    betreft: [allen]\n    vindplaats: nergens\n    tekst: Dit moet iemand doen.\n"
    )
    messages = check_with(copy, path, "uitspraken:\n", new)

    assert len(messages) == 1
    assert messages[0].startswith(f"{path}:12:5: uitspraak K-FOCUS-99 (plicht) wordt nergens")


def test_missing_municipality_is_told(copy: Path) -> None:
    messages = check_with(copy, H, "  - code: GM0513\n    naam: Gouda\n", "")

    assert [m for m in messages if "gemeente Gouda (GM0513) hoort bij VR16 en ontbreekt" in m]


def test_file_that_is_missing_or_does_not_belong_is_told(copy: Path) -> None:
    partners = copy / "bronnen/partners.yaml"
    partners.rename(copy / "bronnen/partners.yml")
    messages = [str(problem) for problem in load(copy)[1]]
    (copy / "bronnen/partners.yml").rename(partners)

    assert messages == [
        "bronnen/partners.yaml:1:1: dit bestand ontbreekt [bestand]",
        "bronnen/partners.yml:1:1: noem dit bestand .yaml in plaats van .yml [bestand]",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "de lijst van gemeenten ontbreekt, of is geen tekst"),
        (b"\xff\xfe", "de lijst van gemeenten ontbreekt, of is geen tekst"),
        (
            b"code,naam\nGM0001,X\n",
            "elke rij heeft de kolommen gm_code, naam, provincie, vr_code, year",
        ),
    ],
)
def test_list_of_municipalities_that_cannot_be_read_is_told(
    copy: Path, content: bytes | None, message: str
) -> None:
    file = copy / "data/gemeenten.csv"
    before = file.read_bytes()
    file.unlink() if content is None else file.write_bytes(content)
    messages = [str(p) for p in load(copy)[1]]
    file.write_bytes(before)

    assert messages == [f"data/gemeenten.csv:1:1: {message} [gegevens]"]


def test_link_to_a_folder_is_no_region(copy: Path) -> None:
    link = copy / "bronnen/regios/koppeling"
    link.symlink_to("waterrijk", target_is_directory=True)
    messages = [str(p) for p in load(copy)[1] if not str(p).endswith(SHOWN_LIVE)]
    link.unlink()

    assert len(messages) == 1
    assert messages[0].startswith(
        "bronnen/regios/koppeling:1:1: dit bestand hoort niet in 'bronnen'"
    )


def test_open_place_that_nobody_names_is_told_once(copy: Path) -> None:
    """It is only misspelt in the clause: one message, where the mistake is."""
    messages = check_with(copy, M, "{mandaat-casusregisseur}", "{mandat-casusregisseur}")

    assert len(messages) == 1
    assert "'mandat-casusregisseur' bestaat niet; bedoelde u 'mandaat-cas" in messages[0]


def test_every_kind_of_source_has_a_schema_with_texts_for_authors() -> None:
    import json

    for soort in SOORTEN:
        schema = json.loads((ROOT / soort.schema).read_text(encoding="utf-8"))
        for name, found in schema["properties"].items():
            assert found.get("title"), (soort.noun, name)
            assert found.get("description"), (soort.noun, name)


def test_damaged_files_never_give_a_traceback(copy: Path) -> None:
    """Damage real files at random places (fixed seed); each gives messages or is still fine."""
    chance = random.Random(2013)
    files = sorted((copy / "bronnen").rglob("*.yaml"))
    for _ in range(30):
        file = chance.choice(files)
        before = file.read_bytes()
        place = chance.randrange(len(before))
        junk = bytes(chance.choice(b"\t:[]{}&*!|>'\"%@`-#\x00\xff A1") for _ in range(3))
        file.write_bytes(before[:place] + junk + before[place + chance.randrange(4) :])
        _, problems = load(copy)
        file.write_bytes(before)
        for problem in problems:
            assert problem.message
            assert "\n" not in str(problem)
            assert problem.position.line >= 1


def test_message_stays_one_line_whatever_it_quotes() -> None:
    found = Problem(Position("bronnen/x.yaml", 4, 1), "id", "id 'x\n\ty' hoort anders")

    assert str(found) == "bronnen/x.yaml:4:1: id 'x y' hoort anders [id]"


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (
            "soort: lid, voor: doel",
            "'voor: doel' is een artikel, geen lid; noem het lid waar dit vóór komt; "
            "het eerste is 'doel-1'",
        ),
        (
            "soort: lid, voor: b-overleg",
            "'voor: b-overleg' is een bijlage, geen lid; noem het lid waar dit vóór komt; "
            "er is er geen: zeg 'na: b-overleg'",
        ),
        (
            "soort: lid, voor: dol-1",
            "'voor: dol-1' kan hier niet; noem het lid waar dit vóór komt; "
            "bedoelde u 'doel-1'?",
        ),
        (
            "soort: lid, voor: later",
            "'voor: later' staat verderop; noem het lid waar dit vóór komt",
        ),
        (
            "soort: lid",
            "'na' ontbreekt; noem het lid of artikel waar dit achter komt, "
            "of met 'voor' het lid waar dit vóór komt",
        ),
        (
            "soort: lid, na: doel, voor: doel-1",
            "'na' en 'voor' staan er allebei; zeg met een van de twee waar dit komt",
        ),
        (
            "soort: artikel, titel: T, voor: doel-1",
            "'voor: doel-1' kan hier niet; noem het artikel waar dit vóór komt; "
            "bedoelde u 'doel'?",
        ),
        (
            "soort: bijlage, titel: T, voor: doel",
            "'voor: doel' kan hier niet; noem de bijlage waar dit vóór komt",
        ),
    ],
)
def test_an_addition_has_one_place_of_its_own_kind(copy: Path, what: str, told: str) -> None:
    own = f"  - {{id: erbij, {what}, tekst: T., waarom: Ja.}}\n"
    later = "  - {id: later, soort: lid, na: doel, tekst: T., waarom: Ja.}\n"
    messages = check_with(copy, W, "toevoegingen:\n", f"toevoegingen:\n{own}{later}")

    assert messages == [f"{W}:331:5: {told} [verwijzing]"]


def test_a_key_of_a_place_does_not_go_with_a_term(copy: Path) -> None:
    own = "  - {id: x, soort: begrip, titel: T, voor: doel-1, tekst: T., waarom: Ja.}\n"
    messages = check_with(copy, W, "toevoegingen:\n", f"toevoegingen:\n{own}")

    assert messages == [
        f"{W}:331:5: 'voor' hoort niet bij een begrip; haal het weg [toevoeging]"
    ]


def test_an_addition_may_stand_before_any_part_of_its_kind(copy: Path) -> None:
    places = (
        "soort: lid, voor: doel-1",
        "soort: lid, voor: overweging-1",
        "soort: lid, voor: inzet-stage",
        "soort: artikel, titel: T, voor: doel",
        "soort: artikel, titel: T, voor: leren",
        "soort: bijlage, titel: T, voor: b-partijen",
        "soort: bijlage, titel: T",
    )
    own = "".join(
        f"  - {{id: erbij-{n}, {place}, tekst: T., waarom: Ja.}}\n"
        for n, place in enumerate(places)
    )

    assert check_with(copy, W, "formulieren:\n", f"{own}formulieren:\n") == []
