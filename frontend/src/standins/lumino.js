// The widgets of Lumino that boxes are made of; docks, menus and tabs stay outside.
export { Layout } from "@lumino/widgets/src/layout.ts";
export { Panel } from "@lumino/widgets/src/panel.ts";
export { PanelLayout } from "@lumino/widgets/src/panellayout.ts";
export { Widget } from "@lumino/widgets/src/widget.ts";
