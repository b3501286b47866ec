package org.crosspulse.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.problem.BadInputException;

/**
 * {@code extends = "name"} at the top of an experiment: the file says only what it changes of
 * another, which may extend a third.
 *
 * <p>The other is a shipped experiment or a path from the folder of the file that extends it.
 * Relative paths in it, of a device say, count from the file that is run.
 */
final class Extension {
  private static final String KEY = "extends";

  private Extension() {}

  /** An experiment with everything that it extends. */
  static Section read(String nameOrPath) {
    Section root = ShippedFiles.EXPERIMENTS.read(nameOrPath, Path.of(""));
    extend(root, nameOrPath, List.of());
    return root;
  }

  /**
   * Puts what {@code root} extends under it.
   *
   * @param nameOrPath of {@code root}
   * @param extending those that extend {@code root}
   */
  private static void extend(Section root, String nameOrPath, List<String> extending) {
    if (!root.has(KEY)) {
      return;
    }
    List<String> chain = new ArrayList<>(extending);
    chain.add(identity(nameOrPath));
    String reference = root.text(KEY);
    Section base = base(root, reference, ShippedFiles.folderOf(nameOrPath));
    String baseName = ShippedFiles.isPath(reference) ? base.file() : reference;
    if (chain.contains(identity(baseName))) {
      throw root.wrong(
          KEY, '"' + reference + '"', "an experiment that does not extend this one in turn");
    }
    extend(base, baseName, chain);
    root.remove(KEY);
    root.underlay(base);
  }

  private static Section base(Section root, String reference, Path folder) {
    try {
      return ShippedFiles.EXPERIMENTS.read(reference, folder);
    } catch (BadInputException e) {
      throw e.origin() == null ? root.wrong(KEY, '"' + reference + '"', e.allowed()) : e;
    }
  }

  /** One name for one file: a shipped file and the user's own never have the same. */
  private static String identity(String nameOrPath) {
    return ShippedFiles.isPath(nameOrPath)
        ? Path.of(nameOrPath).toAbsolutePath().normalize().toString()
        : nameOrPath;
  }
}
