// Every sign can be shown in a PDF: one without a letter stops the build of the site. The same
// as generator/checks/tekens.py. Pure.

import { binnenpad, melding, plekVan } from "./melding.mjs";

/** Signs without a form of their own: direction, joining, spaces, accents. */
const ONGEZIEN = /[\p{Cf}\p{Cc}\p{Zs}\p{Mn}]/u;

/** A message for each sign that the fonts do not have, at its first place in the file. */
export function tekenfouten({ tekens }, data) {
  if (tekens.length === 0) return [];
  const gezien = new Set();
  const fouten = [];
  const kijk = (waarde, pad) => {
    if (typeof waarde === "string") {
      for (const teken of waarde) {
        if (gezien.has(teken)) continue;
        gezien.add(teken);
        const punt = teken.codePointAt(0);
        if (ONGEZIEN.test(teken) || tekens.some(([eerste, laatste]) => eerste <= punt && punt <= laatste)) continue;
        const code = punt.toString(16).toUpperCase().padStart(4, "0");
        const tekst = `Het teken '${teken}' (U+${code}) kan niet in een PDF: ons lettertype heeft het niet. Gebruik een ander teken.`;
        fouten.push(melding("teken", plekVan(pad, data), binnenpad({ pad }), tekst));
      }
    } else if (waarde !== null && typeof waarde === "object") {
      for (const [sleutel, deel] of Object.entries(waarde)) kijk(deel, [...pad, Array.isArray(waarde) ? Number(sleutel) : sleutel]);
    }
  };
  kijk(data, []);
  return fouten;
}
