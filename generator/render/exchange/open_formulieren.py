"""The screening as a form that Open Formulieren imports: a zip with its own JSON files.

Two steps: the questions, and the outcome. Nothing is sent in: the form ends with the
outcome. What the texts of a region hold is never read as a template.
"""

import io
import json
import uuid
import zipfile
from collections.abc import Iterator, Mapping

from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.render.exchange.beslismodel import (
    OUTCOMES,
    SIGNALS,
    Beslismodel,
)
from generator.render.exchange.jsonlogic import (
    ALWAYS,
    Expression,
    gives,
    value_of_decision,
    value_of_question,
)
from generator.render.exchange.namen import plain_name
from generator.render.exchange.onderdelen import (
    Json,
    outcome_key,
    question_key,
    questions,
    results,
    safe,
    signal_key,
)
from generator.screening.vragenlijst import Vragenlijst

SPACE = uuid.UUID("6f1f9f0e-6f0a-5d5c-9a43-6c6b7f0d2b11")
API = "http://testserver/api/v2"
"""What the importer looks at is the part after it; an export of Open Formulieren has this."""

MADE = (1980, 1, 1, 0, 0, 0)
QUESTIONS, RESULT = "vragen", "uitkomst"


def form_files(
    landelijk: Landelijk, kader: RegioKader | None, vragenlijst: Vragenlijst, model: Beslismodel
) -> dict[str, list[Json]]:
    """Return the contents of the zip by name, without '.json'."""
    form = _Form(landelijk, kader, vragenlijst, model)
    return {
        "formDefinitions": [form.definition(QUESTIONS), form.definition(RESULT)],
        "forms": [form.form()],
        "formSteps": [form.step(QUESTIONS, 0), form.step(RESULT, 1)],
        "formVariables": list(form.variables()),
        "formLogic": list(form.logic()),
    }


def as_zip(files: Mapping[str, list[Json]]) -> bytes:
    """Return the zip. The same files give the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, entries in files.items():
            text = json.dumps(entries, ensure_ascii=False, indent=1)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.json", MADE), text.encode(), zipfile.ZIP_DEFLATED
            )
    return target.getvalue()


class _Form:
    """One form: what its files have in common."""

    def __init__(
        self,
        landelijk: Landelijk,
        kader: RegioKader | None,
        vragenlijst: Vragenlijst,
        model: Beslismodel,
    ) -> None:
        self.landelijk = landelijk
        self.kader = kader
        self.vragenlijst = vragenlijst
        self.model = model
        self.decisions = {b.id: b for b in model.beslissingen}
        self.titles = {QUESTIONS: "Vragen", RESULT: "Uitkomst"}

    def _id(self, *what: str) -> str:
        return str(uuid.uuid5(SPACE, "/".join((self.model.id, *what))))

    def _named(self, naam: str) -> Json:
        return {"name": naam, "translations": {"nl": {"name": naam}, "en": {"name": naam}}}

    @property
    def _form_url(self) -> str:
        return f"{API}/forms/{self._id('formulier')}"

    def form(self) -> Json:
        """Return the form itself: it keeps no half-filled form, and sends nothing."""
        return {
            "uuid": self._id("formulier"),
            "url": self._form_url,
            **self._named(safe(self.model.titel)),
            "internal_name": f"{self.model.id} {self.vragenlijst.versie}",
            "slug": self.model.id,
            "active": False,
            "login_required": False,
            "show_progress_indicator": True,
            "submission_allowed": "no_without_overview",
            "suspension_allowed": False,
            "translation_enabled": False,
        }

    def definition(self, step: str) -> Json:
        """Return a step with its components."""
        id = self._id("stap", step)
        components = (
            questions(self.vragenlijst, self.kader)
            if step == QUESTIONS
            else results(self.landelijk, self.kader, self.vragenlijst)
        )
        return {
            "uuid": id,
            "url": f"{API}/form-definitions/{id}",
            **self._named(self.titles[step]),
            "internal_name": f"{self.model.id} {step}",
            "slug": f"{self.model.id}-{step}",
            "configuration": {"display": "form", "components": list(components)},
            "login_required": False,
            "is_reusable": False,
        }

    def step(self, step: str, index: int) -> Json:
        """Return the place of a step in the form."""
        return {
            "uuid": self._id("plaats", step),
            "index": index,
            "slug": step,
            "form_definition": f"{API}/form-definitions/{self._id('stap', step)}",
            "is_applicable": True,
            "translations": {"nl": {}, "en": {}},
        }

    def variables(self) -> Iterator[Json]:
        """Yield a variable for each part, each criterion and the route."""
        parts = [(invoer.id, invoer.titel) for invoer in self.model.invoer]
        built = [(b.id, b.titel) for b in self.model.beslissingen if not b.verzamelt]
        for id, titel in (*parts, *built):
            yield {
                "form": self._form_url,
                "form_definition": None,
                "name": safe(titel)[:100],
                "key": plain_name(id),
                "source": "user_defined",
                "data_type": "string",
                "initial_value": "onbekend",
                "is_sensitive_data": False,
                "service_fetch_configuration": None,
            }

    def logic(self) -> Iterator[Json]:
        """Yield the rules in order: the parts, the criteria, and what is shown."""
        rules = (*self._values(), *self._shown())
        for order, (description, trigger, action) in enumerate(rules):
            yield {
                "uuid": self._id("regel", str(order)),
                "form": self._form_url,
                "order": order,
                "description": description[:100],
                "is_advanced": True,
                "trigger_from_step": None,
                "json_logic_trigger": trigger,
                "actions": [action],
            }

    def _values(self) -> Iterator[tuple[str, Expression, Json]]:
        for item in self.vragenlijst.vragen:
            part = item.vraag.onderdeel
            value = value_of_question(item, question_key(item))
            yield f"Waarde van {part}", ALWAYS, _sets(part, value)
        for beslissing in self.model.beslissingen:
            if not beslissing.verzamelt:
                value = value_of_decision(beslissing)
                yield f"Waarde van {beslissing.id}", ALWAYS, _sets(beslissing.id, value)

    def _shown(self) -> Iterator[tuple[str, Expression, Json]]:
        for id in self.model.uitkomsten:
            holds = gives(self.decisions[OUTCOMES], id)
            yield f"Toon {id}", holds, _shows(outcome_key(id))
        for id in self.model.signalen:
            holds = gives(self.decisions[SIGNALS], id)
            yield f"Toon {id}", holds, _shows(signal_key(id))


def _sets(id: str, value: Expression) -> Json:
    return {
        "component": "",
        "variable": plain_name(id),
        "form_step_uuid": None,
        "action": {"type": "variable", "value": value},
    }


def _shows(component: str) -> Json:
    return {
        "component": component,
        "variable": "",
        "form_step_uuid": None,
        "action": {
            "type": "property",
            "property": {"value": "hidden", "type": "bool"},
            "state": False,
        },
    }
