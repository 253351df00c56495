"""What a region may do with a form: everything, except leave out what the kader asks."""

from dataclasses import replace

import pytest

from generator.model.formulier import (
    Aanzetting,
    Formulier,
    Formulierkeuze,
    Formuliersectie,
    Formuliertoevoeging,
    Formulierversie,
    Optiekeuze,
    Veld,
    Veldsoort,
    Weglating,
)
from generator.model.kader import Ruimte
from generator.model.openplek import Optie
from generator.model.regiokader import Afwijkingsoort
from generator.problems import Position
from generator.resolve.formulieren import region_forms

FORM, REGION = Position("bronnen/formulieren/x.yaml", 9, 3), Position("keuzes.yaml", 5, 7)


def veld(id: str, soort: Veldsoort = Veldsoort.REGEL, **more: object) -> Veld:
    return Veld(id, soort, FORM, label=id.capitalize(), **more)  # type: ignore[arg-type]


def optie(id: str) -> Optie:
    return Optie(id, id)


DOEL = veld(
    "doel", Veldsoort.MEER_VAN, opties=(optie("rust"), optie("zorg")), ruimte=Ruimte.VARIANT
)
FORMULIER = Formulier(
    id="intake",
    bron="intake",
    titel="Intake",
    stap="inbreng",
    volgorde=1,
    versies=(Formulierversie("1", "2026-01-01"),),
    wanneer="Nu.",
    wie="U.",
    plaats=FORM,
    secties=(
        Formuliersectie(
            "kern",
            "Kern",
            (veld("gevraagd", kader=("K-RES-01",)), veld("vrij"), DOEL),
            FORM,
        ),
        Formuliersectie("los", "Los", (veld("opmerking"),), FORM),
        Formuliersectie("wie", "Wie", (veld("bsn", gevoelig=True), veld("naam")), FORM),
    ),
)


def apply(
    formulier: Formulier = FORMULIER, **choices: object
) -> tuple[list[str], str, list[str]]:
    """Return the parts of the form, the messages, and what the region did."""
    keuze = Formulierkeuze(REGION, **choices)  # type: ignore[arg-type]
    forms, problems = region_forms([FORMULIER], {"intake": keuze})
    parts = [
        f"{s.id}.{v.id}" for form in forms.formulieren for s in form.secties for v in s.velden
    ]
    return parts, "\n".join(map(str, problems)), [a.soort.value for a in forms.afwijkingen]


ALL = ["kern.gevraagd", "kern.vrij", "kern.doel", "los.opmerking", "wie.naam"]


def test_without_choices_everything_stays_and_sensitive_fields_are_off() -> None:
    forms, problems = region_forms([FORMULIER], {})
    fields = [v.id for s in forms.formulieren[0].secties for v in s.velden]

    assert problems == ()
    assert fields == ["gevraagd", "vrij", "doel", "opmerking", "naam"]


@pytest.mark.parametrize("part", ["kern.vrij", "los.opmerking", "los"])
def test_what_the_kader_does_not_ask_may_be_left_out(part: str) -> None:
    parts, messages, done = apply(laat_weg=(Weglating(part, "Dubbel.", REGION),))

    assert messages == ""
    assert [p for p in ALL if p not in parts] == [p for p in ALL if p.startswith(part)]
    assert done == [Afwijkingsoort.WEGGELATEN.value]


@pytest.mark.parametrize("part", ["kern.gevraagd", "kern"])
def test_what_the_kader_asks_stays_with_its_number_in_the_message(part: str) -> None:
    parts, messages, done = apply(laat_weg=(Weglating(part, "Weg ermee.", REGION),))

    assert messages == (
        f"{REGION}: '{part}' mag u niet weglaten: volgt uit K-RES-01; zie {FORM} [ruimte]"
    )
    assert (parts, done) == (ALL, [])


def test_a_sensitive_field_comes_on_with_a_reason_only() -> None:
    parts, messages, _ = apply(zet_aan=(Aanzetting("wie.bsn", "Er is een wet.", REGION),))
    _, refused, _ = apply(zet_aan=(Aanzetting("wie.naam", "Waarom niet.", REGION),))

    assert messages == ""
    assert "wie.bsn" in parts
    assert "'wie.naam' is geen gevoelig veld; bedoelde u 'wie.bsn'?" in refused


