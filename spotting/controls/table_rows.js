// What the packed rows of Python say, and how they stand under headings.

/** Return what the packed rows of Python say, with a cell for each column. */
export function unpack(model) {
  const { cells, rows } = model.get("rows");
  return rows.map(([id, label, group, places]) => ({
    id,
    label,
    group,
    cells: model.get("columns").map((column, place) => {
      const [text, say, state, open] = cells[places[place]] ?? ["", "", "", false];
      return { column, text, say, state, open };
    }),
  }));
}

/** Return the runs of rows that stand under one heading, each with a key of its own. */
export function runs(rows) {
  const found = [];
  for (const row of rows) {
    if (found.at(-1)?.group !== row.group) {
      const before = found.filter((run) => run.group === row.group).length;
      found.push({ key: `${before} ${row.group}`, group: row.group, rows: [] });
    }
    found.at(-1).rows.push(row);
  }
  return found;
}
