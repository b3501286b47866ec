package org.crosspulse.sweep;

/** Runs one point: what goes wrong in it is its result, what goes wrong in the machine is not. */
public final class Attempt {
  private Attempt() {}

  /** Runs a point on the calling thread; an exception makes it a failed one. */
  public static PointRecord of(Point point, PointFunction function) {
    long start = System.nanoTime();
    try {
      return PointRecord.done(point, function.run(point), secondsSince(start));
    } catch (RuntimeException e) {
      return PointRecord.failed(point, reason(e), secondsSince(start));
    }
  }

  /** Exceptions of ours say what is wrong; of others the class is half of what they say. */
  private static String reason(RuntimeException e) {
    boolean isOurs = e.getClass().getName().startsWith("org.crosspulse.");
    String text = isOurs ? String.valueOf(e.getMessage()) : e.toString();
    return text.replaceAll("\\s*\\R\\s*", " ");
  }

  private static double secondsSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
