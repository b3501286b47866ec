package org.crosspulse.qualify;

import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.rule.NominalStep;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@link Qualifier} measured on one device. What could not be measured is null: the
 * verdict says why.
 *
 * @param levels wanted, from one end of the usable range to the other
 * @param seed of the pulse counts of the sample cycle
 * @param hasDeadZone whether the device is exactly still between its thresholds
 * @param up one direction
 * @param down the other
 * @param range the states between which levels are counted; null where no state moves both ways
 * @param widths that make the levels
 * @param pair that makes alike steps
 * @param equalWidths amplitudes that do it with one width; null where there are none
 * @param levelAsymmetry with the widths of {@code widths}
 * @param asymmetry with the scheme
 * @param scheme that is recommended
 * @param crosscheck of the sample cycle with the scheme
 * @param verdict in plain words
 */
public record Qualification(
    int levels,
    long seed,
    boolean hasDeadZone,
    Side up,
    Side down,
    @Nullable UsableRange range,
    @Nullable LevelWidths widths,
    @Nullable SymmetricPair pair,
    @Nullable EqualWidthPair equalWidths,
    @Nullable Asymmetry levelAsymmetry,
    @Nullable Asymmetry asymmetry,
    @Nullable PulseScheme scheme,
    @Nullable CrosscheckReport crosscheck,
    Verdict verdict) {

  /** x of the cells before the sample cycle, at which its nominal step is taken. */
  public double referenceState() {
    return range == null ? NominalStep.REFERENCE_STATE : range.middle();
  }

  /**
   * What belongs to one direction.
   *
   * @param window of its amplitudes
   * @param volts the amplitude that everything else is measured at (V)
   * @param levelDrive the pulse of the level width, on the clock
   * @param drive the pulse of the scheme
   * @param linearity of the train of level pulses
   * @param disturb by half-select pulses of the scheme
   */
  public record Side(
      OperatingMargin window,
      double volts,
      @Nullable Drive levelDrive,
      @Nullable Drive drive,
      @Nullable Linearity linearity,
      @Nullable Disturb disturb) {}
}
