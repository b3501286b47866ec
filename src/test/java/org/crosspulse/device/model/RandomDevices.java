package org.crosspulse.device.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.Thresholds;

/** Devices with random parameters, positive voltage raising the conductance unless it says so. */
public final class RandomDevices {
  // Below, near and above the exponents where the power window's closed form changes its shape.
  private static final List<Double> EXPONENTS = List.of(0.3, 0.5, 0.9, 1.0, 1.8, 2.0, 3.0);

  private RandomDevices() {}

  /** One of any model. */
  public static Memristor any(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> constantRate(random);
      case 1 -> new FlippedTerminals(pershinDiVentra(random, 0));
      case 2 -> new FlippedTerminals(pershinDiVentra(random, beta(random) / 50));
      case 3 -> yakopcic(random);
      case 4 -> new FlippedTerminals(dataDriven(random));
      case 5 -> knowm(random);
      case 6 -> neuroSim(random);
      case 7 -> steps(random, LinearSteps.TYPE);
      default -> vteam(random, RandomCases.pick(random, List.of(Window.values())));
    };
  }

  /** The ideal device. */
  public static ConstantRate constantRate(Random random) {
    return new ConstantRate(
        threshold(random),
        -threshold(random),
        rate(random),
        -rate(random),
        minSiemens(random),
        1e-4);
  }

  /** VTEAM with one window and its exponents. */
  public static NormalisedVteam vteam(Random random, Window window) {
    // Joglekar's exponent is a whole number in its source; others have a kink at ½.
    List<Double> exponents =
        window == Window.JOGLEKAR ? List.of(1.0, 2.0, 5.0, 1.7, 2.5) : EXPONENTS;
    return new NormalisedVteam(
        direction(random, 1, exponents),
        direction(random, -1, exponents),
        minSiemens(random),
        1e-4,
        window);
  }

  private static NormalisedVteam.Direction direction(
      Random random, int sign, List<Double> exponents) {
    return new NormalisedVteam.Direction(
        sign * threshold(random),
        sign * rate(random),
        RandomCases.uniform(random, 0.5, 5),
        RandomCases.pick(random, exponents));
  }

  /** Pershin–Di Ventra in its source's sign: a positive voltage lowers the conductance. */
  public static PershinDiVentra pershinDiVentra(Random random, double alpha) {
    double onOhms = RandomCases.logUniform(random, 100, 1e4);
    return new PershinDiVentra(onOhms, 1e5, alpha, beta(random), threshold(random));
  }

  /** A rate beyond the threshold (Ω/(V·s)) that makes steps like those of the other models. */
  public static double beta(Random random) {
    return 1e5 * rate(random);
  }

  /** VTEAM as published, with or without TEAM's window, in its source's sign. */
  static Vteam originalVteam(Random random) {
    return new Vteam(
        new WidthMotion(
            filament(random),
            new WidthMotion.Direction(
                threshold(random), speed(random), RandomCases.uniform(random, 0.5, 5)),
            new WidthMotion.Direction(
                -threshold(random), -speed(random), RandomCases.uniform(random, 0.5, 5)),
            random.nextBoolean() ? null : thicknessWindow()));
  }

  /** TEAM, in its source's sign. */
  static Team team(Random random) {
    double amperes = RandomCases.logUniform(random, 1e-6, 1e-4);
    return new Team(
        new WidthMotion(
            filament(random),
            new WidthMotion.Direction(amperes, speed(random), RandomCases.uniform(random, 1, 4)),
            new WidthMotion.Direction(
                -amperes / 3, -speed(random), RandomCases.uniform(random, 1, 4)),
            random.nextBoolean() ? null : thicknessWindow()));
  }

  private static Filament filament(Random random) {
    return new Filament(RandomCases.logUniform(random, 100, 1e4), 1e5, 3e-9, random.nextBoolean());
  }

  private static ThicknessWindow thicknessWindow() {
    return new ThicknessWindow(2e-9, 1.2e-9, 0.4e-9);
  }

  private static double speed(Random random) {
    return 3e-9 * rate(random);
  }

  /** Yakopcic's model of 2011. */
  public static Yakopcic yakopcic(Random random) {
    return new Yakopcic(
        RandomCases.logUniform(random, 1e-7, 1),
        RandomCases.logUniform(random, 1e-7, 1),
        RandomCases.logUniform(random, 0.05, 3),
        0.1,
        yakopcicMotion(random));
  }

  /** Yakopcic's model of 2020. */
  static Yakopcic2020 yakopcic2020(Random random) {
    return new Yakopcic2020(
        new Yakopcic2020.Branches(9e-5, RandomCases.uniform(random, 3, 5), 1e-6, 3),
        new Yakopcic2020.Branches(1.7e-4, RandomCases.uniform(random, 3, 5), 4.4e-7, 2.6),
        0.1,
        yakopcicMotion(random));
  }

  private static YakopcicMotion yakopcicMotion(Random random) {
    return new YakopcicMotion(yakopcicDirection(random), yakopcicDirection(random));
  }

  private static YakopcicMotion.Direction yakopcicDirection(Random random) {
    return new YakopcicMotion.Direction(
        RandomCases.uniform(random, 0.1, 1.5),
        rate(random),
        RandomCases.uniform(random, 0.1, 0.6),
        RandomCases.uniform(random, 0.5, 5));
  }

  /** Stanford/PKU, around its published numbers. */
  static StanfordPku stanfordPku(Random random) {
    return new StanfordPku(
        new StanfordPku.Current(1e-3, 0.25e-9, 0.25),
        new StanfordKinetics(
            RandomCases.uniform(random, 5, 20),
            RandomCases.uniform(random, 0.55, 0.7),
            0.25e-9,
            12e-9,
            RandomCases.uniform(random, 15, 18),
            RandomCases.uniform(random, 0.5, 1),
            1.4e9,
            2.1e3,
            298),
        0.2e-9,
        1.7e-9,
        0.1);
  }

  /** JART VCM v1b within its published variability, in its source's sign. */
  static JartVcm jart(Random random) {
    return new JartVcm(
        new JartKinetics(
            RandomCases.logUniform(random, 4e21 * 100, 0.25e26),
            RandomCases.uniform(random, 18e26, 22e26),
            20e26,
            0.25e-9,
            2e13,
            1.35,
            4e-6,
            3e-9,
            RandomCases.uniform(random, 0.36e-9, 0.44e-9),
            RandomCases.uniform(random, 40.5e-9, 49.5e-9),
            650,
            719.2437,
            90471.47,
            3.92e-3,
            15.72e6,
            293),
        0.1,
        new Thresholds(-0.3, 0.5));
  }

  /** Linear ion drift under any window. */
  static LinearIonDrift linearIonDrift(Random random) {
    List<Window> windows = List.of(Window.NONE, Window.JOGLEKAR, Window.BIOLEK, Window.PRODROMAKIS);
    boolean team = random.nextInt(5) == 0;
    return new LinearIonDrift(
        100,
        RandomCases.logUniform(random, 1e3, 2e4),
        1e-14,
        10e-9,
        team ? null : RandomCases.pick(random, windows),
        1 + random.nextInt(3),
        team ? new ThicknessWindow(6e-9, 4e-9, 1e-9) : null,
        new Thresholds(1, -1));
  }

  /** The data-driven model around its published numbers, in its source's sign. */
  static DataDriven dataDriven(Random random) {
    return new DataDriven(
        new DataDriven.Direction(RandomCases.uniform(random, 500, 1000), 6.51, 20000, 0),
        new DataDriven.Direction(-68012, RandomCases.uniform(random, 0.25, 0.4), 29304.8, 23692.8),
        1280,
        17000,
        new Thresholds(-1.25, 0.5));
  }

  /** Knowm's metastable switches. */
  static KnowmMss knowm(Random random) {
    return new KnowmMss(
        RandomCases.uniform(random, 0.2, 0.4),
        RandomCases.uniform(random, 0.2, 0.4),
        RandomCases.logUniform(random, 1e-5, 1e-3),
        300,
        500,
        1500);
  }

  /** Mladenov's K6. */
  static Mladenov mladenov(Random random) {
    return new Mladenov(
        new Thresholds(threshold(random), -threshold(random)),
        1 / rate(random),
        1 / rate(random),
        5e3,
        75e3);
  }

  /** NeuroSim's curves, straight ones included. */
  static NeuroSim neuroSim(Random random) {
    return new NeuroSim(
        new Thresholds(threshold(random), -threshold(random)),
        1e-4,
        new NeuroSim.Curve(50 + random.nextInt(100), nonlinearity(random)),
        new NeuroSim.Curve(50 + random.nextInt(100), nonlinearity(random)),
        3e-9,
        4e-8);
  }

  private static double nonlinearity(Random random) {
    return random.nextInt(4) == 0 ? 0 : RandomCases.uniform(random, 0.1, 8);
  }

  /** A step device of one of the kinds. */
  static Memristor steps(Random random, ModelType kind) {
    Map<String, Double> numbers = new HashMap<>();
    numbers.put("v_on", threshold(random));
    numbers.put("v_off", -threshold(random));
    numbers.put("pulse_width", 1e-6);
    numbers.put("g_min", 1e-6);
    numbers.put("g_max", 1e-4);
    numbers.put("w_min", -RandomCases.uniform(random, 0.5, 1.5));
    numbers.put("w_max", RandomCases.uniform(random, 0.5, 1.5));
    numbers.put("dw_min", RandomCases.logUniform(random, 2e-4, 5e-3));
    numbers.put("up_down", RandomCases.uniform(random, -0.3, 0.3));
    boolean isPower = kind.equals(PowerSteps.TYPE);
    numbers.put("gamma_up", isPower ? 1 + 2 * random.nextDouble() : random.nextDouble());
    numbers.put("gamma_down", isPower ? 1 + 2 * random.nextDouble() : random.nextDouble());
    numbers.put("a", -0.5);
    numbers.put("b", -0.5);
    numbers.put("a_up", -RandomCases.uniform(random, 0.05, 1.2));
    numbers.put("a_down", -RandomCases.uniform(random, 0.05, 1.2));
    return kind.factory().apply(new ParameterValues(numbers, Map.of()));
  }

  private static double threshold(Random random) {
    return RandomCases.logUniform(random, 0.1, 5);
  }

  private static double rate(Random random) {
    return RandomCases.logUniform(random, 1, 1000);
  }

  private static double minSiemens(Random random) {
    return RandomCases.logUniform(random, 1e-8, 5e-5);
  }
}
