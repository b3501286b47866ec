package org.crosspulse.cli;

import com.google.common.base.Strings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.device.DeviceDescription;

/** The catalogue as a table for people. */
final class DeviceList {
  /** The table fits a terminal of 150 characters. */
  private static final int SOURCE_WIDTH = 40;

  private static final String CUT = "...";

  private DeviceList() {}

  static void print(PrintWriter out, List<DeviceDescription> devices) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("name", "V_on / V_off", "conductance", "dead zone", "source"));
    devices.forEach(device -> rows.add(row(device)));
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (int index = 0; index < rows.size(); index++) {
      out.println(line(rows.get(index), widths));
      if (index > 0) {
        out.println("    " + devices.get(index - 1).description());
      }
    }
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      line.append(Strings.padEnd(row.get(column), widths[column] + 2, ' '));
    }
    return line.toString().stripTrailing();
  }

  private static List<String> row(DeviceDescription device) {
    return List.of(
        device.name(),
        DeviceCommand.thresholds(device.device()),
        DeviceCommand.range(device.device()),
        deadZone(device),
        shortened(device.source()));
  }

  private static String deadZone(DeviceDescription device) {
    if (!device.device().hasDeadZone()) {
      return "none";
    }
    return device.device().thresholds().areFixed() ? "exact" : "exact, varies";
  }

  /** The beginning of a citation: {@code device show} has all of it. */
  static String shortened(String source) {
    return source.length() <= SOURCE_WIDTH
        ? source
        : source.substring(0, SOURCE_WIDTH - CUT.length()).stripTrailing() + CUT;
  }
}
