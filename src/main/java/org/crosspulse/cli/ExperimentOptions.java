package org.crosspulse.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file that a command plays, and what is put over its values. */
final class ExperimentOptions {
  @Parameters(
      paramLabel = "FILE",
      description = "Experiment file (TOML), or the name of a shipped experiment.")
  String file = "";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Put a value over the file's; may be repeated.")
  List<String> settings = new ArrayList<>();
}
