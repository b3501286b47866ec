package org.crosspulse.fit.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as people and programs write them, and what is refused in one line. */
class MeasurementFileTest {
  private static final String SWEEP = "0,0,0\n1,0.5,1\n2,1,2\n3,0.5,3\n4,0,0\n";
  private static final String TRAIN = "1,1.5,20,5\n2,1.5,20,6\n3,1.5,20,7\n4,-1,20,6\n5,-1,20,5\n";

  @TempDir private Path folder = Path.of("");

  private Measurement read(String text) throws IOException {
    Path file = folder.resolve("data.csv");
    Files.writeString(file, text);
    return MeasurementFile.read(file, Between.LINEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time,voltage,current_uA",
        "Time (s),Voltage [V],Current (uA)",
        "t,V,I (µA)",
        "time_seconds,voltage_volts,current_microamperes",
        "TIME_S,VOLTAGE_V,CURRENT_UA",
        "t/s,V/V,I/uA",
        "\"time\",\"voltage (V)\",\"current, uA\"",
      })
  void namesAndUnitsOfASweep(String header) throws IOException {
    String name = header.replace("\"current, uA\"", "\"current (uA)\"");
    Sweep sweep = assertInstanceOf(Sweep.class, read(name + "\n" + SWEEP));
    assertEquals(5, sweep.size());
    assertEquals(1, sweep.seconds(1));
    assertEquals(0.5, sweep.volts(1));
    assertEquals(3e-6, sweep.measured()[3], 1e-20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pulse,amplitude,width_ns,conductance_uS",
        "n,V (V),width (ns),G [uS]",
        "Pulse Number,Pulse Amplitude (V),Pulse Width (ns),Conductance (uS)",
        "pulse,volts,width_nanoseconds,conductance_microsiemens",
      })
  void namesAndUnitsOfATrain(String header) throws IOException {
    Train train = assertInstanceOf(Train.class, read(header + "\n" + TRAIN));
    assertEquals(-1, train.amplitudeVolts(4));
    assertEquals(2e-8, train.widthSeconds(0), 1e-22);
    assertEquals(7e-6, train.measured()[2], 1e-20);
    assertEquals(1, train.pulses(0));
  }

  @Test
  void commentsBlanksOtherColumnsAndLineEnds() throws IOException {
    String text = "# from a lab\n\ncurrent,note,time,voltage\n0,a,0,0\n# why\n1,b,1,1\n,,,\n";
    Measurement plain = read(text + "2,c,2,2\n3,d,3,1\n4,,4,0\n");
    assertArrayEquals(new double[] {0, 1, 2, 3, 4}, plain.measured());
    Measurement windows =
        read("\ufeff" + (text + "2,c,2,2\n3,d,3,1\n4,,4,0\n").replace("\n", "\r\n"));
    assertArrayEquals(plain.measured(), windows.measured());
    Measurement semicolons = read(("time,voltage,current\n" + SWEEP).replace(',', ';'));
    assertArrayEquals(new double[] {0, 1, 2, 3, 0}, semicolons.measured());
    Measurement commented = read("# time,voltage,current\n" + SWEEP);
    assertArrayEquals(semicolons.measured(), commented.measured());
  }

  @Test
  void anInstrumentsOwnEncoding() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(
        file, ("time,voltage,current (µA)\n" + SWEEP).getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(2e-6, MeasurementFile.read(file, Between.LINEAR).measured()[2], 1e-20);
  }

  @Test
  void numbersOfPulsesTellHowManyThereWere() throws IOException {
    String header = "pulse,amplitude,width,conductance\n";
    Train every = (Train) read(header + "0,0,0,5\n1,1,1,5\n2,1,1,5\n12,1,1,6\n1,-1,1,5\n");
    assertEquals(List.of(0, 1, 1, 10, 1), pulses(every));
    Train tenth = (Train) read(header + "10,1,1,5\n20,1,1,5\n30,1,1,5\n40,1,1,5\n50,1,1,6\n");
    assertEquals(List.of(10, 10, 10, 10, 10), pulses(tenth));
    Train excerpt = (Train) read(header + "37,1,1,5\n38,1,1,5\n39,1,1,5\n40,1,1,5\n41,1,1,6\n");
    assertEquals(List.of(1, 1, 1, 1, 1), pulses(excerpt));
  }

