package org.crosspulse.inspect;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page: {@code index.html} and what it names, and nothing else of the jar.
 *
 * <p>A name that begins with {@code uplot/} is a file of that library's WebJar.
 */
final class PageFiles {
  /** The page itself. */
  static final String INDEX = "index.html";

  /** A style sheet on a line of its own. */
  static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\" href=\"([A-Za-z0-9/._-]+\\.css)\">");

  /** A script on a line of its own. */
  static final Pattern SCRIPT =
      Pattern.compile("<script src=\"([A-Za-z0-9/._-]+\\.js)\"></script>");

  private static final String LIBRARY = "uplot/";
  private static final String LIBRARY_VERSION =
      "META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Reads them all: they are small, and a request never names a resource by itself. */
  PageFiles() {
    byte[] index = read("inspect/" + INDEX);
    files.put(INDEX, index);
    String html = new String(index, StandardCharsets.UTF_8);
    String library = "META-INF/resources/webjars/uplot/" + libraryVersion() + "/dist/";
    for (Pattern kind : new Pattern[] {STYLE, SCRIPT}) {
      Matcher names = kind.matcher(html);
      while (names.find()) {
        String name = names.group(1);
        boolean isOurs = !name.startsWith(LIBRARY);
        files.put(
            name, read(isOurs ? "inspect/" + name : library + name.substring(LIBRARY.length())));
      }
    }
  }

  private static byte[] read(String resource) {
    URL url = Resources.getResource(resource);
    try {
      return Resources.toByteArray(url);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static String libraryVersion() {
    Properties properties = new Properties();
    try (InputStream stream = Resources.getResource(LIBRARY_VERSION).openStream()) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIBRARY_VERSION, e);
    }
    return String.valueOf(properties.getProperty("version"));
  }

  /** A file as text. */
  String text(String name) {
    byte[] file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no file of the page: " + name);
    }
    return new String(file, StandardCharsets.UTF_8);
  }

  /**
   * The answer to a path; null where the page has no such file.
   *
   * @param path without a slash in front; empty for the page itself
   */
  @Nullable Answer get(String path) {
    String name = path.isEmpty() ? INDEX : path;
    byte[] file = files.get(name);
    return file == null ? null : new Answer(Answer.OK, type(name), file, false);
  }

  private static String type(String name) {
    if (name.endsWith(".css")) {
      return "text/css; charset=utf-8";
    }
    return name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
  }
}
