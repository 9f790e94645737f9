// Every control's script under the control's name in Python (`_anywidget_id`). The bundle of
// the page is built from this list, and so is the one file of each control in built/.

import Actions from "./actions.js";
import Address from "./address.js";
import Announcer from "./announcer.js";
import Chart from "./chart.js";
import Checklist from "./checklist.js";
import Choice from "./choice.js";
import Connection from "./connection.js";
import CopyLink from "./copy.js";
import Disclosure from "./disclosure.js";
import Download from "./download.js";
import Notice from "./notice.js";
import SearchBox from "./search_box.js";
import Slider from "./slider.js";
import DataTable from "./table.js";

export const CONTROLS = {
  "spotting.controls.buttons.Actions": Actions,
  "spotting.controls.pagewide.Address": Address,
  "spotting.controls.pagewide.Announcer": Announcer,
  "spotting.controls.chart.Chart": Chart,
  "spotting.controls.fields.Checklist": Checklist,
  "spotting.controls.fields.Choice": Choice,
  "spotting.controls.pagewide.Connection": Connection,
  "spotting.controls.buttons.CopyLink": CopyLink,
  "spotting.controls.buttons.Disclosure": Disclosure,
  "spotting.controls.buttons.Download": Download,
  "spotting.controls.pagewide.Notice": Notice,
  "spotting.controls.fields.SearchBox": SearchBox,
  "spotting.controls.fields.Slider": Slider,
  "spotting.controls.table.DataTable": DataTable,
};
