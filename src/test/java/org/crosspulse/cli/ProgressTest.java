package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there is no terminal the progress is words. */
class ProgressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | 10 | cycle: 0 %",
        "50  | 10 | cycle: 25 %, about 30 s left",
        "199 | 10 | cycle: 99 %, about 0 s left",
        "100 | 600 | cycle: 50 %, about 10 min left",
        "10  | 3600 | cycle: 5 %, about 19.0 h left",
        "200 | 10 | cycle: 100 %, about 0 s left"
      })
  void line(long step, double seconds, String expected) {
    assertEquals(expected, Progress.line("cycle", step, 200, 0, seconds));
  }

  /** What an earlier run has done says nothing of how fast this one is. */
  @Test
  void theTimeLeftIsOfTheStepsThatWereDoneNow() {
    assertEquals("training: 75 %, about 20 s left", Progress.line("training", 150, 200, 100, 20));
    assertEquals("training: 50 %", Progress.line("training", 100, 200, 100, 0));
  }

  @Test
  void linesAndTheBarDoNotWriteOverEachOther() throws InterruptedException {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(screen, true, StandardCharsets.UTF_8);
    PrintStream err = System.err;
    boolean barWasSeen = false;
    List<String> lines = new ArrayList<>();
    try {
      System.setErr(terminal);
      PrintWriter out = new PrintWriter(terminal, true, StandardCharsets.UTF_8);
      try (Progress progress = Progress.startBar("training", 100)) {
        for (int step = 0; step < 20; step++) {
          progress.to(5L * step);
          progress.println(out, "epoch " + step);
          lines.add("epoch " + step);
          Thread.sleep(40);
          barWasSeen |= screen.toString(StandardCharsets.UTF_8).contains("training");
        }
      }
    } finally {
      System.setErr(err);
    }
    assertTrue(barWasSeen, "the bar should be drawn while the task runs");
    assertEquals(lines, whatStands(screen.toString(StandardCharsets.UTF_8)));
  }

  /** What a terminal shows in the end: \r goes to the start of a line, ESC [K clears the rest. */
  private static List<String> whatStands(String written) {
    List<String> lines = new ArrayList<>();
    for (String line : written.split("\n", -1)) {
      StringBuilder shown = new StringBuilder();
      for (String part : line.split("\r", -1)) {
        boolean clears = part.contains("\u001b[K");
        String text = part.replace("\u001b[K", "");
        int kept = clears || text.length() > shown.length() ? shown.length() : text.length();
        shown.replace(0, kept, text);
      }
      lines.add(shown.toString());
    }
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }
}
