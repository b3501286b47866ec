package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.trace.TracedCell;
import org.crosspulse.trace.format.TraceFiles;
import org.crosspulse.trace.format.TraceFormat;

/** The traces of some cells as a file for other programs, as {@code cycle --out} writes it. */
final class TraceDownload {
  private TraceDownload() {}

  /**
   * Writes them.
   *
   * @throws IOException where the temporary folder cannot be written
   */
  static Answer of(PlayedCycle cycle, List<TracedCell> cells, TraceFormat format)
      throws IOException {
    Path folder = Files.createTempDirectory("crosspulse-traces");
    try (TraceFiles files = TraceFiles.open(folder, List.of(format))) {
      new CellReplay(cycle.experiment()).trace(cells, files);
      files.commit();
      byte[] bytes = Files.readAllBytes(folder.resolve(format.fileName()));
      return new Answer(Answer.OK, Answer.BINARY, bytes, true);
    } finally {
      OutputFolder.deleteLeftOver(folder);
    }
  }
}
