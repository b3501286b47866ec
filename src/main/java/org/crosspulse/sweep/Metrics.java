package org.crosspulse.sweep;

import com.google.common.base.Splitter;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a result a sweep keeps. A number has a path: the keys of the JSON that lead to
 * it, joined by dots, with elements of arrays by their index from 0.
 */
public final class Metrics {
  private static final Pattern INDEXED = Pattern.compile("(.*\\.)?\\d+(\\..*)?");

  private final List<String> patterns;
  private final List<Pattern> compiled;

  /**
   * A selection.
   *
   * @param patterns paths in which {@code *} stands for any text without a dot; none for all
   *     numbers whose paths have no index
   */
  public Metrics(List<String> patterns) {
    this.patterns = List.copyOf(patterns);
    this.compiled = patterns.stream().map(Metrics::compile).toList();
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(
        Splitter.on('*')
            .splitToStream(pattern)
            .map(Pattern::quote)
            .collect(Collectors.joining("[^.]*")));
  }

  /**
   * The numbers of a result; truth values are 1 and 0, and null is what this run has no number for.
   *
   * @param result as {@code --json} prints it: maps, lists, arrays of numbers, numbers and texts
   */
  public Map<String, @Nullable Double> of(Map<String, ? extends @Nullable Object> result) {
    Map<String, @Nullable Double> kept = new LinkedHashMap<>();
    keep("", result, kept);
    return kept;
  }

  private void keep(String path, @Nullable Object value, Map<String, @Nullable Double> kept) {
    if (value instanceof Map<?, ?> map) {
      String prefix = path.isEmpty() ? "" : path + ".";
      map.forEach((key, inner) -> keep(prefix + key, inner, kept));
    } else if (value instanceof List<?> || value instanceof double[] || value instanceof int[]) {
      keepElements(path, elements(value), kept);
    } else if (!(value instanceof String) && isWanted(path)) {
      kept.put(path, number(path, value));
    }
  }

  /** States of large arrays are not walked through for nothing. */
  private void keepElements(String path, List<?> elements, Map<String, @Nullable Double> kept) {
    if (!patterns.isEmpty()) {
      for (int index = 0; index < elements.size(); index++) {
        keep(path + "." + index, elements.get(index), kept);
      }
    }
  }

  private static List<?> elements(Object value) {
    if (value instanceof double[] numbers) {
      return Doubles.asList(numbers);
    }
    return value instanceof int[] numbers ? Ints.asList(numbers) : (List<?>) value;
  }

  private static @Nullable Double number(String path, @Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1.0 : 0.0;
    }
    if (value == null) {
      return null;
    }
    throw new IllegalStateException(path + " is no number: " + value.getClass());
  }

  /** Whether a number is kept where a result has it. */
  public boolean keeps(String path) {
    return isWanted(path);
  }

  private boolean isWanted(String path) {
    return patterns.isEmpty()
        ? !INDEXED.matcher(path).matches()
        : compiled.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  /** The patterns that none of some paths matches. */
  public List<String> unmatched(Collection<String> paths) {
    List<String> unmatched = new ArrayList<>();
    for (int index = 0; index < patterns.size(); index++) {
      Pattern pattern = compiled.get(index);
      if (paths.stream().noneMatch(path -> pattern.matcher(path).matches())) {
        unmatched.add(patterns.get(index));
      }
    }
    return unmatched;
  }
}
