// Runs the lesson's own controls, which are anywidgets, from this bundle.
//
// anywidget's own front-end is not used: it makes one blob module for each widget, which
// the page's security policy forbids, and drops what Python says later than two seconds
// after a widget was made. The controls get what the anywidget format promises them.

import { DOMWidgetModel, DOMWidgetView } from "@jupyter-widgets/base";
import { CONTROLS } from "../../../spotting/controls/index.js";
import { say } from "../../../spotting/controls/words.js";

type Listener = (...values: unknown[]) => void;
type Cleanup = (() => void) | undefined;

/** What a control sees of its model. */
export interface ControlModel {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  send(content: unknown): void;
  on(name: string, listener: Listener): void;
  off(name: string, listener: Listener): void;
  readonly widget_manager: unknown;
}

export interface ControlModule {
  render(context: { model: ControlModel; el: HTMLElement }): Cleanup;
}

const ABSENT: ControlModule = {
  render({ el }) {
    el.textContent = say("page-shell-absent");
    return undefined;
  },
};

/** Return a model as a control may use it; `view` owns the listeners. */
function hand(model: DOMWidgetModel, view: DOMWidgetView): ControlModel {
  return {
    get: (name) => model.get(name),
    set: (name, value) => void model.set(name, value),
    save_changes: () => model.save_changes(),
    send: (content) => model.send(content as never, {}),
    on: (name, listener) => void model.on(name, listener, view),
    off: (name, listener) => void model.off(name, listener, view),
    widget_manager: model.widget_manager,
  };
}

export class AnyModel extends DOMWidgetModel {}

export class AnyView extends DOMWidgetView {
  #cleanup: Cleanup;

  override render(): void {
    const control = CONTROLS[this.model.get("_anywidget_id")] ?? ABSENT;
    this.#cleanup = control.render({ model: hand(this.model, this), el: this.el });
  }

  override remove(): this {
    this.#cleanup?.();
    this.#cleanup = undefined;
    this.model.off(null as never, null as never, this);
    return super.remove();
  }
}
