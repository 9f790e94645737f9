// Every control's script under the control's name in Python (`_anywidget_id`). The bundle of
// the page is built from this list, and so is the one file of each control in built/.

import Actions from "./actions.js";
import Address from "./address.js";
import Announcer from "./announcer.js";
import Chart from "./chart.js";
import Checklist from "./checklist.js";
import Choice from "./choice.js";
import Connection from "./connection.js";
import Disclosure from "./disclosure.js";
import Download from "./download.js";
import Notice from "./notice.js";
import SearchBox from "./search_box.js";
import Slider from "./slider.js";
import DataTable from "./table.js";

export const CONTROLS = {
  "spotting.controls.actions.Actions": Actions,
  "spotting.controls.address.Address": Address,
  "spotting.controls.announcer.Announcer": Announcer,
  "spotting.controls.chart.Chart": Chart,
  "spotting.controls.checklist.Checklist": Checklist,
  "spotting.controls.choice.Choice": Choice,
  "spotting.controls.connection.Connection": Connection,
  "spotting.controls.disclosure.Disclosure": Disclosure,
  "spotting.controls.download.Download": Download,
  "spotting.controls.notice.Notice": Notice,
  "spotting.controls.search_box.SearchBox": SearchBox,
  "spotting.controls.slider.Slider": Slider,
  "spotting.controls.table.DataTable": DataTable,
};
