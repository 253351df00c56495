// The fields of the form, made from the model and the JSON Schema: a label, help, an input.

import { knop, maak, zetTekst } from "./maak.mjs";
import { alsRegel, aantal } from "./tekst.mjs";

/** In a longer table, rows that are complete are folded. */
const ALLES_OPEN = 3;
// eslint-disable-next-line no-control-regex
const ONZICHTBAAR = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff]/g;

/** What somebody typed, without characters that a file may not hold. */
function getypt(invoer) {
  return invoer.value.replace(/\r\n?/g, "\n").replace(ONZICHTBAAR, "");
}

/**
 * A field for one value. `zet` gets the new value; an empty text means: not filled in.
 * `pad` leads from the choice to this value, so that a message finds its field.
 */
export function waardeveld({ id, label, uitleg = "", soort = "regel", waarde, verplicht, eenheid, max, pad, opties, zet }) {
  if (soort === "keuze") return kiesveld({ id, label, uitleg, waarde, verplicht, opties, pad, zet });
  const hulp = uitleg ? maak("p", { class: "kw-veld__uitleg", id: `${id}-uitleg` }, uitleg) : null;
  const gedeeld = { id, "data-pad": JSON.stringify(pad), "aria-describedby": uitleg ? `${id}-uitleg` : null, autocomplete: "off", ...moet(verplicht) };
  const invoer = maakInvoer(soort, gedeeld, max, waarde);
  invoer.addEventListener("input", () => zet(uitInvoer(soort, invoer)));
  const rij = eenheid ? maak("span", { class: "kw-veld__rij" }, invoer, maak("span", {}, eenheid)) : invoer;
  return maak("div", { class: `kw-invoer kw-invoer--${soort}` }, maak("label", { for: id }, label, bijLabel(verplicht)), hulp, rij);
}

function maakInvoer(soort, gedeeld, max, waarde) {
  const tekst = Array.isArray(waarde) ? waarde.join("\n") : String(waarde ?? "");
  if (soort === "tekst" || soort === "lijst") {
    const invoer = maak("textarea", { ...gedeeld, rows: soort === "lijst" ? 4 : 3, maxlength: soort === "tekst" ? max : null });
    invoer.value = tekst;
    return invoer;
  }
  const vormen = {
    getal: { inputmode: "numeric" }, jaar: { inputmode: "numeric" }, bedrag: { inputmode: "decimal" },
    "e-mail": { inputmode: "email" }, telefoon: { inputmode: "tel" }, datum: { type: "date" },
  };
  const invoer = maak("input", { type: "text", maxlength: max, ...gedeeld, ...vormen[soort] });
  invoer.value = tekst;
  return invoer;
}

function uitInvoer(soort, invoer) {
  const tekst = getypt(invoer);
  if (soort === "lijst") return tekst.split("\n").filter((regel) => regel.trim() !== "").map((regel) => regel.trim());
  if (soort === "getal") return /^(?:0|[1-9]\d{0,8})$/.test(tekst.trim()) ? Number(tekst.trim()) : tekst.trim();
  if (soort === "tekst") return metRegeleinde(tekst.replace(/[ \t]+$/gm, "").trimEnd());
  return tekst.trim();
}

/** Lines end as they do in a hand-written file, so that `waarom: |` stays `waarom: |`. */
function metRegeleinde(tekst) {
  return tekst.includes("\n") ? `${tekst}\n` : tekst;
}

/** Says of a field whether it must be filled in; `undefined` says nothing. */
function bijLabel(verplicht) {
  if (verplicht === undefined) return null;
  return maak("span", { class: "kw-veld__optie" }, verplicht ? " (verplicht)" : " (niet verplicht)");
}

/** The same for a screen reader; the blank placeholder lets the style find an empty field. */
function moet(verplicht) {
  return verplicht ? { "aria-required": "true", placeholder: " " } : {};
}

/** Radio buttons; the first is 'nothing chosen' or the national default. */
function kiesveld({ id, label, uitleg, waarde, verplicht, opties, pad, zet }) {
  const hulp = uitleg ? maak("p", { class: "kw-veld__uitleg", id: `${id}-uitleg` }, uitleg) : null;
  return maak(
    "fieldset",
    { class: "kw-keuzeveld", "aria-describedby": uitleg ? `${id}-uitleg` : null },
    maak("legend", {}, label, bijLabel(verplicht)),
    hulp,
    ...opties.map((optie, n) => keuze(id, optie, n, (waarde ?? "") === optie.id, pad, zet)),
  );
}

function keuze(id, optie, n, aan, pad, zet) {
  const eigen = n === 0 ? id : `${id}-optie-${n}`;
  const invoer = maak("input", {
    type: "radio",
    id: eigen,
    name: id,
    value: optie.id,
    checked: aan,
    "data-pad": JSON.stringify(pad),
    "aria-describedby": optie.uitleg ? `${eigen}-uitleg` : null,
    onchange: () => zet(optie.id),
  });
  const uitleg = optie.uitleg ? maak("p", { class: "kw-veld__uitleg", id: `${eigen}-uitleg` }, optie.uitleg) : null;
  return maak("div", { class: "kw-keuze" }, invoer, maak("div", {}, maak("label", { for: eigen }, optie.naam), uitleg));
}

