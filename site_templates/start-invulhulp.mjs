// The script of the fill-in aid: starts it on the page that holds it. The model, the YAML
// reader and the zip writer are scripts of their own, loaded before this one.

import { startInvulhulp } from "./invulhulp/invulhulp.mjs";

const wortelVanInvulhulp = document.querySelector("[data-invulhulp]");
if (wortelVanInvulhulp) {
  const { KwModel: model, KwYaml: yaml, KwZip: zip } = globalThis;
  startInvulhulp(wortelVanInvulhulp, { model, yaml, zip });
}
