// Makes widgets when they are needed, and keeps all of them in step with the kernel.

import { type JSONObject, UUID } from "@lumino/coreutils";
import { type Incoming, type Letter, namesSet } from "../life/letter.ts";
import type { State } from "../life/lifeline.ts";
import { Outbox, remember } from "../life/outbox.ts";
import type { Signal } from "../life/signal.ts";
import {
  CONTROL_COMM_PROTOCOL_VERSION, CONTROL_COMM_TARGET, type DOMWidgetView, LazyManager, put_buffers, remove_buffers,
  type WidgetModel,
} from "../upstream.ts";
import { Comm } from "./comms.ts";
import { Snapshot, type States, type WidgetState } from "./snapshot.ts";

const WIDGETS = "jupyter.widget";
const ADDRESS = "spotting.controls.pagewide.Address";

/** The part of Jupyter's kernel that controls listen to; it outlives any one kernel. */
export interface Facade {
  /** It needs no reload: a lost connection comes back by itself. */
  readonly reconnects: true;
  connectionStatus: State;
  readonly connectionStatusChanged: Signal<State>;
}

interface Update extends JSONObject {
  method: string;
  state: JSONObject;
  buffer_paths: (string | number)[][];
}

export class Manager extends LazyManager {
  readonly kernel: Facade;
  readonly #outbox: Outbox;
  readonly #snapshot = new Snapshot();
  readonly #comms = new Map<string, Comm>();
  /** The values that this reader set, by widget. */
  readonly #set = new Map<string, Set<string>>();
  #addressId: string | null = null;

  constructor(outbox: Outbox, kernel: Facade) {
    super();
    this.#outbox = outbox;
    this.kernel = kernel;
  }

  /** Take over the states of a file; nothing is made yet. */
  fill(states: States): void {
    for (const widget of Object.values(states)) putBack(widget);
    this.#snapshot.fill(states);
  }

  /** Show a widget inside an element. */
  async show(id: string): Promise<DOMWidgetView> {
    return this.create_view<DOMWidgetView>(await this.get_model(id));
  }

  /** Take what the kernel says to widgets. */
  receive(message: Incoming): void {
    const id = message.content.comm_id as string;
    const comm = this.#comms.get(id);
    if (message.header.msg_type === "comm_open") this.#learn(id, message);
    else if (comm) this.#deliver(comm, message);
    else if (message.header.msg_type === "comm_msg") this.#keep(id, message);
  }

  /** Ask for the state of every widget; return the kernel's session once all have it. */
  async ask(): Promise<string> {
    const comm = this.#comm(UUID.uuid4(), CONTROL_COMM_TARGET);
    const answer = await new Promise<Incoming>((resolve) => {
      comm.on_msg(resolve);
      comm.open({}, undefined, { version: CONTROL_COMM_PROTOCOL_VERSION });
      comm.send({ method: "request_states" });
    });
    comm.close();
    this.#comms.delete(comm.comm_id);
    this.#takeOver(statesOf(answer));
    return answer.header.session;
  }

  /** Resolve when the kernel has dealt with all that it was told before. */
  async probe(): Promise<void> {
    const comm = this.#comm(UUID.uuid4(), CONTROL_COMM_TARGET);
    const version = { version: CONTROL_COMM_PROTOCOL_VERSION };
    await new Promise<void>((resolve) => {
      comm.open({}, { iopub: { status: () => resolve() } }, version);
    });
    comm.close();
    this.#comms.delete(comm.comm_id);
  }

  /** Say again what a kernel may not know: these values, or all that was ever set. */
  async restore(values: Map<string, Set<string>> | "all"): Promise<() => void> {
    const wanted = values === "all" ? this.#set : values;
    const models = new Map<string, WidgetModel>();
    for (const id of wanted.keys()) models.set(id, await this.get_model(id));
    const address = values === "all" ? await this.#address() : null;
    return () => {
      if (address?.get("code")) this.#say(address, ["code"]);
      for (const [id, model] of models) if (model !== address) this.#say(model, wanted.get(id)!);
    };
  }

  protected override async _create_comm(target: string, id: string): Promise<Comm> {
    return this.#comm(id, target);
  }

