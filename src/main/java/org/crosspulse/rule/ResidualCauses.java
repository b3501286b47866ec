package org.crosspulse.rule;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;

/**
 * What can make conductances differ from the rule.
 *
 * @param raisingFails whether a raising full select leaves the device where it is
 * @param loweringFails whether a lowering full select does
 * @param stepVaries whether the step of a coincidence depends on the state
 * @param clippedCells cells that a bound kept from where the rule wanted them
 * @param imperfections of the array, its drivers and wires
 */
public record ResidualCauses(
    boolean raisingFails,
    boolean loweringFails,
    boolean stepVaries,
    int clippedCells,
    Imperfections imperfections) {

  /**
   * What makes an array differ from one of the device file's cells, exact drivers and bare nodes.
   *
   * @param stuckCells cells that never move
   * @param cellsDiffer whether cells differ from each other, or pulses from one to the next
   * @param cellsRelax whether states relax between cycles
   * @param generatorsDiffer whether generators are off their common clock, or their voltages wrong
   * @param wiresDrop whether voltages drop along wires or in drivers
   */
  public record Imperfections(
      int stuckCells,
      boolean cellsDiffer,
      boolean cellsRelax,
      boolean generatorsDiffer,
      boolean wiresDrop) {
    /** Nothing. */
    public static final Imperfections NONE = new Imperfections(0, false, false, false, false);

    static Imperfections of(Crossbar crossbar, Schedule schedule, boolean wiresDrop) {
      return new Imperfections(
          crossbar.population().stuckCells(),
          !crossbar.population().isUniform() || crossbar.noise().actsOnPulses(),
          !crossbar.relaxation().isNone(),
          !schedule.errors().areNone(),
          wiresDrop);
    }
  }

  private static final double LOW_STATE = 0.25;
  private static final double HIGH_STATE = 0.75;

  /** Steps that differ by less than this part are the same but for rounding. */
  private static final double SAME = 1e-6;

  static ResidualCauses of(
      Crossbar crossbar, Schedule schedule, int clippedCells, boolean wiresDrop) {
    Memristor device = crossbar.device();
    Phase raising = schedule.firstPhase(true);
    Phase lowering = schedule.firstPhase(false);
    return new ResidualCauses(
        device.isStillAt(raising.fullSelectVolts()),
        device.isStillAt(lowering.fullSelectVolts()),
        varies(device, raising) || varies(device, lowering),
        clippedCells,
        Imperfections.of(crossbar, schedule, wiresDrop));
  }

  private static boolean varies(Memristor device, Phase phase) {
    double low = NominalStep.siemens(device, phase, LOW_STATE);
    double high = NominalStep.siemens(device, phase, HIGH_STATE);
    return Math.abs(low - high) > SAME * Math.max(Math.abs(low), Math.abs(high));
  }
}
