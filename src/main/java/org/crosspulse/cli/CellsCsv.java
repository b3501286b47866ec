package org.crosspulse.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Words;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Variability;

/** cells.csv: a line a cell, with what its device has of its own where devices differ. */
final class CellsCsv {
  private static final String HEADER =
      "row,column,row_pulses,column_pulses,initial_state,final_state,"
          + "initial_siemens,final_siemens";
  private static final String HEADER_OF_SPREAD =
      ",read_siemens,v_on_volts,v_off_volts,rate_on_factor,rate_off_factor,"
          + "min_siemens,max_siemens,retention_factor,fault";

  private CellsCsv() {}

  static void write(Writer out, CycleExperiment experiment, Crossbar crossbar) throws IOException {
    boolean isSpread = !crossbar.population().variability().equals(Variability.NONE);
    Conductances before = experiment.initial().read();
    Conductances after = crossbar.read();
    out.write(HEADER + (isSpread ? HEADER_OF_SPREAD : "") + "\n");
    for (int cell = 0; cell < crossbar.states().length; cell++) {
      int row = cell / crossbar.columns();
      int column = cell % crossbar.columns();
      List<Object> line =
          List.of(
              row,
              column,
              experiment.counts().rows()[row],
              experiment.counts().columns()[column],
              experiment.initial().states()[cell],
              crossbar.states()[cell],
              before.siemens(row, column),
              after.siemens(row, column));
      out.write(joined(line));
      if (isSpread) {
        out.write("," + joined(own(crossbar, cell, after.siemens(row, column))));
      }
      out.write("\n");
    }
  }

  private static List<Object> own(Crossbar crossbar, int cell, double siemens) {
    Population population = crossbar.population();
    Memristor device = population.at(cell);
    double rate = population.factor(CellProperty.RATE, cell);
    return List.of(
        crossbar.noise().read(siemens, cell, 0),
        device.thresholds().onVolts(),
        device.thresholds().offVolts(),
        rate * population.factor(CellProperty.RATE_ON, cell),
        rate * population.factor(CellProperty.RATE_OFF, cell),
        device.conductanceSiemens(0),
        device.conductanceSiemens(1),
        population.factor(CellProperty.RETENTION_TIME, cell),
        Words.of(population.fault(cell)));
  }

  private static String joined(List<Object> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
