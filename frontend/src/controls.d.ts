// The index of the controls' scripts, which are no TypeScript: each under its name in Python.
declare module "*/controls/index.js" {
  import type { ControlModule } from "./widgets/host.ts";
  export const CONTROLS: Record<string, ControlModule | undefined>;
}
