// Made by build.mjs from spotting/controls: each control under its name in Python.
declare module "controls" {
  import type { ControlModule } from "./widgets/host.ts";
  export const CONTROLS: Record<string, ControlModule | undefined>;
}
