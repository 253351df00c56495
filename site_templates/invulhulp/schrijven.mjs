// Writes choices as YAML, in the form of bronnen/regios: keys in the order of the schema, rows
// of a table on one line when they fit, quotes only where YAML needs them. Pure.

const BREEDTE = 180;
const VREEMD_WOORD = /^(?:true|false|null|~|[-+]?(?:0|[1-9][0-9]*))$/;
const BEGIN = /^[-?:,[\]{}#&*!|>'"%@\u0060=<]/;

/** One choice, indented below `keuzes:`. */
export function schrijfKeuze(id, keuze, volgorde) {
  return `  ${sleutel(id)}:\n${groep(keuze, volgorde, 4)}`;
}

/** One addition, as an item of the list below `toevoegingen:`. */
export function schrijfToevoeging(toevoeging, volgorde) {
  return alsItem(groep(toevoeging, volgorde, 4), 4);
}

/** The parts of the convenant. */
export function schrijfIndeling(indeling) {
  const delen = indeling.map((deel) => alsItem(groep(deel, ["titel", "artikelen"], 4), 4));
  return `indeling:\n${delen.join("")}`;
}

function alsItem(tekst, inspringing) {
  const leeg = " ".repeat(inspringing - 2);
  return `${leeg}- ${tekst.slice(inspringing)}`;
}

function groep(inhoud, volgorde, inspringing) {
  const namen = Object.keys(inhoud);
  const rang = (naam) => (volgorde.includes(naam) ? volgorde.indexOf(naam) : volgorde.length);
  namen.sort((a, b) => rang(a) - rang(b));
  return namen.map((naam) => regels(naam, inhoud[naam], inspringing)).join("");
}

function regels(naam, waarde, inspringing) {
  const begin = `${" ".repeat(inspringing)}${sleutel(naam)}:`;
  if (Array.isArray(waarde)) {
    if (naam === "koppen" || naam === "artikelen") return `${begin} ${opEenRegel(waarde)}\n`;
    const items = waarde.map((item) => lijstregel(item, inspringing + 2));
    return `${begin}\n${items.join("")}`;
  }
  if (waarde !== null && typeof waarde === "object") {
    const kort = opEenRegel(waarde);
    if (kort !== null && begin.length + kort.length < BREEDTE) return `${begin} ${kort}\n`;
    return `${begin}\n${groep(waarde, [], inspringing + 2)}`;
  }
  return `${begin} ${waarde_(waarde, inspringing + 2)}\n`;
}

function lijstregel(item, inspringing) {
  const begin = `${" ".repeat(inspringing)}- `;
  if (item !== null && typeof item === "object") {
    const kort = opEenRegel(item);
    if (kort !== null && (Array.isArray(item) || begin.length + kort.length <= BREEDTE)) return `${begin}${kort}\n`;
    return alsItem(groep(item, [], inspringing + 2), inspringing + 2);
  }
  return `${begin}${waarde_(item, inspringing + 2)}\n`;
}

/** A row on one line; null when something in it does not belong on one. */
function opEenRegel(item) {
  const delen = Object.values(item);
  if (delen.some((deel) => deel !== null && typeof deel === "object")) return null;
  if (!Array.isArray(item) && delen.some((deel) => String(deel).includes("\n"))) return null;
  if (Array.isArray(item)) return `[${delen.map((deel) => scalair(deel, true)).join(", ")}]`;
  const paren = Object.entries(item).map(([naam, deel]) => `${sleutel(naam)}: ${scalair(deel, true)}`);
  return `{${paren.join(", ")}}`;
}

function waarde_(waarde, inspringing) {
  if (typeof waarde === "string" && waarde.includes("\n") && kanAlsBlok(waarde)) {
    const leeg = " ".repeat(inspringing);
    const lijnen = waarde.replace(/\n$/, "").split("\n");
    const teken = waarde.endsWith("\n") ? "|" : "|-";
    return `${teken}\n${lijnen.map((lijn) => (lijn ? leeg + lijn : "")).join("\n")}`;
  }
  return scalair(waarde, false);
}

function kanAlsBlok(tekst) {
  return !/^[ \n]|[ \t](?:\n|$)|\n\n$|\t|\r/.test(tekst);
}

function sleutel(naam) {
  return scalair(naam, true);
}

function scalair(waarde, binnen) {
  if (typeof waarde !== "string") return String(waarde);
  return kanKaal(waarde, binnen) ? waarde : `"${ontsnapt(waarde)}"`;
}

function kanKaal(tekst, binnen) {
  if (tekst === "" || tekst !== tekst.trim() || VREEMD_WOORD.test(tekst)) return false;
  if (BEGIN.test(tekst) || /^(?:---|\.\.\.)/.test(tekst)) return false;
  if (/: |:$| #|[\n\t\r]/.test(tekst)) return false;
  return !(binnen && /[,[\]{}]|:["']/.test(tekst));
}

function ontsnapt(tekst) {
  return tekst
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t");
}
