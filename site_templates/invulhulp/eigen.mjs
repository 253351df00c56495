// What a region adds of its own, and its own order of articles: fields from the JSON Schema.

import { knop, maak } from "./maak.mjs";
import { opPlaats, plaatsen, plaatsVan } from "./plaats.mjs";
import { kieslijst, waardeveld } from "./velden.mjs";
import { verwijshulp } from "./verwijs.mjs";

const VELDEN = {
  lid: ["na", "tekst", "onderdelen", "tabel"],
  artikel: ["na", "titel", "tekst", "onderdelen", "tabel"],
  bijlage: ["na", "titel", "tekst", "onderdelen", "tabel"],
  vraag: ["titel", "tekst", "bij_ja", "bij_nee"],
  voorbeeld: ["na", "tekst", "bij_ja", "bij_nee"],
  begrip: ["titel", "tekst"],
};
const LANG = ["tekst", "bij_ja", "bij_nee"];
/** What must be filled in, as generator/resolve/toevoegingen.py and the schema ask. */
const VERPLICHT = {
  na: ["lid", "artikel", "voorbeeld"], titel: ["artikel", "bijlage", "begrip"], tekst: Object.keys(VELDEN),
};
/** The parts of the convenant: these can be referred to, and hold references. */
const IN_CONVENANT = ["lid", "artikel", "bijlage"];
const LABEL = {
  begrip: { titel: "Begrip", tekst: "Betekenis" },
  voorbeeld: { na: "Bij welke vraag" },
  ...Object.fromEntries(IN_CONVENANT.map((soort) => [soort, { na: "Plaats" }])),
};
const UITLEG = {
  lid: { na: "Waar komt dit lid?", tekst: "Voorbeeld: Elk jaar maakt de manager een plan." },
  artikel: { na: "Waar komt dit artikel?", titel: "De kop van het artikel. Voorbeeld: Jaarplan.", tekst: "Het eerste lid. Meer leden voegt u hieronder toe." },
  bijlage: { na: "Kiest u niets, dan komt de bijlage achteraan.", titel: "De kop van de bijlage. Voorbeeld: Werkwijze.", tekst: "Het begin van de bijlage." },
  vraag: { titel: "De vraag in een paar woorden.", tekst: "De vraag zelf.", bij_ja: "Het advies als het antwoord ja is. Vul bij ja of bij nee iets in.", bij_nee: "Het advies als het antwoord nee is." },
  voorbeeld: { na: "De vraag van de screening waar dit voorbeeld bij staat.", tekst: "Het voorbeeld in het kort.", bij_ja: "Het voorbeeld bij ja. Vul bij ja of bij nee iets in.", bij_nee: "Het voorbeeld bij nee." },
  begrip: { titel: "Het woord dat u uitlegt.", tekst: "Wat bedoelt uw regio met dit woord?" },
};

/** A new addition with an id that is not there yet. */
export function nieuweToevoeging(model, rij, soort, na = "") {
  let n = 1;
  const bestaat = (id) => id in model.elementen || rij.some((eigen) => eigen.id === id);
  while (bestaat(`eigen-${soort}-${n}`)) n += 1;
  const begin = { id: `eigen-${soort}-${n}`, soort };
  return { ...begin, ...(na ? { na } : {}), tekst: "", waarom: "" };
}

