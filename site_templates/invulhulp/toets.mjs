// The points V1 to V13: what a convenant should hold. The same as generator/checks/toets.py;
// tests hold the two together. Pure.

import { datumInWoorden, plat, sorteersleutel } from "./tekst.mjs";

const ZWAARTE = ["in orde", "anders, met reden", "let op", "nog open", "niet in orde"];
const UITGELEGD = ZWAARTE[1];
const LET_OP = ZWAARTE[2];
const NOG_OPEN = ZWAARTE[3];
const STRIJDIG = ZWAARTE[4];

/** Each point with its findings: { id, titel, regel, oordeel, bevindingen }. */
export function toets(kader) {
  const hier = {
    kader,
    plek: (id) => kader.plekken.get(id),
    rijen: (id) => {
      const { waarde } = kader.plekken.get(id);
      return Array.isArray(waarde) ? waarde.filter((rij) => rij && typeof rij === "object") : [];
    },
    gemeenten: kader.regios.flatMap((regio) => regio.gemeenten),
  };
  return kader.model.toetspunten.map((punt) => {
    const bevindingen = PUNTEN[punt.id](hier).map(([oordeel, tekst, plek]) => ({ oordeel, tekst, plek }));
    const zwaarst = Math.max(0, ...bevindingen.map(({ oordeel }) => ZWAARTE.indexOf(oordeel)));
    return { ...punt, oordeel: ZWAARTE[zwaarst], bevindingen };
  });
}

