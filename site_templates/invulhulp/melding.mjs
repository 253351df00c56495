// A message about the choices of a region: { code, plek, pad, tekst, ernst }. `plek` is the
// element or addition it is about, `pad` leads to the value in it. `nogLeeg` is set when all
// that is wrong is that something is not there yet. Pure.

/** The parts of a choice or an addition with a field of their own. */
const EIGEN_VELDEN = ["waarom", "onderdelen", "na", "titel", "tekst", "tabel", "bij_ja", "bij_nee"];

/** A message about a fault. */
export function melding(code, plek, pad, tekst) {
  return { code, plek, pad, tekst, ernst: "fout" };
}

/** The path within the element or addition, as the fields of the form know it. */
export function binnenpad({ pad }) {
  return pad[0] === "keuzes" || pad[0] === "toevoegingen" ? pad.slice(2) : pad;
}

/** The id of the field in which a fault stands; of the element or addition when it has none. */
export function veldMet(plek, pad) {
  const [kop, deel, kolom] = pad;
  if (plek === "indeling") return `v-deel-${kop ?? 0}`;
  if (kop === "vult_in" && kolom !== undefined) return `v-${plek}-${deel}-${kolom}`;
  if (kop === "besluit" && deel) return `v-${plek}-${deel}`;
  if (kop === "vervangt_door") return `v-${plek}-tekst`;
  return EIGEN_VELDEN.includes(kop) ? `v-${plek}-${kop}` : `v-${plek}`;
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
