package org.crosspulse.inspect;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.RecordedExperiment;
import org.crosspulse.report.Manifest;
import org.jspecify.annotations.Nullable;

/** The documents of the cycles of one experiment. */
final class CycleSite implements Site {
  private static final Pattern CYCLE = Pattern.compile("api/cycle/(\\d{1,9})/(.+)");
  private static final int MOST_CYCLES = 4;

  private final String title;
  private final Recording recording;
  private final Cache<Integer, CycleRoutes> cycles =
      CacheBuilder.newBuilder().maximumSize(MOST_CYCLES).build();

  private final WhatIf whatIf;

  /**
   * The documents of a recording.
   *
   * @param title what its experiment is called
   * @param whatIf of its experiment
   */
  CycleSite(String title, Recording recording, WhatIf whatIf) {
    this.title = title;
    this.recording = recording;
    this.whatIf = whatIf;
    // What is worked out when it is first asked for would keep the first click waiting.
    PlayedCycle first = recording.cycle(0);
    first.maps().forEach(first::values);
  }

  @Override
  public Answer get(String path) throws IOException {
    if (path.equals("api/document")) {
      return Answer.json(document());
    }
    if (path.equals(WhatIf.PATH)) {
      return whatIf.sliders();
    }
    Matcher cycle = CYCLE.matcher(path);
    if (cycle.matches()) {
      int index = Integer.parseInt(cycle.group(1));
      return index < recording.count()
          ? cycle(index).get(cycle.group(2))
          : Answer.notFound("no cycle " + index + "; there are 0 to " + (recording.count() - 1));
    }
    return Answer.notFound("no such document");
  }

  private synchronized CycleRoutes cycle(int index) {
    CycleRoutes kept = cycles.getIfPresent(index);
    if (kept == null) {
      kept = new CycleRoutes(recording.cycle(index), null);
      cycles.put(index, kept);
    }
    return kept;
  }

  private Map<String, @Nullable Object> document() {
    CycleExperiment experiment = recording.experiment();
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("kind", "cycle");
    document.put("title", title);
    document.put("version", Manifest.version());
    document.put("seed", experiment.run().seed());
    document.put("configuration", RecordedExperiment.text(experiment.configuration()));
    document.put("exported", false);
    document.put("cycles", recording.count());
    document.putAll(CycleDocument.of(experiment));
    document.put("whatif", true);
    document.put("cells", "all");
    return document;
  }

  @Override
  public Answer post(String path, String body) throws IOException {
    return path.equals(WhatIf.PATH) ? whatIf.play(body) : whatIf.save(body);
  }

  @Override
  public boolean takes(String path) {
    return path.equals(WhatIf.PATH) || path.equals(WhatIf.SAVE_PATH);
  }

  @Override
  public void warmUp() throws IOException {
    get("api/document");
    get("api/cycle/0/lines");
    int[] first = LinesDocument.first(recording.cycle(0).run());
    get("api/cycle/0/cell/" + first[0] + "/" + first[1]);
    get("api/cycle/0/state/0.bin");
    whatIf.warmUp();
  }

  @Override
  public Exported exported(ExportRoom room, DoubleConsumer part) throws IOException {
    return new CycleExport(recording, this::cycle).of(document(), room, part);
  }
}
