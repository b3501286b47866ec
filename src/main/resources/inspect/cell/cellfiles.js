/** Files of the chosen cells: tables and waves from the server, pictures from the page. */
class CellFiles {
  /** Saves "csv", "vcd", "svg" or "png" of traces; pictures show the `view`'s range of time. */
  static save(kind, recording, traces, view) {
    if (traces.length === 0) {
      Notice.say("Choose a cell first.");
      return;
    }
    const name = `${CellFiles.#stem(recording, traces)}.${kind}`;
    if (kind === "csv" || kind === "vcd") {
      CellFiles.#table(kind, recording, traces, name);
    } else {
      CellFiles.#picture(kind, recording, traces, view, name);
    }
  }

  static #table(kind, recording, traces, name) {
    if (Load.exported) {
      if (kind === "vcd") {
        Download.save(name, Vcd.of(traces), "application/octet-stream");
        return;
      }
      traces.forEach((trace) =>
        Download.save(`${CellFiles.#stem(recording, [trace])}.csv`, Csv.of(trace), "text/csv"),
      );
      return;
    }
    const cells = traces.map(({ row, column }) => `${row}-${column}`).join(",");
    Download.from(`${recording.base}/traces/${cells}.${kind}`, name);
  }

  static #picture(kind, recording, traces, { table, range }, name) {
    const title = [recording.about.title, recording.name, `seed ${recording.about.seed}`].filter(Boolean).join(", ");
    const { text, height } = Figure.svg(table, range, title);
    if (kind === "svg") {
      Download.save(name, text, "image/svg+xml");
    } else {
      Download.png(name, text, Figure.WIDTH, height);
    }
  }

  static #stem(recording, traces) {
    const title = recording.about.title.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "") || "crosspulse";
    const cycle = recording.name.replace(/ of .*/, "").replace(" ", "-");
    return [title, ...(cycle ? [cycle] : []), ...traces.map(({ row, column }) => `${row}-${column}`)].join("_");
  }
}
