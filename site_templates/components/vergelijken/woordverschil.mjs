// What words two texts differ in. Pure: texts in, runs of words out.

const WOORDDEEL = /\s+|[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu;

/**
 * Return runs `{soort, tekst}`; soort is gelijk, weg or erbij. Texts of several lines, as the
 * rows of a table, are compared line by line.
 */
export function woordverschil(oud, nieuw) {
  const delen = [];
  let oudBegon = false;
  let nieuwBegon = false;
  for (const [links, rechts] of regelparen(oud.split("\n"), nieuw.split("\n"))) {
    const weg = oudBegon && links !== null;
    const erbij = nieuwBegon && rechts !== null;
    if (weg || erbij) delen.push({ soort: weg && erbij ? "gelijk" : weg ? "weg" : "erbij", tekst: "\n" });
    oudBegon ||= links !== null;
    nieuwBegon ||= rechts !== null;
    delen.push(...regelverschil(links ?? "", rechts ?? ""));
  }
  return delen;
}

/**
 * The lines that belong together; null where a line has no other side. The first cell of a row
 * says what the row is about. Rows of another name belong together when as many went as came.
 */
function regelparen(oud, nieuw) {
  const [a, b] = [oud, nieuw].map((regels) => regels.map((regel) => regel.split(",")[0]));
  const lengte = langsteGemeenschappelijke(a, b);
  const paren = [];
  let [i, j, vanI, vanJ] = [0, 0, 0, 0];
  const sluit = () => {
    const [links, rechts] = [oud.slice(vanI, i), nieuw.slice(vanJ, j)];
    if (links.length === rechts.length) paren.push(...links.map((regel, n) => [regel, rechts[n]]));
    else paren.push(...links.map((regel) => [regel, null]), ...rechts.map((regel) => [null, regel]));
  };
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      sluit();
      paren.push([oud[i++], nieuw[j++]]);
      [vanI, vanJ] = [i, j];
    } else if (j >= b.length || (i < a.length && lengte[i + 1][j] >= lengte[i][j + 1])) i++;
    else j++;
  }
  sluit();
  return paren;
}

function regelverschil(oud, nieuw) {
  const a = oud.match(WOORDDEEL) ?? [];
  const b = nieuw.match(WOORDDEEL) ?? [];
  const lengte = langsteGemeenschappelijke(a, b);
  const delen = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) voegDeelToe(delen, "gelijk", a[(j++, i++)]);
    else if (j >= b.length || (i < a.length && lengte[i + 1][j] >= lengte[i][j + 1]))
      voegDeelToe(delen, "weg", a[i++]);
    else voegDeelToe(delen, "erbij", b[j++]);
  }
  return zonderLosseSpaties(delen);
}

/** Return the table of lengths of the longest common run of words from (i, j) on. */
function langsteGemeenschappelijke(a, b) {
  const tabel = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      tabel[i][j] =
        a[i] === b[j] ? tabel[i + 1][j + 1] + 1 : Math.max(tabel[i + 1][j], tabel[i][j + 1]);
  return tabel;
}

function voegDeelToe(delen, soort, tekst) {
  const laatste = delen.at(-1);
  if (laatste?.soort === soort) laatste.tekst += tekst;
  else delen.push({ soort, tekst });
}

/** Between two changes a lone space belongs to the change: what went comes before what came. */
function zonderLosseSpaties(delen) {
  const uit = [];
  let weg = "";
  let erbij = "";
  const sluit = () => {
    if (weg) uit.push({ soort: "weg", tekst: weg });
    if (erbij) uit.push({ soort: "erbij", tekst: erbij });
    weg = erbij = "";
  };
  delen.forEach(({ soort, tekst }, nummer) => {
    const tussen = nummer > 0 && nummer < delen.length - 1 && !tekst.trim();
    if (soort === "weg" || (soort === "gelijk" && tussen)) weg += tekst;
    if (soort === "erbij" || (soort === "gelijk" && tussen)) erbij += tekst;
    if (soort === "gelijk" && !tussen) {
      sluit();
      uit.push({ soort, tekst });
    }
  });
  sluit();
  return uit;
}
