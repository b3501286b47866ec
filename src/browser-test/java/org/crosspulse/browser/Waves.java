package org.crosspulse.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Value changes in the order of their times and names, whatever their identifiers. */
final class Waves {
  private static final Pattern VARIABLE = Pattern.compile("\\$var real 64 (\\S+) (\\S+) \\$end");
  private static final Pattern CHANGE = Pattern.compile("r(\\S+) (\\S+)");

  private Waves() {}

  /** By time (ticks) and the variable's name. */
  static SortedMap<Long, SortedMap<String, Double>> read(Path file) throws IOException {
    Map<String, String> names = new HashMap<>();
    SortedMap<Long, SortedMap<String, Double>> changes = new TreeMap<>();
    long tick = 0;
    for (String line : Files.readAllLines(file)) {
      Matcher variable = VARIABLE.matcher(line);
      Matcher change = CHANGE.matcher(line);
      if (variable.matches()) {
        names.put(variable.group(1), variable.group(2));
      } else if (line.startsWith("#")) {
        tick = Long.parseLong(line.substring(1));
        changes.put(tick, new TreeMap<>());
      } else if (change.matches()) {
        String name = String.valueOf(names.get(change.group(2)));
        changes
            .computeIfAbsent(tick, now -> new TreeMap<>())
            .put(name, Double.valueOf(change.group(1)));
      }
    }
    return changes;
  }
}
