package org.crosspulse.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.TraceSettings;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.Probe;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.trace.TraceRecorder;
import org.crosspulse.trace.format.TraceFiles;
import org.jspecify.annotations.Nullable;

/** The trace files of one run, which are written while it runs. */
final class TraceRun implements AutoCloseable {
  private final TraceFiles files;
  private final TraceRecorder recorder;

  private TraceRun(TraceFiles files, TraceRecorder recorder) {
    this.files = files;
    this.recorder = recorder;
  }

  /**
   * Opens the files, or returns null where there is nothing to record or no place for it.
   *
   * @param crossbar whose devices are traced
   */
  static @Nullable TraceRun begin(
      @Nullable OutputFolder folder, CycleExperiment experiment, Crossbar crossbar)
      throws IOException {
    TraceSettings settings = experiment.trace();
    if (folder == null || settings.isEmpty() || !experiment.run().fidelity().hasClock()) {
      return null;
    }
    TraceFiles files = TraceFiles.open(folder.path(), settings.formats());
    try {
      return new TraceRun(
          files,
          new TraceRecorder(crossbar, settings.columns(), settings.everyTicks(), List.of(files)));
    } catch (IOException e) {
      files.close();
      throw e;
    }
  }

  Probe probe() {
    return recorder;
  }

  /** Completes the files and returns what to tell of them. */
  Map<String, Object> commit() throws IOException {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("files", files.commit());
    written.put("samples", recorder.samples());
    return written;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
