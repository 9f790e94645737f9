// The index of the controls' scripts, which are no TypeScript: each under its name in Python.
declare module "*/controls/index.js" {
  import type { ControlModule } from "./upstream.ts";
  export const CONTROLS: Record<string, ControlModule | undefined>;
}

// How an address of a view is read; a control's script reads it the same way.
declare module "*/controls/places.js" {
  export function readAddress(hash: string): { place: string; code: string; understood: boolean };
}

// What the menu of the bar shares with a control: a button that copies a link.
declare module "*/controls/copying.js" {
  export function copier(button: HTMLElement): HTMLElement[];
}

declare module "*/controls/words.js" {
  export function say(name: string, gaps?: Record<string, string | number>): string;
  export function number(value: number): string;
  export function around(name: string, gap: string): string[];
}
