package org.crosspulse.inspect;

import java.io.IOException;
import java.util.List;

/** Documents under paths such as {@code api/document}, for a server and for an exported page. */
public interface Site {
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

  /** The paths of a page that has to do without a server. */
  List<String> exported();
}
