package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.config.Fidelity;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.learn.Synapses;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.plot.ConfusionFigure;
import org.crosspulse.plot.DriftFigure;
import org.crosspulse.plot.ErrorFigure;
import org.crosspulse.plot.HistogramFigure;
import org.crosspulse.plot.MatrixFigure;
import org.crosspulse.plot.Sheet;
import org.crosspulse.plot.UnitImages;
import org.crosspulse.plot.WeightMatrix;
import org.crosspulse.run.TrainRun;

/** The pictures of a {@code train} run. */
final class TrainPictures {
  private TrainPictures() {}

  /** Draws the errors, the confusion matrix, the histograms, and the weights of each array. */
  static void draw(Path folder, TrainRun run) throws IOException {
    TrainExperiment experiment = run.experiment();
    String title = run.title();
    ErrorFigure.of(run.state().epochs(), title).write(folder, "error");
    ConfusionFigure.of(run.last().test(), experiment.data().classNames(), title)
        .write(folder, "confusion");
    HistogramFigure.of(
            run.state().initial(),
            run.state().epochs(),
            experiment.device().device(),
            experiment.scale(),
            title)
        .write(folder, "histograms");
    if (experiment.measuresDrift()) {
      List<Integer> cells =
          run.network().synapses().stream().map(each -> each.rows() * each.columns()).toList();
      DriftFigure.of(run.state().epochs(), cells, title).write(folder, "drift");
    }
    for (int array = 0; array < run.network().synapses().size(); array++) {
      weights(run, array).write(folder, "weights-" + array);
    }
  }

  private static Sheet weights(TrainRun run, int array) {
    List<Synapses> arrays = run.network().synapses();
    Synapses synapses = arrays.get(array);
    boolean isRule = run.experiment().run().fidelity() == Fidelity.RULE;
    WeightMatrix matrix =
        new WeightMatrix(
            array,
            synapses.rows(),
            synapses.columns(),
            synapses.weights(),
            isRule ? null : run.experiment().scale());
    boolean isLast = array == arrays.size() - 1;
    List<String> names = isLast ? run.experiment().data().classNames() : List.of();
    Dataset images = run.experiment().data().train();
    return array == 0 && images.height() > 1 && images.width() > 1
        ? UnitImages.of(matrix, images.height(), images.width(), names, run.title())
        : MatrixFigure.of(matrix, names, run.title());
  }
}
