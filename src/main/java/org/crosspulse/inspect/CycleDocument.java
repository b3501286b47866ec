package org.crosspulse.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.jspecify.annotations.Nullable;

/** What the page has to know of a cycle before it asks for any number of it. */
final class CycleDocument {
  private CycleDocument() {}

  /** What an experiment is called: its file's name without folder and ending. */
  static String title(Map<String, ?> configuration) {
    String file = String.valueOf(configuration.get("file"));
    return file.replaceAll(".*[/\\\\]", "").replaceAll("\\.toml$", "");
  }

  /** Array, clock, device and maps of an experiment; times in s, voltages in V. */
  static Map<String, @Nullable Object> of(CycleExperiment experiment) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    Crossbar crossbar = experiment.initial();
    Schedule schedule = experiment.schedule();
    document.put("crossbar", Map.of("rows", crossbar.rows(), "columns", crossbar.columns()));
    document.put("slots", schedule.phases().size() * schedule.slots());
    document.put("cycle_seconds", Ticks.toSeconds(schedule.durationTicks()));
    document.put("phases", phases(schedule));
    document.put("device", device(experiment.device()));
    document.put("maps", CellMap.of(experiment).stream().map(CycleDocument::map).toList());
    return document;
  }

  private static List<Map<String, Object>> phases(Schedule schedule) {
    List<Map<String, Object>> phases = new ArrayList<>();
    for (int index = 0; index < schedule.phases().size(); index++) {
      phases.add(phase(schedule, index));
    }
    return phases;
  }

  private static Map<String, Object> phase(Schedule schedule, int index) {
    Phase phase = schedule.phases().get(index);
    long period = phase.timing().periodTicks();
    long start = schedule.startTick(index);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name(schedule, phase));
    map.put("raising", phase.isRaising());
    map.put("start_seconds", Ticks.toSeconds(start));
    map.put("end_seconds", Ticks.toSeconds(start + schedule.slots() * period));
    map.put("first_slot", index * schedule.slots());
    map.put("slots", schedule.slots());
    map.put("slot_seconds", Ticks.toSeconds(period));
    map.put("pulse_seconds", Ticks.toSeconds(phase.timing().pulseTicks()));
    map.put("row_volts", phase.rowVolts());
    map.put("column_volts", phase.columnVolts());
    return map;
  }

  /** Where several phases have one name, also the signs of the lines that pulse in it. */
  private static String name(Schedule schedule, Phase phase) {
    long namesakes =
        schedule.phases().stream().filter(other -> other.name().equals(phase.name())).count();
    return namesakes == 1
        ? phase.name()
        : String.format("%s, x %s 0", phase.name(), phase.rowSign() > 0 ? ">" : "<");
  }

  private static Map<String, @Nullable Object> device(DeviceDescription device) {
    boolean hasDeadZone = device.device().hasDeadZone();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", device.name());
    map.put("model", device.model().name());
    map.put("v_on", hasDeadZone ? device.device().thresholds().onVolts() : null);
    map.put("v_off", hasDeadZone ? device.device().thresholds().offVolts() : null);
    return map;
  }

  /** What the page has to know of a map. */
  static Map<String, Object> map(CellMap map) {
    return Map.of(
        "id", map.id(),
        "label", map.label(),
        "description", map.description(),
        "unit", map.unit(),
        "ramp", map.ramp().name().toLowerCase(Locale.ROOT),
        "per", "cycle");
  }
}
