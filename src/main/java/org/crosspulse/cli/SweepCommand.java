package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.crosspulse.config.PlannedSweep;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.config.SweepFile;
import org.crosspulse.config.SweepOptions;
import org.crosspulse.config.Words;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.run.RunnerFactory;
import org.crosspulse.run.SweepRequest;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.LedgerCounts;
import org.crosspulse.sweep.LedgerPlan;
import org.crosspulse.sweep.MissingPoints;
import org.crosspulse.sweep.Pilot;
import org.crosspulse.sweep.PointRunner;
import org.crosspulse.sweep.Shard;
import org.crosspulse.sweep.SweepPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one experiment at many points. */
@Command(
    name = "sweep",
    description = {
      "Run one experiment at many points, and write a table with a row a point. Without a name: list"
          + " the sweeps that ship.",
      "Points that are in FOLDER already are not run again: a sweep that was stopped or killed goes"
          + " on with the same command. Exits with 1 where a point failed."
    },
    mixinStandardHelpOptions = true,
    versionProvider = CrosspulseCommand.Version.class,
    subcommands = SweepMergeCommand.class)
public final class SweepCommand implements Callable<Integer> {
  private static final String LIST = "list";

  private final RunnerFactory runners;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Sweep file (TOML), the name of a shipped sweep, or list.")
  private String file = LIST;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Put a value over the experiment's at all points; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--plan", description = "Tell how many points there are and what they will take.")
  private boolean planOnly;

  @Option(
      names = "--shard",
      paramLabel = "K/N",
      description = "Run the K-th of N shares of the points; see sweep merge.")
  private @Nullable String shard;

  @Option(names = "--collect", description = "Run nothing: write the tables of what is there.")
  private boolean collect;

  SweepCommand() {
    this(RunnerFactory.LOCAL);
  }

  /** The command, with points that others run. */
  public SweepCommand(RunnerFactory runners) {
    this.runners = runners;
  }

  @Override
  public Integer call() throws IOException {
    return file.equals(LIST) ? list() : sweep();
  }

  private int list() throws IOException {
    return ShippedTitles.print(ShippedFiles.SWEEPS, SweepFile::title, "sweep list", options, out());
  }

  private int sweep() throws IOException {
    long start = System.nanoTime();
    options.checkThreads();
    Shard share = shard == null ? Shard.WHOLE : Shard.parse(shard);
    SweepOptions beyond = new SweepOptions(settings, options.seed);
    PlannedSweep sweep = SweepFile.read(file, beyond);
    SweepRequest request = new SweepRequest(file, beyond, sweep, options.threadsAskedFor());
    try (PointRunner runner = runners.of(request)) {
      return planOnly ? plan(sweep, share, runner) : sweep(sweep, share, runner, start);
    }
  }

  private int sweep(PlannedSweep sweep, Shard share, PointRunner runner, long start)
      throws IOException {
    SweepPlan plan = sweep.plan();
    Path target = Objects.requireNonNullElse(options.out, Path.of("runs", plan.name()));
    requireLedger(target);
    try (SweepFolder folder = SweepFolder.open(target)) {
      Interruption.goesOnByItself();
      boolean isNew = !SweepFolder.hasLedger(target);
      @Nullable Pilot pilot = isNew ? pilot(sweep, share, runner, folder) : null;
      try (Ledger ledger = folder.ledger(LedgerPlan.of(plan))) {
        if (!collect) {
          run(sweep, share, runner, ledger, pilot);
        }
        folder
            .writeResults(ledger, sweep.pictures(), options, CommonOptions.timings(start))
            .forEach(spec.commandLine().getErr()::println);
        return tell(ledger, share, target);
      }
    }
  }

  private void requireLedger(Path target) {
    if (collect && !SweepFolder.hasLedger(target)) {
      throw BadInputException.inFile(target, "no ledger of a sweep", "--collect after a run");
    }
  }

  /** A metric that no point has is seen while it can be mended: then there is no ledger yet. */
  private Pilot pilot(PlannedSweep sweep, Shard share, PointRunner runner, SweepFolder folder)
      throws IOException {
    Pilot pilot;
    try (Ledger ledger = folder.ledger(LedgerPlan.of(sweep.plan()))) {
      pilot = Pilot.run(sweep.plan(), share, runner, ledger);
    }
    try {
      requireMetrics(sweep, pilot);
    } catch (BadInputException e) {
      folder.removeLedger();
      throw e;
    }
    return pilot;
  }

  private void requireMetrics(PlannedSweep sweep, Pilot pilot) {
    List<String> unmatched = sweep.plan().metrics().unmatched(pilot.metrics());
    boolean hasNumbers = !pilot.metrics().isEmpty();
    if (hasNumbers && !unmatched.isEmpty()) {
      throw BadInputException.inFile(
          file,
          "metrics with " + String.join(", ", unmatched) + ", which no point has",
          "numbers of the result, such as those of crosspulse "
              + Words.of(sweep.plan().task())
              + " --json");
    }
  }

  private int plan(PlannedSweep sweep, Shard share, PointRunner runner) throws IOException {
    Pilot pilot;
    try (Ledger unkept = Ledger.inMemory(LedgerPlan.of(sweep.plan()))) {
      pilot = Pilot.run(sweep.plan(), share, runner, unkept);
    }
    requireMetrics(sweep, pilot);
    SweepText text = new SweepText(sweep.plan(), share, runner.threads());
    out().println(options.json ? Json.line(text.plan(pilot)) : text.planLines(pilot));
    return ExitCode.DONE;
  }

  private void run(
      PlannedSweep sweep, Shard share, PointRunner runner, Ledger ledger, @Nullable Pilot pilot)
      throws IOException {
    MissingPoints missing = new MissingPoints(ledger, share, sweep.plan().count());
    if (missing.hasNext()) {
      options.threads = runner.threads();
    }
    LedgerCounts counts = ledger.counts();
    long wanted = share.points(sweep.plan().count());
    if (isTelling()) {
      SweepText text = new SweepText(sweep.plan(), share, options.threads);
      out().println(text.beginning(counts, pilot));
    }
    try (SweepProgress progress =
        new SweepProgress(wanted, counts.recorded(), counts.failed(), isTelling())) {
      runner.run(missing, ledger, progress);
    }
  }

  private int tell(Ledger ledger, Shard share, Path target) throws IOException {
    LedgerCounts counts = ledger.counts();
    out()
        .println(
            options.json
                ? Json.line(SweepText.result(ledger.plan(), counts))
                : SweepText.end(ledger.plan(), counts, share, target));
    return counts.failed() > 0 ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }

  private boolean isTelling() {
    return !options.quiet && !options.json;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