/** Draw the additions. `hulp` gives: model, kader(), toevoegingen(), zetToevoegingen(rij, naam), opnieuw(focus). */
export function tekenToevoegingen(hulp) {
  const schema = hulp.model.schema.properties.toevoegingen.items.properties;
  const namen = Object.fromEntries(schema.soort.enum.map((soort, n) => [soort, schema.soort.enumDescriptions[n]]));
  const rij = hulp.toevoegingen();
  const voegToe = (soort, na = "") => {
    const nieuw = nieuweToevoeging(hulp.model, hulp.toevoegingen(), soort, na);
    hulp.zetToevoegingen([...hulp.toevoegingen(), nieuw]);
    hulp.opnieuw(`v-${nieuw.id}-${na ? "tekst" : VELDEN[soort][0]}`);
  };
  return [
    maak("p", {}, "Iets wat het landelijke model niet heeft, voegt u hier toe. De nummers volgen vanzelf."),
    ...rij.map((eigen, n) => kaart(eigen, n)),
    maak("h3", {}, "Iets toevoegen"),
    maak("ul", { class: "kw-toevoegen" }, Object.entries(namen).map(([soort, uitleg]) =>
      maak("li", {}, knop(`${soort[0].toUpperCase()}${soort.slice(1)} toevoegen`, () => voegToe(soort)), " ", maak("span", { class: "kw-klein" }, uitleg)))),
  ];

  function kaart(eigen, n) {
    const id = `v-${eigen.id}`;
    const zet = (naam, deel) => (waarde) => {
      hulp.zetToevoegingen(hulp.toevoegingen().map((oud, r) => {
        if (r !== n) return oud;
        return deel ? { ...oud, [naam]: { ...oud[naam], [deel]: waarde } } : { ...oud, [naam]: waarde };
      }), `${eigen.id}.${naam}.${deel ?? ""}`);
    };
    const zetPlaats = (plaats) => hulp.zetToevoegingen(hulp.toevoegingen().map((oud, r) => (r === n ? opPlaats(oud, plaats) : oud)));
    const velden = VELDEN[eigen.soort] ?? [];
    return maak("div", { class: "kw-plekblok", role: "group", "data-plek": eigen.id, id, tabindex: -1, "aria-labelledby": `${id}-kop` },
      maak("h3", { id: `${id}-kop` }, `Eigen ${eigen.soort}${eigen.titel ? `: ${eigen.titel}` : ""}`),
      maak("p", { class: "kw-veld__uitleg" }, namen[eigen.soort] ?? ""),
      velden.flatMap((naam) => veld(eigen, naam, id, naam === "na" ? zetPlaats : zet(naam))),
      waardeveld({ id: `${id}-waarom`, label: schema.waarom.title, uitleg: "Waarom voegt uw regio dit toe?", verplicht: true, soort: "tekst", waarde: eigen.waarom, max: schema.waarom.maxLength, pad: ["waarom"], zet: zet("waarom") }),
      maak("details", { class: "kw-besluit", open: Boolean(eigen.besluit) },
        maak("summary", {}, `${schema.besluit.title} (niet verplicht)`),
        Object.entries(schema.besluit.properties).map(([deel, s]) => waardeveld({
          id: `${id}-${deel}`, label: s.title, uitleg: deel === "datum" ? "De dag van het besluit." : s.description, soort: deel === "datum" ? "datum" : "regel",
          waarde: eigen.besluit?.[deel], max: s.maxLength, pad: ["besluit", deel], zet: zet("besluit", deel),
        }))),
      maak("ul", { class: "kw-meldingen", "data-meldingen": eigen.id }),
      maak("p", { class: "kw-knoppen" },
        ["artikel", "bijlage"].includes(eigen.soort) ? knop(`Lid bij ${eigen.soort === "artikel" ? "dit artikel" : "deze bijlage"} toevoegen`, () => voegToe("lid", eigen.id), { class: "kw-knop kw-knop--klein" }) : null,
        knop("Verwijder", () => {
        hulp.zetToevoegingen(hulp.toevoegingen().filter((_, r) => r !== n));
        hulp.opnieuw("v-stapkop");
      }, { class: "kw-knop kw-knop--klein", "aria-label": `Verwijder eigen ${eigen.soort} ${eigen.titel ?? eigen.id}` })));
  }

  function veld(eigen, naam, id, zet) {
    const s = schema[naam];
    const gedeeld = {
      id: `${id}-${naam}`, label: LABEL[eigen.soort]?.[naam] ?? s.title, uitleg: UITLEG[eigen.soort]?.[naam] ?? s.description,
      verplicht: VERPLICHT[naam]?.includes(eigen.soort) ?? false, waarde: eigen[naam], pad: [naam], max: s.maxLength,
    };
    if (naam === "na") return kieslijst({ ...gedeeld, waarde: plaatsVan(eigen), opties: plaatsen(hulp.model, rij, eigen), zet });
    if (naam === "tabel") return eigenTabel(eigen, id, s, zet);
    if (naam === "onderdelen") return waardeveld({ ...gedeeld, uitleg: `Eén per regel. ${s.description}`, soort: "lijst", zet });
    const invoer = waardeveld({ ...gedeeld, soort: LANG.includes(naam) ? "tekst" : "regel", zet });
    return naam === "tekst" && IN_CONVENANT.includes(eigen.soort) ? [invoer, verwijshulp(gedeeld.id, hulp.kader)] : invoer;
  }

  /** A table of the region's own: one line for each row, with | between the cells. */
  function eigenTabel(eigen, id, s, zet) {
    const tabel = eigen.tabel ?? { koppen: [], rijen: [] };
    const invoer = waardeveld({
      id: `${id}-tabel`, label: s.title, soort: "lijst", verplicht: false, pad: ["tabel"],
      uitleg: "Eén regel per rij, met | tussen de kolommen. De eerste regel noemt de koppen. Of plak een tabel uit Word of Excel. Voorbeeld: Overleg | Hoe vaak.",
      waarde: eigen.tabel ? [tabel.koppen, ...tabel.rijen].map((cellen) => cellen.join(" | ")) : [],
      zet: (regels) => {
        const [koppen, ...rijen] = regels.map((regel_) => regel_.split(/[|\t]/).map((cel) => cel.trim()));
        zet(koppen ? { koppen, rijen } : undefined);
      },
    });
    return invoer;
  }
}

