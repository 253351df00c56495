// One step of the form: the fields of an article, annex or subject, made from the model.

import { knop, maak } from "./maak.mjs";
import { anker, landelijkeTekst } from "./kader.mjs";
import { maakOvernemen } from "./overnemen.mjs";
import { alsRegel } from "./tekst.mjs";
import { standaardtekst, tabelveld, waardeveld } from "./velden.mjs";
import { verwijshulp } from "./verwijs.mjs";

const RUIMTE = {
  vast: "ligt vast",
  invul: "u vult in",
  variant: "u kiest een tekst",
  facultatief: "u mag dit weglaten",
  vrij: "u mag dit vervangen of weglaten",
};
const NAAM = { kiest: "Kiezen", vervangt_door: "Eigen tekst", laat_weg: "Weglaten" };

/** A text that ends as a sentence does. */
function metPunt(tekst) {
  return /[.!?]$/.test(tekst) ? tekst : `${tekst}.`;
}

/** The example as a person writes it: `1 januari 2026`. */
function voorbeeld(plek) {
  return plek.soort === "datum" ? alsRegel(plek, plek.voorbeeld) : plek.voorbeeld;
}

/**
 * Draw steps. `hulp` gives: model, regio(), keuze(id), zetKeuze(id, verander, naam),
 * opnieuw(focus), naarStap(id, focus), leesbaar(tekst), bericht(tekst), wortel, kader(),
 * toevoegingen().
 */
