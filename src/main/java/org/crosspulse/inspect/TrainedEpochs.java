package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.jspecify.annotations.Nullable;

/**
 * The epochs of a finished training, from its {@code result.json}.
 *
 * @param numbers of each epoch, in their order: those of the file, and {@code train_error}, {@code
 *     test_error} and {@code validation_error} as parts of one, null where there are none
 * @param rate the learning rate of the last
 * @param best the number of the best; null where the file names none
 * @param judgedBy the key of the number that says which is best; null where the file names none
 */
record TrainedEpochs(
    List<Map<String, @Nullable Object>> numbers,
    double rate,
    @Nullable Integer best,
    @Nullable String judgedBy) {
  private static final String EPOCH = "epoch";
  private static final String RATE = "learning_rate";
  private static final String BEST = "best";
  private static final List<String> SETS = List.of("train", "test", "validation");
  private static final double PERCENT = 100;

  /**
   * Reads the file.
   *
   * @throws BadInputException where it is not that of a finished training
   */
  static TrainedEpochs read(Path folder) throws IOException {
    Path file = folder.resolve("result.json");
    return new Reader(file.toString()).epochs(Json.map(file));
  }

  /** Their numbers, 1 for the first of a training. */
  List<Integer> epochs() {
    return numbers.stream()
        .map(epoch -> (Integer) Objects.requireNonNull(epoch.get(EPOCH)))
        .toList();
  }

  int last() {
    return epochs().get(numbers.size() - 1);
  }

  /** Reads with the name of the file. */
  private record Reader(String file) {
    TrainedEpochs epochs(Map<String, Object> result) {
      if (!(result.get("epochs") instanceof List<?> list) || list.isEmpty()) {
        throw wrong("epochs", result.get("epochs"), "the epochs of a training, one at least");
      }
      List<Map<String, @Nullable Object>> numbers = new ArrayList<>();
      int before = 0;
      for (int index = 0; index < list.size(); index++) {
        String key = "epochs[" + index + "]";
        Map<?, ?> map = map(key, list.get(index));
        before = epoch(key, map, before);
        numbers.add(numbers(key, map));
      }
      String lastRate = "epochs[" + (list.size() - 1) + "]." + RATE;
      double rate = number(lastRate, numbers.get(numbers.size() - 1).get(RATE));
      Map<?, ?> best = result.get(BEST) == null ? Map.of() : map(BEST, result.get(BEST));
      Integer bestEpoch = best.isEmpty() ? null : (Integer) epoch(BEST, best, 0);
      if (bestEpoch != null && bestEpoch > before) {
        throw wrong(BEST + "." + EPOCH, bestEpoch, "one of the epochs, up to " + before);
      }
      return new TrainedEpochs(
          numbers, rate, bestEpoch, best.get("judged_by") instanceof String key ? key : null);
    }

    private Map<?, ?> map(String key, @Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw wrong(key, value, "the numbers of an epoch");
    }

    private int epoch(String key, Map<?, ?> map, int before) {
      if (map.get(EPOCH) instanceof Integer epoch && epoch > before) {
        return epoch;
      }
      throw wrong(key + "." + EPOCH, map.get(EPOCH), "a whole number above " + before);
    }

    /** The numbers that the page shows, and the rate as a double. */
    private Map<String, @Nullable Object> numbers(String key, Map<?, ?> map) {
      Map<String, @Nullable Object> epoch = new LinkedHashMap<>();
      map.forEach(
          (name, value) -> {
            if (value == null || value instanceof Number) {
              epoch.put(String.valueOf(name), value);
            }
          });
      epoch.put(RATE, number(key + "." + RATE, map.get(RATE)));
      for (String set : SETS) {
        String name = set + "_error_percent";
        Object percent = map.get(name);
        epoch.put(
            set + "_error", percent == null ? null : number(key + "." + name, percent) / PERCENT);
      }
      return epoch;
    }

    private double number(String key, @Nullable Object value) {
      if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
        return number.doubleValue();
      }
      throw wrong(key, value, "a finite number");
    }

    private BadInputException wrong(String key, @Nullable Object value, String allowed) {
      return new BadInputException(
          file, key, value == null ? "no such key" : Json.line(value), allowed);
    }
  }
}
