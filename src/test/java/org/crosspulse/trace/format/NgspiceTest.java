package org.crosspulse.trace.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TracedCell;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ngspice itself reads in a raw file. Skipped where there is no ngspice on the path. */
class NgspiceTest {
  private static final TraceColumns COLUMNS =
      new TraceColumns(List.of(new TracedCell(3, 7)), List.of(TraceSignal.values()));

  private static final double[][] ROWS = {
    {0, 0, 0, 0, 0.5, 5.05e-5},
    {0.1, -0.2, 0.30000000000000004, 1.0 / 3, 0.1 + 0.2, 5.1e-5},
    {-1e-30, 1e20, -0.75, 6.02e-23, 1, 1e-4}
  };

  private static final long[] TICKS = {0, 1, 320_000_000_123L};

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(names = {"RAW", "RAW_ASCII"})
  void readsEveryValueBack(TraceFormat format) throws Exception {
    assumeTrue(runs("--version"), "this machine has no ngspice");
    try (TraceFiles files = TraceFiles.open(folder, List.of(format))) {
      files.begin(COLUMNS);
      for (int row = 0; row < ROWS.length; row++) {
        files.row(TICKS[row], ROWS[row]);
      }
      files.commit();
    }
    Files.writeString(
        folder.resolve("read.sp"),
        "* reads a trace\n.control\nload "
            + format.fileName()
            + "\nset wr_singlescale\nset numdgt=17\n"
            + "wrdata back.txt v(row_3_7) v(column_3_7) v(cell_3_7) i(memristor_3_7) x_3_7 g_3_7\n"
            + "quit\n.endc\n.end\n");
    assertTrue(runs("-b", "read.sp"), Files.readString(folder.resolve("log")));
    List<String> lines = Files.readAllLines(folder.resolve("back.txt"));
    assertEquals(ROWS.length, lines.size());
    for (int row = 0; row < ROWS.length; row++) {
      List<Double> expected = new ArrayList<>();
      expected.add(Ticks.toSeconds(TICKS[row]));
      Arrays.stream(ROWS[row]).forEach(expected::add);
      List<Double> read =
          Arrays.stream(lines.get(row).strip().split("\\s+", -1)).map(Double::valueOf).toList();
      assertEquals(expected, read);
    }
  }

  private boolean runs(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("ngspice"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
