package org.crosspulse.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.device.Memristor;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Histogram;
import org.crosspulse.learn.WeightScale;

/** How the weights of each array are spread over their range, before training and after epochs. */
public final class HistogramFigure {
  private static final int PANEL_WIDTH = 760;
  private static final int HEIGHT = 900;

  private HistogramFigure() {}

  /**
   * The figure.
   *
   * @param initial of each array, before training
   * @param epochs at least one
   * @param device whose range is marked
   * @param scale what its conductances mean
   * @param subtitle says what was trained on what
   */
  public static Sheet of(
      List<Histogram> initial,
      List<EpochResult> epochs,
      Memristor device,
      WeightScale scale,
      String subtitle) {
    return new Sheet(
        "Where the weights are",
        subtitle,
        IntStream.range(0, initial.size())
            .mapToObj(
                array ->
                    new HistogramPanel(over(initial, epochs, array), device, scale).chart(array))
            .toList(),
        PANEL_WIDTH * initial.size(),
        HEIGHT);
  }

  private static List<Histogram> over(
      List<Histogram> initial, List<EpochResult> epochs, int array) {
    List<Histogram> histograms = new ArrayList<>();
    histograms.add(initial.get(array));
    epochs.forEach(epoch -> histograms.add(epoch.histograms().get(array)));
    return histograms;
  }
}
