package org.crosspulse.spice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.engine.LineWaveforms;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.spice.model.Expressions;
import org.crosspulse.variability.ArrayNoise.Line;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.StuckCells.Fault;

/**
 * One cycle of one crossbar for ngspice.
 *
 * <p>Cell (3, 7) lies between the nodes {@code r3_7} and {@code c3_7}, or those that its wires make
 * one with them; its state is the voltage of {@code x3_7} and its conductance that of {@code g3_7}.
 */
public final class Netlist {
  /** How little, in parts of an edge, the analysis goes on after the cycle. */
  private static final double PARTS_OF_EDGE = 16;

  private final Crossbar crossbar;
  private final double endSeconds;
  private final SpiceSettings settings;
  private final Wiring wiring;
  private final Sources sources;
  private final Subcircuit subcircuit;
  private final List<String> measures = new ArrayList<>();
  private final Set<String> saved = new LinkedHashSet<>();

  /**
   * A netlist of the cycle that {@code crossbar} is about to go through.
   *
   * @param device that the array was made of
   * @throws BadInputException where something has no counterpart in a circuit
   */
  public Netlist(
      DeviceDescription device,
      Crossbar crossbar,
      WireSettings wires,
      Schedule schedule,
      PulseCounts counts,
      SpiceSettings settings) {
    refuse(crossbar);
    settings.check(schedule);
    this.crossbar = crossbar;
    this.endSeconds = settings.edgeSeconds() + Ticks.toSeconds(schedule.durationTicks());
    this.settings = settings;
    this.wiring = new Wiring(crossbar.rows(), crossbar.columns(), wires);
    this.sources =
        new Sources(new LineWaveforms(crossbar, schedule, counts), settings.edgeSeconds());
    double softness = BoundSoftness.of(device.device(), schedule, settings.maxStepSeconds());
    this.subcircuit = new Subcircuit(device, !crossbar.population().isUniform(), softness);
    forEachCell(this::measure);
  }

  /**
   * What a circuit cannot do: it has no dice, and a state does not relax by a factor at the end.
   */
  private static void refuse(Crossbar crossbar) {
    NoiseLevels levels = crossbar.noise().levels();
    refuse("variability.step_noise", levels.step() > 0, "chance in every step");
    refuse("variability.range_noise", levels.range() > 0, "chance in every step");
    refuse("variability.retention", !crossbar.relaxation().isNone(), "a pause between cycles");
  }

  private static void refuse(String key, boolean isThere, String what) {
    if (isThere) {
      throw BadInputException.of(
          key,
          what + ", which a netlist cannot express",
          "an experiment without it; electrode_noise, spread and stuck cells can be exported");
    }
  }

  /** The names of what is measured. */
  public List<String> measures() {
    return measures.stream().map(measure -> measure.split(" ", 5)[2]).toList();
  }

  /** The nodes of the array. */
  public Wiring wiring() {
    return wiring;
  }

  /** When the cycle begins (s), by the netlist's clock: an edge later than in the engines. */
  public double startSeconds() {
    return settings.edgeSeconds();
  }

  /** When the cycle is over (s), by the netlist's clock. */
  public double endSeconds() {
    return endSeconds;
  }

  /**
   * The whole netlist.
   *
   * @param comments lines for its head: what it was made from
   */
  public String text(List<String> comments) {
    List<String> lines = new ArrayList<>();
    comments.forEach(comment -> lines.add("* " + comment));
    lines.add("* Every jump of a voltage is an edge of " + time(settings.edgeSeconds()));
    lines.add(
        "* s, half before and half after it; time 0 of the cycle is at the same "
            + time(settings.edgeSeconds())
            + " s here.");
    lines.add("");
    lines.addAll(subcircuit.lines());
    lines.add("");
    addLines(lines);
    lines.addAll(wiring.resistors());
    forEachCell((row, column) -> lines.add(cell(row, column)));
    lines.add("");
    addAnalysis(lines);
    lines.add(".end");
    return String.join("\n", lines) + "\n";
  }

  private void addLines(List<String> lines) {
    for (int row = 0; row < crossbar.rows(); row++) {
      lines.add(sources.of(new Line(true, row)));
    }
    for (int column = 0; column < crossbar.columns(); column++) {
      lines.add(sources.of(new Line(false, column)));
    }
  }

  private String cell(int row, int column) {
    int cell = row * crossbar.columns() + column;
    return "X"
        + place(row, column)
        + " "
        + wiring.rowNode(row, column)
        + " "
        + wiring.columnNode(row, column)
        + " x"
        + place(row, column)
        + " g"
        + place(row, column)
        + " "
        + Subcircuit.NAME
        + subcircuit.parameters(
            crossbar.states()[cell],
            crossbar.population().factors(cell),
            crossbar.population().fault(cell) != Fault.NONE);
  }

  private void measure(int row, int column) {
    String place = place(row, column);
    saved.add("v(x" + place + ")");
    measures.add(".measure tran x_" + place + " find v(x" + place + ") at=" + time(endSeconds));
    saved.add("v(g" + place + ")");
    measures.add(".measure tran g_" + place + " find v(g" + place + ") at=" + time(endSeconds));
    if (settings.withPeaks()) {
      String rowNode = "v(" + wiring.rowNode(row, column) + ")";
      String columnNode = "v(" + wiring.columnNode(row, column) + ")";
      saved.add(rowNode);
      saved.add(columnNode);
      String volts = "par('" + rowNode + "-" + columnNode + "')";
      measures.add(".measure tran vmax_" + place + " max " + volts);
      measures.add(".measure tran vmin_" + place + " min " + volts);
    }
  }

  private void addAnalysis(List<String> lines) {
    String relative = Expressions.number(settings.relativeTolerance());
    lines.add(".options reltol=" + relative + " abstol=1e-15 vntol=1e-12 chgtol=1e-12 trtol=1");
    lines.add("+ method=trap itl4=100");
    String step = time(settings.maxStepSeconds());
    // ngspice's sum of steps may end short of its last time, and measures nothing beyond.
    double stop = endSeconds + settings.edgeSeconds() / PARTS_OF_EDGE;
    lines.add(".tran " + step + " " + time(stop) + " 0 " + step + " uic");
    saved.forEach(vector -> lines.add(".save " + vector));
    lines.addAll(measures);
  }

  private static String time(double seconds) {
    return Expressions.number(seconds);
  }

  private static String place(int row, int column) {
    return row + "_" + column;
  }

  private void forEachCell(PlaceConsumer consumer) {
    for (int row = 0; row < crossbar.rows(); row++) {
      for (int column = 0; column < crossbar.columns(); column++) {
        consumer.accept(row, column);
      }
    }
  }

  /** Does something with a cell. */
  private interface PlaceConsumer {
    void accept(int row, int column);
  }
}