export function maakStappen(hulp) {
  const { model } = hulp;
  const plekken = new Map(model.openplekken.map((plek) => [plek.id, plek]));
  const stapVan = new Map(model.stappen.flatMap((stap) => stap.plekken.map((id) => [id, stap])));
  const vanAnderen = maakOvernemen(hulp);
  const keuzeschema = model.schema.properties.keuzes.additionalProperties.properties;

  return { teken, plekken, stapVan };

  function teken(stap) {
    const delen = [];
    const { convenant } = model;
    if (stap.soort === "overwegingen") delen.push(...leden(convenant.overwegingen, stap));
    if (stap.soort === "artikel") delen.push(...stuk(convenant.artikelen.find(({ id }) => id === stap.id), stap));
    if (stap.soort === "bijlage") delen.push(...stuk(convenant.bijlagen.find(({ id }) => id === stap.id), stap));
    const getoond = new Set(delen.flatMap((deel) => [...deel.querySelectorAll("[data-plek]")].map((e) => e.dataset.plek)));
    delen.push(...stap.plekken.filter((id) => !getoond.has(id)).map((id) => plekblok(plekken.get(id))));
    if (["artikel", "bijlage"].includes(stap.soort)) {
      delen.push(...eigenHier(stap.id), maak("p", {}, knop("Eigen lid toevoegen", () => hulp.voegToe("lid", stap.id))));
    }
    return delen;
  }

  /** What the region added to this article or annex, with a way to where it is written. */
  function eigenHier(id) {
    const binnen = (plek) => plek === id || model.elementen[plek]?.binnen === id || eigen.some((ander) => ander.id === plek && binnen(anker(ander)));
    const eigen = hulp.toevoegingen().filter(({ soort }) => soort === "lid");
    return eigen.filter((lid) => anker(lid) && binnen(anker(lid))).map((lid) => maak("p", {}, "Eigen lid: ", hulp.verwijs(lid.id, lid.tekst ? hulp.leesbaar(lid.tekst) : "nog zonder tekst")));
  }

  function stuk(deel, stap) {
    const delen = [];
    if (deel.toelichting) delen.push(maak("p", { class: "kw-klein" }, deel.toelichting));
    if (deel.herkomst === "wet-na-te-gaan") {
      delen.push(maak("p", { class: "kw-melding-let-op" }, "Dit volgt uit de wet van na 2013. Laat een jurist dit nagaan."));
    }
    if (model.elementen[deel.id].mag.length > 0) delen.push(elementblok(deel.id, null));
    return [...delen, ...leden(deel.leden, stap)];
  }

  function leden(rij, stap) {
    return rij.map((lid, n) => lidblok(lid, n, rij.length, stap)).filter(Boolean);
  }

  /** A clause: what the region may do with it, and the places in it that it fills in. */
  function lidblok(lid, n, aantalLeden, stap) {
    const element = model.elementen[lid.id];
    const hier = plekkenIn(lid).filter((id) => stap.plekken.includes(id));
    const elders = plekkenIn(lid).filter((id) => !stap.plekken.includes(id));
    const kop = element.soort === "overweging" ? `Overweging ${n + 1}` : aantalLeden > 1 ? `Lid ${n + 1}` : "De tekst";
    const blok = maak("div", { class: "kw-lid" },
      maak("h3", { class: "kw-lid__kop" }, kop, " ", ruimtepil(element.ruimte)),
      lid.varianten.length > 0 ? null : tekstblok(lid),
    );
    if (element.mag.length > 0) blok.append(elementblok(lid.id, lid));
    blok.append(...hier.map((id) => plekblok(plekken.get(id))));
    for (const id of elders) {
      const ander = stapVan.get(id);
      blok.append(maak("p", { class: "kw-klein" },
        `‘${plekken.get(id).titel}’ vult u in bij `,
        maak("a", { href: `#stap-${ander.id}`, onclick: (event) => { event.preventDefault(); hulp.naarStap(ander.id, `v-${id}`); } }, ander.titel),
        "."));
    }
    return blok;
  }

  function tekstblok(lid) {
    const delen = lid.onderdelen.map((deel) => maak("li", {}, hulp.leesbaar(deel)));
    return maak("div", { class: "kw-lid__tekst" },
      maak("p", {}, hulp.leesbaar(landelijkeTekst(lid))),
      delen.length > 0 ? maak("ol", { class: "kw-onderdelen" }, delen) : null);
  }

  function plekkenIn(lid) {
    const teksten = [lid.tekst, ...lid.onderdelen, ...lid.varianten.map(({ tekst }) => tekst)];
    const gevonden = teksten.flatMap((tekst) => [...tekst.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id]) => id));
    return [...new Set([...gevonden, ...(lid.tabel ? [lid.tabel] : [])])].filter((id) => plekken.has(id));
  }

  function ruimtepil(ruimte) {
    return maak("span", { class: "kw-ruimte" }, RUIMTE[ruimte]);
  }

  /** What a region does with a clause, article or annex: keep, choose, replace, leave out. */
  function elementblok(id, lid) {
    const element = model.elementen[id];
    const keuze = hulp.keuze(id) ?? {};
    const handeling = Object.keys(NAAM).find((naam) => naam in keuze);
    const nu = handeling === "kiest" ? `kiest:${keuze.kiest}` : handeling ?? "";
    const blok = maak("div", { class: "kw-plekblok", "data-plek": id });
    blok.append(waardeveld({
      id: `v-${id}`,
      label: lid ? "Wat doet uw regio met deze tekst?" : `Wat doet uw regio met ${element.soort === "bijlage" ? "deze bijlage" : "dit artikel"}?`,
      soort: "keuze",
      waarde: nu,
      opties: handelingen(element, lid),
      pad: [handeling ?? ""],
      zet: (waarde) => {
        hulp.zetKeuze(id, (oud) => kies(oud, waarde, lid));
        hulp.opnieuw(document.activeElement?.id);
      },
    }));
    blok.append(...herzien(id), ...vanAnderen(id));
    if (handeling === "vervangt_door") blok.append(...eigenTekst(id, keuze));
    if (handeling) blok.append(...verantwoording(id, keuze));
    blok.append(maak("ul", { class: "kw-meldingen", "data-meldingen": id }));
    return blok;
  }

  /** A button for who read the new national text and stays with the choice. */
  function herzien(id) {
    if (!hulp.herzien(id)) return [];
    return [maak("p", {}, knop("Ik heb de nieuwe tekst gelezen, onze keuze blijft", () => {
      hulp.zetKeuze(id, (oud) => oud);
      hulp.opnieuw(`v-${id}`);
    }))];
  }

  function handelingen(element, lid) {
    const standaard = lid && lid.varianten.length > 0
      ? { id: "", naam: "De landelijke standaard", uitleg: hulp.leesbaar(landelijkeTekst(lid)) }
      : { id: "", naam: "De landelijke tekst houden" };
    const opties = [standaard];
    if (element.mag.includes("kiest")) {
      opties.push(...lid.varianten.map(({ id, naam, tekst }) => ({ id: `kiest:${id}`, naam, uitleg: hulp.leesbaar(tekst) })));
    }
    for (const naam of ["vervangt_door", "laat_weg"]) {
      if (element.mag.includes(naam)) opties.push({ id: naam, naam: NAAM[naam] });
    }
    return opties;
  }

  function kies(oud, waarde, lid) {
    const { vult_in, kiest, vervangt_door, onderdelen, laat_weg, ...rest } = oud ?? {};
    if (waarde === "") return null;
    if (waarde.startsWith("kiest:")) return { kiest: waarde.slice(6), ...rest };
    if (waarde === "laat_weg") return { laat_weg: true, ...rest };
    const begin = { vervangt_door: vervangt_door ?? landelijkeTekst(lid), ...rest };
    const delen = onderdelen ?? lid.onderdelen;
    return delen.length > 0 ? { ...begin, onderdelen: delen } : begin;
  }

  function eigenTekst(id, keuze) {
    const zet = (naam) => (waarde) => hulp.zetKeuze(id, (oud) => ({ ...oud, [naam]: waarde }), `${id}.${naam}`);
    return [
      waardeveld({
        id: `v-${id}-tekst`, label: keuzeschema.vervangt_door.title, uitleg: eigenUitleg(keuze),
        soort: "tekst", waarde: keuze.vervangt_door, max: keuzeschema.vervangt_door.maxLength, pad: ["vervangt_door"], zet: zet("vervangt_door"),
      }),
      verwijshulp(`v-${id}-tekst`, hulp.kader),
      waardeveld({
        id: `v-${id}-onderdelen`, label: keuzeschema.onderdelen.title, uitleg: "Eén per regel. Worden a, b, c.",
        soort: "lijst", waarde: keuze.onderdelen, verplicht: false, pad: ["onderdelen"], zet: zet("onderdelen"),
      }),
    ];
  }

  /** The national text stands there to begin with; what its braces mean is said when it has some. */
  function eigenUitleg({ vervangt_door = "", onderdelen = [] }) {
    const [plek] = /\{[^{}]*\}/.exec([vervangt_door, ...onderdelen].join(" ")) ?? [];
    const begin = "Pas de landelijke tekst aan, of schrijf een nieuwe.";
    return plek ? `${begin} Laat een stuk als ${plek} staan: daar komt wat u elders invult, of een nummer.` : begin;
  }

  /** An open place: the question, help, the value, and why. */
  function plekblok(plek) {
    const keuze = hulp.keuze(plek.id) ?? {};
    const blok = maak("div", { class: "kw-plekblok", "data-plek": plek.id });
    const handeling = plek.soort === "keuze" ? "kiest" : "vult_in";
    const id = `v-${plek.id}`;
    const standaard = standaardtekst(plek);
    const uitleg = [
      plek.uitleg,
      plek.voorbeeld ? metPunt(`${plek.soort === "tabel" ? "Voorbeeld van een rij" : "Voorbeeld"}: ${voorbeeld(plek)}`) : "",
      standaard && plek.soort !== "keuze" ? metPunt(`Laat u dit leeg, dan geldt de landelijke standaard: ${standaard}`) : "",
      plek.soort === "lijst" ? "Zet elk punt op een eigen regel." : "",
    ].filter(Boolean).join(" ");
    const zet = (waarde) => {
      hulp.zetKeuze(plek.id, (oud) => metWaarde(oud, handeling, waarde), `${plek.id}.${handeling}`);
      toonRest(blok, plek);
    };
    blok.append(maak("p", { class: "kw-plekblok__kop" }, maak("strong", {}, plek.titel), " ", stand(plek, keuze)));
    if (plek.soort === "tabel") {
      blok.append(
        maak("p", { id: `${id}-label` }, plek.vraag),
        ...(uitleg ? [maak("p", { class: "kw-veld__uitleg" }, uitleg)] : []),
        tabelveld({ id, plek, rijen: () => hulp.keuze(plek.id)?.vult_in ?? [], max: 1000, zet, opnieuw: hulp.opnieuw, vooraf: hulp.vooraf(plek) }),
      );
    } else {
      blok.append(waardeveld({
        id, label: plek.vraag, uitleg, soort: plek.soort, waarde: keuze[handeling], eenheid: plek.eenheid,
        max: 6000, pad: [handeling], opties: opties(plek, standaard), zet,
      }));
    }
    blok.append(...herzien(plek.id), ...vanAnderen(plek.id));
    blok.append(maak("div", { class: "kw-verantwoording", "data-deel": "verantwoording" }));
    blok.append(maak("ul", { class: "kw-meldingen", "data-meldingen": plek.id }));
    blok.append(voet(plek));
    toonRest(blok, plek);
    return blok;
  }

  function opties(plek, standaard) {
    if (plek.soort !== "keuze") return [];
    const eerste = standaard ? `De landelijke standaard: ${standaard}` : "Nog niet gekozen";
    return [{ id: "", naam: eerste }, ...plek.opties];
  }

  function metWaarde(oud, handeling, waarde) {
    const { [handeling]: vorige, ...rest } = oud ?? {};
    return waarde === "" || (Array.isArray(waarde) && waarde.length === 0) ? rest : { [handeling]: waarde, ...rest };
  }

  /** Why and by whom: asked as soon as there is a value. */
  function toonRest(blok, plek) {
    const keuze = hulp.keuze(plek.id) ?? {};
    const plaats = blok.querySelector("[data-deel='verantwoording']");
    const gevuld = "vult_in" in keuze || "kiest" in keuze;
    if (gevuld === plaats.hasChildNodes()) return;
    plaats.replaceChildren(...(gevuld ? verantwoording(plek.id, keuze) : []));
  }

  function verantwoording(id, keuze) {
    const { waarom, besluit } = keuzeschema;
    const zet = (naam, deel) => (waarde) => hulp.zetKeuze(id, (oud) => deel
      ? { ...oud, [naam]: { ...oud[naam], [deel]: waarde } }
      : { ...oud, [naam]: waarde }, `${id}.${naam}.${deel ?? ""}`);
    const velden = Object.entries(besluit.properties).map(([deel, eigen]) => waardeveld({
      id: `v-${id}-${deel}`, label: eigen.title, uitleg: deel === "datum" ? "De dag van het besluit." : eigen.description,
      soort: deel === "datum" ? "datum" : "regel",
      waarde: keuze.besluit?.[deel], max: eigen.maxLength, pad: ["besluit", deel], zet: zet("besluit", deel),
    }));
    return [
      waardeveld({
        id: `v-${id}-waarom`, label: waarom.title, uitleg: "Waarom kiest uw regio dit?", soort: "tekst",
        waarde: keuze.waarom, verplicht: model.elementen[id].waarom, max: waarom.maxLength, pad: ["waarom"], zet: zet("waarom"),
      }),
      maak("details", { class: "kw-besluit", open: Boolean(keuze.besluit) },
        maak("summary", {}, `${besluit.title} (niet verplicht)`), maak("p", { class: "kw-veld__uitleg" }, besluit.description), velden),
    ];
  }

  function stand(plek, keuze) {
    const gevuld = "vult_in" in keuze || "kiest" in keuze;
    const woord = gevuld ? "ingevuld" : plek.standaard !== null ? "standaard" : "open";
    return maak("span", { class: `kw-stand kw-stand--${woord}`, "data-stand": plek.id }, woord);
  }

  function voet(plek) {
    const bron = { kader: "", praktijk: "Zo doen veel regio's het.", "wet-na-te-gaan": "Dit volgt uit de wet van na 2013. Laat een jurist dit nagaan." };
    const links = plek.kader.flatMap((id, n) => [n ? ", " : "", maak("a", { href: hulp.wortel + model.kader[id] }, id)]);
    return maak("p", { class: "kw-klein" }, `Beslist: ${plek.wie_beslist}. `, bron[plek.herkomst], links.length > 0 ? " Kader: " : "", links, links.length > 0 ? "." : "");
  }
}

