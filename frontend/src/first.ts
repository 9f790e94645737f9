/**
 * What must work from the first byte: leaving, colours, type size, the room in sight,
 * languages, printing.
 *
 * The page's head loads this small script before anything is drawn.
 */
import { startDisplay } from "./first/display";
import { startLanguages } from "./first/languages";
import { startLeaving } from "./first/leave";
import { startMenus } from "./first/menus";
import { startPrinting } from "./first/print";
import { startShift } from "./first/shift";
import { startViews } from "./first/views";

startLeaving();
startShift();
startDisplay();
startViews();
startMenus();
startLanguages();
startPrinting();
