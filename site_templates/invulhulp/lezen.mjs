// Reads a file of choices: its data, and where each part stands in the text. Pure.
// As generator/sources/yaml_text.py: everything is text, except true, false, null and plain
// whole numbers; no anchors, no tags, no key twice.

const MEESTE_TEKENS = 1000000;
const TAGS = ["str", "map", "seq"].map((soort) => `tag:yaml.org,2002:${soort}`);
const GETAL = /^(?:0|-?[1-9][0-9]{0,8})$/;
const WOORDEN = { true: true, false: false, null: null, "~": null, "": null };
// eslint-disable-next-line no-control-regex
const VREEMD = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * Return { data, plekken, fouten }. `plekken` says, for the whole map, for each choice and for
 * each addition, at which character it begins and ends.
 */
export function leesKeuzes(tekst, yaml) {
  if (tekst.length > MEESTE_TEKENS) return mislukt("Het bestand is te groot.");
  if (VREEMD.test(tekst)) return mislukt("In het bestand staat een onzichtbaar teken. Haal het weg.");
  const teller = new yaml.LineCounter();
  const document = yaml.parseDocument(tekst, {
    schema: "failsafe",
    lineCounter: teller,
    uniqueKeys: true,
    keepSourceTokens: true,
    version: "1.2",
  });
  const fouten = document.errors.map((fout) => {
    const { line } = teller.linePos(fout.pos[0]);
    return `Regel ${line}: dit is geen geldige YAML. Kijk naar inspringen, dubbele punten en aanhalingstekens.`;
  });
  if (fouten.length > 0) return { data: null, plekken: null, fouten: fouten.slice(0, 3) };
  if (!yaml.isMap(document.contents)) return mislukt("Dit is geen bestand met keuzes van een regio.");
  try {
    const data = waardeVan(document.contents, yaml, 0);
    return { data, plekken: zoekPlekken(document.contents, tekst), fouten: [] };
  } catch (fout) {
    if (fout instanceof LeesFout) return mislukt(fout.message);
    throw fout;
  }
}

class LeesFout extends Error {}

function mislukt(melding) {
  return { data: null, plekken: null, fouten: [melding] };
}

function waardeVan(knoop, yaml, diepte) {
  if (diepte > 30) throw new LeesFout("De inhoud van het bestand is te diep genest.");
  if (knoop === null) return null;
  if (yaml.isAlias(knoop) || knoop.anchor) {
    throw new LeesFout("Ankers (&) en aliassen (*) kennen we hier niet.");
  }
  if (knoop.tag && !TAGS.includes(knoop.tag)) {
    throw new LeesFout(`'${knoop.tag}' kennen we hier niet.`);
  }
  if (yaml.isMap(knoop)) {
    const groep = Object.create(null);
    for (const { key, value } of knoop.items) {
      if (!yaml.isScalar(key) || key.value === "<<") throw new LeesFout("Een sleutel is één woord.");
      groep[String(key.value)] = waardeVan(value, yaml, diepte + 1);
    }
    return { ...groep };
  }
  if (yaml.isSeq(knoop)) return knoop.items.map((item) => waardeVan(item, yaml, diepte + 1));
  const tekst = String(knoop.value ?? "");
  if (knoop.type !== "PLAIN") return tekst;
  if (Object.hasOwn(WOORDEN, tekst)) return WOORDEN[tekst];
  return GETAL.test(tekst) ? Number(tekst) : tekst;
}

/** Where each top key, choice and addition stands: whole lines, from its first to its last. */
function zoekPlekken(wortel, tekst) {
  const bereik = (begin, einde) => {
    const van = tekst.lastIndexOf("\n", begin) + 1;
    return { van, tot: eindeVanInhoud(tekst, van, einde) };
  };
  const sleutels = {};
  for (const { key, value } of wortel.items) {
    sleutels[key.value] = { ...bereik(key.range[0], value?.range[2] ?? key.range[2]), knoop: value };
  }
  const keuzes = {};
  const kaart = sleutels.keuzes?.knoop;
  for (const { key, value } of kaart?.items ?? []) {
    keuzes[key.value] = bereik(key.range[0], value?.range[2] ?? key.range[2]);
  }
  const lijst = sleutels.toevoegingen?.knoop;
  const toevoegingen = (lijst?.items ?? []).map((item) => bereik(item.range[0], item.range[2]));
  const opEenRegel = [kaart, lijst].some((knoop) => knoop?.flow);
  for (const plek of Object.values(sleutels)) delete plek.knoop;
  return { sleutels, keuzes, toevoegingen, opEenRegel };
}

/** The end of the last line with content: comments and blank lines behind it stay outside. */
function eindeVanInhoud(tekst, van, einde) {
  const regels = tekst.slice(van, einde).split("\n");
  while (regels.length > 1 && /^\s*(?:#.*)?$/.test(regels[regels.length - 1])) regels.pop();
  const tot = van + regels.join("\n").length;
  const regeleinde = tekst.indexOf("\n", tot);
  return regeleinde < 0 ? tekst.length : regeleinde + 1;
}

/**
 * What the form cannot show, because the file has another shape than the form knows; empty
 * when all can be shown. A wrong value is no such thing: the form shows it, with a message.
 */
export function vormfout(data, plekken) {
  const groep = (waarde) => waarde !== null && typeof waarde === "object" && !Array.isArray(waarde);
  const rij = (waarde, past) => Array.isArray(waarde) && waarde.every(past);
  const los = (waarde) => !groep(waarde) && !Array.isArray(waarde) && waarde !== null;
  const mag = (waarde, past) => waarde === undefined || past(waarde);
  if (!("keuzes" in data)) return "In dit bestand staat geen groep ‘keuzes’.";
  if (data.keuzes !== null && !groep(data.keuzes)) return "‘keuzes’ is geen groep.";
  for (const [id, keuze] of Object.entries(data.keuzes ?? {})) {
    const soort = plekken.get(id)?.soort;
    const past = { tabel: (waarde) => rij(waarde, groep), lijst: (waarde) => rij(waarde, los) }[soort] ?? los;
    const goed = groep(keuze) && mag(keuze.vult_in, past) && mag(keuze.besluit, groep) &&
      mag(keuze.onderdelen, (waarde) => rij(waarde, los)) &&
      ["kiest", "vervangt_door", "waarom", "gelezen"].every((naam) => mag(keuze[naam], los));
    if (!goed) return `De keuze ‘${id}’ heeft een andere vorm dan het formulier kent.`;
  }
  if (!mag(data.toevoegingen, Array.isArray)) return "‘toevoegingen’ is geen lijst.";
  for (const eigen of data.toevoegingen ?? []) {
    const goed = groep(eigen) && mag(eigen.onderdelen, (waarde) => rij(waarde, los)) && mag(eigen.besluit, groep) &&
      mag(eigen.tabel, (waarde) => groep(waarde) && rij(waarde.koppen, los) && rij(waarde.rijen, (cellen) => rij(cellen, los)));
    if (!goed) return "Een van de toevoegingen heeft een andere vorm dan het formulier kent.";
  }
  const deel = (waarde) => groep(waarde) && rij(waarde.artikelen, los);
  return mag(data.indeling, (waarde) => rij(waarde, deel)) ? "" : "De indeling heeft een andere vorm dan het formulier kent.";
}
