package org.crosspulse.cli;

import java.io.PrintWriter;
import java.util.List;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.fit.Correlation;
import org.crosspulse.fit.Estimate;
import org.crosspulse.fit.FitResult;
import org.crosspulse.fit.Goodness;
import org.crosspulse.fit.Held;
import org.crosspulse.units.Quantity;

/** The result of a fit for people. */
final class FitText {
  private static final double STRONG = 0.95;
  private static final int MOST_PAIRS = 5;

  private FitText() {}

  static void print(
      PrintWriter out, String name, DeviceDescription start, FitResult result, boolean flipped) {
    Goodness goodness = result.goodness();
    out.printf(
        "%s: %s fitted to the %s of %d rows, from %s%n",
        name, start.model().name(), result.data().quantity(), goodness.rows(), start.name());
    if (flipped) {
      out.println(
          "note: a positive voltage of the data lowers the conductance; the terminals were"
              + " exchanged (--no-flip keeps them)");
    }
    printEstimates(out, result.estimates());
    if (!result.held().isEmpty()) {
      out.println("held:");
      for (Held held : result.held()) {
        out.printf(
            "  %-14s %-14s %s%n",
            held.variable().key(),
            FitNumbers.plain(held.value(), held.variable().unit()),
            held.reason());
      }
    }
    printGoodness(out, result);
    result.warnings().forEach(warning -> out.println("warning: " + warning));
  }

  private static void printEstimates(PrintWriter out, List<Estimate> estimates) {
    out.println("fitted, with 95 % intervals:");
    for (Estimate estimate : estimates) {
      out.printf(
          "  %-14s %-14s %s%s%n",
          estimate.variable().key(),
          FitNumbers.value(estimate),
          FitNumbers.interval(estimate),
          estimate.isAtBound() ? ", at its bound" : "");
    }
  }

  private static void printGoodness(PrintWriter out, FitResult result) {
    Goodness goodness = result.goodness();
    out.printf(
        "R2 %.6g, rms error %s, largest %s%n",
        goodness.rSquared(),
        Quantity.format(goodness.rmse(), result.data().unit()),
        Quantity.format(goodness.largestError(), result.data().unit()));
    if (goodness.reducedChiSquared() != null) {
      out.printf("reduced chi squared %.4g%n", goodness.reducedChiSquared());
    }
    out.printf("correlation of neighbouring residuals %.2f%n", goodness.lagOne());
    result.correlations().stream()
        .filter(pair -> Math.abs(pair.coefficient()) > STRONG)
        .limit(MOST_PAIRS)
        .forEach(pair -> out.println(pair(pair)));
  }

  private static String pair(Correlation pair) {
    return String.format(
        java.util.Locale.ROOT,
        "%s and %s are known together better than alone: correlation %.3f",
        pair.first(),
        pair.second(),
        pair.coefficient());
  }
}
