package org.crosspulse.spice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.FlippedTerminals;
import org.crosspulse.device.Memristor;
import org.crosspulse.spice.model.Equations;
import org.crosspulse.spice.model.Expressions;
import org.crosspulse.spice.model.SpiceModels;
import org.crosspulse.variability.VariedDevice;

/**
 * A memristor as a subcircuit: {@code p n x g}, its two terminals, its state and its conductance
 * (as voltages).
 *
 * <p>The state is the charge of 1 F, which a current of dx/dt loads. Every quantity is the voltage
 * of a current source into 1 Ω. At a bound the rate falls to zero over the last part of the range
 * ({@link BoundSoftness}), because no implicit integration can end at a jump; beyond it the same
 * line leads back. A cell of its own has factors on the thresholds, rates and conductances: {@link
 * VariedDevice} has their meaning.
 */
public final class Subcircuit {
  /** What a netlist calls it. */
  public static final String NAME = "memristor";

  /** ngspice rounds a number in an expression to 11 digits, but not a parameter. */
  private static final int MOST_DIGITS = 10;

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)(?:e-?\\d+)?");

  private final Equations equations;
  private final Memristor nominal;
  private final boolean isFlipped;
  private final boolean isVaried;
  private final double softness;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> constants = new LinkedHashMap<>();

  /**
   * The subcircuit of a device.
   *
   * @param isVaried whether cells have factors of their own
   * @param softness part of the range in which a motion comes to its end at a bound
   */
  public Subcircuit(DeviceDescription device, boolean isVaried, double softness) {
    this.equations = SpiceModels.of(device);
    this.nominal = device.device();
    this.isFlipped = nominal instanceof FlippedTerminals;
    this.isVaried = isVaried;
    this.softness = softness;
    write();
  }

  /** The parameters of a cell, to follow the subcircuit's name. */
  public String parameters(double state, VariedDevice.Factors factors, boolean isStuck) {
    String start = " ic=" + Expressions.number(state);
    if (!isVaried) {
      return start;
    }
    return start
        + " on="
        + Expressions.number(factors.on())
        + " off="
        + Expressions.number(factors.off())
        + " rise="
        + Expressions.number(isStuck ? 0 : factors.rise())
        + " fall="
        + Expressions.number(isStuck ? 0 : factors.fall())
        + " gmin="
        + Expressions.number(factors.minSiemens())
        + " gmax="
        + Expressions.number(factors.maxSiemens());
  }

  /** Its lines. */
  public List<String> lines() {
    List<String> all = new ArrayList<>(List.of(lines.get(0)));
    constants.forEach((number, name) -> all.add(".param " + name + "=" + number));
    all.addAll(lines.subList(1, lines.size()));
    return all;
  }

  /** Numbers that have to keep their digits as parameters. */
  private String exact(String expression) {
    return NUMBER
        .matcher(expression)
        .replaceAll(
            match ->
                match.group(1).replaceAll("\\D|^0\\.0*", "").length() > MOST_DIGITS
                    ? "{"
                        + constants.computeIfAbsent(match.group(), n -> "k" + constants.size())
                        + "}"
                    : match.group());
  }

  private void write() {
    String factors = isVaried ? " on=1 off=1 rise=1 fall=1 gmin=1 gmax=1" : "";
    lines.add(".subckt " + NAME + " p n x g ic=0.5" + factors);
    lines.add("Cs s 0 1 ic={ic}");
    quantity("x", "min(1,max(0,V(s)))");
    String across = isFlipped ? "V(n,p)" : "V(p,n)";
    if (isVaried) {
      quantity("w", (isFlipped ? "-" : "") + "(V(p,n)>0?V(p,n)/{on}:V(p,n)/{off})");
    }
    String rateVolts = isVaried ? "V(w)" : across;
    for (Equations.Helper helper : equations.helpers()) {
      quantity(helper.name(), resolve(helper.expression(), rateVolts));
    }
    String rate = resolve(equations.rate(), rateVolts);
    quantity("f", isVaried ? "(V(p,n)>=0?{rise}:{fall})*(" + rate + ")" : rate);
    String soft = Expressions.number(softness);
    lines.add("Bs 0 s I=V(f)>0?V(f)*min(1,(1-V(s))/" + soft + "):V(f)*min(1,V(s)/" + soft + ")");
    quantity("g", siemens());
    String amperes = resolve(equations.amperes(), across);
    // The current of exchanged terminals is the inner one, from n to p.
    lines.add("Bi " + (isFlipped ? "n p" : "p n") + " I=" + exact(ratio() + "(" + amperes + ")"));
    lines.add(".ends");
  }

  private void quantity(String name, String expression) {
    lines.add("B" + name + " 0 " + name + " I=" + exact(expression));
    lines.add("R" + name + " " + name + " 0 1");
  }

  /** The words of the equations as nodes. */
  private String resolve(String expression, String volts) {
    String resolved = expression;
    for (Equations.Helper helper : equations.helpers()) {
      resolved = Expressions.put(resolved, helper.name(), "V(@" + helper.name() + ")");
    }
    resolved = Expressions.put(resolved, "x", "V(@x)");
    return Expressions.put(resolved, "v", volts).replace("@", "");
  }

  private String siemens() {
    String siemens = resolve(equations.siemens(), "");
    return isVaried ? varied(siemens) : siemens;
  }

  private String varied(String siemens) {
    String least = Expressions.number(nominal.conductanceSiemens(0));
    String most = Expressions.number(nominal.conductanceSiemens(1));
    String lowest = "{gmin}*" + least;
    return lowest
        + "+(("
        + siemens
        + ")-"
        + least
        + ")*({gmax}*"
        + most
        + "-"
        + lowest
        + ")/("
        + most
        + "-"
        + least
        + ")";
  }

  /** What the factors on the conductance do to any current. */
  private String ratio() {
    if (!isVaried) {
      return "";
    }
    // Of a device that does not conduct at x = 0 the quotient would be 0/0 there.
    return nominal.conductanceSiemens(0) == 0
        ? "{gmax}*"
        : "V(g)/(" + resolve(equations.siemens(), "") + ")*";
  }
}
