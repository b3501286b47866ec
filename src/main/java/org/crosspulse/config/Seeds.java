package org.crosspulse.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.crosspulse.problem.BadInputException;

/** Seeds as a user writes them: {@code [1, 2, 3]} in a file, {@code "1..10"} or {@code "1,2,3"}. */
final class Seeds {
  private static final String KEY = "seeds";
  private static final String ALLOWED = "seeds such as [1, 2, 3] or \"1..10\", each once";
  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,18})\\.\\.(-?\\d{1,18})");
  private static final int MOST = 10_000;

  private Seeds() {}

  static List<Long> read(Section section) {
    Object value = section.value(KEY, ALLOWED);
    return section.located(() -> of(value));
  }

  private static List<Long> of(Object value) {
    if (value instanceof String text) {
      return parse(text);
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(String.valueOf(value));
    }
    List<Long> seeds = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof Long seed)) {
        throw wrong("an array with something else than whole numbers");
      }
      seeds.add(seed);
    }
    return checked(seeds, "an array of " + seeds.size() + " in which one is there twice");
  }

  /** The same from an option of the command line. */
  static List<Long> parse(String text) {
    Matcher range = RANGE.matcher(text.strip());
    if (range.matches()) {
      long first = Long.parseLong(range.group(1));
      long last = Long.parseLong(range.group(2));
      if (last < first || last - first >= MOST) {
        throw wrong('"' + text + '"');
      }
      return LongStream.rangeClosed(first, last).boxed().toList();
    }
    try {
      List<Long> seeds = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        seeds.add(Long.parseLong(part.strip()));
      }
      return checked(seeds, '"' + text + '"');
    } catch (NumberFormatException e) {
      throw wrong('"' + text + '"');
    }
  }

  private static List<Long> checked(List<Long> seeds, String found) {
    Set<Long> distinct = new LinkedHashSet<>(seeds);
    if (seeds.isEmpty() || distinct.size() < seeds.size() || seeds.size() > MOST) {
      throw wrong(seeds.isEmpty() ? "none" : found);
    }
    return seeds;
  }

  private static BadInputException wrong(String found) {
    return BadInputException.of(KEY, found, ALLOWED);
  }
}
