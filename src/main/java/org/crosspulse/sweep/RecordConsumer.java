package org.crosspulse.sweep;

import java.io.IOException;

/** Takes points one at a time. */
@FunctionalInterface
public interface RecordConsumer {
  /** Takes one. */
  void accept(PointRecord point) throws IOException;
}
