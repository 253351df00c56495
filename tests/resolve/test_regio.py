"""The national model as one region works it out."""

from dataclasses import replace

from generator.model.convenant import Bijlage, Variant
from generator.model.kader import Ruimte
from generator.model.openplek import Waardesoort
from generator.model.regio import Deel, Keuzes, Toevoeging
from generator.model.regiokader import Afwijkingsoort, RegioKader, Stand
from generator.problems import Position, Problem
from generator.resolve.regio import resolve_regio
from tests.maken import KEUZES, MODEL, artikel, keuze, keuzes, landelijk, lid, plek, regio

VARIANTEN = (Variant("kort", "Kort", "Kort."), Variant("lang", "Lang", "Lang."))
MODELLEN = landelijk(
    plekken=(
        plek("gremium"),
        plek("termijn", Waardesoort.GETAL, standaard=6, eenheid="weken"),
        plek("begroting", verplicht=False),
    ),
    overwegingen=(lid("ov-1", Ruimte.VAST), lid("ov-2", Ruimte.FACULTATIEF)),
    artikelen=(
        artikel("doel", lid("doel-1", Ruimte.VAST), lid("doel-2", Ruimte.VRIJ)),
        artikel("pers", lid("pers-1", Ruimte.VRIJ), ruimte=Ruimte.FACULTATIEF),
        artikel("slot", lid("slot-1", Ruimte.VARIANT, varianten=VARIANTEN, standaard="kort")),
    ),
    bijlagen=(Bijlage("b-een", "Een", Ruimte.FACULTATIEF, Position(MODEL, 90, 5)),),
)


def resolved(choices: Keuzes | None = None) -> RegioKader:
    kader, problems = resolve_regio(MODELLEN, regio(), choices)
    assert problems == ()
    return kader


def refused(choices: Keuzes) -> list[str]:
    _, problems = resolve_regio(MODELLEN, regio(), choices)
    return [problem.message for problem in problems]


def addition(id: str, soort: str = "lid", na: str = "doel-1", line: int = 40) -> Toevoeging:
    return Toevoeging(id, soort, f"Tekst {id}.", "Nodig.", Position(KEUZES, line, 5), na, id)


def before(id: str, voor: str, soort: str = "lid") -> Toevoeging:
    return replace(addition(id, soort, ""), voor=voor)


def article_ids(kader: RegioKader) -> list[str]:
    return [article.artikel.id for article in kader.artikelen]


def clause_ids(kader: RegioKader) -> list[list[str]]:
    return [[clause.lid.id for clause in article.leden] for article in kader.artikelen]


def test_region_that_chooses_nothing_gets_the_whole_model_and_no_deviations() -> None:
    kader = resolved()

    assert clause_ids(kader) == [["doel-1", "doel-2"], ["pers-1"], ["slot-1"]]
    assert [o.stand for o in kader.openplekken] == [Stand.OPEN, Stand.STANDAARD, Stand.OPEN]
    assert kader.openplek("termijn").waarde == 6
    assert kader.afwijkingen == ()


def test_only_required_places_without_value_are_still_to_do() -> None:
    assert [o.openplek.id for o in resolved().nog_open] == ["gremium"]
    assert resolved(keuzes(gremium=keuze(vult_in="Stuurgroep"))).nog_open == ()


def test_filled_in_value_carries_its_reason_and_becomes_a_deviation() -> None:
    kader = resolved(keuzes(termijn=keuze(vult_in=4, waarom="Sneller.")))
    (deviation,) = kader.afwijkingen

    assert kader.openplek("termijn").stand is Stand.INGEVULD
    assert (deviation.soort, deviation.was, deviation.wordt, deviation.waarom) == (
        Afwijkingsoort.INGEVULD,
        "6 weken",
        "4 weken",
        "Sneller.",
    )
    assert deviation.kader == ("K-BEST-03",)


