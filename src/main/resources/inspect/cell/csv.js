/** Traces as the table that `trace` writes; only for exported pages, a server writes its own. */
class Csv {
  /** Names of the columns, without row and column of the cell, and the document's keys. */
  static COLUMNS = [
    ["v_row", "row_volts"],
    ["v_column", "column_volts"],
    ["v", "volts"],
    ["i", "current_amperes"],
    ["x", "state"],
    ["g", "conductance_siemens"],
  ];

  /** One cell's trace: `time` and columns such as `v_row_0_1`, in SI units. */
  static of({ row, column, times, document }) {
    const header = ["time", ...Csv.COLUMNS.map(([name]) => `${name}_${row}_${column}`)];
    const lines = times.map((seconds, at) => [
      seconds,
      ...Csv.COLUMNS.map(([, key]) => document[key][at] ?? ""),
    ]);
    return [header, ...lines].map((line) => line.join(",")).join("\n") + "\n";
  }
}
