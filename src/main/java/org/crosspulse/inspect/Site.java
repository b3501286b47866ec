package org.crosspulse.inspect;

import java.io.IOException;
import java.util.function.DoubleConsumer;

/** Documents under paths such as {@code api/document}, for a server and for an exported page. */
public sealed interface Site permits CycleSite, TrainSite {
  /**
   * The answer to a path.
   *
   * @throws IOException where a file cannot be read, or a temporary one written
   */
  Answer get(String path) throws IOException;

  /**
   * The answer to a path with a body.
   *
   * @param body JSON
   * @throws IOException where a file cannot be written
   */
  Answer post(String path, String body) throws IOException;

  /** Whether a path takes a body. */
  boolean takes(String path);

  /**
   * Does once what a page will ask for, so that its first answers do not wait for the virtual
   * machine.
   *
   * @throws IOException as the answers do
   */
  void warmUp() throws IOException;

  /**
   * What of it a page holds that has to do without a server.
   *
   * @param room that it may take
   * @param part told which part of the work is done, up to 1
   * @throws IOException as the answers do
   */
  Exported exported(ExportRoom room, DoubleConsumer part) throws IOException;
}
