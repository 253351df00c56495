"""The screening page beside the same questionnaire in SurveyJS, in one run of one browser.

Usage: python -m benchmarks.screening. Needs a built site, and npm for the comparison
(without npm only our own figures are printed). Sizes are of everything a page loads,
compressed with gzip. Times are what Chromium itself counts for the processor, slowed four
times, per ticked box: script, style and layout. So what else runs on the machine does not
count, and neither page can hide work in a later task.
"""

import gzip
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.browser import SLOWED, chromium, served
from generator.load import Inhoud, load
from generator.screening.vragenlijst import NATIONAL, Vragenlijst
from tests.browser.toegankelijk import layout_shift

ROOT = Path(__file__).resolve().parent.parent
SURVEYJS = ("survey-core@2.5.38", "survey-js-ui@2.5.38")
OWN_SCRIPTS = ("begin.js", "kaderwijzer.js", "screening.js")
MOST_KB, MOST_KB_SCRIPT, MOST_KB_FILE, MOST_MS = 150, 10, 60, 16

ANSWERED = """
async () => {
  const boxes = [...document.querySelectorAll('input[type=radio], input[type=checkbox]')];
  for (const box of boxes) {
    box.click();
    document.body.offsetHeight;
    await new Promise(requestAnimationFrame);
  }
  return boxes.length;
}
"""
VERDICT = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")


def main() -> None:
    """Measure both and print the figures side by side."""
    inhoud, problems = load(ROOT)
    assert inhoud is not None, problems
    site = ROOT / "site"
    alone = site / "regios/waterrijk/screening-los.html"
    with chromium() as browser:
        path = "regios/waterrijk/screening.html"
        steps = measured(browser, site, path, lambda page: None)
        print_line("Kaderwijzer, step by step", steps)
        ours = measured(browser, site, path, all_at_once)
        print_line("Kaderwijzer, all questions at once", ours)
        own = sum(compressed(site / "assets" / name) for name in OWN_SCRIPTS)
        print(f"  limits: {MOST_KB} kB, no layout shift, {MOST_MS} ms")
        print(f"  our own scripts: {own:.1f} kB (limit {MOST_KB_SCRIPT})")
        print(f"  single file: {compressed(alone):.1f} kB in all (limit {MOST_KB_FILE})")
        if shutil.which("npm") is None:
            print("npm is not there: no comparison")
            return
        with tempfile.TemporaryDirectory() as folder:
            surveyjs_page(Path(folder), inhoud)
            theirs = measured(browser, Path(folder), "index.html", lambda page: None)
        print_line("SurveyJS", theirs)
        print(f"ratio of sizes: {ours[0] / theirs[0]:.2f}; of times: {ours[2] / theirs[2]:.2f}")


def compressed(path: Path) -> float:
    """Return the size of a file in kB, compressed."""
    return len(gzip.compress(path.read_bytes())) / 1000


def print_line(name: str, figures: tuple[float, float, float]) -> None:
    """Print one line of figures."""
    size, shift, verdict = figures
    print(f"{name}: {size:.0f} kB, layout shift {shift:.3f}, an answer {verdict:.1f} ms")


def measured(
    browser: Browser, folder: Path, path: str, prepare: Callable[[Page], None]
) -> tuple[float, float, float]:
    """Return kB loaded, layout shift, and the time that an answer takes in ms."""
    with served(folder) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        sizes: list[int] = []
        page.on("response", lambda r: sizes.append(len(gzip.compress(r.body()))))
        page.goto(f"{address}/{path}", wait_until="networkidle")
        shift = layout_shift(page)
        prepare(page)
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        before = spent(session)
        answers = page.evaluate(ANSWERED)
        verdict = (spent(session) - before) * 1000 / answers
        page.close()
    return sum(sizes) / 1000, shift, verdict


def spent(session: CDPSession) -> float:
    """Return the seconds that the page has spent on script, style and layout."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(sum(metric["value"] for metric in metrics if metric["name"] in VERDICT))


def all_at_once(page: Page) -> None:
    """Show all questions, as SurveyJS does here."""
    page.get_by_role("button", name="Alle vragen op één pagina").click()


def surveyjs_page(folder: Path, inhoud: Inhoud) -> None:
    """Write the same questions and the same outcome as a page of SurveyJS."""
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", *SURVEYJS]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    model = json.dumps(surveyjs_model(inhoud, inhoud.vragenlijsten[NATIONAL]))
    (folder / "index.html").write_text(
        '<!doctype html><html lang="nl"><meta charset="utf-8"><title>SurveyJS</title>'
        '<link rel="stylesheet" href="node_modules/survey-core/survey-core.min.css">'
        '<script src="node_modules/survey-core/survey.core.min.js"></script>'
        '<script src="node_modules/survey-js-ui/survey-js-ui.min.js"></script>'
        f'<div id="form"></div><script>const form = document.getElementById("form");'
        f"new Survey.Model({model}).render(form);</script>",
        encoding="utf-8",
    )


def surveyjs_model(inhoud: Inhoud, vragenlijst: Vragenlijst) -> dict[str, object]:
    """Return the questions, the criteria as calculated values, and the outcomes as text."""
    elements: list[dict[str, object]] = []
    for item in vragenlijst.vragen:
        part = item.vraag.onderdeel.replace("-", "_")
        kind = "checkbox" if item.aankruisen else "radiogroup"
        choices = [{"value": o.id, "text": o.label} for o in item.opties]
        elements.append(
            {"type": kind, "name": part, "title": item.vraag.tekst, "choices": choices}
        )
    yes = {
        "C1": "{C1a}='ja' and {C1b.length}>=2 and {C1c}='ja'",
        "C2": "{C2a_1}='ja' and {C2a_2}='ja' and {C2b}='nee'",
        "C3": "{C3a}='ja' and {C3b}='ja'",
        "C4": "{C4a}='ja' and {C4b}='ja'",
    }
    shown = {"U1": "{C1} = true and {C2} = true and {C3} = true", "U2": "{C4} = true"}
    regular = "{C4} <> true and ({C1} <> true or {C2} <> true or {C3} <> true)"
    for uitkomst in inhoud.landelijk.uitkomsten:
        when = shown.get(uitkomst.id, regular)
        text = f"<p>{uitkomst.titel}</p>"
        elements.append({"type": "html", "name": uitkomst.id, "html": text, "visibleIf": when})
    values = [
        {"name": name, "expression": f"iif({expression}, true, false)"}
        for name, expression in yes.items()
    ]
    return {"elements": elements, "calculatedValues": values, "showQuestionNumbers": "off"}


if __name__ == "__main__":
    main()
