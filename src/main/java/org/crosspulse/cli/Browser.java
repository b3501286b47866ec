package org.crosspulse.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The user's browser, where there is a desktop. */
final class Browser {
  private Browser() {}

  /**
   * Opens a page by what the desktop has for it; a failure is no matter, the address is printed.
   */
  static void open(URI address) {
    List<String> command = command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(Stream.concat(command.stream(), Stream.of(address.toString())).toList())
          .redirectErrorStream(true)
          .redirectOutput(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The line with the address is all that is needed.
    }
  }

  private static List<String> command(String system) {
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler");
    }
    if (system.contains("mac")) {
      return List.of("open");
    }
    boolean hasDesktop =
        System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return hasDesktop ? List.of("xdg-open") : List.of();
  }
}
