// A message about the choices of a region: { code, plek, pad, tekst, ernst }. `plek` is the
// element or addition it is about, `pad` leads to the value in it. `nogLeeg` is set when all
// that is wrong is that something is not there yet. Pure.

/** A message about a fault. */
export function melding(code, plek, pad, tekst) {
  return { code, plek, pad, tekst, ernst: "fout" };
}

/** The path within the element or addition, as the fields of the form know it. */
export function binnenpad({ pad }) {
  return pad[0] === "keuzes" || pad[0] === "toevoegingen" ? pad.slice(2) : pad;
}

/** Whether this is a group of keys. */
export function isGroep(waarde) {
  return waarde !== null && typeof waarde === "object" && !Array.isArray(waarde);
}

/** The element or addition that a path from the top of the file leads into. */
export function plekVan([kop, tweede], data) {
  if (kop === "keuzes") return tweede ?? "";
  if (kop === "toevoegingen") return data.toevoegingen?.[tweede]?.id ?? "toevoegingen";
  return kop === "indeling" ? "indeling" : "";
}
