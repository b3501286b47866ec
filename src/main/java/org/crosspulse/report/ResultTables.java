package org.crosspulse.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosspulse.report.Html.Fact;
import org.jspecify.annotations.Nullable;

/** A result as tables: single values first, then lists of records; matrices stay in their files. */
final class ResultTables {
  private static final int MOST_NUMBERS = 12;
  private static final int MOST_ROWS = 200;

  private final List<Fact> facts = new ArrayList<>();
  private final StringBuilder tables = new StringBuilder();

  private ResultTables() {}

  /**
   * The tables of a result.
   *
   * @param result an object as JSON has it, or a list of them
   */
  static String of(Object result) {
    ResultTables all = new ResultTables();
    if (result instanceof Map<?, ?> map) {
      map.forEach((key, value) -> all.add(Label.of(String.valueOf(key)), value));
    } else {
      all.add("all", result);
    }
    return Html.facts(all.facts) + all.tables;
  }

  private void add(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> add(name + ": " + Label.of(String.valueOf(key)), inner));
    } else if (value instanceof List<?> list) {
      addList(name, list);
    } else if (value != null) {
      facts.add(new Fact(name, Label.of(value)));
    }
  }

  private void addList(String name, List<?> list) {
    boolean areRecords = !list.isEmpty() && list.stream().allMatch(Map.class::isInstance);
    boolean areSingle =
        list.stream().noneMatch(each -> each instanceof List || each instanceof Map);
    if (areRecords && list.size() <= MOST_ROWS) {
      addRecords(name, list);
    } else if (areSingle && list.size() <= MOST_NUMBERS) {
      facts.add(new Fact(name, joined(list)));
    } else {
      facts.add(new Fact(name, list.size() + " entries, in result.json"));
    }
  }

  private static String joined(List<?> list) {
    return list.isEmpty()
        ? "none"
        : list.stream().map(each -> Label.of((Object) each)).collect(Collectors.joining(", "));
  }

  private void addRecords(String name, List<?> records) {
    Set<Object> keys = new LinkedHashSet<>();
    for (Object each : records) {
      ((Map<?, ?>) each).forEach((key, value) -> addIfShort(keys, key, value));
    }
    List<String> header = keys.stream().map(key -> Label.of(String.valueOf(key))).toList();
    List<List<String>> rows =
        records.stream()
            .map(each -> keys.stream().map(key -> entry(((Map<?, ?>) each).get(key))).toList())
            .toList();
    tables.append("<h3>").append(Html.text(name)).append("</h3>\n");
    tables.append(Html.table(header, rows));
  }

  private static void addIfShort(Set<Object> keys, Object key, @Nullable Object value) {
    boolean isShort =
        value != null
            && !(value instanceof Map)
            && !(value instanceof List<?> list && !isShort(list));
    if (isShort) {
      keys.add(key);
    }
  }

  private static boolean isShort(List<?> list) {
    return list.size() <= MOST_NUMBERS
        && list.stream().noneMatch(each -> each instanceof List || each instanceof Map);
  }

  private static String entry(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof List<?> list ? joined(list) : Label.of(value);
  }
}
