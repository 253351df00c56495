"""The forms on the page of a region: what is new in them, and what they still leave open."""

from generator.load import Inhoud
from generator.views.formulierenpagina import Formulierregel, forms_page


def lines(inhoud: Inhoud, region: str) -> dict[str, Formulierregel]:
    page = forms_page(inhoud.landelijk, inhoud.per_regio[region], "2026.1")
    return {form.slug: form for step in page.stappen for form in step.formulieren}


def test_a_form_says_what_a_region_has_not_filled_in_yet(inhoud: Inhoud) -> None:
    letter = lines(inhoud, "fryslan")["informatiebrief-jongere"]

    assert [place.id for place in letter.open] == [
        "bewaartermijn",
        "contactpunt-betrokkenen",
        "klachtroute",
        "functionaris-gegevensbescherming",
    ]


def test_a_region_that_filled_in_everything_has_no_brackets_in_its_forms(
    inhoud: Inhoud,
) -> None:
    assert not [form.slug for form in lines(inhoud, "waterrijk").values() if form.open]


def test_a_form_says_what_changed_since_its_former_edition(inhoud: Inhoud) -> None:
    plan = lines(inhoud, "waterrijk")["plan-persoon"]

    assert (plan.versie, plan.vorige) == ("2026.2", "2026.1")
    assert "Partners zetten een paraaf in één tabel." in plan.wijzigingen
