package org.crosspulse.pulse;

import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * A pulse scheme as its file gives it, before a device is known.
 *
 * @param name the file's name without its ending
 * @param description one line for people
 * @param kind which phases make a cycle
 * @param slots the most pulses a neuron may send in a phase, ≥ 1
 * @param potentiation drive of the phases that raise the conductance
 * @param depression drive of the phases that lower it
 * @param roundings how values become numbers of pulses
 * @param generators how pulses are away from ideal
 * @param placements where neurons put their pulses in a phase
 * @param allowViolation whether amplitudes outside the operating window are simulated, not refused
 */
public record PulseScheme(
    String name,
    String description,
    CycleKind kind,
    int slots,
    PhaseDrive potentiation,
    PhaseDrive depression,
    Roundings roundings,
    Generators generators,
    Placements placements,
    boolean allowViolation) {

  /** A scheme of nearest counts whose trains begin together. */
  public PulseScheme(
      String name,
      String description,
      CycleKind kind,
      int slots,
      PhaseDrive potentiation,
      PhaseDrive depression,
      Generators generators,
      boolean allowViolation) {
    this(
        name,
        description,
        kind,
        slots,
        potentiation,
        depression,
        Roundings.NEAREST,
        generators,
        Placements.ALIGNED,
        allowViolation);
  }

  /** A scheme of ideal generators and nearest counts, whose trains begin together. */
  public PulseScheme(
      String name,
      String description,
      CycleKind kind,
      int slots,
      PhaseDrive potentiation,
      PhaseDrive depression,
      boolean allowViolation) {
    this(
        name, description, kind, slots, potentiation, depression, Generators.IDEAL, allowViolation);
  }

  /**
   * The cycle on the tick grid for a device whose thresholds do not depend on its state.
   *
   * @param onVolts the device's V_on &gt; 0 (V)
   * @param offVolts the device's V_off &lt; 0 (V)
   */
  public Schedule resolve(double onVolts, double offVolts) {
    return resolve(SwitchingRange.at(onVolts), SwitchingRange.at(offVolts));
  }

  /**
   * The cycle on the tick grid for one device.
   *
   * @param on the device's V_on, of which amplitudes may be multiples: of the one that moves every
   *     state
   * @param off the device's V_off
   * @throws BadInputException where an amplitude has the wrong sign or breaks |u|/2 &lt; |V| &lt;
   *     |u| without {@link #allowViolation}, or a time does not fit the tick grid
   */
  public Schedule resolve(SwitchingRange on, SwitchingRange off) {
    double raisingVolts = potentiation.amplitude().volts(on.movingVolts(), off.movingVolts());
    double loweringVolts = depression.amplitude().volts(on.movingVolts(), off.movingVolts());
    checkAmplitude("potentiation.amplitude", raisingVolts, on);
    checkAmplitude("depression.amplitude", loweringVolts, off);
    PulseTiming raising = timing("potentiation", potentiation);
    PulseTiming lowering = timing("depression", depression);
    List<Phase> phases =
        kind.quadrants().stream()
            .map(
                quadrant ->
                    quadrant.isRaising()
                        ? phase(quadrant, raisingVolts, raising)
                        : phase(quadrant, loweringVolts, lowering))
            .toList();
    return new Schedule(kind, slots, phases, generators.errors(), placements);
  }

  private static Phase phase(CycleKind.Quadrant quadrant, double fullVolts, PulseTiming timing) {
    double half = fullVolts / 2;
    return new Phase(
        quadrant.name(), quadrant.rowSign(), quadrant.columnSign(), half, -half, timing);
  }

  private void checkAmplitude(String key, double volts, SwitchingRange range) {
    double threshold = range.movingVolts();
    if (!(volts * threshold > 0)) {
      throw BadInputException.of(
          key,
          Quantity.format(volts, Unit.VOLT),
          "a voltage " + (threshold > 0 ? "above" : "below") + " zero, the sign of the threshold");
    }
    if (allowViolation) {
      return;
    }
    OperatingWindow.violation(volts, range)
        .ifPresent(
            violation -> {
              throw BadInputException.of(
                  key, violation, OperatingWindow.allowed(range) + ", or allow_violation = true");
            });
  }

  private PulseTiming timing(String name, PhaseDrive drive) {
    long width = Ticks.of(name + ".width", drive.widthSeconds());
    long period = Ticks.of(name + ".period", drive.periodSeconds());
    long edges = generators.riseTicks() + generators.fallTicks();
    if (period <= edges + width) {
      throw BadInputException.of(
          name + ".period",
          Quantity.format(drive.periodSeconds(), Unit.SECOND),
          "longer than "
              + (edges == 0 ? "the width, " : "rise, width and fall, ")
              + Quantity.format(Ticks.toSeconds(width + edges), Unit.SECOND));
    }
    return new PulseTiming(width, period, generators.riseTicks(), generators.fallTicks());
  }
}
