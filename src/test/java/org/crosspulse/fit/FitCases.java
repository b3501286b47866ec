package org.crosspulse.fit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.engine.Workers;
import org.crosspulse.fit.FitSettings.Method;
import org.crosspulse.fit.data.Accuracy;
import org.crosspulse.fit.data.Between;
import org.crosspulse.fit.data.Measurement;
import org.crosspulse.fit.data.Sweep;
import org.crosspulse.fit.data.Train;

/** Measurements that were made up from devices that are known. */
final class FitCases {
  private FitCases() {}

  /**
   * A device to be found again.
   *
   * @param start shipped device from which the fit starts
   * @param truth where it differs from the start
   * @param initialState x before the first row
   * @param noise in parts of the largest reading, with which the data tell enough
   * @param data the stimuli; what was measured is made up
   */
  record Case(
      String start,
      Map<String, String> truth,
      double initialState,
      double noise,
      Measurement data) {
    ParameterSpace trueSpace() {
      return new StartingPoint(device(), truth, Map.of()).space(initialState);
    }

    ParameterSpace startSpace() {
      return new StartingPoint(device(), Map.of(), Map.of()).space(null);
    }

    private DeviceDescription device() {
      return DeviceFile.read(start, Path.of(""));
    }

    /** What the device shows, with even noise of a part of the largest reading. */
    Measurement measured(double noise, Random random) {
      ParameterSpace space = trueSpace();
      double[] shown =
          data.simulate(space.device(space.start()), initialState, new Accuracy(false, 32));
      double largest = Arrays.stream(shown).map(Math::abs).max().orElseThrow();
      for (int row = 0; row < shown.length; row++) {
        shown[row] += noise * largest * random.nextGaussian();
      }
      return with(shown);
    }

    private Measurement with(double[] shown) {
      int n = shown.length;
      if (data instanceof Sweep sweep) {
        double[] seconds = new double[n];
        double[] volts = new double[n];
        Arrays.setAll(seconds, sweep::seconds);
        Arrays.setAll(volts, sweep::volts);
        return new Sweep(seconds, volts, shown, Between.LINEAR);
      }
      Train train = (Train) data;
      double[] numbers = new double[n];
      double[] volts = new double[n];
      double[] widths = new double[n];
      int[] pulses = new int[n];
      Arrays.setAll(numbers, train::number);
      Arrays.setAll(volts, train::amplitudeVolts);
      Arrays.setAll(widths, train::widthSeconds);
      Arrays.setAll(pulses, train::pulses);
      return new Train(numbers, volts, widths, pulses, shown);
    }

    FitResult fit(Measurement measured, Method method, long seed) {
      ParameterSpace space = startSpace();
      Set<String> all = space.variables().stream().map(Variable::key).collect(Collectors.toSet());
      return fit(measured, method, seed, all, 2);
    }

    FitResult fit(Measurement measured, Method method, long seed, Set<String> vary, int threads) {
      FitSettings settings = new FitSettings(method, ResidualKind.LINEAR, null, false, seed);
      try (Workers workers = new Workers(threads)) {
        return Fit.run(startSpace(), measured, vary, settings, workers);
      }
    }

    /** The true value of a key. */
    double truth(String key) {
      ParameterSpace space = trueSpace();
      return space.start()[space.indexOf(key)];
    }
  }

  /** A triangular sweep from 0 to one peak, to the other, and back. */
  static Measurement sweep(double onVolts, double offVolts, double seconds, int rows) {
    double[] time = new double[rows];
    double[] volts = new double[rows];
    for (int row = 0; row < rows; row++) {
      double part = (double) row / (rows - 1);
      time[row] = part * seconds;
      volts[row] =
          part < 0.5
              ? onVolts * (1 - Math.abs(4 * part - 1))
              : offVolts * (1 - Math.abs(4 * part - 3));
    }
    return new Sweep(time, volts, new double[rows], Between.LINEAR);
  }

  /** A reading, then pulses up, then as many down. */
  static Measurement train(double onVolts, double offVolts, double seconds, int pulses) {
    int rows = 2 * pulses + 1;
    double[] numbers = new double[rows];
    double[] volts = new double[rows];
    double[] widths = new double[rows];
    int[] counts = new int[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = row;
      volts[row] = row == 0 ? 0 : row <= pulses ? onVolts : offVolts;
      widths[row] = seconds;
      counts[row] = row == 0 ? 0 : 1;
    }
    return new Train(numbers, volts, widths, counts, new double[rows]);
  }

  /** Devices of several kinds whose free parameters the data can tell. */
  static List<Case> all() {
    return List.of(
        constantRate(),
        softBounds(),
        new Case(
            "mladenov-k6",
            values("u_tp=0.5 V, u_tn=-0.4 V, t_swp=0.3 s, t_swn=0.2 s, r_on=3 kOhm, r_off=50 kOhm"),
            0.2,
            0.01,
            sweep(1.1, -1.1, 1, 300)),
        new Case(
            "pershin-di-ventra",
            values("r_on=2 kOhm, r_off=20 kOhm, beta=9e5 Ohm/(V s), v_t=0.7 V"),
            0.3,
            0.01,
            sweep(1.6, -1.6, 0.2, 300)),
        new Case(
            "neurosim-ag-asi",
            values("levels_ltp=60, levels_ltd=70, nl_ltp=3, nl_ltd=-4, g_min=4 nS, g_max=30 nS"),
            0.1,
            0.01,
            train(3.2, -2.8, 3e-4, 80)),
        new Case(
            "hf-al-o",
            values(
                "v_on=0.7 V, v_off=-0.9 V, k_on=40 1/s, k_off=-60 1/s, alpha_on=2, alpha_off=1.5,"
                    + " p_on=1.4, p_off=0.8, g_min=3 uS, g_max=80 uS"),
            0.2,
            0.001,
            sweep(1.5, -1.7, 1, 300)));
  }

  /** The ideal device, whose sweep reaches both bounds. */
  static Case constantRate() {
    return new Case(
        "constant-rate",
        values("v_on=0.83 V, v_off=-1.1 V, k_on=4 1/s, k_off=-6 1/s, g_min=9 uS, g_max=61 uS"),
        0.25,
        0.01,
        sweep(1.6, -1.7, 1.5, 250));
  }

  /** A step that falls towards its bounds. */
  static Case softBounds() {
    return new Case(
        "aihwkit-reram-sb",
        values("g_min=6 uS, g_max=70 uS, dw_min=0.03, up_down=0.2"),
        0.1,
        0.01,
        train(1.5, -1.5, 1e-6, 100));
  }

  private static Map<String, String> values(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : text.split(", *", -1)) {
      int equals = part.indexOf('=');
      values.put(part.substring(0, equals), part.substring(equals + 1));
    }
    return values;
  }
}