def test_the_bsn_of_a_person_is_always_sensitive() -> None:
    person = veld("persoon", Veldsoort.PERSOON, onderdelen=("naam", "bsn"))
    form = replace(FORMULIER, secties=(Formuliersectie("wie", "Wie", (person,), FORM),))
    off, _ = region_forms([form], {})
    keuze = Formulierkeuze(REGION, zet_aan=(Aanzetting("wie.persoon.bsn", "Wet.", REGION),))
    on, problems = region_forms([form], {"intake": keuze})

    assert problems == ()
    assert off.formulieren[0].secties[0].velden[0].onderdelen == ("naam",)
    assert on.formulieren[0].secties[0].velden[0].onderdelen == ("naam", "bsn")


def test_a_person_of_whom_only_the_bsn_is_asked_is_off_as_a_whole() -> None:
    person = veld("persoon", Veldsoort.PERSOON, onderdelen=("bsn",))
    form = replace(FORMULIER, secties=(Formuliersectie("wie", "Wie", (person,), FORM),))

    assert region_forms([form], {})[0].formulieren[0].secties == ()


def test_options_are_chosen_and_added() -> None:
    keuze = Optiekeuze("kern.doel", "Past.", REGION, alleen=("zorg",), erbij=(optie("werk"),))
    forms, problems = region_forms(
        [FORMULIER], {"intake": Formulierkeuze(REGION, opties=(keuze,))}
    )

    assert problems == ()
    assert [o.id for o in forms.formulieren[0].secties[0].velden[2].opties] == ["zorg", "werk"]


@pytest.mark.parametrize(
    ("choices", "wanted"),
    [
        ({"laat_weg": (Weglating("kern.vrj", "x", REGION),)}, "bedoelde u 'kern.vrij'?"),
        (
            {"opties": (Optiekeuze("kern.doel", "x", REGION, alleen=("rst",)),)},
            "optie 'rst' bestaat niet bij 'kern.doel'; bedoelde u 'rust'?",
        ),
        (
            {"opties": (Optiekeuze("kern.vrij", "x", REGION, alleen=("a",)),)},
            "'kern.vrij' heeft geen opties",
        ),
        (
            {"opties": (Optiekeuze("kern.doel", "x", REGION, erbij=(optie("rust"),)),)},
            "optie 'rust' bestaat al",
        ),
        (
            {"voegt_toe": (Formuliertoevoeging("kern", "x", REGION, veld=veld("vrij")),)},
            "veld 'kern.vrij' bestaat al: zie bronnen/formulieren/x.yaml:9:3",
        ),
        (
            {"voegt_toe": (Formuliertoevoeging("kren", "x", REGION, veld=veld("b")),)},
            "bedoelde u 'kern'?",
        ),
    ],
)
def test_a_choice_that_does_not_fit_is_told_at_its_line(
    choices: dict[str, object], wanted: str
) -> None:
    parts, messages, done = apply(**choices)

    assert messages.startswith(f"{REGION}: ")
    assert wanted in messages
    assert (parts, done) == (ALL, [])


def test_added_fields_and_sections_stand_where_the_region_puts_them() -> None:
    section = Formuliersectie("wijk", "Wijk", (veld("naam"),), REGION)
    parts, messages, done = apply(
        voegt_toe=(
            Formuliertoevoeging("kern.gevraagd", "x", REGION, veld=veld("erna")),
            Formuliertoevoeging("los", "x", REGION, veld=veld("laatst")),
            Formuliertoevoeging("los", "x", REGION, sectie=section),
        )
    )

    assert messages == ""
    assert parts == [
        "kern.gevraagd", "kern.erna", "kern.vrij", "kern.doel",
        "los.opmerking", "los.laatst", "wijk.naam", "wie.naam",
    ]  # fmt: skip
    assert done == [Afwijkingsoort.TOEGEVOEGD.value] * 3


def test_a_form_may_be_switched_off_unless_every_region_has_it() -> None:
    off = Formulierkeuze(REGION, gebruikt_niet="Wij doen dit anders.")
    forms, problems = region_forms([FORMULIER], {"intake": off})
    fixed, refused = region_forms([replace(FORMULIER, ruimte=Ruimte.VAST)], {"intake": off})

    assert (forms.formulieren, problems) == ((), ())
    assert [form.id for form in forms.niet_gebruikt] == ["intake"]
    assert "heeft elke regio: ruimte 'vast'" in str(refused[0])
    assert [form.id for form in fixed.formulieren] == ["intake"]


def test_an_unknown_form_is_told_with_the_nearest_name() -> None:
    _, problems = region_forms([FORMULIER], {"intke": Formulierkeuze(REGION, titel="X")})

    assert "formulier 'intke' bestaat niet; bedoelde u 'intake'?" in str(problems[0])
