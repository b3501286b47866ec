package org.crosspulse.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What went wrong with a file, in words: some exceptions of the JDK have but its name. */
public final class FileProblem {
  private FileProblem() {}

  /** Why, without the file. */
  public static String reason(IOException problem) {
    if (problem instanceof FileSystemException file) {
      String reason = file.getReason();
      return reason == null ? word(file) : reason;
    }
    return String.valueOf(problem.getMessage());
  }

  /** Which file, where the exception knows it, and why. */
  public static String line(IOException problem) {
    return problem instanceof FileSystemException file && file.getFile() != null
        ? file.getFile() + ": " + reason(problem)
        : reason(problem);
  }

  private static String word(FileSystemException problem) {
    if (problem instanceof AccessDeniedException) {
      return "access denied";
    }
    if (problem instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (problem instanceof FileAlreadyExistsException) {
      return "is there already";
    }
    // NotDirectoryException: "not directory".
    String name = problem.getClass().getSimpleName().replace("Exception", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
