package org.crosspulse.qualify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.rule.NominalStep;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether and how a device can learn by coincidence: window, widths, steps, disturb, and
 * the cross-check that follows from them.
 */
public final class Qualifier {
  /** Amplitudes are rounded, so that a scheme can be read. */
  private static final MathContext DIGITS = new MathContext(4);

  private static final double CENTRE = 4.0 / 3;

  private final String name;
  private final Memristor device;
  private final int levels;
  private final long seed;
  private final OperatingMargin upWindow;
  private final OperatingMargin downWindow;
  private final double upVolts;
  private final double downVolts;

  private Qualifier(String name, Memristor device, int levels, long seed) {
    this.name = name;
    this.device = device;
    this.levels = levels;
    this.seed = seed;
    this.upWindow = OperatingMargin.of(device, Direction.UP);
    this.downWindow = OperatingMargin.of(device, Direction.DOWN);
    this.upVolts = volts(device, upWindow);
    this.downVolts = volts(device, downWindow);
  }

  /**
   * Measures everything.
   *
   * @param name of the device, which the scheme's name begins with
   * @param levels wanted, from one end of the usable range to the other, ≥ 5
   * @param seed of the sample cycle's pulse counts
   */
  public static Qualification run(
      String name, Memristor device, int levels, long seed, Workers workers) {
    return new Qualifier(name, device, levels, seed).run(workers);
  }

  private static double volts(Memristor device, OperatingMargin window) {
    if (!window.hasDeadZone()) {
      return rounded(Selectivity.bestVolts(device, window.direction()));
    }
    double exact = window.isEmpty() ? CENTRE * window.movingVolts() : window.centreVolts();
    double rounded = rounded(exact);
    return window.isEmpty() || window.contains(rounded) ? rounded : exact;
  }

  private static double rounded(double volts) {
    return new BigDecimal(volts).round(DIGITS).doubleValue();
  }

  private Qualification run(Workers workers) {
    UsableRange range = UsableRange.of(device, upVolts, downVolts).orElse(null);
    if (range == null) {
      return withoutRange(workers);
    }
    LevelWidths widths = LevelWidths.of(device, range, upVolts, downVolts, levels);
    SymmetricPair pair = SymmetricPair.of(device, range, upVolts, downVolts, levels);
    Drive upLevel = drive(Direction.UP, widths.upSeconds());
    Drive downLevel = drive(Direction.DOWN, widths.downSeconds());
    Drive up = drive(Direction.UP, pair.upSeconds());
    Drive down = drive(Direction.DOWN, pair.downSeconds());
    PulseScheme scheme = scheme(up, down);
    return finish(
        range,
        widths,
        pair,
        side(range, upWindow, upVolts, upLevel, up, scheme),
        side(range, downWindow, downVolts, downLevel, down, scheme),
        scheme,
        workers);
  }

  private Qualification finish(
      UsableRange range,
      LevelWidths widths,
      SymmetricPair pair,
      Qualification.Side up,
      Qualification.Side down,
      @Nullable PulseScheme scheme,
      Workers workers) {
    CrosscheckReport report =
        scheme == null ? null : SampleCycle.check(device, scheme, range.middle(), seed, workers);
    Qualification measured =
        new Qualification(
            levels,
            seed,
            device.hasDeadZone(),
            up,
            down,
            range,
            widths,
            pair,
            upWindow.isEmpty() || downWindow.isEmpty()
                ? null
                : EqualWidthPair.of(device, range, pair, upWindow, downWindow).orElse(null),
            asymmetry(range, up.levelDrive(), down.levelDrive()),
            asymmetry(range, up.drive(), down.drive()),
            scheme,
            report,
            Verdict.NONE);
    return judged(measured);
  }

  /** No state moves both ways: only what the pulses do to the array can be told. */
  private Qualification withoutRange(Workers workers) {
    Stimuli stimuli = Stimuli.of(device);
    Drive up = drive(Direction.UP, stimuli.onSeconds());
    Drive down = drive(Direction.DOWN, stimuli.offSeconds());
    PulseScheme scheme = scheme(up, down);
    CrosscheckReport report =
        scheme == null
            ? null
            : SampleCycle.check(device, scheme, NominalStep.REFERENCE_STATE, seed, workers);
    Qualification measured =
        new Qualification(
            levels,
            seed,
            device.hasDeadZone(),
            new Qualification.Side(upWindow, upVolts, null, up, null, null),
            new Qualification.Side(downWindow, downVolts, null, down, null, null),
            null,
            null,
            null,
            null,
            null,
            null,
            scheme,
            report,
            Verdict.NONE);
    return judged(measured);
  }

  private static Qualification judged(Qualification q) {
    return new Qualification(
        q.levels(),
        q.seed(),
        q.hasDeadZone(),
        q.up(),
        q.down(),
        q.range(),
        q.widths(),
        q.pair(),
        q.equalWidths(),
        q.levelAsymmetry(),
        q.asymmetry(),
        q.scheme(),
        q.crosscheck(),
        Verdict.of(q));
  }

  private @Nullable Drive drive(Direction direction, double seconds) {
    OptionalLong ticks = TickWidths.nearest(seconds);
    double volts = direction == Direction.UP ? upVolts : downVolts;
    return ticks.isPresent() ? new Drive(direction, volts, ticks.getAsLong()) : null;
  }

  private @Nullable PulseScheme scheme(@Nullable Drive up, @Nullable Drive down) {
    if (up == null || down == null) {
      return null;
    }
    boolean violates = upWindow.isEmpty() || downWindow.isEmpty();
    Optional<PulseScheme> scheme = SchemeMaker.of(name + "-scheme", up, down, levels, violates);
    return scheme.orElse(null);
  }

  private Qualification.Side side(
      UsableRange range,
      OperatingMargin window,
      double volts,
      @Nullable Drive level,
      @Nullable Drive drive,
      @Nullable PulseScheme scheme) {
    Linearity linearity = level == null ? null : Linearity.of(device, range, level, levels);
    Disturb disturb =
        drive == null || scheme == null
            ? null
            : Disturb.of(device, range, drive, rest(drive.direction(), scheme));
    return new Qualification.Side(window, volts, level, drive, linearity, disturb);
  }

  private static double rest(Direction direction, PulseScheme scheme) {
    return direction == Direction.UP
        ? scheme.potentiation().periodSeconds() - scheme.potentiation().widthSeconds()
        : scheme.depression().periodSeconds() - scheme.depression().widthSeconds();
  }

  private @Nullable Asymmetry asymmetry(
      UsableRange range, @Nullable Drive up, @Nullable Drive down) {
    return up == null || down == null ? null : Asymmetry.of(device, range, up, down);
  }
}