def test_variant_is_the_default_until_the_region_chooses() -> None:
    assert resolved().artikelen[-1].leden[0].tekst == "Kort."
    assert resolved(keuzes(slot_1=keuze(kiest="lang"))).artikelen[-1].leden[0].tekst == "Lang."


def test_free_clause_is_replaced_and_the_deviation_shows_both_texts() -> None:
    kader = resolved(keuzes(doel_2=keuze(vervangt_door="Anders.")))
    (deviation,) = kader.afwijkingen

    assert kader.artikelen[0].leden[1].tekst == "Anders."
    assert (deviation.was, deviation.wordt) == ("Tekst van doel-2.", "Anders.")


def test_articles_are_numbered_again_after_one_is_left_out() -> None:
    kader = resolved(keuzes(pers=keuze(laat_weg=True)))

    assert [(a.artikel.id, a.nummer) for a in kader.artikelen] == [("doel", 1), ("slot", 2)]


def test_article_whose_only_clause_is_left_out_disappears() -> None:
    assert clause_ids(resolved(keuzes(pers_1=keuze(laat_weg=True)))) == [
        ["doel-1", "doel-2"],
        ["slot-1"],
    ]


def test_consideration_and_annex_can_be_left_out() -> None:
    kader = resolved(keuzes(**{"ov-2": keuze(laat_weg=True), "b-een": keuze(laat_weg=True)}))

    assert [o.lid.id for o in kader.overwegingen] == ["ov-1"]
    assert kader.bijlagen == ()


def test_additions_stand_where_the_region_puts_them_in_the_order_of_the_file() -> None:
    added = (
        addition("extra-a"),
        addition("extra-b", na="extra-a"),
        addition("extra-eind", na="doel"),
        addition("nieuw", "artikel", "doel"),
        addition("nieuw-lid", "lid", "nieuw"),
    )
    kader = resolved(keuzes(added))

    assert clause_ids(kader)[:2] == [
        ["doel-1", "extra-a", "extra-b", "doel-2", "extra-eind"],
        ["nieuw-1", "nieuw-lid"],
    ]
    assert [a.nummer for a in kader.artikelen] == [1, 2, 3, 4]
    assert {d.soort for d in kader.afwijkingen} == {Afwijkingsoort.TOEGEVOEGD}


def test_additions_before_the_first_stand_there_in_the_order_of_the_file() -> None:
    added = (
        before("eerst", "doel-1"),
        before("dan", "doel-1"),
        before("vooraf", "eerst"),
        addition("erna", na="eerst"),
        before("overweging", "ov-1"),
        before("begin", "doel", "artikel"),
        before("nog-eerder", "begin", "artikel"),
        before("b-nul", "b-een", "bijlage"),
        replace(addition("b-eind", "bijlage", ""), titel="Eind"),
    )
    kader = resolved(keuzes(added))

    assert clause_ids(kader)[2] == ["vooraf", "eerst", "erna", "dan", "doel-1", "doel-2"]
    assert [o.lid.id for o in kader.overwegingen] == ["overweging", "ov-1", "ov-2"]
    assert article_ids(kader) == ["nog-eerder", "begin", "doel", "pers", "slot"]
    assert [a.nummer for a in kader.artikelen] == [1, 2, 3, 4, 5]
    assert [b.bijlage.id for b in kader.bijlagen] == ["b-nul", "b-een", "b-eind"]


def test_addition_stands_before_what_the_region_leaves_out() -> None:
    added = (
        before("lid", "doel-2"),
        before("artikel", "pers", "artikel"),
        before("b-nul", "b-een", "bijlage"),
    )
    gone = keuze(laat_weg=True)
    kader = resolved(keuzes(added, doel_2=gone, pers=gone, b_een=gone))

    assert clause_ids(kader)[0] == ["doel-1", "lid"]
    assert article_ids(kader) == ["doel", "artikel", "slot"]
    assert [b.bijlage.id for b in kader.bijlagen] == ["b-nul"]


