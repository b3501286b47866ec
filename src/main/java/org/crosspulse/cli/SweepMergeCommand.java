package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosspulse.config.SweepPictures;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.LedgerCounts;
import org.crosspulse.sweep.LedgerPlan;
import org.crosspulse.sweep.Merge;
import org.crosspulse.sweep.Shard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts shares of a sweep together. */
@Command(
    name = "merge",
    description = {
      "Put the points of several folders of one sweep, run with --shard, into one folder.",
      "What is missing in the end can be run there by the sweep's own command."
    })
final class SweepMergeCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of sweep --shard.")
  private List<Path> folders = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Path target = options.out;
    if (target == null) {
      throw BadInputException.of("--out", "none", "the folder to merge into");
    }
    LedgerPlan plan = commonPlan();
    SweepPictures pictures = SweepFolder.picturesOf(folders.get(0));
    try (SweepFolder folder = SweepFolder.open(target);
        Ledger merged = folder.ledger(plan)) {
      Interruption.goesOnByItself();
      for (Path from : folders) {
        try (Ledger ledger = SweepFolder.ledgerOf(from)) {
          Merge.add(ledger, from.toString(), merged);
        }
      }
      folder
          .writeResults(merged, pictures, options, CommonOptions.timings(start))
          .forEach(spec.commandLine().getErr()::println);
      return tell(merged, target);
    }
  }

  /** Before anything is written. */
  private LedgerPlan commonPlan() throws IOException {
    List<LedgerPlan> plans = new ArrayList<>();
    for (Path from : folders) {
      try (Ledger ledger = SweepFolder.ledgerOf(from)) {
        plans.add(ledger.plan());
      }
      String difference = plans.get(0).differenceTo(plans.get(plans.size() - 1));
      if (difference != null) {
        throw BadInputException.inFile(
            from, "another plan than in " + folders.get(0) + ": " + difference, "one plan");
      }
    }
    return plans.get(0);
  }

  private int tell(Ledger merged, Path target) throws IOException {
    LedgerCounts counts = merged.counts();
    spec.commandLine()
        .getOut()
        .println(
            options.json
                ? Json.line(SweepText.result(merged.plan(), counts))
                : SweepText.end(merged.plan(), counts, Shard.WHOLE, target));
    return counts.failed() > 0 ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }
}
