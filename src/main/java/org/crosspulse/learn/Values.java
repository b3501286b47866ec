package org.crosspulse.learn;

import java.util.Collections;
import java.util.List;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.rule.LearningRule;
import org.jspecify.annotations.Nullable;

/** As what x and δ enter the weight change. The network itself runs forward and backward as is. */
public sealed interface Values {
  /**
   * As numbers of pulses, as hardware has them.
   *
   * @param x value of one pulse of the forward signal, one for each array
   * @param delta value of one pulse of the error, one for each array
   * @param roundings to whole numbers of pulses
   * @param transfer of changes that are gathered on an array of their own; null where the array of
   *     weights takes them itself
   */
  record Pulses(
      List<PulseUnit> x, List<PulseUnit> delta, Roundings roundings, @Nullable Transfer transfer)
      implements Values {
    /** Copies the lists. */
    public Pulses {
      x = List.copyOf(x);
      delta = List.copyOf(delta);
    }

    /** With changes that the array of weights takes itself. */
    public Pulses(List<PulseUnit> x, List<PulseUnit> delta, Roundings roundings) {
      this(x, delta, roundings, null);
    }

    /** The same, gathered on an array of their own. */
    public Pulses with(Transfer gathering) {
      return new Pulses(x, delta, roundings, gathering);
    }

    /** One fixed unit for x and δ in all arrays. */
    public static Pulses common(double unit, int arrays, Roundings roundings) {
      List<PulseUnit> same = Collections.nCopies(arrays, PulseUnit.fixed(unit));
      return new Pulses(same, same, roundings);
    }

    /** Whether x and δ of each array have one unit that never changes. */
    public boolean haveCommonUnits() {
      return x.equals(delta) && areFixed();
    }

    /**
     * The weight change of a coincidence over the learning rate: a product of counts is shared by
     * the slots, and a smaller count is worth its unit.
     *
     * @param rule ABSMIN, for which both units are the same, or TIMES
     */
    static double stepPerRate(LearningRule rule, double xUnit, double deltaUnit, int slots) {
      return rule == LearningRule.TIMES ? xUnit * deltaUnit * slots : xUnit;
    }

    /**
     * The learning rates for which every array can make its step, whatever its units become.
     *
     * @param slots the most pulses of a neuron in a phase
     * @param steps weight steps of a coincidence that the pulses can make
     */
    public StepRange rates(LearningRule rule, int slots, StepRange steps) {
      double least = 0;
      double most = Double.POSITIVE_INFINITY;
      for (int array = 0; array < x.size(); array++) {
        PulseUnit rows = x.get(array);
        PulseUnit columns = delta.get(array);
        double gain = transfer == null ? 1 : transfer.gain();
        double smallest = gain * stepPerRate(rule, rows.least(), columns.least(), slots);
        double largest = gain * stepPerRate(rule, rows.most(), columns.most(), slots);
        least = Math.max(least, steps.least() / smallest);
        most = Math.min(most, steps.most() / largest);
      }
      return new StepRange(least, most);
    }

    /** Whether no unit ever changes. */
    boolean areFixed() {
      return x.stream().allMatch(PulseUnit::isFixed) && delta.stream().allMatch(PulseUnit::isFixed);
    }
  }

  /** As they are; algebra only. */
  record Continuous() implements Values {}

  /**
   * As the nearest of some levels, which is how the source paper words it; algebra only.
   *
   * @param x levels of the forward signal
   * @param error levels of the error e = −δ
   */
  record Levels(LevelGrid x, LevelGrid error) implements Values {}
}
