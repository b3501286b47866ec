package org.crosspulse.config;

import org.crosspulse.learn.LevelGrid;
import org.crosspulse.learn.Values;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.rule.LearningRule;

/**
 * As what x and δ enter the weight change: {@code training.values}, one of pulses, continuous and
 * levels.
 *
 * <p>Keys of pulses: see {@link UnitKeys}. Keys of levels: {@code levels}, how many; {@code
 * level_grid}, one of from-ends, through-zero and truncated; {@code x_range}, the range of x;
 * {@code error_range}, the range of e = −δ. Keys of a kind that is not chosen may be there and do
 * nothing, so that the kind is one word to change.
 */
final class ValueKeys {
  private static final int MOST_LEVELS = 1_000_000;

  private ValueKeys() {}

  /** The words of {@code training.values}. */
  private enum Kind {
    PULSES,
    CONTINUOUS,
    LEVELS
  }

  /**
   * Reads the keys.
   *
   * @param arrays how many there are
   * @param slots of a phase of the scheme
   * @param roundings of the scheme
   */
  static Values read(
      Section training,
      RunSettings run,
      LearningRule rule,
      int arrays,
      int slots,
      Roundings roundings) {
    Kind kind = training.choice("values", Kind.PULSES);
    if (kind != Kind.PULSES && run.fidelity() != Fidelity.RULE) {
      throw training.wrong(
          "values",
          Words.of(kind) + " with run.fidelity = " + Words.of(run.fidelity()),
          "pulses, or run.fidelity = rule, which is the algebra");
    }
    UnitKeys.ask(training);
    ask(training);
    return switch (kind) {
      case PULSES -> UnitKeys.read(training, rule, arrays, slots, roundings);
      case CONTINUOUS -> new Values.Continuous();
      case LEVELS -> levels(training);
    };
  }

  private static void ask(Section training) {
    for (String key : new String[] {"levels", "level_grid", "x_range", "error_range"}) {
      training.has(key);
    }
  }

  private static Values levels(Section training) {
    int count = (int) training.integer("levels", 2, MOST_LEVELS);
    LevelGrid.Kind kind = training.choice("level_grid", LevelGrid.Kind.class);
    return new Values.Levels(
        grid(training, "x_range", kind, count), grid(training, "error_range", kind, count));
  }

  private static LevelGrid grid(Section training, String key, LevelGrid.Kind kind, int count) {
    double[] range = Numbers.range(training, key);
    if (kind != LevelGrid.Kind.FROM_ENDS && (range[0] > 0 || range[1] < 0)) {
      throw training.wrong(
          key,
          "[" + range[0] + ", " + range[1] + "]",
          "a range with zero in it where level_grid is " + Words.of(kind));
    }
    return new LevelGrid(kind, range[0], range[1], count);
  }
}
