package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text and curves can be read in both themes: contrast by WCAG 2.2, sections 1.4.3 and 1.4.11. */
@Tag("browser")
class ContrastTest {
  private static final double OF_TEXT = 4.5;
  private static final double OF_CURVES = 3;
  private static final Path COLOURS = Path.of("src/main/resources/inspect/colours.css");
  private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");

  @ParameterizedTest
  @ValueSource(strings = {":root {", ":root[data-theme=\"dark\"] {"})
  void everyColourCanBeReadOnTheGround(String theme) throws IOException {
    Map<String, String> colours = colours(theme);
    for (String text : List.of("ink", "soft", "mark", "refused")) {
      assertContrast(colours, text, "ground", OF_TEXT);
      assertContrast(colours, text, "band", OF_TEXT);
    }
    assertContrast(colours, "on-mark", "mark", OF_TEXT);
    for (String curve : List.of("row", "column", "current", "state", "threshold")) {
      assertContrast(colours, curve, "ground", OF_CURVES);
    }
    for (int cell = 1; cell <= 6; cell++) {
      assertContrast(colours, "cell-" + cell, "ground", OF_CURVES);
    }
  }

  private static Map<String, String> colours(String theme) throws IOException {
    String css = Files.readString(COLOURS);
    int start = css.indexOf(theme);
    Matcher matcher = COLOUR.matcher(css.substring(start, css.indexOf('}', start)));
    Map<String, String> colours = new HashMap<>();
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  private static void assertContrast(
      Map<String, String> colours, String on, String under, double least) {
    double first = luminance(colour(colours, on));
    double second = luminance(colour(colours, under));
    double contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    assertTrue(contrast >= least, on + " on " + under + ": " + contrast);
  }

  private static String colour(Map<String, String> colours, String name) {
    return Objects.requireNonNull(colours.get(name), name);
  }

  /** Relative luminance of WCAG 2.2. */
  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