/** Draw the order of the articles, in parts. `hulp` gives: model, artikelen(), indeling(), zetIndeling(rij, naam), opnieuw(focus). */
export function tekenIndeling(hulp) {
  const schema = hulp.model.schema.properties.indeling;
  const delen = hulp.indeling();
  if (delen.length === 0) {
    return [
      maak("p", {}, "Uw convenant heeft de volgorde van het landelijke model. Dat is meestal genoeg."),
      maak("p", {}, schema.description),
      maak("p", { class: "kw-knoppen" }, knop("Deel het convenant in", () => {
        hulp.zetIndeling([{ titel: "Deel I", artikelen: hulp.artikelen().map(({ id }) => id) }]);
        hulp.opnieuw("v-deel-0");
      })),
    ];
  }
  const namen = new Map(hulp.artikelen().map(({ id, titel }) => [id, titel]));
  const naam = (id) => namen.get(id) ?? hulp.model.elementen[id]?.titel ?? id;
  const wijzig = (nieuw, focus) => { hulp.zetIndeling(nieuw); hulp.opnieuw(focus); };
  const mist = [...namen.keys()].filter((id) => !delen.some((deel) => deel.artikelen.includes(id)));
  return [
    maak("ul", { class: "kw-meldingen", "data-meldingen": "indeling" }),
    verplaatsen(),
    ...delen.map((deel, n) => maak("fieldset", { class: "kw-rijkaart" },
      maak("legend", {}, `Deel ${n + 1}`),
      waardeveld({
        id: `v-deel-${n}`, label: schema.items.properties.titel.title, soort: "regel", waarde: deel.titel, pad: [n, "titel"],
        max: schema.items.properties.titel.maxLength,
        zet: (titel) => hulp.zetIndeling(hulp.indeling().map((oud, r) => (r === n ? { ...oud, titel } : oud)), `deel-${n}`),
      }),
      maak("ol", { class: "kw-volgorde" }, deel.artikelen.map((id, m) => maak("li", {}, maak("span", {}, naam(id)),
        knop("Omhoog", () => wijzig(omhoog(delen, n, m), `v-op-${id}`), { class: "kw-knop kw-knop--klein", id: `v-op-${id}`, "aria-label": `Zet ${naam(id)} omhoog` }),
        knop("Omlaag", () => wijzig(omlaag(delen, n, m), `v-neer-${id}`), { class: "kw-knop kw-knop--klein", id: `v-neer-${id}`, "aria-label": `Zet ${naam(id)} omlaag` })))))),
    mist.length > 0 ? maak("p", { class: "kw-knoppen" }, knop("Zet de andere artikelen achteraan", () => wijzig(delen.map((deel, n) =>
      (n === delen.length - 1 ? { ...deel, artikelen: [...deel.artikelen, ...mist] } : deel)), "v-stapkop"))) : maak("span"),
    maak("p", { class: "kw-knoppen" },
      knop("Deel toevoegen", () => wijzig(verdeel_(delen), `v-deel-${delen.length}`)),
      knop("Terug naar de landelijke volgorde", () => wijzig([], "v-stapkop"))),
  ];

  /** For a long way: one article, and where it goes. */
  function verplaatsen() {
    const lijst = (id, label, opties) => kieslijst({ id, label, opties, pad: ["indeling"], zet: () => {} });
    const artikelen = delen.flatMap(({ artikelen: ids }) => ids);
    const plaatsen = delen.flatMap(({ titel, artikelen: ids }, n) => [
      { id: `deel:${n}`, naam: `Vooraan in ${titel || `deel ${n + 1}`}` }, ...ids.map((id) => ({ id, naam: `Achter ${naam(id)}` })),
    ]);
    const wat = lijst("v-verplaats", "Verplaats een artikel", artikelen.map((id) => ({ id, naam: naam(id) })));
    const waar = lijst("v-verplaats-naar", "Waarheen", plaatsen);
    return maak("div", { class: "kw-plekblok" }, wat, waar, maak("p", { class: "kw-knoppen" }, knop("Verplaats", () => {
      const [id, doel] = [wat, waar].map((blok) => blok.querySelector("select").value);
      if (id && doel) wijzig(verplaatst(delen, id, doel), "v-verplaats");
      else (id ? waar : wat).querySelector("select").focus();
    })));
  }
}

