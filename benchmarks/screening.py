"""The screening page beside the same questionnaire in SurveyJS, in one run of one browser.

Usage: python benchmarks/screening.py. Needs a built site, and npm for the comparison
(without npm only our own figures are printed). Sizes are of everything a page loads,
compressed with gzip; times are with the processor slowed four times by Chromium.
"""

import functools
import gzip
import json
import shutil
import statistics
import subprocess
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from generator.load import Inhoud, load
from generator.screening.vragenlijst import NATIONAL, Vragenlijst

ROOT = Path(__file__).resolve().parent.parent
SURVEYJS = ("survey-core@2.5.38", "survey-js-ui@2.5.38")
SLOWED = 4
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

TIMED = """
async () => {
  const times = [];
  const boxes = [...document.querySelectorAll('input[type=radio], input[type=checkbox]')];
  for (const box of boxes) {
    const start = performance.now();
    box.click();
    document.body.offsetHeight;
    times.push(performance.now() - start);
    await new Promise(requestAnimationFrame);
  }
  return times;
}
"""
SHIFT = """
() => new Promise((done) => {
  let total = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) total += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(total), 500);
})
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a line for each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def main() -> None:
    """Measure both and print the figures side by side."""
    inhoud, problems = load(ROOT)
    assert inhoud is not None, problems
    site = ROOT / "site"
    alone = site / "regios/waterrijk/screening-los.html"
    with sync_playwright() as playwright:
        found = (shutil.which(name) for name in BROWSERS)
        browser = playwright.chromium.launch(executable_path=next(filter(None, found), None))
        ours = measured(browser, site, "regios/waterrijk/screening.html", all_at_once)
        print_line("Kaderwijzer", ours)
        script = (site / "assets/kaderwijzer.js").read_bytes()
        print(f"  our own script: {len(gzip.compress(script)) / 1000:.1f} kB")
        print(f"  single file: {len(gzip.compress(alone.read_bytes())) / 1000:.1f} kB in all")
        if shutil.which("npm") is None:
            print("npm is not there: no comparison")
            return
        with tempfile.TemporaryDirectory() as folder:
            surveyjs_page(Path(folder), inhoud)
            theirs = measured(browser, Path(folder), "index.html", lambda page: None)
        print_line("SurveyJS", theirs)
        print(f"ratio of sizes: {ours[0] / theirs[0]:.2f}; of times: {ours[2] / theirs[2]:.2f}")
        browser.close()


def print_line(name: str, figures: tuple[float, float, float, float]) -> None:
    """Print one line of figures."""
    size, shift, median, worst = figures
    print(
        f"{name}: {size:.0f} kB, layout shift {shift:.3f}, "
        f"answer to verdict {median:.1f} ms (slowest {worst:.1f} ms)"
    )


def measured(
    browser: Browser, folder: Path, path: str, prepare: object
) -> tuple[float, float, float, float]:
    """Return kB loaded, layout shift, and the median and slowest time of an answer in ms."""
    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        sizes: list[int] = []
        page.on("response", lambda r: sizes.append(len(gzip.compress(r.body()))))
        page.goto(f"http://127.0.0.1:{server.server_port}/{path}", wait_until="networkidle")
        shift = page.evaluate(SHIFT)
        assert callable(prepare)
        prepare(page)
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        times = page.evaluate(TIMED)
        page.close()
        server.shutdown()
    return sum(sizes) / 1000, shift, statistics.median(times), max(times)


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
        f'<div id="form"></div><script>new Survey.Model({model}).render("form");</script>',
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
    shown = {"U1": "{C1} and {C2} and {C3}", "U2": "{C4}"}
    for uitkomst in inhoud.landelijk.uitkomsten:
        when = shown.get(uitkomst.id, "not ({C4} or ({C1} and {C2} and {C3}))")
        text = f"<p>{uitkomst.titel}</p>"
        elements.append({"type": "html", "name": uitkomst.id, "html": text, "visibleIf": when})
    values = [
        {"name": name, "expression": f"iif({expression}, true, false)"}
        for name, expression in yes.items()
    ]
    return {"elements": elements, "calculatedValues": values, "showQuestionNumbers": "off"}


if __name__ == "__main__":
    main()
