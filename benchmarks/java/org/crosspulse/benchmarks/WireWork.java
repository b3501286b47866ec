package org.crosspulse.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.crosspulse.crossbar.wire.Ends;
import org.crosspulse.crossbar.wire.LineDrive;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.pulse.PulseCounts;

/** An array with wires, under the drive of one pulse of a training cycle. */
@SuppressWarnings("ArrayRecordComponent")
record WireWork(int rows, int columns, double[] siemens, double[] rowVolts, double[] columnVolts) {
  static final double SEGMENT_OHMS = 1;
  static final double DRIVER_OHMS = 100;

  private static final double HALF_VOLTS = 0.7;

  /** Devices of 1 to 100 µS, and the lines of {@code counts} that pulse at half amplitude. */
  static WireWork of(Workload work, PulseCounts counts) {
    Random random = new Random(1);
    double[] siemens = new double[work.rows() * work.columns()];
    for (int cell = 0; cell < siemens.length; cell++) {
      siemens[cell] = 1e-6 + 99e-6 * random.nextDouble();
    }
    return new WireWork(
        work.rows(),
        work.columns(),
        siemens,
        volts(counts.rows(), HALF_VOLTS),
        volts(counts.columns(), -HALF_VOLTS));
  }

  private static double[] volts(int[] counts, double half) {
    double[] volts = new double[counts.length];
    for (int line = 0; line < volts.length; line++) {
      volts[line] = counts[line] > 0 ? half : 0;
    }
    return volts;
  }

  static WireSettings settings() {
    return new WireSettings(
        SEGMENT_OHMS, SEGMENT_OHMS, DRIVER_OHMS, DRIVER_OHMS, Ends.ONE, Ends.ONE);
  }

  LineDrive[] rowDrives() {
    return drives(rowVolts);
  }

  LineDrive[] columnDrives() {
    return drives(columnVolts);
  }

  private static LineDrive[] drives(double[] volts) {
    LineDrive[] drives = new LineDrive[volts.length];
    for (int line = 0; line < drives.length; line++) {
      drives[line] = settings().driven(volts[line]);
    }
    return drives;
  }

  /** For sparse_direct.py: sizes, resistances, voltages, conductances and our solution. */
  void write(Path file, double[] nodes) throws IOException {
    double[] head = {rows, columns, SEGMENT_OHMS, DRIVER_OHMS};
    int length = 0;
    double[][] parts = {head, rowVolts, columnVolts, siemens, nodes};
    for (double[] part : parts) {
      length += part.length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(8 * length).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] part : parts) {
      for (double value : part) {
        bytes.putDouble(value);
      }
    }
    Files.write(file, bytes.array());
  }
}