  private static List<Integer> pulses(Train train) {
    return Stream.iterate(0, row -> row + 1).limit(train.size()).map(train::pulses).toList();
  }

  /** A whole table, and what its one line has to contain. */
  static Stream<Arguments> malformed() {
    String sweep = "time,voltage,current\n" + SWEEP;
    String train = "pulse,amplitude,width,conductance\n" + TRAIN;
    return Stream.of(
        bad(sweep.replace("2,1,2", "2,1,"), ":4: current: found nothing", "a finite number"),
        bad(sweep.replace("2,1,2", "2,1"), ":4: current: found nothing", "a finite number"),
        bad(sweep.replace("2,1,2", "2,nan,2"), ":4: voltage: found \"nan\"", "a finite number"),
        bad(sweep.replace("2,1,2", "2,1,inf"), ":4: current: found \"inf\"", "a finite number"),
        bad(sweep.replace("2,1,2", "2,1,1e999"), ":4: current: found \"1e999\"", "a finite"),
        bad(sweep.replace("2,1,2", "2,1,2,9"), ":4: found 4 cells", "3 cells, as in the header"),
        bad(sweep.replace("3,0.5", "2,0.5"), ":5: time: found 2 s", "a time after"),
        bad("a,b,c\n" + SWEEP, ":1: header: found the columns a, b, c, none", "time, voltage"),
        bad("time,voltage\n0,0\n", "of them known: time as time, voltage as voltage", "current"),
        bad("time,t,voltage,current\n", "header: found both time and t", "one column"),
        bad("time,voltage (A),current\n" + SWEEP, "header, voltage: found \"1 A\"", "a voltage"),
        bad("time_MS,voltage,current\n" + SWEEP, "MS of time, which is mega", "m for milli"),
        bad(SWEEP, ":1: header: found numbers, and no header", "with a header"),
        bad("# only this\n\n", "found no line but blanks and comments", "with a header"),
        bad("time,voltage,current\n0,0,0\n", "found 1 rows of numbers", "5 rows or more"),
        bad(train.replace("2,1.5,20", "2,1.5,0"), ":3: width: found 0 s", "above zero"),
        bad(train.replace("1.5,20,6", "1.5,20,-6"), ":3: conductance: found -6 S", "above zero"),
        bad(train.replace("2,1.5", "2.5,1.5"), ":3: pulse: found 2.5", "a whole number"),
        bad(
            train.replace("3,1.5", "2,1.5"),
            ":4: pulse: found 2.0",
            "above that of the row before"),
        bad(sweep.replaceAll("(?m),\\d$", ",0"), "found the same current in every row", "changes"),
        bad(
            sweep.replace("0,0,0\n", "0,\"0,0\n"),
            ":2: found a cell over several lines",
            "quotes in pairs"));
  }

  private static Arguments bad(String text, String... parts) {
    return Arguments.of(text, List.of(parts));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void isRefusedInOneLine(String text, List<String> parts) {
    String line =
        String.valueOf(assertThrows(BadInputException.class, () -> read(text)).getMessage());
    assertEquals(1, line.lines().count());
    for (String part : parts) {
      assertTrue(line.contains(part), () -> line + "\n lacks: " + part);
    }
  }

  @Test
  void theSignOfTheDataIsSeen() throws IOException {
    Measurement train = read("pulse,amplitude,width,conductance\n" + TRAIN);
    assertFalse(train.flipped().orientation() > 0);
    StringBuilder loop = new StringBuilder("time,voltage,current\n");
    for (int k = 0; k <= 40; k++) {
      double volts = 1 - Math.abs(k / 20.0 - 1);
      loop.append(k + "," + volts + "," + volts * (k < 20 ? 1 : 2) + "\n");
    }
    Measurement sweep = read(loop.toString());
    assertEquals(1, sweep.orientation());
    assertEquals(-1, sweep.flipped().orientation());
  }
}
