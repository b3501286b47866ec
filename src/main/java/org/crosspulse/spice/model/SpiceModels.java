package org.crosspulse.spice.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;

/** The models that can be exported. */
public final class SpiceModels {
  private static final Map<String, BiFunction<ParameterValues, Memristor, Equations>> ALL =
      new HashMap<>();

  static {
    add("constant-rate", ConstantRateEquations::of);
    add("vteam-normalised", NormalisedVteamEquations::of);
    add("pershin-di-ventra", PershinDiVentraEquations::of);
    add("vteam", WidthEquations::vteam);
    add("team", WidthEquations::team);
    add("yakopcic", YakopcicEquations::of2011);
    add("yakopcic-2020", YakopcicEquations::of2020);
    add("stanford-pku", StanfordEquations::of);
    add("jart-vcm", JartEquations::of);
    add("linear-ion-drift", IonDriftEquations::of);
    add("data-driven", DataDrivenEquations::of);
    add("knowm-mss", KnowmEquations::of);
    add("mladenov", MladenovEquations::of);
    add("aihwkit-exp-step", StepEquations::exponential);
    add("aihwkit-pow-step", StepEquations::power);
    for (String affine :
        Set.of("neurosim", "aihwkit-constant-step", "aihwkit-linear-step", "aihwkit-soft-bounds")) {
      ALL.put(affine, StepEquations::affine);
    }
  }

  private SpiceModels() {}

  private static void add(String name, Function<ParameterValues, Equations> equations) {
    ALL.put(name, (values, device) -> equations.apply(values));
  }

  /** The names of the models. */
  public static Set<String> names() {
    return new TreeSet<>(ALL.keySet());
  }

  /**
   * The equations of a device, in its source's sign.
   *
   * @throws BadInputException where its model has none
   */
  public static Equations of(DeviceDescription device) {
    BiFunction<ParameterValues, Memristor, Equations> equations = ALL.get(device.model().name());
    if (equations == null) {
      throw BadInputException.of(
          "device",
          device.name() + " of model " + device.model().name() + ", which has no SPICE equations",
          "a device of one of the models " + String.join(", ", names()));
    }
    Memristor inner =
        device.device() instanceof FlippedTerminals flipped ? flipped.inner() : device.device();
    return equations.apply(values(device), inner);
  }

  private static ParameterValues values(DeviceDescription device) {
    Map<String, Double> numbers = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (DeviceDescription.Entry entry : device.parameters()) {
      String key = entry.parameter().key();
      if (entry.parameter().isChoice()) {
        words.put(key, entry.value());
      } else if (entry.parameter().unit() == null) {
        numbers.put(key, Double.parseDouble(entry.value()));
      } else {
        numbers.put(key, Quantity.parse(key, entry.value(), entry.parameter().unit()));
      }
    }
    return new ParameterValues(numbers, words);
  }
}
