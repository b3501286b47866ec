package org.crosspulse.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.crosspulse.device.model.ConstantRate;
import org.junit.jupiter.api.Test;

/** The table of traces, to the letter. */
class TraceCsvTest {
  private static final ConstantRate DEVICE = new ConstantRate(1, -1, 100, -100, 1e-6, 1.25e-4);

  private static final String GOLDEN =
      """
      time_seconds,row,column,row_volts,column_volts,device_volts,state,conductance_siemens
      0.0,0,1,0.0,0.0,0.0,0.5,6.3E-5
      1.0E-8,0,1,0.75,-0.75,1.5,0.5,6.3E-5
      3.0E-8,0,1,0.0,0.0,0.0,0.625,7.85E-5
      0.0,2,0,-0.625,0.625,-1.25,0.0,1.0E-6
      """;

  private static String written() throws IOException {
    CellTrace first = new CellTrace(0, 1, 3, 10);
    first.sample(0, new OneCell(0, 0, 0.5));
    first.sample(10_000_000, new OneCell(0.75, -0.75, 0.5));
    first.sample(30_000_000, new OneCell(0, 0, 0.625));
    CellTrace second = new CellTrace(2, 0, 3, 1);
    second.sample(0, new OneCell(-0.625, 0.625, 0));
    second.sample(5, new OneCell(0, 0, 0.25));
    StringWriter out = new StringWriter();
    TraceCsv.write(List.of(first, second), DEVICE, out);
    return out.toString();
  }

  @Test
  void isTheGoldenTable() throws IOException {
    assertEquals(GOLDEN, written());
  }

  @Test
  void doesNotDependOnTheLocale() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(GOLDEN, written());
    } finally {
      Locale.setDefault(before);
    }
  }
}
