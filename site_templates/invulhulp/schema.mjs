// Checks data against a JSON Schema: the part of it that schemas/keuzes.schema.json uses. Pure.

const JSONSOORTEN = {
  string: "tekst",
  integer: "een heel getal",
  boolean: "ja of nee",
  array: "een lijst",
  object: "een groep",
  null: "niets",
};

/**
 * Every fault as { pad, code, tekst }, `nogLeeg` when a value is not there; the path leads from
 * the top. A file of another format gets that one fault: what else does not fit follows from it.
 */
export function schemafouten(schema, data, pad = []) {
  const fout = (tekst, code = "schema") => ({ pad, code, tekst });
  const formaat = schema.properties?.schema?.const;
  if (Number.isInteger(formaat) && Number.isInteger(data?.schema) && data.schema !== formaat) {
    const wat = data.schema > formaat ? "Dit bestand hoort bij een nieuwere uitgave" : "Dit bestand heeft een ouder formaat";
    return [{ pad: ["schema"], code: "formaat", tekst: `${wat}: formaat ${data.schema}. Deze site kent formaat ${formaat}. Vraag het de beheerder.` }];
  }
  const soort = soortVan(data);
  const soorten = schema.type === undefined ? [] : [schema.type].flat();
  if (soorten.length > 0 && !soorten.includes(soort)) {
    return [fout(`Hier hoort ${soorten.map((naam) => JSONSOORTEN[naam]).join(" of ")}.`)];
  }
  if (schema.oneOf) {
    const gevonden = keuzefouten(schema.oneOf, data, pad, fout);
    if (gevonden.length > 0) return [...gevonden, ...delen(schema, data, soort, pad, fout)];
  }
  return delen(schema, data, soort, pad, fout);
}

function soortVan(data) {
  if (data === null) return "null";
  if (Array.isArray(data)) return "array";
  if (Number.isInteger(data)) return "integer";
  return typeof data;
}

function delen(schema, data, soort, pad, fout) {
  const gevonden = [];
  if ("const" in schema && schema.const !== data) gevonden.push(fout(`Hier hoort ${schema.const}.`));
  if (schema.enum && !schema.enum.includes(data)) {
    gevonden.push(fout(`Dit kan hier niet. Kies uit: ${schema.enum.join(", ")}.`));
  }
  if (soort === "string") gevonden.push(...tekstfouten(schema, data, fout));
  if (soort === "integer") {
    if (data < schema.minimum) gevonden.push(fout(`Dit getal is minstens ${schema.minimum}.`));
    if (data > schema.maximum) gevonden.push(fout(`Dit getal is hoogstens ${schema.maximum}.`));
  }
  if (soort === "array") gevonden.push(...lijstfouten(schema, data, pad, fout));
  if (soort === "object") gevonden.push(...groepfouten(schema, data, pad, fout));
  return gevonden;
}

function tekstfouten(schema, tekst, fout) {
  const lengte = [...tekst].length;
  const gevonden = [];
  if ([...tekst.trim()].length < schema.minLength) gevonden.push(fout("Vul dit in."));
  if (lengte > schema.maxLength) {
    gevonden.push(fout(`Maak de tekst korter: hoogstens ${schema.maxLength} tekens, nu ${lengte}.`));
  }
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(tekst)) {
    gevonden.push(fout(`${schema.patternErrorMessage ?? "Dit kan hier niet"}.`));
  }
  return gevonden;
}

function lijstfouten(schema, lijst, pad, fout) {
  const gevonden = [];
  if (lijst.length < schema.minItems) gevonden.push(fout("Vul minstens één regel in."));
  if (lijst.length > schema.maxItems) gevonden.push(fout(`Hier passen hoogstens ${schema.maxItems} regels.`));
  if (schema.uniqueItems && new Set(lijst.map((item) => JSON.stringify(item))).size < lijst.length) {
    gevonden.push(fout("Hier staat twee keer hetzelfde."));
  }
  if (schema.items) {
    lijst.forEach((item, n) => gevonden.push(...schemafouten(schema.items, item, [...pad, n])));
  }
  return gevonden;
}

function groepfouten(schema, groep, pad, fout) {
  const namen = Object.keys(groep);
  const gevonden = (schema.required ?? [])
    .filter((naam) => !namen.includes(naam))
    .map((naam) => ({ pad: [...pad, naam], code: "schema", nogLeeg: true, tekst: `Vul ‘${titelVan(schema, naam)}’ in.` }));
  if (namen.length < schema.minProperties) gevonden.push(fout("Vul minstens één vak in."));
  if (namen.length > schema.maxProperties) gevonden.push(fout(`Hier passen hoogstens ${schema.maxProperties} delen.`));
  for (const naam of namen) {
    const binnen = [...pad, naam];
    if (schema.propertyNames) gevonden.push(...schemafouten(schema.propertyNames, naam, binnen));
    const eigen = schema.properties?.[naam];
    if (eigen) gevonden.push(...schemafouten(eigen, groep[naam], binnen));
    else if (schema.additionalProperties === false) {
      gevonden.push({ pad: binnen, code: "sleutel", tekst: `'${naam}' kennen we hier niet.` });
    } else if (schema.additionalProperties) {
      gevonden.push(...schemafouten(schema.additionalProperties, groep[naam], binnen));
    }
  }
  return gevonden;
}

function titelVan(schema, naam) {
  return schema.properties?.[naam]?.title ?? naam;
}

/** Of a choice between shapes: the faults of the shape that comes nearest, or none. */
function keuzefouten(vormen, data, pad, fout) {
  const perVorm = vormen.map((vorm) => schemafouten(vorm, data, pad));
  const goed = perVorm.filter((fouten) => fouten.length === 0).length;
  if (goed === 1) return [];
  const sleutels = vormen.flatMap((vorm) => vorm.required ?? []);
  if (goed > 1 || sleutels.length > 0) {
    return [fout(`Gebruik precies één van: ${sleutels.join(", ")}.`)];
  }
  const dieper = perVorm.filter((fouten) => fouten.some((f) => f.pad.length > pad.length));
  return dieper[0] ?? perVorm.find((fouten) => !/^Hier hoort/.test(fouten[0].tekst)) ?? [fout("Dit past hier niet.")];
}
