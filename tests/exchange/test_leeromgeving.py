"""Questions for learning environments: complete, true to the rule, and readable by others.

What Moodle and QTI ask is written out here: which elements, in which order, and which
identifiers must exist.
"""

import io
import re
import zipfile
from collections import Counter

import pytest
from lxml import etree

from generator.load import Inhoud
from generator.render.exchange.leeromgeving import learning_environment_files
from generator.render.exchange.moodle import moodle_file
from generator.render.exchange.qti import MATCH, PACKAGE, QTI, qti_package
from generator.screening.casusuitkomst import judged
from generator.views.leerpaginas import learning_pages
from generator.views.oefening import exercises
from generator.views.toetsvragen import (
    Antwoordkeuze,
    Toetsvraag,
    Vragenreeks,
    question_files,
    question_sets,
)
from generator.views.trainerskit import groups

NAMES = {"q": QTI, "p": PACKAGE}
IDENTIFIER = re.compile(r"[A-Za-z_][\w.-]*")
ITEM_ORDER = [
    "responseDeclaration",
    "outcomeDeclaration",
    "outcomeDeclaration",
    "itemBody",
    "responseProcessing",
    "modalFeedback",
]
QUESTION_ORDER = [
    "name",
    "questiontext",
    "generalfeedback",
    "defaultgrade",
    "penalty",
    "hidden",
    "single",
    "shuffleanswers",
    "answernumbering",
    "correctfeedback",
    "partiallycorrectfeedback",
    "incorrectfeedback",
]
MOODLE_FRACTIONS = (0, 100, 50, 33.33333, 25)
EVIL = 'Een "man" <script>alert(1)</script> & co\x0b'


@pytest.fixture(scope="module")
def sets(inhoud: Inhoud) -> dict[str, Vragenreeks]:
    return {reeks.id: reeks for reeks in question_sets(inhoud)}


@pytest.fixture(scope="module")
def files(inhoud: Inhoud) -> dict[str, bytes]:
    return learning_environment_files(inhoud)


