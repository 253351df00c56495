// The one script of the site: starts each component that a page holds.

import { startRegiozoeker } from "./components/regiozoeker/regiozoeker.mjs";
import { startVergelijken } from "./components/vergelijken/vergelijken.mjs";
import { startZelfcheck } from "./screening/zelfcheck.mjs";

const COMPONENTEN = {
  regiozoeker: startRegiozoeker,
  vergelijken: startVergelijken,
  zelfcheck: startZelfcheck,
};

for (const root of document.querySelectorAll("[data-component]")) {
  const start = COMPONENTEN[root.dataset.component];
  if (!start) throw new Error(`onbekend onderdeel: ${root.dataset.component}`);
  start(root);
}
