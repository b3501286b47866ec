package org.crosspulse.trace.format;

import org.crosspulse.trace.TraceWriter;

/** A kind of file for traces. */
public enum TraceFormat {
  /** A table for anything that reads tables. */
  CSV("traces.csv"),
  /** Value changes for GTKWave, with a save file that shows them. */
  VCD("traces.vcd"),
  /** A plot for ngspice, in binary. */
  RAW("traces.raw"),
  /** The same in text. */
  RAW_ASCII("traces-ascii.raw");

  private final String fileName;

  TraceFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The name of the file in a run's folder. */
  public String fileName() {
    return fileName;
  }

  TraceWriter writer(TraceOutput out) {
    return switch (this) {
      case CSV -> new CsvTraceWriter(out);
      case VCD -> new VcdTraceWriter(out);
      case RAW -> new RawTraceWriter(out, true);
      case RAW_ASCII -> new RawTraceWriter(out, false);
    };
  }
}
