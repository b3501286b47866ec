package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TracedCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Traces of recorded arrays are those of arrays that are played for one cell, to the last bit. */
class CellTracesTest {
  private static final int ROWS = 4;
  private static final int COLUMNS = 3;

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void whatIsRecordedIsWhatAProbeOfTheCellSees(long seed) throws IOException {
    Random random = RandomCases.random(seed);
    CycleExperiment experiment = experiment(random);
    CellTraces all = new CellTraces(experiment, Long.MAX_VALUE);
    CellTraces few = new CellTraces(experiment, random.nextInt(600));
    for (int cell : new int[] {random.nextInt(ROWS * COLUMNS), 0, ROWS * COLUMNS - 1, 0}) {
      int row = cell / COLUMNS;
      int column = cell % COLUMNS;
      TraceTable alone = new TraceTable(Integer.MAX_VALUE);
      new CellReplay(experiment).trace(List.of(new TracedCell(row, column)), alone);
      assertSame(alone, all.of(row, column), "seed " + seed + ", all, cell " + cell);
      assertSame(alone, few.of(row, column), "seed " + seed + ", few, cell " + cell);
    }
  }

  private static CycleExperiment experiment(Random random) {
    boolean hasRamps = random.nextBoolean();
    return CycleFile.read(
        "fig4",
        List.of(
            "crossbar.rows=" + ROWS,
            "crossbar.columns=" + COLUMNS,
            "crossbar.device=" + RandomCases.pick(random, List.of("constant-rate", "vteam-cms")),
            "crossbar.wire_resistance=" + RandomCases.pick(random, List.of("0.5 Ohm", "3 Ohm")),
            "crossbar.initial_state=" + RandomCases.uniform(random, 0.1, 0.9),
            "scheme.rise_time=" + (hasRamps ? "1 us" : "0 s"),
            "scheme.fall_time=" + (hasRamps ? "2 us" : "0 s"),
            "scheme.skew=" + RandomCases.pick(random, List.of("0 s", "0.3 us")),
            "signals.row_pulses=" + pulses(random, ROWS, 0),
            "signals.column_pulses=" + pulses(random, COLUMNS, -5),
            "run.seed=" + random.nextInt(100),
            "trace.cells=[]"));
  }

  private static String pulses(Random random, int lines, int least) {
    return IntStream.range(0, lines)
        .map(line -> least + random.nextInt(6 - least))
        .boxed()
        .toList()
        .toString();
  }

  private static void assertSame(TraceTable expected, TraceTable actual, String message) {
    assertArrayEquals(expected.ticks(), actual.ticks(), message);
    for (TraceSignal signal : TraceSignal.values()) {
      assertArrayEquals(expected.of(signal), actual.of(signal), message + ", " + signal);
    }
  }
}
