package org.crosspulse.trace.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceWriter;

/**
 * The trace files of a run, one for each format, open until {@link #commit}.
 *
 * <p>Closed without it, or killed, they leave nothing under their names.
 */
public final class TraceFiles implements TraceWriter, AutoCloseable {
  private static final String SAVE_FILE = "traces.gtkw";

  private final Path folder;
  private final List<TraceFormat> formats;
  private final List<PartialFile> files = new ArrayList<>();
  private final List<TraceWriter> writers = new ArrayList<>();
  private TraceColumns columns = new TraceColumns(List.of(), List.of());
  private long lastTick;

  private TraceFiles(Path folder, List<TraceFormat> formats) {
    this.folder = folder;
    this.formats = List.copyOf(formats);
  }

  /**
   * Opens a file for each format.
   *
   * @param folder that exists
   * @throws IOException where a file cannot be made; those made before are gone again
   */
  public static TraceFiles open(Path folder, List<TraceFormat> formats) throws IOException {
    TraceFiles all = new TraceFiles(folder, formats);
    try {
      for (TraceFormat format : formats) {
        PartialFile file = PartialFile.create(folder.resolve(format.fileName()));
        all.files.add(file);
        all.writers.add(format.writer(file.output()));
      }
      return all;
    } catch (IOException e) {
      all.close();
      throw e;
    }
  }

  @Override
  public void begin(TraceColumns recorded) throws IOException {
    columns = recorded;
    for (TraceWriter writer : writers) {
      writer.begin(recorded);
    }
  }

  @Override
  public void row(long tick, double[] values) throws IOException {
    lastTick = tick;
    for (TraceWriter writer : writers) {
      writer.row(tick, values);
    }
  }

  @Override
  public void end() throws IOException {
    for (TraceWriter writer : writers) {
      writer.end();
    }
  }

  /** Ends all files and gives them their names; returns the names. */
  public List<String> commit() throws IOException {
    end();
    List<String> names = new ArrayList<>();
    for (int index = 0; index < files.size(); index++) {
      files.get(index).commit();
      names.add(formats.get(index).fileName());
    }
    if (formats.contains(TraceFormat.VCD)) {
      try (PartialFile file = PartialFile.create(folder.resolve(SAVE_FILE))) {
        GtkwaveSaveFile.write(file.output(), TraceFormat.VCD.fileName(), columns, lastTick);
        file.commit();
      }
      names.add(SAVE_FILE);
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    for (PartialFile file : files) {
      file.close();
    }
  }
}