def test_clause_before_one_of_a_dropped_article_has_no_place() -> None:
    choices = keuzes((before("erbij", "pers-1"),), pers=keuze(laat_weg=True))

    assert refused(choices) == [
        "'erbij' komt nergens te staan: u laat 'pers' in zijn geheel weg; kies bij 'voor' een "
        "andere plaats"
    ]


def test_article_in_no_part_goes_with_the_one_it_stands_before() -> None:
    added = (
        before("voor-pers", "pers", "artikel"),
        addition("erna", "artikel", "voor-pers"),
        addition("na-doel", "artikel", "doel"),
        before("voor-na-doel", "na-doel", "artikel"),
    )
    delen = (Deel("Een", ("slot", "pers", "doel"), Position(KEUZES, 60, 5)),)
    kader = resolved(replace(keuzes(added), indeling=delen))

    assert article_ids(kader) == [
        "slot",
        "voor-pers",
        "erna",
        "pers",
        "doel",
        "voor-na-doel",
        "na-doel",
    ]


def test_part_that_begins_with_an_article_it_does_not_name_has_it_below_its_heading() -> None:
    delen = (
        Deel("Een", ("slot",), Position(KEUZES, 60, 5)),
        Deel("Twee", ("pers", "doel"), Position(KEUZES, 61, 5)),
    )
    added = (before("voor-pers", "pers", "artikel"),)
    kader = resolved(replace(keuzes(added), indeling=delen))

    assert [deel.artikelen for deel in kader.delen] == [
        ("slot",),
        ("voor-pers", "pers", "doel"),
    ]


def test_deviation_says_before_which_clause_it_stands() -> None:
    (deviation,) = resolved(keuzes((replace(before("erbij", "doel-1"), titel=""),))).afwijkingen

    assert deviation.titel == "Extra lid vóór Doel, lid 1"


def test_questions_and_terms_of_the_region_stand_apart() -> None:
    vraag = replace(addition("v-1", "vraag", ""), bij_ja="Bel eerst het wijkteam.")
    kader = resolved(keuzes((vraag, addition("b-1", "begrip", ""))))

    assert [v.id for v in kader.vragen] == ["v-1"]
    assert [b.id for b in kader.begrippen] == ["b-1"]


def test_unknown_element_gets_the_nearest_right_spelling() -> None:
    assert refused(keuzes(gremum=keuze(vult_in="x"))) == [
        "'gremum' bestaat niet in het landelijke model; bedoelde u 'gremium'?"
    ]


def test_every_refusal_of_a_file_is_told_at_once() -> None:
    messages = refused(
        keuzes(
            (addition("doel-1"), addition("los", na="bestaat-niet", line=44)),
            doel_1=keuze(vervangt_door="Anders."),
            termijn=keuze(vult_in="zes"),
        )
    )

    assert len(messages) == 4


def test_addition_may_not_take_an_id_that_exists() -> None:
    (message,) = refused(keuzes((addition("doel-2"),)))

    assert message == f"de id 'doel-2' bestaat al: zie {MODEL}:30:9; kies een andere"


def test_addition_behind_itself_is_refused_and_ends() -> None:
    assert len(refused(keuzes((addition("kring", na="kring"),)))) == 1


def test_file_in_the_wrong_folder_is_refused() -> None:
    choices = Keuzes("elders", Position(KEUZES, 4, 1))
    _, problems = resolve_regio(MODELLEN, regio(), choices)

    assert problems == (
        Problem(
            Position(KEUZES, 4, 1),
            "regio",
            "dit bestand hoort bij 'duinkust', maar er staat regio 'elders'",
        ),
    )


def test_resolving_is_pure() -> None:
    choices = keuzes((addition("extra-a"),), gremium=keuze(vult_in="Stuurgroep"))

    assert resolve_regio(MODELLEN, regio(), choices) == resolve_regio(
        MODELLEN, regio(), choices
    )
