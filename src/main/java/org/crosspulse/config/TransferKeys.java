package org.crosspulse.config;

import java.util.Locale;
import org.crosspulse.learn.StepRange;
import org.crosspulse.learn.Transfer;
import org.crosspulse.learn.Values;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code [transfer]}: changes are gathered on an array of their own (see {@link
 * Transfer}).
 *
 * <p>{@code every}, samples between two transfers; {@code unit}, the weight change that is written
 * at once; {@code gain}, by which gathered steps are larger than the learning rate asks for; {@code
 * chopped}, whether the sign turns with every transfer; {@code remainder}, one of kept and
 * stochastic.
 */
final class TransferKeys {
  private static final String TABLE = "transfer";
  private static final int MOST_SAMPLES = 1_000_000_000;
  private static final double MOST = 1e6;

  private TransferKeys() {}

  /**
   * Reads the table.
   *
   * @param values as what changes are made
   * @param weightLimit the largest weight
   * @return the values with the transfer, or as they are where there is no table
   */
  static Values read(Section root, Values values, double weightLimit) {
    if (!root.has(TABLE)) {
      return values;
    }
    Section table = root.section(TABLE);
    if (!(values instanceof Values.Pulses pulses)) {
      throw root.wrong(TABLE, "this table without pulses", "it with training.values = \"pulses\"");
    }
    return pulses.with(
        new Transfer(
            (int) table.integer("every", 1, MOST_SAMPLES),
            table.has("gain") ? Numbers.positive(table, "gain", MOST) : table.assume("gain", 1.0),
            Numbers.positive(table, "unit", MOST),
            table.flag("chopped", true),
            table.choice("remainder", Transfer.Remainder.KEPT),
            weightLimit / 2));
  }

  /**
   * Refuses a unit that pulses in every slot cannot make.
   *
   * @param steps that a pulse can make
   */
  static void check(Section root, @Nullable Transfer transfer, StepRange steps, int slots) {
    double least = slots * steps.least();
    double most = slots * steps.most();
    if (transfer != null && (transfer.unit() < least || transfer.unit() > most)) {
      throw root.section(TABLE)
          .wrong(
              "unit",
              Double.toString(transfer.unit()),
              String.format(Locale.ROOT, "%.3g to %.3g with this device and scheme", least, most));
    }
  }
}
