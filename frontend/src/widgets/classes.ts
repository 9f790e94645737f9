// The kinds of widgets that the page is made of.

import { DOMWidgetModel, DOMWidgetView, LayoutModel, LayoutView, StyleModel, StyleView, type WidgetModel, type WidgetView } from "@jupyter-widgets/base";
import { BoxModel, BoxView, HBoxModel, HBoxView, VBoxModel, VBoxView } from "@jupyter-widgets/controls/lib/widget_box.js";
import { HTMLModel, HTMLStyleModel, HTMLView as BaseHTMLView } from "@jupyter-widgets/controls/lib/widget_string.js";
import { say } from "../../../spotting/controls/words.js";
import { AnyModel, AnyView } from "./host.ts";

/** Markup whose empty label gets no tooltip: the library would name it "null". */
class HTMLView extends BaseHTMLView {
  override updateTooltip(): void {
    const told = this.model.get("tooltip");
    if (told) this.label?.setAttribute("title", told);
    else this.label?.removeAttribute("title");
  }
}

type Kind = typeof WidgetModel | typeof WidgetView;

const KINDS: Record<string, Record<string, unknown>> = {
  "@jupyter-widgets/base": { LayoutModel, LayoutView, StyleModel, StyleView, DOMWidgetModel },
  "@jupyter-widgets/controls": {
    BoxModel, BoxView, HBoxModel, HBoxView, VBoxModel, VBoxView, HTMLModel, HTMLStyleModel, HTMLView,
  },
  anywidget: { AnyModel, AnyView },
};

/** Says plainly that a widget of another kind cannot be shown. */
class AbsentView extends DOMWidgetView {
  override render(): void {
    this.el.textContent = say("page-shell-absent");
  }
}

/** Return the class that a widget's state names. */
export function kindOf(name: string, module: string): Kind {
  const known = KINDS[module]?.[name];
  return (known ?? (name.endsWith("View") ? AbsentView : DOMWidgetModel)) as Kind;
}
