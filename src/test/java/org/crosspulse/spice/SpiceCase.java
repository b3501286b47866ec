package org.crosspulse.spice;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.WiredEngine;
import org.crosspulse.pulse.Amplitude;
import org.crosspulse.pulse.ClockErrors;
import org.crosspulse.pulse.CycleKind;
import org.crosspulse.pulse.Generators;
import org.crosspulse.pulse.PhaseDrive;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.SwitchingRange;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.units.Unit;

/**
 * A small cycle that moves a shipped device by some hundredths of its range a pulse.
 *
 * @param device shipped
 * @param crossbar before the cycle
 * @param wires of its lines and drivers
 */
record SpiceCase(
    DeviceDescription device,
    Crossbar crossbar,
    WireSettings wires,
    Schedule schedule,
    PulseCounts counts) {
  private static final double OVERDRIVE = 4.0 / 3;
  private static final double STEP = 0.02;
  static final int SLOTS = 4;

  /** A much slower direction would take ngspice as many more steps. */
  private static final double MOST_RATIO = 8;

  /** Signals with silent lines, full trains and lone pulses among them. */
  private static final PulseCounts COUNTS = new PulseCounts(new int[] {4, 2}, new int[] {3, -4, 0});

  /** One with ideal generators. */
  static SpiceCase of(String name) {
    return of(name, Edges.IDEAL);
  }

  static SpiceCase of(String name, Edges edges) {
    DeviceDescription device = DeviceFile.read(name, Path.of(""));
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    double[] states = random.doubles(6, 0.2, 0.8).toArray();
    return new SpiceCase(
        device,
        new Crossbar(2, 3, device.device(), states),
        WireSettings.ideal(),
        schedule(device.device(), edges::generators),
        COUNTS);
  }

  /**
   * Pulses that move a device by some hundredths of its range.
   *
   * @param generators of the width of the shorter pulse (s)
   */
  static Schedule schedule(Memristor device, DoubleFunction<Generators> generators) {
    double rise = widthSeconds(device, device.thresholds().onVolts());
    double fall = widthSeconds(device, device.thresholds().offVolts());
    double on = Math.min(rise, MOST_RATIO * fall);
    double off = Math.min(fall, MOST_RATIO * rise);
    PulseScheme scheme =
        new PulseScheme(
            "case",
            "",
            CycleKind.TWO_PHASE,
            SLOTS,
            drive(Unit.ON_THRESHOLD, on),
            drive(Unit.OFF_THRESHOLD, off),
            generators.apply(Math.min(on, off)),
            true);
    return scheme.resolve(
        SwitchingRange.at(device.thresholds().onVolts()),
        SwitchingRange.at(device.thresholds().offVolts()));
  }

  /** The same in the array's second cycle, in which a counter broadcasts 1. */
  SpiceCase placed(Placements placements) {
    Crossbar second = crossbar.copy();
    second.addCycles(1);
    Schedule placed =
        new Schedule(
            schedule.kind(), schedule.slots(), schedule.phases(), schedule.errors(), placements);
    return new SpiceCase(device, second, wires, placed, counts);
  }

  private static PhaseDrive drive(Unit threshold, double widthSeconds) {
    return new PhaseDrive(new Amplitude(OVERDRIVE, threshold), widthSeconds, 2 * widthSeconds);
  }

  /** Rounded to a tenth of a nanosecond, or to what a fast device needs. */
  private static double widthSeconds(Memristor device, double threshold) {
    double fastest =
        DoubleStream.of(0.1, 0.3, 0.5, 0.7, 0.9)
            .map(state -> Math.abs(device.rate(OVERDRIVE * threshold, state)))
            .max()
            .orElseThrow();
    double exact = STEP / fastest;
    long grain = exact > 1e-7 ? 100_000 : 100;
    return Ticks.toSeconds(Math.max(1, Math.round(exact * Ticks.PER_SECOND / grain)) * grain);
  }

  /** How pulses are away from ideal. */
  enum Edges {
    IDEAL {
      @Override
      Generators generators(double width) {
        return Generators.IDEAL;
      }
    },
    RAMPS {
      @Override
      Generators generators(double width) {
        return new Generators(ticks(width / 5), ticks(width / 8), ClockErrors.NONE);
      }
    },
    SKEW {
      @Override
      Generators generators(double width) {
        return new Generators(
            0, 0, new ClockErrors(ticks(width / 3), 0.02 * ticks(width), 0, 0.01, 0.02));
      }
    };

    abstract Generators generators(double width);

    static long ticks(double seconds) {
      return Math.round(seconds * Ticks.PER_SECOND);
    }
  }

  Netlist netlist(SpiceSettings settings) {
    return new Netlist(device, crossbar, wires, schedule, counts, settings);
  }

  /** The states that ngspice ends with. */
  double[] witness(SpiceSettings settings) {
    return NgspiceRun.of(netlist(settings).text(List.of(device.name())))
        .states(crossbar.rows(), crossbar.columns());
  }

  /** The states that the engine ends with. */
  double[] played() {
    return played(List.of());
  }

  /** The same, and {@code probes} see the cycle. */
  double[] played(List<? extends Probe> probes) {
    Crossbar copy = crossbar.copy();
    CycleEngine engine =
        wires.isIdeal()
            ? new EventEngine(probes)
            : new WiredEngine(wires, null, probes, tick -> {});
    engine.play(copy, schedule, counts);
    return copy.states();
  }

  static double largestDifference(double[] one, double[] other) {
    double largest = 0;
    for (int k = 0; k < one.length; k++) {
      // A number that is none must not pass.
      double difference = Math.abs(one[k] - other[k]);
      largest = difference <= largest ? largest : difference;
    }
    return largest;
  }
}
