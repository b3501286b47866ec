package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crosspulse.fit.data.Measurement;

/** What a fit found. */
public final class FitResult {
  private final ParameterSpace space;
  private final Measurement data;
  private final double[] values;
  private final double[] shown;
  private final List<Estimate> estimates;
  private final List<Held> held;
  private final List<Correlation> correlations;
  private final Goodness goodness;
  private final boolean converged;

  FitResult(
      ParameterSpace space,
      Measurement data,
      double[] values,
      double[] shown,
      List<Estimate> estimates,
      List<Held> held,
      List<Correlation> correlations,
      Goodness goodness,
      boolean converged) {
    this.space = space;
    this.data = data;
    this.values = values;
    this.shown = shown;
    this.estimates = List.copyOf(estimates);
    this.held = List.copyOf(held);
    this.correlations = List.copyOf(correlations);
    this.goodness = goodness;
    this.converged = converged;
  }

  /** What was fitted and held. */
  public ParameterSpace space() {
    return space;
  }

  /** What it was fitted to. */
  public Measurement data() {
    return data;
  }

  /** The value of every variable (SI). */
  public double[] values() {
    return values.clone();
  }

  /** What the fitted device shows in each row, in the data's unit. */
  public double shown(int row) {
    return shown[row];
  }

  /** The fitted variables. */
  public List<Estimate> estimates() {
    return estimates;
  }

  /** The others. */
  public List<Held> held() {
    return held;
  }

  /** Pairs of fitted variables, the strongest correlation first. */
  public List<Correlation> correlations() {
    return correlations;
  }

  /** How well the model describes the data. */
  public Goodness goodness() {
    return goodness;
  }

  /** Whether the method came to its end by itself. */
  public boolean converged() {
    return converged;
  }

  /** Whether it converged and explains most of the data. */
  public boolean isSuccess() {
    return converged && goodness.isGood();
  }

  /** What a user has to know before the numbers are used, a sentence each. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>();
    if (!converged) {
      all.add("the fit did not converge: the numbers are not those of a best fit");
    }
    if (!goodness.isGood()) {
      all.add(
          "a poor fit: the model explains less than 90 % of the variance of the data; another"
              + " model or start may do better, or a positive voltage lowers the conductance here"
              + " (see --flip)");
    }
    for (Estimate estimate : estimates) {
      if (estimate.isAtBound() && !estimate.variable().isInitialState()) {
        all.add(
            estimate.variable().key()
                + " is at the end of "
                + (estimate.variable().isBoundedByUser() ? "its bounds" : "what its model allows"));
      }
    }
    String vague =
        estimates.stream()
            .filter(Estimate::isVague)
            .map(estimate -> estimate.variable().key())
            .collect(Collectors.joining(", "));
    if (!vague.isEmpty()) {
      all.add(
          "these data hardly tell "
              + vague
              + ": with one of them held (--fix) the others are known better");
    }
    if (goodness.isCorrelated()) {
      all.add(
          "neighbouring residuals go together: the model does not describe the data to within"
              + " their noise, and the intervals are too narrow");
    }
    if (goodness.isUneven()) {
      all.add(
          "the noise is not the same at every level: the intervals allow for it;"
              + " another --residual may be better");
    }
    return all;
  }
}
