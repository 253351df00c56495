"""What is different between two convenants, and whether it is more than wording."""

from dataclasses import replace

import pytest

from generator.model.convenant import Variant
from generator.model.kader import Ruimte
from generator.model.openplek import Waardesoort
from generator.model.regio import Keuzes, RegioGemeente, Toevoeging
from generator.model.regiokader import RegioKader
from generator.problems import Position
from generator.resolve.betekenis import Aard, core, differing
from generator.resolve.regio import national_kader, resolve_regio
from generator.resolve.vergelijk import Verschil, compare, in_both_orders
from generator.resolve.woordverschil import Woordsoort, word_difference
from generator.views.vergelijking import marked
from tests.maken import KEUZES, artikel, keuze, keuzes, landelijk, lid, plek, regio

VARIANTEN = (Variant("kort", "Kort", "Kort."), Variant("lang", "Lang", "Lang."))
MODEL = landelijk(
    plekken=(plek("gremium"), plek("termijn", Waardesoort.GETAL, standaard=6)),
    artikelen=(
        artikel(
            "doel",
            lid("doel-1", Ruimte.VAST),
            lid("doel-2", Ruimte.VRIJ, "Partijen kunnen samen overleggen."),
        ),
        artikel("slot", lid("slot-1", Ruimte.VARIANT, varianten=VARIANTEN, standaard="kort")),
    ),
)


def resolved(choices: Keuzes | None = None, model: object = MODEL) -> RegioKader:
    kader, problems = resolve_regio(model, regio(), choices)  # type: ignore[arg-type]
    assert problems == ()
    return kader


def beside_model(choices: Keuzes) -> dict[str, Verschil]:
    return {v.element: v for v in compare(national_kader(MODEL), resolved(choices))}


def test_region_that_chooses_nothing_is_equal_to_the_model() -> None:
    assert beside_model(keuzes()) == {}


@pytest.mark.parametrize(
    ("choice", "aard"),
    [
        ({"gremium": keuze(vult_in="Stuurgroep")}, {"gremium": (Aard.INGEVULD,)}),
        ({"termijn": keuze(vult_in=8)}, {"termijn": (Aard.WAARDE,)}),
        ({"slot_1": keuze(kiest="lang")}, {"slot-1": (Aard.VARIANT,)}),
        ({"doel_2": keuze(laat_weg=True)}, {"doel-2": (Aard.WEG,)}),
        (
            {"doel_2": keuze(vervangt_door="Partijen moeten samen overleggen.")},
            {"doel-2": (Aard.PLICHT,)},
        ),
        (
            {"doel_2": keuze(vervangt_door="Partijen kunnen met elkaar overleggen.")},
            {"doel-2": ()},
        ),
    ],
)
def test_each_choice_differs_in_its_own_respect(
    choice: dict[str, object], aard: dict[str, tuple[Aard, ...]]
) -> None:
    found = beside_model(keuzes(**choice))  # type: ignore[arg-type]

    assert {id: v.aard for id, v in found.items()} == aard


def test_addition_stands_at_its_place_with_its_reason() -> None:
    own = Toevoeging("eigen", "lid", "Samen.", "Nodig.", Position(KEUZES, 40, 5), "doel-1")
    found = compare(
        resolved(keuzes(slot_1=keuze(kiest="lang"))),
        resolved(keuzes((own,), slot_1=keuze(kiest="kort"))),
    )

    assert [(v.element, v.waarom) for v in found] == [("eigen", "Nodig."), ("slot-1", "Omdat.")]


def test_other_room_for_the_same_text_is_a_difference_in_meaning() -> None:
    doel, slot = MODEL.convenant.artikelen
    freer = replace(doel, leden=(replace(doel.leden[0], ruimte=Ruimte.VRIJ), doel.leden[1]))
    later = replace(MODEL, convenant=replace(MODEL.convenant, artikelen=(freer, slot)))
    (found,) = compare(resolved(), resolved(model=later))

    assert (found.element, found.aard) == ("doel-1", (Aard.RUIMTE,))


