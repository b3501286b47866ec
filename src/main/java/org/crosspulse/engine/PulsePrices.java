package org.crosspulse.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.Schedule;

/**
 * What a pulse costs on a device of one array, on average over the devices that it reaches: from a
 * cycle that is metered now and then.
 *
 * <p>A cycle's energy is the pulses of each kind times their price. Their numbers are exact; the
 * price is that of the last metered cycle, and changes as slowly as the weights do.
 */
final class PulsePrices {
  private final Crossbar crossbar;
  private final Schedule schedule;
  private final CellMaps maps;
  private final List<Map<Select, Price>> phases;
  private final int cyclesBetween;
  private long nextCycle;

  /**
   * Prices of no pulse yet.
   *
   * @param cyclesBetween how many cycles a price holds, &ge; 1
   */
  PulsePrices(Crossbar crossbar, Schedule schedule, CellMaps maps, int cyclesBetween) {
    this.crossbar = crossbar;
    this.schedule = schedule;
    this.maps = maps;
    this.phases = schedule.phases().stream().map(phase -> unknown()).toList();
    this.cyclesBetween = cyclesBetween;
    this.nextCycle = crossbar.cycles();
  }

  private static Map<Select, Price> unknown() {
    Map<Select, Price> prices = new EnumMap<>(Select.class);
    for (Select select : Select.values()) {
      prices.put(select, new Price());
    }
    return prices;
  }

  /** Whether these are prices for that schedule: pulses of another width cost another energy. */
  boolean areFor(Schedule other) {
    return schedule.equals(other);
  }

  /**
   * The energy of cycles that are about to be played.
   *
   * @param workers share the counting of the pulses
   */
  Energy of(List<CycleLines> batch, Workers workers) {
    double fullJoules = 0;
    double halfJoules = 0;
    List<List<SelectedPulses>> counted =
        workers.each(batch.size(), cycle -> selected(batch.get(cycle), cycle));
    for (int cycle = 0; cycle < batch.size(); cycle++) {
      long number = crossbar.cycles() + cycle;
      List<SelectedPulses> selected = counted.get(cycle);
      if (number >= nextCycle || lacksPrice(selected)) {
        meter(batch.get(cycle), number, selected);
        nextCycle = number + cyclesBetween;
      }
      fullJoules += cost(selected, Select.FULL);
      halfJoules += cost(selected, Select.ROW_ONLY) + cost(selected, Select.COLUMN_ONLY);
    }
    return new Energy(fullJoules + halfJoules, fullJoules, halfJoules, 0, 0, 0, 0);
  }

  private List<SelectedPulses> selected(CycleLines cycle, int index) {
    LineTrains lines = new LineTrains(crossbar.noise(), schedule, crossbar.cycles() + index);
    return SelectedPulses.of(cycle, lines, schedule.slots());
  }

  private boolean lacksPrice(List<SelectedPulses> selected) {
    for (int phase = 0; phase < phases.size(); phase++) {
      for (Map.Entry<Select, Price> price : phases.get(phase).entrySet()) {
        if (!price.getValue().isKnown && selected.get(phase).of(price.getKey()) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void meter(CycleLines lines, long cycle, List<SelectedPulses> selected) {
    phases.forEach(prices -> prices.values().forEach(price -> price.sum = 0));
    PulseMeter.Sink sink =
        (phase, select, cell, times, volts, fromRow, fromColumn) ->
            price(phase, select).sum += fromRow + fromColumn;
    new PulseMeter(crossbar, schedule, cycle, maps, false, sink).meter(lines);
    for (int phase = 0; phase < phases.size(); phase++) {
      for (Map.Entry<Select, Price> price : phases.get(phase).entrySet()) {
        price.getValue().settle(selected.get(phase).of(price.getKey()));
      }
    }
  }

  private double cost(List<SelectedPulses> selected, Select select) {
    double cost = 0;
    for (int phase = 0; phase < phases.size(); phase++) {
      cost += selected.get(phase).of(select) * price(phase, select).joules;
    }
    return cost;
  }

  private Price price(int phase, Select select) {
    return Objects.requireNonNull(phases.get(phase).get(select));
  }

  /** What one kind of pulse costs (J a device). */
  private static final class Price {
    private double joules;
    private boolean isKnown;
    private double sum;

    /** The price after a metered cycle; the old one where it had no such pulse. */
    void settle(long pulses) {
      if (pulses > 0) {
        joules = sum / pulses;
        isKnown = true;
      }
    }
  }
}
