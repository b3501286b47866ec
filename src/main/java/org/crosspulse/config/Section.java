package org.crosspulse.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A table of a file, read strictly: every value is asked for with its type and range, and {@link
 * #rejectUnknown} refuses what nobody asked for.
 */
public final class Section {
  private final String file;
  private final String origin;
  private final String path;
  private final Map<String, Located> values = new LinkedHashMap<>();
  private final Map<String, Object> assumed = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * An empty table.
   *
   * @param file that it is read from
   * @param origin the file and the line at which it begins
   * @param path its keys, joined by dots; empty for the whole file
   */
  Section(String file, String origin, String path) {
    this.file = file;
    this.origin = origin;
    this.path = path;
  }

  void put(String key, Located value) {
    values.put(key, value);
  }

  /** The same values, of which nobody has asked for one yet. */
  Section copy() {
    Section copy = new Section(file, origin, path);
    values.forEach(
        (key, value) -> copy.put(key, new Located(copyOf(value.value()), value.origin())));
    return copy;
  }

  private static Object copyOf(Object value) {
    if (value instanceof Section section) {
      return section.copy();
    }
    return value instanceof List<?> list ? list.stream().map(Section::copyOf).toList() : value;
  }

  /**
   * Puts a value over that of a key.
   *
   * @param keys that lead to it, at least one
   */
  void set(List<String> keys, Located value) {
    String key = keys.get(0);
    if (keys.size() == 1) {
      put(key, value);
      return;
    }
    Located mine = values.get(key);
    Section inner =
        mine != null && mine.value() instanceof Section section
            ? section
            : new Section(file, value.origin(), TomlReader.join(path, key));
    if (mine == null || mine.value() != inner) {
      put(key, new Located(inner, value.origin()));
    }
    inner.set(keys.subList(1, keys.size()), value);
  }

  /** Where the value of a key stands. */
  String origin(String key) {
    return originOf(key);
  }

  /** Puts the values of {@code other} over these, section by section. */
  void overlay(Section other) {
    other.values.forEach(
        (key, value) -> {
          Located mine = values.get(key);
          if (value.value() instanceof Section theirs
              && mine != null
              && mine.value() instanceof Section ours) {
            ours.overlay(theirs);
          } else {
            values.put(key, value);
          }
        });
  }

  /** Puts the values of {@code base} where this has none, section by section. */
  void underlay(Section base) {
    base.values.forEach(
        (key, value) -> {
          Located mine = values.putIfAbsent(key, value);
          if (value.value() instanceof Section theirs
              && mine != null
              && mine.value() instanceof Section ours) {
            ours.underlay(theirs);
          }
        });
  }

  /** Takes a value away. */
  void remove(String key) {
    values.remove(key);
  }

  /** All values but one; they count as asked for here, because somebody else reads them. */
  Section without(String key) {
    Section rest = new Section(file, origin, path);
    values.forEach(
        (name, value) -> {
          if (!name.equals(key)) {
            rest.put(name, value);
          }
        });
    askForAll();
    return rest;
  }

  private void askForAll() {
    asked.addAll(values.keySet());
    for (Located value : values.values()) {
      if (value.value() instanceof Section section) {
        section.askForAll();
      }
    }
  }

  /** The keys that are there. */
  Set<String> keys() {
    return values.keySet();
  }

  /** A value as it stands in the file; it counts as asked for. */
  Located located(String key) {
    asked.add(key);
    return Objects.requireNonNull(values.get(key));
  }

  /** Remembers what is taken for a value that is not there, for the record of a run. */
  <T> T assume(String key, T value) {
    assumed.put(key, value);
    return value;
  }

  /** Whether a value is there. */
  public boolean has(String key) {
    asked.add(key);
    return values.containsKey(key);
  }

  /** A text. */
  public String text(String key) {
    return as(key, String.class, "text in quotes");
  }

  /** A text that is not empty, or {@code fallback} where there is none. */
  public String text(String key, String fallback) {
    return has(key) ? text(key) : assume(key, fallback);
  }

  /** One of the allowed words. */
  public String word(String key, List<String> allowed) {
    String word = as(key, String.class, oneOf(allowed));
    if (!allowed.contains(word)) {
      throw wrong(key, '"' + word + '"', oneOf(allowed));
    }
    return word;
  }

  /**
   * One of an enum's constants, written in lower case with hyphens.
   *
   * @param type whose constants are allowed
   */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    String word = word(key, Words.of(type));
    return Words.constant(type, word);
  }

  /** The same, or {@code fallback} where there is none. */
  public <E extends Enum<E>> E choice(String key, E fallback) {
    if (has(key)) {
      return choice(key, fallback.getDeclaringClass());
    }
    assume(key, Words.of(fallback));
    return fallback;
  }

  /** A truth value, or {@code fallback} where there is none. */
  public boolean flag(String key, boolean fallback) {
    return has(key) ? as(key, Boolean.class, "true or false") : assume(key, fallback);
  }

  /** A whole number from {@code low} to {@code high}. */
  public long integer(String key, long low, long high) {
    String allowed = "a whole number from " + low + " to " + high;
    long number = as(key, Long.class, allowed);
    if (number < low || number > high) {
      throw wrong(key, Long.toString(number), allowed);
    }
    return number;
  }

  /** A finite number, with or without a decimal point. */
  public double number(String key, String allowed) {
    return finite(key, require(key, allowed), allowed);
  }

  /** A quantity such as "20 ns", in SI. */
  public double quantity(String key, Unit unit) {
    String allowed = unit.meaning() + " such as \"" + unit.example() + "\"";
    Object value = require(key, allowed);
    if (value instanceof Number) {
      throw wrong(key, value + ", which has no unit", allowed);
    }
    String text = as(key, String.class, allowed);
    return located(() -> Quantity.parse(key, text, unit));
  }

  /** Whole numbers from {@code low} to {@code high}. */
  public int[] integers(String key, int low, int high) {
    List<?> list = as(key, List.class, "an array of whole numbers");
    int[] numbers = new int[list.size()];
    for (int index = 0; index < numbers.length; index++) {
      if (!(list.get(index) instanceof Long number) || number > high || number < low) {
        throw wrong(
            key + "[" + index + "]",
            shown(list.get(index)),
            "a whole number from " + low + " to " + high);
      }
      numbers[index] = number.intValue();
    }
    return numbers;
  }

  /** Some of the allowed words, each once and at least one. */
  public List<String> words(String key, List<String> allowed) {
    List<?> list = as(key, List.class, "an array with some of " + String.join(", ", allowed));
    Set<String> words = new LinkedHashSet<>();
    for (int index = 0; index < list.size(); index++) {
      if (!(list.get(index) instanceof String word) || !allowed.contains(word)) {
        throw wrong(key + "[" + index + "]", shown(list.get(index)), oneOf(allowed));
      }
      if (!words.add(word)) {
        throw wrong(key + "[" + index + "]", '"' + word + "\" a second time", "each word once");
      }
    }
    if (words.isEmpty()) {
      throw wrong(key, "an empty array", "at least one of " + String.join(", ", allowed));
    }
    return List.copyOf(words);
  }

  /** Any value, for a key that takes more than one type. */
  public Object value(String key, String allowed) {
    return require(key, allowed);
  }

  /** {@code value}, an element of {@code key}, as a finite number. */
  public double finite(String key, @Nullable Object value, String allowed) {
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw wrong(key, shown(value), allowed);
    }
    return number.doubleValue();
  }

  /** A table. */
  public Section section(String key) {
    return as(key, Section.class, "a table, [" + TomlReader.join(path, key) + "]");
  }

  /** A table, empty where there is none. */
  public Section sectionOrEmpty(String key) {
    return has(key)
        ? section(key)
        : assume(key, new Section(file, origin, TomlReader.join(path, key)));
  }

  /** Tables of an array, {@code [[key]]}, at least one. */
  public List<Section> sections(String key) {
    String allowed = "tables, [[" + TomlReader.join(path, key) + "]]";
    List<Section> sections = elements(key, Section.class, allowed);
    if (sections.isEmpty()) {
      throw wrong(key, "an empty array", allowed);
    }
    return sections;
  }

  /** Texts of an array; none where it is not there. */
  public List<String> textsOrNone(String key) {
    return has(key)
        ? elements(key, String.class, "an array of texts in quotes")
        : assume(key, List.of());
  }

  private <T> List<T> elements(String key, Class<T> type, String allowed) {
    List<T> elements = new ArrayList<>();
    for (Object element : as(key, List.class, allowed)) {
      if (!type.isInstance(element)) {
        throw wrong(key + "[" + elements.size() + "]", shown(element), allowed);
      }
      elements.add(type.cast(element));
    }
    return elements;
  }

  /** The file that this was read from. */
  public String file() {
    return file;
  }

  /** Refuses keys that nobody asked for, here and in the sections that were asked for. */
  public void rejectUnknown() {
    for (Map.Entry<String, Located> entry : values.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        throw new BadInputException(
            entry.getValue().origin(),
            TomlReader.join(path, entry.getKey()),
            "an unknown key",
            asked.isEmpty() ? "no keys here" : String.join(", ", asked));
      }
      if (entry.getValue().value() instanceof Section section) {
        section.rejectUnknown();
      }
    }
  }

  /** Runs {@code check} and adds file, line and section to what it finds wrong. */
  public <T> T located(Supplier<T> check) {
    try {
      return check.get();
    } catch (BadInputException e) {
      if (e.origin() != null) {
        throw e;
      }
      String key = e.key();
      throw key == null ? e.at(file, null) : e.at(originOf(key), TomlReader.join(path, key));
    }
  }

  /** A problem with the value of {@code key}, which may end in an index. */
  public BadInputException wrong(String key, String found, String allowed) {
    return new BadInputException(originOf(key), TomlReader.join(path, key), found, allowed);
  }

  /**
   * All values, those that were assumed too, as plain maps, lists, texts and numbers, for the
   * record of a run.
   */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((key, located) -> map.put(key, plain(located.value())));
    assumed.forEach((key, value) -> map.putIfAbsent(key, plain(value)));
    return map;
  }

  private static Object plain(Object value) {
    if (value instanceof Section section) {
      return section.toMap();
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(plain(element)));
      return copy;
    }
    return value;
  }

  private <T> T as(String key, Class<T> type, String allowed) {
    Object value = require(key, allowed);
    if (!type.isInstance(value)) {
      throw wrong(key, shown(value), allowed);
    }
    return type.cast(value);
  }

  private Object require(String key, String allowed) {
    asked.add(key);
    Located located = values.get(key);
    if (located == null) {
      throw new BadInputException(origin, TomlReader.join(path, key), "no such key", allowed);
    }
    return located.value();
  }

  /** Where a key stands: the value itself, or the nearest thing around it that has a line. */
  private String originOf(String key) {
    String name = key.replaceAll("\\[.*", "");
    int dot = name.indexOf('.');
    Located located = values.get(dot < 0 ? name : name.substring(0, dot));
    if (located == null) {
      return file;
    }
    return Optional.of(located.value())
        .filter(value -> dot >= 0 && value instanceof Section)
        .map(value -> ((Section) value).originOf(name.substring(dot + 1)))
        .filter(origin -> !origin.equals(file))
        .orElse(located.origin());
  }

  private static String oneOf(List<String> words) {
    return (words.size() == 1 ? "" : "one of ") + String.join(", ", words);
  }

  static String shown(@Nullable Object value) {
    if (value instanceof String text) {
      return '"' + text + '"';
    }
    if (value instanceof Section) {
      return "a table";
    }
    if (value instanceof List<?> list) {
      return "an array of " + list.size();
    }
    return String.valueOf(value);
  }
}
