package org.crosspulse.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crosspulse.problem.BadInputException;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML with the line of every value. */
public final class TomlReader {
  private TomlReader() {}

  /** Reads a file; a missing or unreadable one is a {@link BadInputException}. */
  public static Section read(Path file) {
    return parse(UserFiles.used().text(file), file.toString());
  }

  /** Reads a stream whose content is known to be good, such as a resource of the jar. */
  static Section read(InputStream stream, String name) throws IOException {
    return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
  }

  /**
   * Parses a text.
   *
   * @param name of the file, for messages
   */
  public static Section parse(String text, String name) {
    // Some editors begin a file with a byte order mark.
    TomlParseResult result = Toml.parse(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (result.hasErrors()) {
      TomlParseError error = result.errors().get(0);
      String origin = origin(name, error.position());
      String found = sentence(error);
      throw BadInputException.inFile(
          origin,
          found,
          found.contains("previously defined") ? "each key and table once (TOML 1.0)" : "TOML 1.0");
    }
    return section(result, name, name, "");
  }

  private static String sentence(TomlParseError error) {
    String message = Objects.requireNonNullElse(error.getMessage(), "no TOML");
    return message.replaceAll("\\s+", " ");
  }

  private static Section section(TomlTable table, String file, String begin, String path) {
    Section section = new Section(file, begin, path);
    for (String key : table.keySet()) {
      List<String> keyPath = List.of(key);
      Object value = Objects.requireNonNull(table.get(keyPath));
      String origin = origin(file, Objects.requireNonNull(table.inputPositionOf(keyPath)));
      section.put(key, new Located(plain(value, origin, file, join(path, key)), origin));
    }
    return section;
  }

  private static Object plain(Object value, String origin, String file, String path) {
    if (value instanceof TomlTable table) {
      return section(table, file, origin, path);
    }
    if (value instanceof TomlArray array) {
      List<Object> list = new ArrayList<>();
      for (int index = 0; index < array.size(); index++) {
        list.add(plain(array.get(index), origin, file, path + "[" + index + "]"));
      }
      return list;
    }
    return value;
  }

  /** File and line; an option of the command line has no lines. */
  private static String origin(String file, TomlPosition position) {
    return file.startsWith("--") ? file : file + ":" + position.line();
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
