// The script of every page: starts each component that the page holds.

import { startMenuknop } from "./components/menuknop/menuknop.mjs";
import { startRegiozoeker } from "./components/regiozoeker/regiozoeker.mjs";
import { startZelfcheck } from "./screening/zelfcheck.mjs";

const COMPONENTEN = {
  regiozoeker: startRegiozoeker,
  zelfcheck: startZelfcheck,
};

for (const root of document.querySelectorAll("[data-component]")) {
  const start = COMPONENTEN[root.dataset.component];
  if (!start) throw new Error(`onbekend onderdeel: ${root.dataset.component}`);
  start(root);
}

startMenuknop(document);
