package org.crosspulse.config;

import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.tomlj.Toml;

/** The {@code --set key=value} options: values put over those of a file, before anyone reads it. */
public final class Overrides {
  private Overrides() {}

  /** An experiment, shipped or the user's own, with the options applied. */
  static Section experiment(String nameOrPath, List<String> settings) {
    Section root = Extension.read(nameOrPath);
    apply(root, settings);
    return root;
  }

  /**
   * Applies the options in order.
   *
   * @param root of an experiment file, modified
   * @param settings each {@code key.path=value}, the value in TOML; a word without quotes is taken
   *     as text
   */
  public static void apply(Section root, List<String> settings) {
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1 || setting.contains("\n") || setting.contains("\r")) {
        throw BadInputException.inFile("--set", quoted(setting), "key=value on one line");
      }
      apply(root, setting.substring(0, equals).strip(), setting.substring(equals + 1).strip());
    }
  }

  /**
   * Options as lines of a file.
   *
   * @param settings as for {@link #apply(Section, List)}, which have been applied once
   */
  public static String lines(List<String> settings) {
    StringBuilder lines = new StringBuilder();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      String key = setting.substring(0, equals).strip();
      lines.append(line(key, setting.substring(equals + 1).strip())).append('\n');
    }
    return lines.toString();
  }

  private static void apply(Section root, String key, String value) {
    if (Toml.parse(key + " = 0").hasErrors()) {
      throw BadInputException.inFile("--set", quoted(key), "a key such as run.fidelity");
    }
    root.overlay(TomlReader.parse(line(key, value), "--set"));
  }

  private static String line(String key, String value) {
    String line = key + " = " + value;
    if (!value.isEmpty() && !Toml.parse(line).hasErrors()) {
      return line;
    }
    return escaped(key, value, key + " = " + Toml.tomlEscape(quoted(value)));
  }

  private static String escaped(String key, String value, String fallback) {
    String literal = key + " = '" + value + "'";
    return Toml.parse(literal).hasErrors() ? fallback : literal;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
