package org.crosspulse.variability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.ConstantRate;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The devices of an array are distributed as its spreads say. */
class PopulationTest {
  private static final int ROWS = 250;
  private static final int COLUMNS = 400;
  private static final int CELLS = ROWS * COLUMNS;
  private static final double UNLIKELY = 1e-4;
  private static final Memristor DEVICE = new ConstantRate(1, -2, 100, -50, 1e-6, 1e-4);

  private static Population draw(CellProperty property, Spread spread) {
    return draw(new Variability(Map.of(property, spread), StuckCells.NONE, NoiseLevels.NONE, null));
  }

  private static Population draw(Variability variability) {
    return Population.draw(DEVICE, variability, 7, 0, ROWS, COLUMNS);
  }

  private static double[] all(Population population, ToDoubleFunction<Memristor> value) {
    return IntStream.range(0, CELLS)
        .mapToDouble(cell -> value.applyAsDouble(population.at(cell)))
        .toArray();
  }

  private static void assertDistributed(double[] values, RealDistribution expected) {
    assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(expected, values) > UNLIKELY);
  }

  @Test
  void normalThresholds() {
    Population population = draw(CellProperty.V_ON, Spread.of(Distribution.NORMAL, 0.05));
    double[] on = all(population, device -> device.thresholds().onVolts());
    assertDistributed(on, new NormalDistribution(null, 1, 0.05));
    assertTrue(
        Arrays.stream(all(population, d -> d.thresholds().offVolts())).allMatch(v -> v == -2));
  }

  @Test
  void lognormalRates() {
    Population population = draw(CellProperty.RATE, Spread.of(Distribution.LOGNORMAL, 0.3));
    double[] up = all(population, device -> Math.log(device.rate(1.5, 0.5) / 100));
    double[] down = all(population, device -> Math.log(device.rate(-3, 0.5) / -50));
    assertDistributed(up, new NormalDistribution(null, 0, 0.3));
    for (int cell = 0; cell < CELLS; cell++) {
      assertEquals(up[cell], down[cell], 1e-12);
    }
  }

  @Test
  void truncatedBounds() {
    Spread spread = new Spread(Distribution.NORMAL, 0.2, 1.5, Correlation.NONE, 0);
    Population population = draw(CellProperty.G_MAX, spread);
    double[] z = all(population, device -> (device.conductanceSiemens(1) / 1e-4 - 1) / 0.2);
    assertTrue(Arrays.stream(z).allMatch(value -> Math.abs(value) <= 1.5 + 1e-9));
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double outside = normal.cumulativeProbability(-1.5);
    double[] uniform =
        Arrays.stream(z)
            .map(value -> (normal.cumulativeProbability(value) - outside) / (1 - 2 * outside))
            .toArray();
    assertDistributed(uniform, new UniformRealDistribution(null, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.4, 1})
  void correlatedAlongRows(double share) {
    Spread spread =
        new Spread(Distribution.NORMAL, 0.1, Double.POSITIVE_INFINITY, Correlation.ROWS, share);
    double[] on = all(draw(CellProperty.V_ON, spread), device -> device.thresholds().onVolts());
    // Neighbours in a row against neighbours in a column.
    assertEquals(share, correlation(on, 1), 0.1);
    assertEquals(0, correlation(on, COLUMNS), 0.15);
    assertEquals(0.1, new StandardDeviation().evaluate(on), 0.012);
  }

  @Test
  void correlatedAlongColumns() {
    Spread spread =
        new Spread(Distribution.NORMAL, 0.1, Double.POSITIVE_INFINITY, Correlation.COLUMNS, 0.6);
    double[] on = all(draw(CellProperty.V_ON, spread), device -> device.thresholds().onVolts());
    assertEquals(0.6, correlation(on, COLUMNS), 0.1);
    assertEquals(0, correlation(on, 1), 0.15);
  }

  private static double correlation(double[] values, int distance) {
    double[] first = Arrays.copyOfRange(values, 0, CELLS - distance);
    double[] second = Arrays.copyOfRange(values, distance, CELLS);
    return new PearsonsCorrelation().correlation(first, second);
  }

  @ParameterizedTest
  @EnumSource(CellProperty.class)
  void propertiesAndArraysAreIndependent(CellProperty property) {
    Spread spread = Spread.of(Distribution.LOGNORMAL, 0.1);
    Variability variability =
        new Variability(
            property == CellProperty.V_ON
                ? Map.of(property, spread)
                : Map.of(property, spread, CellProperty.V_ON, spread),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    Population first = draw(variability);
    Population second = Population.draw(DEVICE, variability, 7, 1, ROWS, COLUMNS);
    double[] mine = factors(first, property);
    double bound = 5 / Math.sqrt(CELLS);
    PearsonsCorrelation pearson = new PearsonsCorrelation();
    assertEquals(0, pearson.correlation(mine, factors(second, property)), bound);
    if (property != CellProperty.V_ON) {
      assertEquals(0, pearson.correlation(mine, factors(first, CellProperty.V_ON)), bound);
    }
  }

  private static double[] factors(Population population, CellProperty property) {
    return IntStream.range(0, CELLS)
        .mapToDouble(cell -> population.factor(property, cell))
        .toArray();
  }

  @Test
  void stuckCellsAreAsManyAsAskedFor() {
    Population population =
        draw(new Variability(Map.of(), new StuckCells(0.03, 0.02, 0.01), NoiseLevels.NONE, null));
    assertEquals(0.03, share(population, StuckCells.Fault.STUCK_ON), 0.003);
    assertEquals(0.02, share(population, StuckCells.Fault.STUCK_OFF), 0.0025);
    assertEquals(0.01, share(population, StuckCells.Fault.STUCK), 0.002);
    for (int cell = 0; cell < CELLS; cell++) {
      boolean isStuck = population.fault(cell) != StuckCells.Fault.NONE;
      assertEquals(isStuck, population.at(cell).isStillAt(1.5));
    }
  }

  private static double share(Population population, StuckCells.Fault fault) {
    long count = IntStream.range(0, CELLS).filter(cell -> population.fault(cell) == fault).count();
    return (double) count / CELLS;
  }

  @Test
  void aSeedGivesItsDevicesAndNoOther() {
    Variability variability =
        new Variability(
            Map.of(CellProperty.V_ON, Spread.of(Distribution.NORMAL, 0.05)),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    Population first = Population.draw(DEVICE, variability, 1, 0, 3, 4);
    Population again = Population.draw(DEVICE, variability, 1, 0, 3, 4);
    Population other = Population.draw(DEVICE, variability, 2, 0, 3, 4);
    for (int cell = 0; cell < 12; cell++) {
      assertEquals(first.at(cell), again.at(cell));
      assertNotEquals(first.at(cell), other.at(cell));
    }
  }

  @Test
  void whatCannotBeADeviceIsRefused() {
    BadInputException threshold =
        assertThrows(
            BadInputException.class,
            () -> draw(CellProperty.V_ON, Spread.of(Distribution.NORMAL, 0.5)));
    assertTrue("v_on.sigma".equals(threshold.key()));
    BadInputException range =
        assertThrows(
            BadInputException.class,
            () -> draw(CellProperty.G_MIN, Spread.of(Distribution.LOGNORMAL, 3)));
    assertTrue("g_max.sigma".equals(range.key()));
    // A rate may be zero: such a cell does not move.
    Population slow = draw(CellProperty.RATE, Spread.of(Distribution.NORMAL, 0.5));
    double[] rates = all(slow, device -> device.rate(1.5, 0.5));
    assertTrue(Arrays.stream(rates).anyMatch(rate -> rate == 0));
    assertTrue(Arrays.stream(rates).allMatch(rate -> rate >= 0));
  }
}
