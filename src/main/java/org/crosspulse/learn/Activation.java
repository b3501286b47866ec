package org.crosspulse.learn;

/** What a neuron makes of its summed current. */
public enum Activation {
  /** max(0, z). */
  RELU {
    @Override
    public double value(double z) {
      return Math.max(0, z);
    }

    @Override
    public double slope(double z) {
      return z > 0 ? 1 : 0;
    }
  },
  /** 1/(1 + e^{−z}). */
  SIGMOID {
    @Override
    public double value(double z) {
      return 1 / (1 + Math.exp(-z));
    }

    @Override
    public double slope(double z) {
      double y = value(z);
      return y * (1 - y);
    }
  };

  /** The output f(z). */
  public abstract double value(double z);

  /** The derivative f'(z). */
  public abstract double slope(double z);
}
