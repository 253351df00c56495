// What other regions chose at a place or clause, to start from. The choices are loaded only
// when somebody asks; as a script, because a page from a disk may not fetch anything.

import { knop, maak } from "./maak.mjs";

const REGIOKEUZES = "kaderwijzer:regiokeuzes";
const VAN_DE_ANDER = ["vult_in", "kiest", "vervangt_door", "onderdelen", "laat_weg", "waarom", "besluit"];

/** Take over from others. `hulp` gives: model, wortel, regio(), keuze(id), zetKeuze(id, verander), opnieuw(focus), bericht(tekst). */
export function maakOvernemen(hulp) {
  let gehaald = null;

  const haal = () => {
    gehaald ??= new Promise((klaar, mislukt) => {
      document.addEventListener(REGIOKEUZES, ({ detail }) => klaar(detail), { once: true });
      const script = maak("script", { src: `${hulp.wortel}assets/regiokeuzes.js` });
      script.addEventListener("error", () => { gehaald = null; mislukt(); });
      document.head.append(script);
    });
    return gehaald;
  };

  /** A fold with the choices of others; nothing when no other region chose. */
  return function blok(id) {
    const anderen = (hulp.model.gekozen[id] ?? []).filter((regio) => regio !== hulp.regio().id);
    if (anderen.length === 0) return [];
    const lijst = maak("div", { role: "status" });
    const vouw = maak("details", { class: "kw-overnemen" },
      maak("summary", {}, `Wat ${anderen.length === 1 ? "koos één andere regio" : `kozen ${anderen.length} andere regio's`}?`), lijst);
    vouw.addEventListener("toggle", () => {
      if (!vouw.open || lijst.hasChildNodes()) return;
      lijst.append(maak("p", { class: "kw-klein" }, "Een ogenblik …"));
      haal().then(
        (alle) => lijst.replaceChildren(...alle[id].filter(({ regio }) => anderen.includes(regio)).map((ander) => keuzeVan(id, ander))),
        () => lijst.replaceChildren(maak("p", { class: "kw-fout" }, "De keuzes van andere regio's zijn niet te laden.")),
      );
    });
    return [vouw];
  };

  function keuzeVan(id, ander) {
    const wie = ander.verzonnen ? `${ander.naam} (verzonnen regio)` : ander.naam;
    return maak("div", { class: "kw-overnemen__keuze" },
      maak("p", {}, maak("strong", {}, wie), ": ", ander.tekst || "laat dit weg."),
      ander.waarom ? maak("p", { class: "kw-klein" }, `Waarom: ${ander.waarom}`) : null,
      maak("p", {}, knop("Neem over als begin", () => neemOver(id, ander, wie), {
        class: "kw-knop kw-knop--klein", "aria-label": `Neem de keuze van ${ander.naam} over als begin`,
      })));
  }

  function neemOver(id, ander, wie) {
    const nu = hulp.keuze(id) ?? {};
    const bezet = VAN_DE_ANDER.some((naam) => naam in nu);
    if (bezet && !window.confirm("U hebt hier al iets ingevuld. Wilt u dat vervangen?")) return;
    const reden = ander.waarom ? ` Hun reden: ${ander.waarom}` : "";
    hulp.zetKeuze(id, (oud) => {
      const rest = Object.fromEntries(Object.entries(oud ?? {}).filter(([naam]) => !VAN_DE_ANDER.includes(naam)));
      return { ...structuredClone(ander.keuze), waarom: `Overgenomen van ${wie}.${reden}`, ...rest };
    });
    hulp.opnieuw(`v-${id}-waarom`);
    hulp.bericht(`Overgenomen van ${wie}. Lees de tekst na, en schrijf de reden van uw eigen regio.`);
  }
}
