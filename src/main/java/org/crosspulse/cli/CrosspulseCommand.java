package org.crosspulse.cli;

import org.crosspulse.report.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program without a subcommand: its help. */
@Command(
    name = "crosspulse",
    description = {
      "Simulates, pulse by pulse, how a crossbar of threshold memristors learns.",
      "Neurons at both ends of every memristor send trains of half-amplitude pulses; only where two"
          + " pulses meet does the voltage leave the device's dead zone and move its conductance."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 a check failed, 2 bad input, 3 interrupted or I/O.",
      "Start with: crosspulse demo"
    },
    mixinStandardHelpOptions = true,
    versionProvider = CrosspulseCommand.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    subcommands = {
      DemoCommand.class,
      CycleCommand.class,
      CrosscheckCommand.class,
      InspectCommand.class,
      SpiceCommand.class,
      TrainCommand.class,
      StudyCommand.class,
      SweepCommand.class,
      DeviceCommand.class,
      DataCommand.class,
    })
final class CrosspulseCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Prints the version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"crosspulse " + Manifest.version()};
    }
  }
}
