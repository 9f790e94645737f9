// The index of the controls' scripts, which are no TypeScript: each under its name in Python.
declare module "*/controls/index.js" {
  import type { ControlModule } from "./upstream.ts";
  export const CONTROLS: Record<string, ControlModule | undefined>;
}