const PUNTEN = {
  V1: (hier) => {
    const partijen = new Set(hier.rijen("partijen").map((rij) => plaatsnaam(rij.partij)));
    const mist = hier.gemeenten
      .filter(({ naam, aangesloten }) => aangesloten && partijen.size > 0 && !partijen.has(plaatsnaam(naam)))
      .map(({ naam }) => [STRIJDIG, `gemeente ${naam} is aangesloten, maar is geen partij`, "partijen"]);
    const apart = hier.gemeenten
      .filter(({ aangesloten }) => !aangesloten)
      .map(({ naam, reden }) => [UITGELEGD, `gemeente ${naam} doet niet mee: ${reden}`, ""]);
    return [...nogOpen(hier, "partijen"), ...mist, ...apart];
  },
  V2: (hier) => {
    const rijen = hier.rijen("partijen");
    if (rijen.length === 0) return nogOpen(hier, "partijen");
    const uitleg = new Map(hier.rijen("sleutelpartners-niet").map((rij) => [String(rij["soort-partner"]), String(rij.reden)]));
    return hier.kader.model.sleutelpartners
      .filter((soort) => !rijen.some((rij) => isVanSoort(rij, soort)))
      .map(({ id, naam }) =>
        uitleg.has(id)
          ? [UITGELEGD, `${naam} doet niet mee: ${uitleg.get(id)}`, "sleutelpartners-niet"]
          : [NOG_OPEN, `${naam} is geen partij; voeg een partij toe of leg het uit bij 'sleutelpartners-niet'`, "sleutelpartners-niet"]);
  },
  V3: (hier) => {
    const open = nogOpen(hier, "partijen", "inzet");
    const genoemd = new Set(hier.rijen("inzet").map((rij) => sorteersleutel(String(rij.partner ?? ""))));
    if (genoemd.size === 0) return open;
    const zonder = hier.rijen("partijen").filter((rij) => {
      const namen = [rij.partij, rij.afkorting].map((naam) => sorteersleutel(String(naam ?? "")));
      for (const soort of hier.kader.model.sleutelpartners) {
        if (isVanSoort(rij, soort)) namen.push(sorteersleutel(soort.naam), sorteersleutel(soort.id));
      }
      return rij.rol !== "overig" && !namen.some((naam) => genoemd.has(naam));
    });
    return [
      ...open,
      ...zonder.map((rij) => [STRIJDIG, `voor ${rij.partij} staat geen inzet in de tabel`, "inzet"]),
      ...geen(hier, "inzet", "inzet", ({ partner }) => `${partner} levert geen inzet`),
    ];
  },
  V4: (hier) => [
    ...nogOpen(hier, "begroting", "verdeelsleutel", "bijdragen"),
    ...geen(hier, "bijdragen", "bedrag", ({ partij }) => `${partij} draagt niets bij`),
  ],
  V5: (hier) => nogOpen(hier, "werkgever", "functies", "ondergebracht-bij"),
  V6: (hier) => {
    const open = nogOpen(hier, "gremium", "gremium-samenstelling");
    const rijen = hier.rijen("gremium-samenstelling");
    if (rijen.length === 0) return open;
    const functies = rijen.map((rij) => String(rij.functie ?? "")).join(" ").toLowerCase();
    const gemeenten = rijen.filter((rij) => sorteersleutel(String(rij.organisatie)).startsWith("gemeente")).length;
    return [
      ...open,
      ...[
        [gemeenten === 0, "geen gemeente in het gremium"],
        [gemeenten === rijen.length, "geen sleutelpartner in het gremium"],
        [!functies.includes("burgemeester"), "geen burgemeester in het gremium"],
        [!functies.includes("wethouder"), "geen wethouder in het gremium"],
      ].filter(([mist]) => mist).map(([, tekst]) => [STRIJDIG, tekst, "gremium-samenstelling"]),
    ];
  },
  V7: (hier) => {
    const vandaag = hier.kader.model.datum;
    const einde = hier.plek("agenda-tot").waarde;
    const gevonden = nogOpen(hier, "agenda-vanaf", "agenda-tot", "prioriteiten");
    if (typeof einde === "string" && einde < vandaag) {
      gevonden.push([LET_OP, `de strategische agenda liep af op ${datumInWoorden(einde)}`, "agenda-tot"]);
    }
    for (const rij of hier.rijen("prioriteiten")) {
      const tot = String(rij["geldig-tot"] ?? "");
      if (tot && tot < vandaag) {
        gevonden.push([LET_OP, `prioriteit '${rij.onderwerp}' liep af op ${datumInWoorden(tot)}`, "prioriteiten"]);
      }
    }
    return gevonden;
  },
  V8: (hier) => {
    const { waarde } = hier.plek("afstemming");
    const tekst = Array.isArray(waarde) ? waarde.join(" ").toLowerCase() : "";
    return [["driehoek", "de lokale driehoek"], ["ajb", "het AJB"]]
      .filter(([woord]) => !tekst.includes(woord))
      .map(([, naam]) => [LET_OP, `${naam} staat er niet bij`, "afstemming"]);
  },
  V9: (hier) => [...vervallen(hier, "regie-1", "regie-2"), ...nogOpen(hier, "toewijzing-casusregisseur")],
  V10: (hier) => {
    const landelijk = hier.kader.convenant.artikelen.find(({ id }) => id === "reikwijdte");
    const nu = hier.kader.artikelen.find(({ id }) => id === "reikwijdte");
    const anders = (nu?.leden ?? []).filter((lid) => {
      const vast = landelijk.leden.find(({ id }) => id === lid.id);
      return vast && vast.tekst !== lid.tekst;
    });
    return [
      ...vervallen(hier, "reikwijdte-1", "reikwijdte-2", "reikwijdte-3"),
      ...anders.map(() => [STRIJDIG, "de criteria wijken af van het kader", ""]),
    ];
  },
  V11: (hier) => {
    const genoemd = new Set(hier.rijen("lokale-overleggen").map((rij) => plaatsnaam(rij.gemeente)));
    return [
      ...nogOpen(hier, "op-en-afschalen", "lokale-overleggen"),
      ...hier.gemeenten
        .filter(({ naam, aangesloten }) => aangesloten && genoemd.size > 0 && !genoemd.has(plaatsnaam(naam)))
        .map(({ naam }) => [LET_OP, `voor ${naam} staat nog geen lokaal overleg`, "lokale-overleggen"]),
      ...geen(hier, "lokale-overleggen", "overleg", ({ gemeente }) => `${gemeente} heeft geen lokaal overleg`),
    ];
  },
  V12: (hier) => [
    ...vervallen(hier, "gegevens-1"),
    ...nogOpen(hier, "rechtsbasis", "verwerkingsverantwoordelijken", "bewaartermijn", "grondslagen", "verantwoordelijkheden", "bewaartermijnen"),
    ...(hier.plek("privacy-nagegaan").waarde === "nagegaan"
      ? []
      : [[LET_OP, "een jurist ging de artikelen over gegevens nog niet na", "privacy-nagegaan"]]),
  ],
  V13: (hier) => {
    const { stand, besluit } = hier.plek("locaties");
    const zonder = stand === "ingevuld" && !besluit;
    return [
      ...nogOpen(hier, "locaties"),
      ...(zonder ? [[LET_OP, "bij de locaties staat geen besluit met datum", "locaties"]] : []),
    ];
  },
};

function nogOpen(hier, ...ids) {
  return ids
    .map((id) => hier.plek(id))
    .filter(({ stand }) => stand === "open")
    .map(({ plek }) => [NOG_OPEN, `${plek.titel}: nog niet ingevuld`, plek.id]);
}

/** The rows in which somebody wrote that there is none, with the reason of the table. */
function geen(hier, id, kolom, zin) {
  const reden = plat(hier.plek(id).waarom ?? "");
  return hier.rijen(id)
    .filter((rij) => sorteersleutel(String(rij[kolom] ?? "")) === "geen")
    .map((rij) => [UITGELEGD, `${zin(rij)}: ${reden}`, id]);
}

function vervallen({ kader }, ...ids) {
  const aanwezig = new Set(kader.stukken.flatMap((stuk) => stuk.leden.map(({ id }) => id)));
  return ids.filter((id) => !aanwezig.has(id)).map((id) => [STRIJDIG, `lid '${id}' staat niet meer in het convenant`, id]);
}

function plaatsnaam(tekst) {
  return sorteersleutel(String(tekst ?? "")).replace(/^gemeente /, "");
}

function isVanSoort(rij, { id, naam }) {
  if (rij["soort-partner"] === id || (id === "gemeente" && rij.rol === "gemeente")) return true;
  return [sorteersleutel(naam), sorteersleutel(id)].includes(sorteersleutel(String(rij.partij ?? "")));
}
