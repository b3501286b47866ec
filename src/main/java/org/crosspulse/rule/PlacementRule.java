package org.crosspulse.rule;

import java.util.OptionalDouble;
import org.crosspulse.pulse.Offset;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.Schedule;

/**
 * The rule that the placements of a scheme make of its coincidences: signed coincidences as a
 * function of the signed pulse counts n and m of a row and a column.
 *
 * @param formula of the size
 * @param slots K
 * @param bound the most that a cell's coincidences can differ from the formula, where that is known
 * @param isChance whether the formula is an expectation, over the dice of neurons
 */
public record PlacementRule(Formula formula, int slots, OptionalDouble bound, boolean isChance)
    implements SignalRule {

  /** What coincidences of n and m pulses among K slots amount to. */
  public enum Formula {
    /** min(n, m): of two trains one is a part of the other. */
    MIN("min(n_x, n_delta)") {
      @Override
      double of(double n, double m, int slots) {
        return Math.min(n, m);
      }
    },
    /** max(0, n + m − K): bursts from the two ends of the phase. */
    BOUNDED_DIFFERENCE("max(0, n_x + n_delta - K)") {
      @Override
      double of(double n, double m, int slots) {
        return Math.max(0, n + m - slots);
      }
    },
    /** n·m/K: one train is spread over the other. */
    PRODUCT("n_x * n_delta / K") {
      @Override
      double of(double n, double m, int slots) {
        return n * m / slots;
      }
    };

    private final String text;

    Formula(String text) {
      this.text = text;
    }

    /** The formula for people. */
    public String text() {
      return text;
    }

    /** Of sizes ≥ 0. */
    abstract double of(double n, double m, int slots);
  }

  /** What the trains of a scheme amount to, whatever the number of slots. */
  public static Formula formula(Placements placements) {
    Placement rows = placements.rows();
    Placement columns = placements.columns();
    boolean isShifted = placements.offset() != Offset.NONE;
    if (rows == columns && (rows.isBurst() || (rows.isNested() && !isShifted))) {
      return Formula.MIN;
    }
    return rows.isBurst() && columns.isBurst() ? Formula.BOUNDED_DIFFERENCE : Formula.PRODUCT;
  }

  /** The rule of a scheme. */
  public static PlacementRule of(Schedule schedule) {
    Placements placements = schedule.placements();
    Placement rows = placements.rows();
    Placement columns = placements.columns();
    int slots = schedule.slots();
    if (rows == Placement.BERNOULLI || columns == Placement.BERNOULLI) {
      return new PlacementRule(Formula.PRODUCT, slots, OptionalDouble.empty(), true);
    }
    Formula formula = formula(placements);
    if (formula != Formula.PRODUCT) {
      return new PlacementRule(formula, slots, OptionalDouble.of(0), false);
    }
    OptionalDouble bound =
        rows.isBurst() || columns.isBurst()
            ? SpreadBound.of(rows.isBurst() ? columns : rows, slots)
            : OptionalDouble.empty();
    return new PlacementRule(Formula.PRODUCT, slots, bound, false);
  }

  @Override
  public double of(double x, double delta) {
    return Math.signum(x * delta) * formula.of(Math.abs(x), Math.abs(delta), slots);
  }
}
