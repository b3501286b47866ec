package org.crosspulse.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.report.TextTable;

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
    List<String> lines = new TextTable(rows).lines();
    for (int index = 0; index < lines.size(); index++) {
      out.println(lines.get(index));
      if (index > 0) {
        out.println("    " + devices.get(index - 1).description());
      }
    }
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
