// The script of the pages that compare two regions; other pages do not carry its weight.

import { startVergelijken } from "./components/vergelijken/vergelijken.mjs";

for (const root of document.querySelectorAll("[data-vergelijken]")) startVergelijken(root);
