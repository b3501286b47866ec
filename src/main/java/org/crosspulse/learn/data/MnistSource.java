package org.crosspulse.learn.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A place to get the four files of MNIST from; what it delivers is not trusted. */
public interface MnistSource {
  /** What messages call it. */
  String name();

  /**
   * Gets the four files.
   *
   * @param scratch an empty folder for whatever the source needs; the caller deletes it
   * @param progress receives lines for the user
   * @return the folder in which the files lie, under any spelling, gzipped or not: scratch itself
   *     or a folder inside it
   * @throws IOException where they cannot be had; its message is one line for the user
   * @throws InterruptedException where the thread was interrupted
   */
  Path fetch(Path scratch, Consumer<String> progress) throws IOException, InterruptedException;
}
