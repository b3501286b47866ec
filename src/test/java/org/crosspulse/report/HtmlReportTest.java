package org.crosspulse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a run says what its files say, and needs none of them. */
class HtmlReportTest {
  private static final Pattern OUTSIDE =
      Pattern.compile("(src|href)\\s*=\\s*\"(?!data:)|url\\(|@import|<script|<link");

  @TempDir private Path folder = Path.of(".");

  @Test
  void isOnePageWithEverything() throws IOException {
    byte[] picture = {1, 2, 3, -4};
    Files.write(folder.resolve("weights-0.png"), picture);
    Files.writeString(folder.resolve("cells.csv"), "a,b\n");
    String page =
        page(
            Map.of(
                "max_abs_residual",
                1.25e-9,
                "energy_joules",
                2.0,
                "worst_cell",
                List.of(3, 4),
                "pass",
                true,
                "epochs",
                List.of(Map.of("epoch", 1, "test_error_percent", 12.345678901))));
    assertFalse(OUTSIDE.matcher(page).find());
    assertTrue(page.contains("base64," + Base64.getEncoder().encodeToString(picture)));
    assertTrue(page.contains("<th>energy (J)</th><td>2</td>"), page);
    assertTrue(page.contains("<th>worst cell</th><td>3, 4</td>"), page);
    assertTrue(page.contains("<th>max abs residual</th><td>1.25E-9</td>"), page);
    assertTrue(page.contains("<td>12.3457</td>"), page);
    assertTrue(page.contains("seed 7"), page);
    assertTrue(page.contains("9.9.9"), page);
    assertTrue(page.contains("<th>cells.csv</th><td>4 bytes</td>"), page);
    assertTrue(
        page.contains("cycle my.toml --set &#39;scheme.slots=8 &lt;b&gt;&#39;"), "the command");
  }

  @Test
  void textsAreNeverMarkup() throws IOException {
    String page = page(Map.of("note", "<script>alert('x')</script> & \"more\""));
    assertFalse(page.contains("<script"), page);
    assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;"), page);
  }

  @Test
  void matricesStayInTheirFile() throws IOException {
    String page = page(Map.of("states", List.of(List.of(0.1, 0.2), List.of(0.3, 0.4))));
    assertTrue(page.contains("<th>states</th><td>2 entries, in result.json</td>"), page);
    assertFalse(page.contains("0.3"), page);
  }

  @Test
  void namesHaveUnits() {
    assertEquals("cycle (s)", Label.of("cycle_seconds"));
    assertEquals("seconds", Label.of("seconds"));
    assertEquals("worst cell", Label.of("worst_cell"));
    assertEquals("-3", Label.of((Object) (-3.0)));
    assertEquals("0.333333", Label.of((Object) (1.0 / 3)));
    assertEquals("NaN", Label.of((Object) Double.NaN));
  }

  private String page(Map<String, Object> result) throws IOException {
    Map<String, Object> manifest =
        Map.of(
            "command",
            "cycle",
            "version",
            "9.9.9",
            "seed",
            7,
            "finished",
            "2026-01-02T03:04:05.678Z",
            "arguments",
            List.of("cycle", "my.toml", "--set", "scheme.slots=8 <b>"),
            "configuration",
            Map.of("file", "my.toml"));
    Files.writeString(folder.resolve("manifest.json"), Json.text(manifest));
    Files.writeString(folder.resolve("result.json"), Json.text(result));
    HtmlReport.write(folder);
    return Files.readString(folder.resolve(HtmlReport.FILE));
  }
}
