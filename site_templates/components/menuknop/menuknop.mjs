// The menu on a small screen, for the keyboard: the engine opens it with a label only, which
// cannot have the focus.

/** Put a button in the label: it opens the menu, goes into it, and Escape closes it. */
export function startMenuknop(pagina) {
  const label = pagina.querySelector(".md-header label[for='__drawer']");
  const schakelaar = pagina.getElementById("__drawer");
  if (!label || !schakelaar) return;
  const knop = pagina.createElement("span");
  const links = [...pagina.querySelectorAll(".md-nav--primary a")];
  const toonStand = () => knop.setAttribute("aria-expanded", String(schakelaar.checked));
  const zet = (open) => {
    if (schakelaar.checked !== open) schakelaar.click();
    const eerste = links.find((link) => link.getClientRects().length > 0);
    (open ? eerste : knop)?.focus();
  };

  knop.append(...label.children);
  label.append(knop);
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
