// The menu on a small screen, for the keyboard: the engine opens it with a label only, which
// cannot have the focus.

/** Make the label a button that opens the menu, goes into it, and closes it with Escape. */
export function startMenuknop(pagina) {
  const knop = pagina.querySelector(".md-header label[for='__drawer']");
  const schakelaar = pagina.getElementById("__drawer");
  if (!knop || !schakelaar) return;
  const links = [...pagina.querySelectorAll(".md-nav--primary a")];
  const toonStand = () => knop.setAttribute("aria-expanded", String(schakelaar.checked));
  const zet = (open) => {
    if (schakelaar.checked !== open) schakelaar.click();
    const eerste = links.find((link) => link.getClientRects().length > 0);
    (open ? eerste : knop)?.focus();
  };

  knop.tabIndex = 0;
  knop.setAttribute("role", "button");
  knop.setAttribute("aria-label", "Menu");
  knop.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    zet(!schakelaar.checked);
  });
  pagina.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && schakelaar.checked) zet(false);
  });
  schakelaar.addEventListener("change", toonStand);
  toonStand();
}
