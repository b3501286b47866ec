package org.crosspulse.config;

import java.util.List;
import org.crosspulse.sweep.figure.Law;
import org.crosspulse.sweep.figure.LawCurve;

/**
 * One of a figure's {@code laws}: {@code label}, {@code name}, and the numbers of the law of that
 * name.
 */
final class LawTable {
  private static final String SPREAD = "threshold-spread";
  private static final String YIELD = "window-yield";
  private static final String POWER = "power";

  private LawTable() {}

  static LawCurve read(Section section) {
    Law law =
        switch (section.word("name", List.of(SPREAD, YIELD, POWER))) {
          case SPREAD -> new Law.ThresholdSpread(number(section, "exponent"), multiple(section));
          case YIELD -> new Law.WindowYield(multiple(section));
          default -> new Law.Power(number(section, "factor"), number(section, "exponent"));
        };
    LawCurve curve = new LawCurve(law, section.text("label"));
    section.rejectUnknown();
    return curve;
  }

  private static double multiple(Section section) {
    double multiple = number(section, "multiple");
    if (multiple <= 1) {
      throw section.wrong("multiple", "" + multiple, "a number above 1");
    }
    return multiple;
  }

  private static double number(Section section, String key) {
    return MeasureTable.number(section, key);
  }
}
