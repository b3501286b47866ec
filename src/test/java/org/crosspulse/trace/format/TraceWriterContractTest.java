package org.crosspulse.trace.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.trace.TraceWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format keeps to. */
class TraceWriterContractTest {
  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> cases() {
    return RandomCases.seeds(12)
        .boxed()
        .flatMap(
            seed -> Arrays.stream(TraceFormat.values()).map(format -> Arguments.of(format, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("cases")
  void everyBitReadsBackInOrder(TraceFormat format, long seed) throws IOException {
    Table.Source source = Table.Source.random(seed);
    byte[] file = write(format, source);
    Table expected = (format == TraceFormat.VCD ? source.lastOfEachTick() : source).table();
    Table read =
        switch (format) {
          case CSV -> Readers.csv(file);
          case VCD -> withoutEnd(Readers.vcd(file, expected.names()), source.rows().isEmpty());
          case RAW -> Readers.raw(file, true);
          case RAW_ASCII -> Readers.raw(file, false);
        };
    // Boxed doubles are equal where their bits are: −0 is not 0.
    assertEquals(expected, read, "seed " + seed);
  }

  /** The last time of a VCD file stands there twice, to say that the trace ends there. */
  private static Table withoutEnd(Table read, boolean isEmpty) {
    if (isEmpty) {
      return read;
    }
    int last = read.seconds().size() - 1;
    assertEquals(read.seconds().get(last - 1), read.seconds().get(last));
    return new Table(read.names(), read.seconds().subList(0, last), read.rows().subList(0, last));
  }

  private byte[] write(TraceFormat format, Table.Source source) throws IOException {
    try (TraceFiles files = TraceFiles.open(folder, List.of(format))) {
      source.writeTo(files);
      files.commit();
    }
    return Files.readAllBytes(folder.resolve(format.fileName()));
  }

  @ParameterizedTest
  @EnumSource
  void theSameRowsGiveTheSameBytes(TraceFormat format) throws IOException {
    Table.Source source = Table.Source.random(7);
    byte[] once = write(format, source);
    Files.delete(folder.resolve(format.fileName()));
    Files.deleteIfExists(folder.resolve("traces.gtkw"));
    assertEquals(-1, Arrays.mismatch(once, write(format, source)));
  }

  @ParameterizedTest
  @EnumSource
  void untilItIsCompleteAFileHasNoName(TraceFormat format) throws IOException {
    try (TraceFiles files = TraceFiles.open(folder, List.of(format))) {
      Table.Source.random(1).writeTo(files);
      // What a run leaves that is killed here.
      assertEquals(List.of(format.fileName() + ".partial"), names());
    }
    assertEquals(List.of(), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RAW", "RAW_ASCII"})
  void aRawFileThatIsCutOffHasNoPoints(TraceFormat format) throws IOException {
    Path path = folder.resolve("cut");
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      TraceOutput out = new TraceOutput("cut", channel);
      Table.Source.random(RandomCases.FIRST_SEED).writeTo(format.writer(out));
      out.flush();
    }
    String start = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
    assertTrue(start.contains("\nNo. Points: 0 "), "no reader takes it for a whole trace");
  }

  @ParameterizedTest
  @EnumSource
  void aFullDiskIsNamedWithItsFile(TraceFormat format) throws IOException {
    FullDisk disk = new FullDisk(100_000);
    TraceWriter writer = format.writer(new TraceOutput(format.fileName(), disk));
    Table.Source source = longSource();
    IOException e = assertThrows(IOException.class, () -> source.writeTo(writer));
    assertEquals(format.fileName() + ": No space left on device", e.getMessage());
    assertTrue(disk.size() <= 100_000);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsHeldBackDoesNotGrow(TraceFormat format) throws IOException {
    FullDisk disk = new FullDisk(Long.MAX_VALUE);
    TraceOutput out = new TraceOutput(format.fileName(), disk);
    TraceWriter writer = format.writer(out);
    Table.Source source = Table.Source.random(RandomCases.FIRST_SEED);
    writer.begin(source.columns());
    double[] values = new double[source.columns().count()];
    for (int row = 0; row < 200_000; row++) {
      Arrays.fill(values, row % 977);
      writer.row(row, values);
      assertTrue(out.position() - disk.size() <= 1 << 16, "row " + row);
    }
    assertTrue(disk.size() > 200_000L * values.length, "it is on the disk, not in memory");
  }

  private static Table.Source longSource() {
    Table.Source source = Table.Source.random(RandomCases.FIRST_SEED);
    List<List<Double>> rows =
        Stream.iterate(0.0, value -> value + 0.1)
            .limit(20_000)
            .map(value -> Collections.nCopies(source.columns().count(), value))
            .toList();
    List<Long> ticks = Stream.iterate(0L, tick -> tick + 3).limit(rows.size()).toList();
    return new Table.Source(source.columns(), ticks, rows);
  }
}
