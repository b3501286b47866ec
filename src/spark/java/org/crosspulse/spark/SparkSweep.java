package org.crosspulse.spark;

import org.crosspulse.cli.Main;
import org.crosspulse.cli.SweepCommand;
import org.crosspulse.config.UserFiles;

/** Entry point of {@code spark-submit}: the sweep command, with points that a cluster runs. */
public final class SparkSweep {
  private SparkSweep() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    UserFiles files = UserFiles.keep();
    Main.start(new SweepCommand(request -> SparkRunner.of(request, files)), args);
  }
}