/** Put an article first in a part (`deel:0`) or behind another; a part that becomes empty goes. */
function verplaatst(delen, id, doel) {
  if (id === doel) return delen;
  const zonder = delen.map((deel) => ({ ...deel, artikelen: deel.artikelen.filter((ander) => ander !== id) }));
  return zonder.map((deel, n) => {
    const plaats = doel === `deel:${n}` ? 0 : deel.artikelen.indexOf(doel) + 1;
    const hier = plaats > 0 || doel === `deel:${n}`;
    return hier ? { ...deel, artikelen: [...deel.artikelen.slice(0, plaats), id, ...deel.artikelen.slice(plaats)] } : deel;
  }).filter(({ artikelen }) => artikelen.length > 0);
}

/** The last article goes into a part of its own; from there it can take others with it. */
function verdeel_(delen) {
  const laatste = delen[delen.length - 1];
  if (laatste.artikelen.length < 2) return delen;
  const [slot] = laatste.artikelen.slice(-1);
  return [...delen.slice(0, -1), { ...laatste, artikelen: laatste.artikelen.slice(0, -1) }, { titel: `Deel ${delen.length + 1}`, artikelen: [slot] }];
}

/** Move an article one place up; the first of a part goes to the end of the part before. */
function omhoog(delen, n, m) {
  if (m > 0) return metArtikelen(delen, n, wissel(delen[n].artikelen, m - 1));
  if (n === 0) return delen;
  return over(delen, n, m, n - 1, delen[n - 1].artikelen.length);
}

function omlaag(delen, n, m) {
  if (m < delen[n].artikelen.length - 1) return metArtikelen(delen, n, wissel(delen[n].artikelen, m));
  return n === delen.length - 1 ? delen : over(delen, n, m, n + 1, 0);
}

function wissel(rij, m) {
  return [...rij.slice(0, m), rij[m + 1], rij[m], ...rij.slice(m + 2)];
}

function metArtikelen(delen, n, artikelen) {
  return delen.map((deel, r) => (r === n ? { ...deel, artikelen } : deel));
}

/** Move an article to another part; a part that becomes empty goes. */
function over(delen, n, m, naar, plaats) {
  const id = delen[n].artikelen[m];
  return delen
    .map((deel, r) => {
      if (r === n) return { ...deel, artikelen: deel.artikelen.filter((ander) => ander !== id) };
      return r === naar ? { ...deel, artikelen: [...deel.artikelen.slice(0, plaats), id, ...deel.artikelen.slice(plaats)] } : deel;
    })
    .filter((deel) => deel.artikelen.length > 0);
}

