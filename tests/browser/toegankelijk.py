"""What a page is measured with: axe, sideways scrolling, what moves, and where the focus is."""

from playwright.sync_api import Page

from tests.conftest import AXE

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
DUBBEL = "document.documentElement.style.fontSize = '200%'"
"""Text twice as large; the site measures everything in it."""


def findings(page: Page, root: str = "html") -> list[str]:
    """What axe finds wrong within an element, with the size of targets (WCAG 2.2) too."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    found = page.evaluate(
        """async (root) => {
          await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
          const { violations } = await axe.run(root, {
            resultTypes: ["violations"],
            rules: { "target-size": { enabled: true } },
          });
          return violations.flatMap(({ id, nodes }) => (
            nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)
          ));
        }""",
        root,
    )
    return list(found)


def too_wide(page: Page) -> int:
    """By how many pixels the page can be scrolled sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def layout_shift(page: Page) -> float:
    """How much moved on the page without anybody asking, as browsers count it."""
    moved: float = page.evaluate(
        """() => new Promise((done) => {
          let total = 0;
          new PerformanceObserver((list) => {
            for (const { hadRecentInput, value } of list.getEntries()) {
              if (!hadRecentInput) total += value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(total), 500);
        })"""
    )
    return moved


def focus_is_visible(page: Page) -> bool:
    """Whether the element with focus has an outline of two pixels, itself or on its label."""
    return bool(
        page.evaluate(
            """() => {
              const kader = (element, deel) => {
                const { outlineStyle, outlineWidth } = getComputedStyle(element, deel);
                return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
              };
              const nu = document.activeElement;
              return kader(nu) || kader(nu, "::after");
            }"""
        )
    )