def unpacked(content: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def test_each_group_has_both_files_where_its_page_says(
    inhoud: Inhoud, files: dict[str, bytes]
) -> None:
    named = [f.pad for groep in groups(inhoud.landelijk) for f in question_files(groep.id)]
    shown = [
        file.pad
        for page in learning_pages(inhoud)
        for file in (
            *page.gegevens.get("vragen", ()),
            *getattr(page.gegevens.get("leerroute"), "vragen", ()),
        )
    ]

    assert sorted(files) == sorted(named) == sorted(shown)


def test_each_case_of_a_group_is_asked_once_for_each_thing(
    inhoud: Inhoud, sets: dict[str, Vragenreeks]
) -> None:
    flips = {o.casus.id: bool(o.kantelingen) for o in exercises(inhoud)}
    for groep in groups(inhoud.landelijk):
        cases = {*groep.casussen, *(geval.casus for geval in groep.twijfel)}
        asked = Counter(vraag.id for vraag in sets[groep.id].vragen)
        expected = {f"{id}-{part}" for id in cases for part in ("uitkomst", "doorslag")}
        expected |= {f"{id}-bijna" for id in cases if flips[id]}

        assert asked == Counter(expected)


def test_the_right_choice_is_what_the_case_says(
    inhoud: Inhoud, sets: dict[str, Vragenreeks]
) -> None:
    cases = {casus.id: casus for casus in inhoud.landelijk.casussen}
    for reeks in sets.values():
        for vraag in reeks.vragen:
            right = [keuze.id for keuze in vraag.keuzes if keuze.goed]
            id, _, part = vraag.id.rpartition("-")
            if part == "uitkomst":
                assert right == ["-".join(sorted(cases[id].uitkomsten))]
            elif part == "bijna":
                assert len(right) == 1
                assert right != ["-".join(sorted(cases[id].uitkomsten))]
            else:
                assert vraag.meer
                assert right


def test_criteria_that_decide_all_have_the_same_answer(
    inhoud: Inhoud, sets: dict[str, Vragenreeks]
) -> None:
    cases = {casus.id: casus for casus in inhoud.landelijk.casussen}
    for vraag in sets["basis"].vragen:
        if vraag.meer:
            casus = cases[vraag.id.removesuffix("-doorslag")]
            found = judged(casus, inhoud.landelijk.screening, inhoud.complete)
            values = {found.criteria[keuze.id] for keuze in vraag.keuzes if keuze.goed}
            assert len(values) == 1


def test_every_question_teaches_and_says_that_it_is_fictitious(
    inhoud: Inhoud, sets: dict[str, Vragenreeks]
) -> None:
    lessons = {c.id: " ".join(c.leerpunt.split()) for c in inhoud.landelijk.casussen}
    for reeks in sets.values():
        for vraag in reeks.vragen:
            assert f"Leerpunt. {lessons[vraag.id.rpartition('-')[0]]}" in vraag.terugblik
            assert "verzonnen" in vraag.terugblik[-1]
            assert "K-" in vraag.terugblik[-1]


def test_an_opening_question_of_a_route_comes_along(
    inhoud: Inhoud, sets: dict[str, Vragenreeks]
) -> None:
    for route in inhoud.landelijk.leerroutes:
        said = {line for vraag in sets[route.id].vragen for line in vraag.terugblik}
        assert {f"Praat erover. {geval.vraag}" for geval in route.twijfel} <= said


def test_moodle_finds_every_part_of_a_question(
    sets: dict[str, Vragenreeks], files: dict[str, bytes]
) -> None:
    for reeks in sets.values():
        root = etree.fromstring(files[question_files(reeks.id)[0].pad])
        category, *questions = root
        assert root.tag == "quiz"
        assert category.findtext("category/text") == f"$course$/top/Kaderwijzer {reeks.naam}"
        assert len(questions) == len(reeks.vragen)
        for question in questions:
            tags = [child.tag for child in question if child.tag != "answer"]
            assert question.get("type") == "multichoice"
            assert tags == QUESTION_ORDER
            assert all(answer.findtext("text") for answer in question.iter("answer"))
            assert all(answer.findtext("feedback/text") for answer in question.iter("answer"))


def test_moodle_gives_all_for_the_right_choice_and_never_for_everything(
    files: dict[str, bytes],
) -> None:
    for path, content in files.items():
        if path.endswith(".xml"):
            for question in etree.fromstring(content)[1:]:
                counts = [
                    float(answer.get("fraction", "")) for answer in question.iter("answer")
                ]
                good = [count for count in counts if count > 0]
                assert sum(good) == pytest.approx(100, abs=0.001)
                assert all(abs(count) in MOODLE_FRACTIONS for count in counts)
                if question.findtext("single") == "false" and len(good) < len(counts):
                    assert sum(counts) < 100


def test_qti_items_have_their_parts_in_the_order_of_the_standard(
    files: dict[str, bytes],
) -> None:
    for path, content in files.items():
        if path.endswith(".zip"):
            parts = unpacked(content)
            for name, item in parts.items():
                if name.startswith("vragen/"):
                    tags = [etree.QName(child).localname for child in item]
                    choices = {
                        c.get("identifier") for c in item.iterfind(".//q:simpleChoice", NAMES)
                    }
                    right = {
                        v.text for v in item.iterfind(".//q:correctResponse/q:value", NAMES)
                    }
                    assert tags == ITEM_ORDER
                    assert item.find("q:responseProcessing", NAMES).get("template") == MATCH
                    assert right <= choices
                    assert all(IDENTIFIER.fullmatch(id or "") for id in choices)


def test_qti_manifest_test_and_files_name_each_other(
    sets: dict[str, Vragenreeks], files: dict[str, bytes]
) -> None:
    for reeks in sets.values():
        parts = unpacked(files[question_files(reeks.id)[1].pad])
        manifest = parts.pop("imsmanifest.xml")
        hrefs = {
            r.get("identifier"): r.get("href")
            for r in manifest.iterfind(".//p:resource", NAMES)
        }
        wanted = {r.get("identifierref") for r in manifest.iterfind(".//p:dependency", NAMES)}
        asked = [
            (r.get("identifier"), r.get("href"))
            for r in parts["toets.xml"].iterfind(".//q:assessmentItemRef", NAMES)
        ]

        assert {*hrefs.values()} == {*parts}
        assert wanted == {id for id, _ in asked} == {vraag.id for vraag in reeks.vragen}
        assert all(parts[href].get("identifier") == id for id, href in asked)
        assert next(iter(hrefs.values())) == "toets.xml"


def test_strange_text_stays_text() -> None:
    keuzes = (
        Antwoordkeuze("a", EVIL, True, EVIL),
        Antwoordkeuze("b", "b", False, "b"),
    )
    reeks = Vragenreeks(
        "x", EVIL, (Toetsvraag("x-1", EVIL, EVIL, EVIL, keuzes, False, (EVIL,)),)
    )
    question = etree.fromstring(moodle_file(reeks))[1]
    items = unpacked(qti_package(reeks))

    for part in (question.find("questiontext"), question.find("generalfeedback")):
        assert "&lt;script&gt;" in part.findtext("text")
        assert "<script>" not in part.findtext("text")
    assert items["vragen/x-1.xml"].get("title") == EVIL.replace("\x0b", "")
    assert items["vragen/x-1.xml"].find(".//{*}script") is None


def test_the_same_content_gives_the_same_bytes(inhoud: Inhoud, files: dict[str, bytes]) -> None:
    assert learning_environment_files(inhoud) == files
