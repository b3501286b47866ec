package org.crosspulse.learn;

import org.crosspulse.crossbar.Conductances;
import org.crosspulse.learn.ReadCircuit.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Weights read as by {@link OhmicReading}, through wires, drivers and sense amplifiers with
 * resistance.
 *
 * <p>Every device is a resistor of the conductance that a read finds, as with ideal wires; the
 * reference is an array with the same wires. The noise of the devices' currents is that of ideal
 * wires: the drops change it by their own small part.
 *
 * <p>Two ways give the same currents within the error of a solve. Many samples share the matrix of
 * what each driven line makes at each sensed one, which is solved for when it is first asked for,
 * each direction on its own; few samples take a solve each.
 */
final class WiredReading implements Reading {
  private final ReadCircuit circuit;
  private final Conductances conductances;
  private final ReadScale scale;
  private final ReadNoise noise;
  private final @Nullable Transfer forward;
  private final @Nullable Transfer backward;

  /**
   * A reading.
   *
   * @param conductances of the array, not changed while this is in use
   * @param samples how many will be read: decides which way is taken, nothing else
   */
  WiredReading(
      ReadCircuit circuit,
      Conductances conductances,
      ReadScale scale,
      ReadNoise noise,
      int samples) {
    this.circuit = circuit;
    this.conductances = conductances;
    this.scale = scale;
    this.noise = noise;
    boolean shared = samples >= circuit.solvesOfTransfer();
    this.forward = shared ? new Transfer(Direction.FORWARD) : null;
    this.backward = shared ? new Transfer(Direction.BACKWARD) : null;
  }

  @Override
  public void forward(double[] x, double[] z, long sample) {
    double gain = scale.gain(x);
    if (forward == null) {
      circuit.read(conductances.siemens(), Direction.FORWARD, x, gain, z);
    } else {
      forward.matrix().columnCurrents(x, gain, z);
    }
    noise.addToColumns(conductances, x, gain, z, sample);
    double[] reference = new double[z.length];
    circuit.reference(Direction.FORWARD).columnCurrents(x, gain, reference);
    scale.lessReference(z, reference, gain);
  }

  @Override
  public void backward(double[] delta, double[] sums, long sample) {
    double gain = scale.gain(delta);
    if (backward == null) {
      circuit.read(conductances.siemens(), Direction.BACKWARD, delta, gain, sums);
    } else {
      backward.matrix().rowCurrents(delta, gain, sums);
    }
    noise.addToRows(conductances, delta, gain, sums, sample);
    double[] reference = new double[sums.length];
    circuit.reference(Direction.BACKWARD).rowCurrents(delta, gain, reference);
    scale.lessReference(sums, reference, gain);
  }

  /** The matrix of one direction: made by the thread that first needs it, others wait. */
  private final class Transfer {
    private final Direction direction;
    private @Nullable Conductances matrix;

    Transfer(Direction direction) {
      this.direction = direction;
    }

    synchronized Conductances matrix() {
      Conductances made = matrix;
      if (made == null) {
        made = circuit.transfer(conductances.siemens(), direction);
        matrix = made;
      }
      return made;
    }
  }
}
