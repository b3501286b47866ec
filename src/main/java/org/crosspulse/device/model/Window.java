package org.crosspulse.device.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Window functions: factors in [0, 1] that slow a state down near its bounds.
 *
 * <p>Each takes the state x in [0, 1], the direction of motion and an exponent p &gt; 0. Sources:
 * Joglekar and Wolf, Eur. J. Phys. 30, 661 (2009); Biolek et al., Radioengineering 18, 210 (2009);
 * Prodromakis et al., IEEE TED 58, 3099 (2011), here with its scale j = 1, which a rate constant
 * carries as well; power: the one-sided window of the SIMBRAIN parameter sets.
 */
public enum Window {
  /** 1 everywhere. */
  NONE {
    @Override
    public double at(double state, boolean rising, double exponent) {
      return 1;
    }
  },
  /** (1 − x)^p on the way up, x^p on the way down. */
  POWER {
    @Override
    public double at(double state, boolean rising, double exponent) {
      return Math.pow(rising ? 1 - state : state, exponent);
    }
  },
  /** 1 − (2x − 1)^{2p}: zero at both ends for both directions, so that an end is never left. */
  JOGLEKAR {
    @Override
    public double at(double state, boolean rising, double exponent) {
      return 1 - evenPower(2 * state - 1, exponent);
    }
  },
  /** 1 − (x − step(−i))^{2p}: zero at the end that the state moves to, one at the other. */
  BIOLEK {
    @Override
    public double at(double state, boolean rising, double exponent) {
      return 1 - evenPower(rising ? state : state - 1, exponent);
    }
  },
  /** 1 − [(x − ½)² + ¾]^p: zero at both ends for both directions. */
  PRODROMAKIS {
    @Override
    public double at(double state, boolean rising, double exponent) {
      double fromCentre = state - 0.5;
      return 1 - Math.pow(fromCentre * fromCentre + 0.75, exponent);
    }
  };

  /**
   * The factor.
   *
   * @param state x in [0, 1]
   * @param rising whether the state moves up
   * @param exponent p &gt; 0
   */
  public abstract double at(double state, boolean rising, double exponent);

  /**
   * Where the window has a kink: Joglekar's has one at x = ½ unless p is a whole number, as it is
   * in its source.
   */
  double[] kinks(double... exponents) {
    boolean isSmooth = Arrays.stream(exponents).allMatch(p -> p == Math.rint(p));
    return this == JOGLEKAR && !isSmooth ? new double[] {0.5} : new double[0];
  }

  /** The word in a device file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Window::word).toList();
  }

  static Window of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static double evenPower(double base, double halfExponent) {
    return Math.pow(base * base, halfExponent);
  }
}
