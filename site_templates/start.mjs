// The script of every page. A page that does more loads a script of its own: start-*.mjs.

import { startMenuknop } from "./components/menuknop/menuknop.mjs";

startMenuknop(document);
