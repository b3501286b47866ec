package org.crosspulse.run;

import static java.util.stream.Collectors.joining;

import org.crosspulse.config.Fidelity;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.Words;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.NetworkBuilder;
import org.crosspulse.learn.Trainer;

/** Puts an experiment, a network and a trainer together. */
public final class Training {
  private Training() {}

  /** The network at the experiment's fidelity, before its first epoch. */
  public static Network network(TrainExperiment experiment, Workers workers) {
    NetworkBuilder builder =
        new NetworkBuilder(
            experiment.settings(),
            experiment.run().seed(),
            experiment.device().device(),
            experiment.variability(),
            experiment.scale(),
            experiment.schedule());
    if (experiment.measuresDrift()) {
      builder.watchingDrift(workers);
    }
    Fidelity fidelity = experiment.run().fidelity();
    if (fidelity == Fidelity.RULE) {
      return builder.onNumbers(workers);
    }
    CycleEngine engine = Engines.forTraining(fidelity, experiment.wires(), workers);
    return builder.onCrossbars(engine, experiment.readVolts(), experiment.wires());
  }

  /** What is trained, on what, with what. */
  public static String title(TrainExperiment experiment) {
    String layers =
        experiment.settings().layers().stream().map(String::valueOf).collect(joining("-"));
    return String.format(
        "%s on %s (%d training and %d test images), device %s, waveform %s, fidelity %s, seed %d",
        layers,
        experiment.dataName(),
        experiment.data().train().count(),
        experiment.data().test().count(),
        experiment.device().name(),
        experiment.scheme().name(),
        Words.of(experiment.run().fidelity()),
        experiment.run().seed());
  }

  /** A trainer before the first epoch. */
  public static Trainer trainer(TrainExperiment experiment, Network network, Workers workers) {
    return new Trainer(
        experiment.settings(), network, experiment.data(), experiment.run().seed(), workers);
  }
}
