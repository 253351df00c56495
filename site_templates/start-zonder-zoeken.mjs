// Runs before the engine's own script: takes the search field off this page, and puts a link
// in its place. The engine loads the index of the whole site as soon as it sees that field,
// and the index is larger than everything else that the fill-in aid loads.

const zoekveld = document.forms.namedItem("search")?.closest(".md-search");
const zoekknop = document.querySelector("label.md-header__button[for='__search']");
if (zoekveld) {
  const link = document.createElement("a");
  link.href = `${document.currentScript.dataset.wortel}index.html`;
  link.className = "kw-zoeklink";
  link.textContent = "Zoeken";
  zoekveld.replaceWith(link);
  zoekknop?.remove();
}
