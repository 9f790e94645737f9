// All that leans on the inside of Jupyter's widgets, of their messages, and of anywidget.
//
// None of it is a public promise; `tests/contracts/` says what must hold, so that a new
// release that moves something is mended here. Of Lumino only what it offers to all is
// used elsewhere.

import {
  DOMWidgetModel, DOMWidgetView, LayoutModel, LayoutView, StyleModel, StyleView,
  type WidgetModel, type WidgetView,
} from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager/lib/manager-base.js";
import { BoxModel, BoxView, HBoxModel, HBoxView, VBoxModel, VBoxView as BaseVBoxView } from "@jupyter-widgets/controls/lib/widget_box.js";
import { HTMLModel, HTMLStyleModel, HTMLView as BaseHTMLView } from "@jupyter-widgets/controls/lib/widget_string.js";
import { CONTROLS } from "../../spotting/controls/index.js";
import { say } from "../../spotting/controls/words.js";
import { idle } from "./idle.ts";

export { put_buffers, remove_buffers } from "@jupyter-widgets/base";
export type { DOMWidgetView, ICallbacks, IClassicComm, WidgetModel } from "@jupyter-widgets/base";
export { CONTROL_COMM_PROTOCOL_VERSION, CONTROL_COMM_TARGET } from "@jupyter-widgets/base-manager/lib/manager-base.js";
export { createMessage, supportedKernelWebSocketProtocols } from "@jupyterlab/services/lib/kernel/messages.js";
export { deserialize, serialize } from "@jupyterlab/services/lib/kernel/serialize.js";

/** A widget holds its next value back until it hears this of the kernel. */
export const IDLE = { content: { execution_state: "idle" } } as never;

/** A manager of widgets that makes each when it is first asked for, and only of KINDS. */
export abstract class LazyManager extends ManagerBase {
  /** Make a model of the state that is known of it. */
  protected abstract make(id: string): Promise<WidgetModel>;

  /** Return a model, made now if it was not needed before. */
  override get_model(id: string): Promise<WidgetModel> {
    if (!this.has_model(id)) this.register_model(id, this.make(id));
    return (this as unknown as { _models: Record<string, Promise<WidgetModel>> })._models[id]!;
  }

  /** Descriptions are words, never markup. */
  override inline_sanitize(source: string): string {
    const node = document.createElement("span");
    node.textContent = source;
    return node.innerHTML;
  }

  protected override async loadClass(name: string, module: string): Promise<never> {
    return kindOf(name, module) as never;
  }

  protected override async _get_comm_info(): Promise<Record<string, never>> {
    return {};
  }
}

// anywidget's own front-end is not used: it makes one blob module for each widget, which
// the page's security policy forbids, and drops what Python says later than two seconds
// after a widget was made. The controls get what the anywidget format promises them.

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

class AnyModel extends DOMWidgetModel {}

/** Runs a control of ours from this bundle. */
class AnyView extends DOMWidgetView {
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

/** Says plainly that a widget of another kind cannot be shown. */
class AbsentView extends DOMWidgetView {
  override render(): void {
    ABSENT.render({ model: hand(this.model, this), el: this.el });
  }
}

/** Markup whose empty label gets no tooltip: the library would name it "null". */
class HTMLView extends BaseHTMLView {
  override updateTooltip(): void {
    const told = this.model.get("tooltip");
    if (told) this.label?.setAttribute("title", told);
    else this.label?.removeAttribute("title");
  }
}

/** The class of what is hidden from everybody; parts/showing.py puts it on. */
const EMPTY = "les-empty";

/** A box that is hidden makes what is in it when it is shown, or when there is time. */
class VBoxView extends BaseVBoxView {
  override update_children(): void {
    if (!this.model.get("_dom_classes").includes(EMPTY)) return super.update_children();
    this.listenToOnce(this.model, "change:_dom_classes", this.update_children);
    idle(() => super.update_children());
  }
}

/** The kinds of widgets that the page is made of. */
const KINDS: Record<string, Record<string, unknown>> = {
  "@jupyter-widgets/base": { LayoutModel, LayoutView, StyleModel, StyleView, DOMWidgetModel },
  "@jupyter-widgets/controls": {
    BoxModel, BoxView, HBoxModel, HBoxView, VBoxModel, VBoxView, HTMLModel, HTMLStyleModel, HTMLView,
  },
  anywidget: { AnyModel, AnyView },
};

/** Return the class that a widget's state names. */
function kindOf(name: string, module: string): typeof WidgetModel | typeof WidgetView {
  const known = KINDS[module]?.[name];
  return (known ?? (name.endsWith("View") ? AbsentView : DOMWidgetModel)) as never;
}
