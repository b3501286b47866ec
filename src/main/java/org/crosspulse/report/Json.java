package org.crosspulse.report;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
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

  private static final String OBJECT = "a JSON object";

  private Json() {}

  /** One line. */
  public static String line(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** Indented, with a line end. */
  public static String text(Object value) {
    return INDENTED.writeValueAsString(value) + "\n";
  }

  /**
   * One line without its end; the stream stays open.
   *
   * @throws IOException what the stream throws: a full disk is no fault of the value
   */
  public static void write(OutputStream out, Object value) throws IOException {
    try {
      MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).writeValue(out, value);
    } catch (JacksonException e) {
      Throwables.throwIfInstanceOf(Throwables.getRootCause(e), IOException.class);
      throw e;
    }
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
   * Reads a file that holds an object: numbers are {@code Integer}, {@code Long} or doubles.
   *
   * @throws BadInputException where it is missing, or holds something else
   */
  public static Map<String, Object> map(Path file) throws IOException {
    return map(InputText.read(file, OBJECT), file.toString());
  }

  /**
   * Reads an object.
   *
   * @param name of the text, for messages
   */
  public static Map<String, Object> map(String text, String name) {
    @Nullable Map<String, Object> object = null;
    String place = name;
    try {
      object = MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException e) {
      // Told below, as the word null, which is JSON and no object.
      place = place(name, e);
    }
    if (object == null) {
      throw BadInputException.inFile(place, "text that is no JSON object", OBJECT);
    }
    return object;
  }

  /** With the line where it stops to be JSON. */
  private static String place(String name, JacksonException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
    return line < 1 ? name : name + ":" + line;
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
