package org.crosspulse.report;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON on streams that fail. */
class JsonTest {
  /** A full disk is told as what it is, wherever in the text it shows. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9000, 300_000})
  void aStreamThatFailsIsNoFaultOfTheValue(int room) {
    IOException full = new IOException("No space left on device");
    OutputStream disk = disk(room, full);
    Map<String, double[]> value = Map.of("cells", new double[100_000]);
    assertSame(full, assertThrows(IOException.class, () -> Json.write(disk, value)));
  }

  private static OutputStream disk(int room, IOException full) {
    return new OutputStream() {
      private int left = room;

      @Override
      public void write(int octet) throws IOException {
        if (left-- <= 0) {
          throw full;
        }
      }
    };
  }
}
