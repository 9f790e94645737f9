/** The class: what each of its pages runs, and the bar of the ordinary page. */
import { startAlone } from "./class/alone.ts";
import { startJoin } from "./class/join.ts";
import { startPhone } from "./class/phone.ts";
import { startRemote } from "./class/remote.ts";
import { startTeacher } from "./class/teacher.ts";
import { startWall } from "./class/wall.ts";

const PAGES: Readonly<Record<string, (page: HTMLElement) => unknown>> = {
  alone: startAlone,
  join: startJoin,
  remote: startRemote,
  teacher: startTeacher,
  wall: startWall,
};

const page = document.getElementById("class");
const start = PAGES[document.documentElement.dataset.lesClassPage ?? ""];
if (page && start) start(page);
else if (document.documentElement.dataset.lesClass === "on") startPhone();
