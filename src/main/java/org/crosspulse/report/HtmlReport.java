package org.crosspulse.report;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosspulse.report.Html.Fact;

/**
 * A run's folder as one page that needs nothing else: the result, the pictures, the configuration,
 * and how to repeat it.
 *
 * <p>Made from the files of the folder alone, so that it says what they say.
 */
public final class HtmlReport {
  /** The name of the page. */
  public static final String FILE = "report.html";

  private static final List<String> TEXTS = List.of("summary.txt", "qualify.txt", "table.txt");

  private final Path folder;
  private final Map<String, Object> manifest;

  private HtmlReport(Path folder) throws IOException {
    this.folder = folder;
    this.manifest = Json.map(folder.resolve("manifest.json"));
  }

  /**
   * Writes the page into a folder that has everything else.
   *
   * @param folder with a manifest
   */
  public static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), new HtmlReport(folder).page(), StandardCharsets.UTF_8);
  }

  private String page() throws IOException {
    String title = "crosspulse " + manifest.get("command");
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + ("<title>" + Html.text(title) + "</title>\n")
        + ("<style>\n" + style() + "</style>\n</head>\n<body>\n")
        + ("<h1>" + Html.text(title) + "</h1>\n")
        + ("<p class=\"lead\">" + Html.text(lead()) + "</p>\n")
        + Html.section("Summary", summary())
        + Html.section("Pictures", pictures())
        + Html.section("Configuration", configuration())
        + Html.section("Repeat it", repeat())
        + Html.section("Files", files())
        + "</body>\n</html>\n";
  }

  private static String style() throws IOException {
    return Resources.toString(Resources.getResource("report/report.css"), StandardCharsets.UTF_8);
  }

  private String lead() {
    Object file = configuration(manifest).get("file");
    return (file == null ? "" : file + " · ")
        + ("version " + manifest.get("version"))
        + (manifest.get("seed") == null ? "" : " · seed " + manifest.get("seed"))
        + (" · " + String.valueOf(manifest.get("finished")).replaceAll("\\.\\d+Z", "Z"));
  }

  private String summary() throws IOException {
    StringBuilder summary = new StringBuilder();
    for (String text : TEXTS) {
      Path file = folder.resolve(text);
      if (Files.exists(file)) {
        summary.append(Html.preformatted(Files.readString(file)));
      }
    }
    Path result = folder.resolve("result.json");
    if (!Files.exists(result)) {
      return summary.toString();
    }
    String tables;
    try (InputStream in = Files.newInputStream(result)) {
      tables = ResultTables.of(Json.read(in, Object.class));
    }
    return summary.isEmpty() ? tables : summary + Html.folded("All numbers", tables);
  }

  private String pictures() throws IOException {
    StringBuilder pictures = new StringBuilder();
    for (Path file : sorted(".png")) {
      String name = String.valueOf(file.getFileName()).replace(".png", "");
      String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
      pictures.append(
          "<figure><img alt=\"%s\" src=\"data:image/png;base64,%s\"><figcaption>%s</figcaption></figure>%n"
              .formatted(Html.text(name), bytes, Html.text(name)));
    }
    return pictures.toString();
  }

  private String configuration() {
    Map<String, Object> configuration = configuration(manifest);
    return configuration.isEmpty()
        ? ""
        : Html.folded(
            "As resolved, with all defaults", Html.preformatted(Json.text(configuration)));
  }

  /** Of a manifest. */
  private static Map<String, Object> configuration(Map<String, Object> manifest) {
    Map<String, Object> configuration = new LinkedHashMap<>();
    if (manifest.get("configuration") instanceof Map<?, ?> map) {
      map.forEach((key, value) -> configuration.put(String.valueOf(key), value));
    }
    return configuration;
  }

  private String repeat() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("version", String.valueOf(manifest.get("version"))));
    facts.add(new Fact("seed", String.valueOf(manifest.get("seed"))));
    if (manifest.get("machine") instanceof Map<?, ?> machine) {
      machine.forEach((key, value) -> facts.add(new Fact(String.valueOf(key), Label.of(value))));
    }
    if (manifest.get("timings") instanceof Map<?, ?> timings) {
      timings.forEach(
          (key, value) -> facts.add(new Fact(Label.of(String.valueOf(key)), Label.of(value))));
    }
    Object arguments = manifest.get("arguments");
    String command =
        arguments instanceof List<?> list
            ? Html.preformatted("java -jar crosspulse.jar " + ShellWords.of(list))
            : "";
    return command
        + "<p>The same version, configuration and seed give the same bytes of all results, on any"
        + " number of threads; times differ.</p>\n"
        + Html.facts(facts);
  }

  private String files() throws IOException {
    List<Fact> facts = new ArrayList<>();
    for (Path file : sorted("")) {
      facts.add(new Fact(String.valueOf(file.getFileName()), Files.size(file) + " bytes"));
    }
    return Html.facts(facts);
  }

  private List<Path> sorted(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
