package org.crosspulse.report;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON for scripts: one line for stdout, indented for files; and back again. Doubles keep all their
 * digits.
 */
public final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter INDENTED = MAPPER.writerWithDefaultPrettyPrinter();

  private Json() {}

  /** One line. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Indented, with a line end. */
  public static String text(Object value) {
    return INDENTED.writeValueAsString(value) + "\n";
  }

  /** One line without its end; the stream stays open. */
  public static void write(OutputStream out, Object value) {
    MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, value);
  }

  /**
   * A value that {@link #write} wrote.
   *
   * @throws JacksonException where it is not one
   */
  public static <T> T read(InputStream in, Class<T> type) {
    return MAPPER.readValue(in, type);
  }

  /**
   * A row-major matrix as arrays of rows.
   *
   * @param cells rows × columns
   */
  public static List<double[]> rows(double[] cells, int columns) {
    List<double[]> rows = new ArrayList<>();
    for (int start = 0; start < cells.length; start += columns) {
      rows.add(Arrays.copyOfRange(cells, start, start + columns));
    }
    return rows;
  }
}
