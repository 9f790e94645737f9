/**
 * What must work from the first byte: leaving, colours, type size, languages, printing.
 *
 * The page's head loads this small script before anything is drawn.
 */
import { startDisplay } from "./first/display";
import { startLanguages } from "./first/languages";
import { startLeaving } from "./first/leave";
import { startMenus } from "./first/menus";
import { startPrinting } from "./first/print";
import { startShift } from "./first/shift";

startLeaving();
startShift();
startDisplay();
startMenus();
startLanguages();
startPrinting();
