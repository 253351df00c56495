"""The fill-in aid on the complete example region: its weight, and a keystroke to the preview.

Usage: python -m benchmarks.configurator. Needs a built site. The size is of everything the
page loads, compressed with gzip; times are with the processor slowed four times by Chromium,
from the event of the keystroke until the preview has been laid out again.
"""

import gzip
import statistics
from pathlib import Path

from playwright.sync_api import Page, Response

from benchmarks.browser import SLOWED, chromium, served

SITE = Path(__file__).resolve().parent.parent / "site"
PAGE = "regios/waterrijk/invulhulp.html"
FIELDS = {
    "inbreng": "v-inbreng-kanaal",
    "begrippen": "v-gremium",
    "b-inzet": "v-inzet-0-functie",
    "partijen": "v-partijen-0-partij",
}
"""A field in one clause, one that many clauses name, and cells of the largest tables."""
KEYSTROKES = 40

TYPED = """
async ([id, keer]) => {
  const times = [];
  const veld = document.getElementById(id);
  for (let n = 0; n < keer; n += 1) {
    const start = performance.now();
    veld.value += 'x';
    veld.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.body.offsetHeight;
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 60));
  }
  return times;
}
"""


def main() -> None:
    """Measure and print."""
    with served(SITE) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        loaded: list[Response] = []
        page.on("response", lambda response: loaded.append(response))
        page.goto(f"{address}/{PAGE}", wait_until="networkidle")
        sizes = {response.url: len(gzip.compress(response.body())) for response in loaded}
        print(f"page with everything it loads: {sum(sizes.values()) / 1000:.0f} kB (limit 250)")
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        for step, field in FIELDS.items():
            times = typed(page, step, field)
            median, ninth = statistics.median(times), sorted(times)[len(times) * 9 // 10 - 1]
            print(
                f"keystroke in {field}: median {median:.0f} ms, "
                f"nine in ten within {ninth:.0f} ms (limit 50)"
            )


def typed(page: Page, step: str, field: str) -> list[float]:
    """Return how long each keystroke took, in ms; the first few only warm up."""
    page.evaluate("(step) => { window.location.hash = `#stap-${step}`; }", step)
    page.wait_for_selector(f"#{field}", state="attached")
    unfold = "(id) => { const row = document.getElementById(id).closest('details'); "
    page.evaluate(unfold + "if (row) row.open = true; }", field)
    page.evaluate(TYPED, [field, 5])
    times: list[float] = page.evaluate(TYPED, [field, KEYSTROKES])
    return times


if __name__ == "__main__":
    main()
