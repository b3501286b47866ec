package org.crosspulse.report;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.problem.BadInputException;

/** Files of a run that are read again: one that is no text, or not there, is bad input. */
public final class InputText {
  private InputText() {}

  /**
   * The whole file.
   *
   * @param allowed what it should be, for messages
   * @throws BadInputException where it is missing, or no UTF-8
   * @throws IOException where it cannot be read
   */
  public static String read(Path file, String allowed) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw BadInputException.inFile(file, "no such file", allowed);
    } catch (CharacterCodingException e) {
      throw BadInputException.inFile(file, "bytes that are no text", allowed);
    }
  }

  /** Its lines, as {@link #read} reads them. */
  public static List<String> lines(Path file, String allowed) throws IOException {
    return read(file, allowed).lines().toList();
  }
}