def test_place_that_one_edition_lacks_is_told() -> None:
    earlier = replace(
        MODEL,
        onderwerpen=tuple(replace(o, openplekken=o.openplekken[1:]) for o in MODEL.onderwerpen),
    )
    found = compare(resolved(model=earlier), resolved(keuzes(gremium=keuze(vult_in="X"))))

    assert [v.element for v in found] == ["gremium"]


def test_municipalities_count_between_regions_and_not_beside_the_model() -> None:
    def region_with(name: str) -> RegioKader:
        gemeente = RegioGemeente("GM9901", name, Position("regio.yaml"))
        return resolve_regio(MODEL, regio(gemeente), None)[0]

    between = compare(region_with("Een"), region_with("Twee"))

    assert [(v.element, v.links, v.rechts) for v in between] == [("gemeenten", "Een", "Twee")]
    assert compare(national_kader(MODEL), region_with("Een")) == ()


@pytest.mark.parametrize(
    ("one", "other", "aard"),
    [
        ("Dat kan.", "Dat mag.", (Aard.PLICHT,)),
        ("De manager beslist.", "De voorzitter beslist.", (Aard.WIE,)),
        ("Binnen 6 weken.", "Binnen 8 weken.", (Aard.GETAL,)),
        ("Zie {artikel:doel}.", "Zie {artikel:slot}.", (Aard.VERWIJZING,)),
        ("{gremium} beslist in 2 weken.", "In 2 weken beslist {gremium}.", ()),
        ("Partijen overleggen.", "Partijen spreken elkaar.", ()),
    ],
)
def test_core_of_a_text_tells_meaning_from_wording(
    one: str, other: str, aard: tuple[Aard, ...]
) -> None:
    assert differing(core(one), core(other)) == aard


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("", "nieuw"),
        ("oud", ""),
        ("een twee drie", "een drie"),
        ("a b c d", "w x y z"),
        ("vier keer per jaar.", "drie  keer, per jaar"),
        ("ruimte aan het eind ", " ruimte aan het begin"),
        ("a, 1\nb, 2\nc, 3", "a, 1\nc, 4\nd, 5"),
        ("x", "y, 1\nx, 2"),
        ("", "y, 1\nx, 2"),
        ("x\ny\nz", "p\nq\nr"),
    ],
)
def test_both_texts_come_back_from_their_difference(old: str, new: str) -> None:
    parts = word_difference(old, new)

    assert "".join(p.tekst for p in parts if p.soort is not Woordsoort.ERBIJ) == old
    assert "".join(p.tekst for p in parts if p.soort is not Woordsoort.WEG) == new


def test_words_change_together_when_only_a_space_stays_between() -> None:
    found = word_difference("de kleine groep beslist", "de grote raad beslist")

    assert [(p.soort.value, p.tekst) for p in found] == [
        ("gelijk", "de "),
        ("weg", "kleine groep"),
        ("erbij", "grote raad"),
        ("gelijk", " beslist"),
    ]


def test_each_row_of_a_table_is_compared_with_its_own_row() -> None:
    old = "manager, 8 uur\nsecretaris, 10 uur\nprocesregisseur, 24 uur"
    new = "manager, 9 uur\nprocesregisseur, 24 uur\njurist, 2 uur"

    assert [(p.soort.value, p.tekst) for p in word_difference(old, new)] == [
        ("gelijk", "manager, "),
        ("weg", "8"),
        ("erbij", "9"),
        ("gelijk", " uur"),
        ("weg", "\n"),
        ("weg", "secretaris, 10 uur"),
        ("gelijk", "\n"),
        ("gelijk", "procesregisseur, 24 uur"),
        ("erbij", "\n"),
        ("erbij", "jurist, 2 uur"),
    ]


def test_a_mark_ends_with_its_row() -> None:
    """Also where rows of another number and name came for those that went."""
    pieces = marked("a, 1\nb, 2", "c, 3\nd, 4\ne, 5")

    assert [(p.soort.value, p.tekst) for p in pieces if "\n" in p.tekst] == [
        ("gewoon", "\n"),
        ("gewoon", "\n"),
        ("gewoon", "\n"),
    ]


def test_what_only_the_left_has_stands_at_its_own_place() -> None:
    assert in_both_orders(["x", "a", "y", "b", "z"], ["a", "n", "b"]) == [*"xaynbz"]
