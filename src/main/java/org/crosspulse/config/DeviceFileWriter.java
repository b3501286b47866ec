package org.crosspulse.config;

import java.util.List;
import java.util.Locale;
import org.crosspulse.device.DeviceDescription;

/** Writes a device file that {@link DeviceFile} reads. */
public final class DeviceFileWriter {
  private DeviceFileWriter() {}

  /**
   * The text of a device file.
   *
   * @param comments lines above it
   * @param model name of the model
   * @param entries one for each parameter of the model that its choices ask for
   */
  public static String text(
      List<String> comments,
      String model,
      String description,
      String source,
      int polarity,
      List<DeviceDescription.Entry> entries) {
    StringBuilder text = new StringBuilder();
    comments.forEach(line -> text.append("# ").append(line.replaceAll("\\R", " ")).append('\n'));
    text.append("model = ").append(quoted(model)).append('\n');
    text.append("description = ").append(quoted(description)).append('\n');
    text.append("source = ").append(quoted(source)).append('\n');
    text.append("polarity = ").append(polarity).append('\n');
    text.append("\n[parameters]\n");
    for (DeviceDescription.Entry entry : entries) {
      boolean isNumber = !entry.parameter().isChoice() && entry.parameter().unit() == null;
      text.append(entry.parameter().key()).append(" = { value = ");
      text.append(isNumber ? entry.value() : quoted(entry.value()));
      text.append(", basis = ").append(quoted(Words.of(entry.basis())));
      if (!entry.from().isEmpty()) {
        text.append(", from = ").append(quoted(entry.from()));
      }
      text.append(" }\n");
    }
    return text.toString();
  }

  /** A basic string of TOML. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character == '"' || character == '\\') {
        quoted.append('\\').append(character);
      } else if (character < ' ' || character == '\u007f') {
        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