/** A choice in a small space: a list to pick from. */
export function kieslijst({ id, label, uitleg = "", waarde, verplicht, opties, pad, zet }) {
  const hulp = uitleg ? maak("p", { class: "kw-veld__uitleg", id: `${id}-uitleg` }, uitleg) : null;
  const lijst = maak(
    "select",
    { id, "data-pad": JSON.stringify(pad), "aria-describedby": uitleg ? `${id}-uitleg` : null, "aria-required": verplicht ? "true" : null },
    maak("option", { value: "" }, "Kies…"),
    ...opties.map((optie) => maak("option", { value: optie.id, selected: optie.id === waarde }, optie.naam)),
  );
  lijst.addEventListener("change", () => zet(lijst.value));
  return maak("div", { class: "kw-invoer" }, maak("label", { for: id }, label, bijLabel(verplicht)), hulp, lijst);
}

/** A table: a card for each row. `zet` gets all rows; `opnieuw` draws the step again. */
export function tabelveld({ id, plek, rijen, max, zet, opnieuw, vooraf }) {
  const bij = (n, verander) => zet(rijen().map((rij, r) => (r === n ? verander(rij) : rij)));
  const veld = maak("div", { class: "kw-tabelveld", role: "group", "aria-labelledby": `${id}-label`, id, tabindex: -1 });
  rijen().forEach((rij, n) => veld.append(kaart(n, rij)));
  const erbij = knop("Rij toevoegen", () => {
    zet([...rijen(), {}]);
    opnieuw(`${id}-${rijen().length - 1}-${plek.kolommen[0].id}`);
  });
  const knoppen = maak("p", { class: "kw-knoppen" }, erbij);
  if (rijen().length === 0 && vooraf.length > 0) {
    knoppen.prepend(knop(`Begin met ${aantal(vooraf.length, "rij", "rijen")} die al bekend zijn`, () => {
      zet(vooraf);
      opnieuw(id);
    }));
  }
  veld.append(knoppen);
  return veld;

  function kaart(n, rij) {
    const kop = maak("summary", {}, kopVanRij(n, rij));
    const velden = plek.kolommen.map((kolom) => cel(n, rij, kolom, () => zetTekst(kop, kopVanRij(n, rijen()[n]))));
    const weg = knop("Verwijder", () => {
      zet(rijen().filter((_, r) => r !== n));
      opnieuw(id);
    }, { class: "kw-knop kw-knop--klein", "aria-label": `Verwijder rij ${n + 1}` });
    const omhoog = n === 0 ? null : knop("Omhoog", () => {
      const rest = [...rijen()];
      [rest[n - 1], rest[n]] = [rest[n], rest[n - 1]];
      zet(rest);
      opnieuw(`${id}-${n - 1}-${plek.kolommen[0].id}`);
    }, { class: "kw-knop kw-knop--klein", "aria-label": `Zet rij ${n + 1} omhoog` });
    return maak(
      "details",
      { class: "kw-rijkaart", open: rijen().length <= ALLES_OPEN || mist(rij).length > 0 },
      kop,
      maak("div", { class: "kw-rijkaart__velden", role: "group", "aria-label": `Rij ${n + 1}` }, velden),
      maak("p", { class: "kw-knoppen" }, omhoog, weg),
    );
  }

  /** `Rij 2: Politie (nog leeg: rol)`; without a first value, by the last kind that is chosen. */
  function kopVanRij(n, rij) {
    const soort = plek.kolommen.flatMap(({ id: k, opties }) => opties.filter((optie) => optie.id === rij[k])).at(-1);
    const eerste = String(rij[plek.kolommen[0].id] ?? "").trim() || (soort?.naam ?? "");
    const leeg = mist(rij);
    return `Rij ${n + 1}${eerste ? `: ${eerste}` : ""}${eerste && leeg.length > 0 ? ` (nog leeg: ${leeg.join(", ")})` : ""}`;
  }

  function mist(rij) {
    return plek.kolommen.filter(({ id: k, verplicht }) => verplicht && String(rij[k] ?? "").trim() === "").map(({ naam }) => naam.toLowerCase());
  }

  function cel(n, rij, kolom, gewijzigd) {
    const instelling = {
      id: `${id}-${n}-${kolom.id}`,
      label: kolom.naam,
      soort: kolom.soort,
      waarde: rij[kolom.id],
      verplicht: kolom.verplicht,
      opties: kolom.opties,
      max,
      pad: ["vult_in", n, kolom.id],
      zet: (waarde) => {
        bij(n, (oud) => inVolgorde(plek.kolommen, { ...oud, [kolom.id]: waarde }));
        gewijzigd();
      },
    };
    return kolom.soort === "keuze" ? kieslijst(instelling) : waardeveld(instelling);
  }
}

/** A row with its keys in the order of the columns; a column that was not there comes in place. */
function inVolgorde(kolommen, rij) {
  const bekend = kolommen.map((kolom) => kolom.id);
  const vreemd = Object.keys(rij).filter((naam) => !bekend.includes(naam));
  const namen = [...bekend.filter((naam) => naam in rij), ...vreemd];
  return Object.fromEntries(namen.map((naam) => [naam, rij[naam]]));
}

/** The national default of a place, in words. */
export function standaardtekst(plek) {
  return plek.standaard === null ? "" : alsRegel(plek, plek.standaard);
}

/** The control to go to in a field: of a table the first that is empty, or the first button. */
export function eersteInvoer(veld) {
  if (!veld.classList.contains("kw-tabelveld")) return veld;
  const leeg = [...veld.querySelectorAll("input, textarea, select")].filter(({ value }) => value.trim() === "");
  return leeg.find((invoer) => invoer.ariaRequired === "true") ?? leeg[0] ?? veld.querySelector(".kw-knoppen > button") ?? veld;
}
