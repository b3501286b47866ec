package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the page makes of the lines' pulses by itself: voltages and coincidences of a slot, against
 * the traces and the maps that the engine gave.
 */
@Tag("browser")
class TimeSliderTest {
  private static final String RECORDING =
      """
      const about = await Load.json("api/document");
      const recording = new Recording("api/cycle/0", about);
      const slots = new Slots(about.phases, await recording.lines());
      const last = about.slots - 1;
      """;

  @TempDir private Path folder = Path.of("");

  private Chromium browser = Chromium.start();

  @AfterEach
  void close() {
    browser.assertQuietConsole();
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fig4", "spread"})
  void slotsAddUpToTheCycle(String experiment) throws IOException {
    try (Served served = Served.start(folder, experiment)) {
      browser.open(served.address());
      assertEquals("", complaints("const met = slots.coincidences(last);", "coincidences", "met"));
      assertEquals("", complaints("const frame = await recording.states(last);", "state", "frame"));
      assertEquals("", voltageComplaints());
    }
  }

  /** Cells whose number on a map is not that of an array of the page. */
  private Object complaints(String array, String map, String name) {
    String compare =
        "const map = await recording.map('%s'); return [...map].flatMap((value, cell) =>"
            + " value === %s[cell] ? [] : [cell]).join();";
    return browser.await(RECORDING + array + compare.formatted(map, name));
  }

  /** Cells and slots whose voltage, in the middle of the pulse, is not that of the cell's trace. */
  private Object voltageComplaints() {
    String compare =
        """
        const difference = Signals.ALL.find(({ key }) => key === "volts");
        const wrong = [];
        for (let column = 0; column < recording.columns; column++) {
          const trace = new Trace(await recording.cell(0, column), "cell-1");
          for (let slot = 0; slot <= last; slot++) {
            const middle = slots.startSeconds(slot) + slots.phase(slot).pulse_seconds / 2;
            const off = trace.value(difference, middle) - slots.nominalVolts(slot)[column];
            if (Math.abs(off) > 1e-12) wrong.push([column, slot, off]);
          }
        }
        return wrong.join();
        """;
    return browser.await(RECORDING + compare);
  }
}
