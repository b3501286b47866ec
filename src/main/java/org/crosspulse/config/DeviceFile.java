package org.crosspulse.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.device.Basis;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.model.Models;
import org.crosspulse.problem.BadInputException;

/**
 * Reads a device file.
 *
 * <p>Keys: {@code model}, {@code description}, {@code source}, {@code polarity} (1 or −1), and
 * {@code [parameters]} with, for each parameter of the model, {@code { value, basis, from }};
 * optional {@code [variability]}, the spread that was measured, as in an experiment, with {@code
 * basis} and {@code from}.
 */
public final class DeviceFile {
  /** The parameters of a device, and those that an experiment changes. */
  private static final String CHANGED = "parameters";

  private DeviceFile() {}

  /**
   * Reads a device by its name in the catalogue or by the path of a file.
   *
   * @param base the folder that a relative path starts from
   */
  public static DeviceDescription read(String nameOrPath, Path base) {
    Section root = ShippedFiles.DEVICES.read(nameOrPath, base);
    return read(root, ShippedFiles.nameOf(nameOrPath));
  }

  /** What a device file says of the spread of its device, as written; empty where it is silent. */
  public static Map<String, Object> spread(String nameOrPath, Path base) {
    Section root = ShippedFiles.DEVICES.read(nameOrPath, base);
    return root.has(VariabilityTable.KEY) ? root.section(VariabilityTable.KEY).toMap() : Map.of();
  }

  static DeviceDescription read(Section root, String name) {
    ModelType model = model(root);
    String description = root.text("description");
    String source = root.text("source");
    int polarity = polarity(root);
    Section parameters = root.section("parameters");
    Map<String, Double> numbers = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    List<DeviceDescription.Entry> entries = new ArrayList<>();
    for (Parameter parameter : model.parameters()) {
      if (parameter.isAskedFor(words)) {
        entries.add(entry(parameters.section(parameter.key()), parameter, numbers, words));
      }
    }
    VariabilityTable.ofDevice(root);
    root.rejectUnknown();
    ParameterValues values = new ParameterValues(numbers, words);
    Memristor inner = parameters.located(() -> model.factory().apply(values));
    Memristor device = polarity < 0 ? new FlippedTerminals(inner) : inner;
    checkSign(root, polarity, device);
    return new DeviceDescription(name, description, source, model, polarity, entries, device);
  }

  private static ModelType model(Section root) {
    List<String> names = Models.all().stream().map(ModelType::name).toList();
    return Models.named(root.word("model", names)).orElseThrow();
  }

  private static int polarity(Section root) {
    String allowed = "1, or -1 for a source whose positive voltage lowers the conductance";
    if (!(root.value("polarity", allowed) instanceof Long polarity) || Math.abs(polarity) != 1) {
      throw root.wrong("polarity", String.valueOf(root.value("polarity", allowed)), allowed);
    }
    return polarity.intValue();
  }

  private static DeviceDescription.Entry entry(
      Section entry, Parameter parameter, Map<String, Double> numbers, Map<String, String> words) {
    if (parameter.isChoice()) {
      words.put(parameter.key(), entry.word("value", parameter.choices()));
    } else if (parameter.unit() == null) {
      numbers.put(parameter.key(), entry.number("value", "a number"));
    } else {
      numbers.put(parameter.key(), entry.quantity("value", parameter.unit()));
    }
    Basis basis = entry.choice("basis", Basis.class);
    String written = String.valueOf(entry.value("value", "a value"));
    return new DeviceDescription.Entry(parameter, written, basis, entry.text("from", ""));
  }

  private static void checkSign(Section root, int polarity, Memristor device) {
    if (device.thresholds().onVolts() < 0) {
      throw root.wrong(
          "polarity",
          Integer.toString(polarity),
          -polarity + ": a positive voltage must raise the conductance, and here it lowers it");
    }
  }

  /**
   * The device that an experiment names, with the values of its table {@code parameters} put over
   * the file's. A problem of the reference is told with the key that made it.
   */
  static DeviceDescription referenced(Section section, String key, Path base) {
    String reference = section.text(key);
    Section root;
    try {
      root = ShippedFiles.DEVICES.read(reference, base);
    } catch (BadInputException e) {
      throw e.origin() == null ? section.wrong(key, '"' + reference + '"', e.allowed()) : e;
    }
    if (section.has(CHANGED)) {
      change(root, section.section(CHANGED));
    }
    return read(root, ShippedFiles.nameOf(reference));
  }

  private static void change(Section root, Section changed) {
    Section parameters = root.section(CHANGED);
    for (String parameter : changed.keys()) {
      if (!parameters.keys().contains(parameter)) {
        throw changed.wrong(
            parameter,
            "no parameter of model " + root.text("model"),
            String.join(", ", parameters.keys()));
      }
      Located value = changed.located(parameter);
      root.set(List.of(CHANGED, parameter, "value"), value);
      root.set(List.of(CHANGED, parameter, "basis"), new Located("assumed", value.origin()));
      root.set(List.of(CHANGED, parameter, "from"), new Located("the experiment", value.origin()));
    }
  }
}
