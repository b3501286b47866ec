package org.crosspulse.sweep;

import org.crosspulse.report.Json;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** Values of settings as a table has them. */
final class Parameters {
  private Parameters() {}

  /** A double, in SI where the value has a unit; the text itself; or JSON of what is neither. */
  static Object tidy(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof String text) {
      return Quantity.unitOf(text, Unit.values())
          .<Object>map(unit -> Quantity.parse("value", text, unit))
          .orElse(text);
    }
    return Json.line(value);
  }
}