  protected override async make(id: string): Promise<WidgetModel> {
    const comm = this.#comm(id, WIDGETS);
    const { state, ...kind } = await this.#snapshot.take(id);
    if (state._anywidget_id === ADDRESS) this.#addressId = id;
    return this._make_model({ ...kind, model_id: id, comm }, state);
  }

  #comm(id: string, target: string): Comm {
    const comm = new Comm(id, target, (letter) => this.#post(letter));
    this.#comms.set(id, comm);
    return comm;
  }

  #post(letter: Letter): void {
    if (this.has_model(letter.comm)) remember(this.#set, letter.comm, namesSet(letter));
    this.#outbox.post(letter);
  }

  #deliver(comm: Comm, message: Incoming): void {
    comm.deliver(message);
    if (message.header.msg_type === "comm_close") this.#comms.delete(comm.comm_id);
  }

  /** Python made another widget. */
  #learn(id: string, message: Incoming): void {
    const { state } = unpacked(message);
    this.#snapshot.put(id, {
      model_name: state._model_name as string,
      model_module: state._model_module as string,
      model_module_version: state._model_module_version as string,
      state,
    });
  }

  /** Python speaks to a widget that is not made yet. */
  #keep(id: string, message: Incoming): void {
    const { method } = message.content.data as Update;
    if (method === "custom") {
      void this.get_model(id);
      this.#comms.get(id)?.deliver(message);
    } else this.#snapshot.merge(id, unpacked(message).state);
  }

  #takeOver(states: States): void {
    this.#snapshot.forgetEarly();
    for (const [id, widget] of Object.entries(states)) {
      const comm = this.#comms.get(id);
      if (!comm) this.#snapshot.put(id, widget);
      else if (this.#snapshot.awaits(id)) {
        comm.forgetEarly();
        this.#snapshot.put(id, widget);
      } else comm.deliver(this.#renewal(id, widget));
    }
  }

  /** Return the message that sets what the kernel holds, but not what is on its way there. */
  #renewal(id: string, { state }: WidgetState): Incoming {
    const moving = this.#outbox.onTheWay(id);
    // A widget with a letter under way may hold back its next value.
    if (moving.size) for (const name of this.#set.get(id) ?? []) moving.add(name);
    const known = Object.entries(state).filter(([name]) => !moving.has(name));
    const data = { method: "update", state: Object.fromEntries(known), buffer_paths: [] };
    const header = { msg_type: "comm_msg", session: "" };
    return { header, parent_header: {}, content: { comm_id: id, data }, metadata: {} };
  }

  async #address(): Promise<WidgetModel | null> {
    return this.#addressId === null ? null : this.get_model(this.#addressId);
  }

  /** Send the values that a model holds now. */
  #say(model: WidgetModel, names: Iterable<string>): void {
    const held = Object.fromEntries([...names].map((name) => [name, model.get(name)]));
    const { state, buffer_paths, buffers } = remove_buffers(model.serialize(held));
    const data = { method: "update", state, buffer_paths } as unknown as JSONObject;
    this.#comms.get(model.model_id)!.send(data, undefined, {}, buffers as never);
  }
}

/** Return what an update or an opening holds, with its buffers in their places. */
function unpacked(message: Incoming): Update {
  const data = message.content.data as Update;
  put_buffers(data.state as never, data.buffer_paths ?? [], views(message));
  return data;
}

/** Return the states that the kernel told, with their buffers in their places. */
function statesOf(message: Incoming): States {
  const { states, buffer_paths } = message.content.data as unknown as {
    states: States;
    buffer_paths: (string | number)[][];
  };
  const buffers = views(message);
  buffer_paths.forEach(([id, ...path], place) =>
    put_buffers(states[id!]!.state as never, [path], [buffers[place]!]),
  );
  return states;
}

/** Put the buffers of a file's state into their places. */
function putBack({ state, buffers = [] }: WidgetState): void {
  for (const { path, data } of buffers) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    put_buffers(state as never, [path], [new DataView(bytes.buffer)]);
  }
}

function views(message: Incoming): DataView[] {
  return (message.buffers ?? []).map((one) =>
    ArrayBuffer.isView(one) ? (one as DataView) : new DataView(one),
  );
}
