package org.crosspulse.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The configuration of a run, as its manifest records it, read again. */
public final class RecordedExperiment {
  private static final int WIDTH = 96;

  private RecordedExperiment() {}

  /**
   * The experiment of a {@code cycle} or {@code crosscheck}.
   *
   * @param configuration of the manifest
   * @param name of the manifest, for messages
   */
  public static CycleExperiment cycle(Map<String, ?> configuration, String name) {
    return cycle(configuration, name, List.of());
  }

  /**
   * The same with changes.
   *
   * @param changes {@code key=value}, put over its values
   */
  public static CycleExperiment cycle(
      Map<String, ?> configuration, String name, List<String> changes) {
    return CycleFile.read(root(configuration, name, changes), base(configuration));
  }

  /**
   * The changed experiment as a file with all its values, which may lie in any folder.
   *
   * @param changes that have been read once
   */
  public static String changed(Map<String, ?> configuration, String name, List<String> changes) {
    Section root = root(configuration, name, changes);
    Path base = base(configuration);
    absolute(root, "crossbar", "device", base);
    absolute(root, "scheme", "waveform", base);
    return text(Map.of("experiment", root.toMap()));
  }

  /** Gives what names a file by its path a path that holds everywhere. */
  private static void absolute(Section root, String table, String key, Path base) {
    String reference = root.section(table).text(key);
    if (ShippedFiles.isPath(reference)) {
      Path path = ShippedFiles.found(base, key, reference);
      String value = TomlText.quoted(path.toAbsolutePath().normalize().toString());
      Overrides.apply(root, List.of(table + "." + key + "=" + value));
    }
  }

  /**
   * The experiment of a {@code train}, and its data.
   *
   * @param configuration of the manifest
   * @param name of the manifest, for messages
   */
  public static TrainExperiment train(Map<String, ?> configuration, String name) {
    return TrainFile.read(root(configuration, name), base(configuration), new DataCache());
  }

  private static Section root(Map<String, ?> configuration, String name) {
    return TomlReader.parse(text(configuration), name);
  }

  private static Section root(Map<String, ?> configuration, String name, List<String> changes) {
    Section root = root(configuration, name);
    Overrides.apply(root, changes);
    return root;
  }

  /** Relative paths counted from the file that was run. */
  private static Path base(Map<String, ?> configuration) {
    return ShippedFiles.folderOf(String.valueOf(configuration.get("file")));
  }

  /**
   * The experiment as a file that has all its values, the defaults too.
   *
   * @param configuration of an experiment or a manifest
   */
  public static String text(Map<String, ?> configuration) {
    StringBuilder text = new StringBuilder();
    if (configuration.get("experiment") instanceof Map<?, ?> experiment) {
      table(text, "", experiment);
    }
    return text.toString();
  }

  /** An empty table stands for one that was not there. */
  private static void table(StringBuilder text, String path, Map<?, ?> table) {
    if (!path.isEmpty() && !table.isEmpty()) {
      text.append(text.length() == 0 ? "" : "\n").append('[').append(path).append("]\n");
    }
    table.forEach(
        (key, value) -> {
          if (!(value instanceof Map)) {
            text.append(key(key)).append(" = ").append(value(value)).append('\n');
          }
        });
    table.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            table(text, TomlReader.join(path, key(key)), inner);
          }
        });
  }

  private static String key(Object key) {
    String text = String.valueOf(key);
    return text.matches("[A-Za-z0-9_-]+") ? text : TomlText.quoted(text);
  }

  private static String value(@Nullable Object value) {
    if (value instanceof String text) {
      return TomlText.quoted(text);
    }
    if (value instanceof List<?> list) {
      return list(list);
    }
    return String.valueOf(value);
  }

  /** On one line, or one line an element where that is a list itself. */
  private static String list(List<?> list) {
    List<String> elements = list.stream().map(RecordedExperiment::value).toList();
    String line = "[" + String.join(", ", elements) + "]";
    boolean isTable = list.stream().allMatch(List.class::isInstance);
    return line.length() <= WIDTH || !isTable
        ? line
        : elements.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
  }
}
