package org.crosspulse.fit.data;

import java.util.List;
import org.crosspulse.device.Memristor;
import org.crosspulse.units.Unit;

/** A measurement on one device: a row for each number that was read. */
public sealed interface Measurement permits Sweep, Train {
  /** How many rows. */
  int size();

  /** What was read, a number for each row, in {@link #unit}. Not to be modified. */
  double[] measured();

  /** The unit of what was read. */
  Unit unit();

  /** What was read, in one word. */
  String quantity();

  /**
   * What a device would have shown.
   *
   * @param initialState x before the first row
   * @return a number for each row, in {@link #unit}
   */
  double[] simulate(Memristor device, double initialState, Accuracy accuracy);

  /** The voltages that the device was under, one after another. */
  List<Stimulus> stimuli();

  /**
   * The levels that were read: what a device in one state would have shown in each row.
   *
   * @param state x in [0, 1]
   */
  double reading(Memristor device, int row, double state);

  /** The rows in which the conductance can be told from what was read. */
  int[] tellingRows();

  /** The conductance (S) of a row: what was read, over the voltage where it is a current. */
  double siemens(int row);

  /** The same on fewer rows where that describes it well enough to search with. */
  Measurement thinned(int most);

  /** The same with the terminals of the device exchanged. */
  Measurement flipped();

  /**
   * Whether a positive voltage raised the conductance: from −1, it lowered it, to 1, with 0 for
   * measurements that do not tell.
   */
  double orientation();
}
