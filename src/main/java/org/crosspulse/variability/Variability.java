package org.crosspulse.variability;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that makes the devices of an array differ from their file.
 *
 * @param spreads from cell to cell; a property without one is that of the file
 * @param stuck cells that never move
 * @param noise from pulse to pulse and read to read
 * @param retention how states relax, or null where they do not
 */
public record Variability(
    Map<CellProperty, Spread> spreads,
    StuckCells stuck,
    NoiseLevels noise,
    @Nullable Retention retention) {
  /** Devices that are all alike and do the same every time. */
  public static final Variability NONE =
      new Variability(Map.of(), StuckCells.NONE, NoiseLevels.NONE, null);

  /** Copies the map. */
  public Variability {
    spreads = Map.copyOf(spreads);
  }

  /** Whether every cell is the same device. */
  boolean isUniform() {
    return spreads.keySet().stream().allMatch(property -> property == CellProperty.RETENTION_TIME)
        && stuck.isNone();
  }
}
