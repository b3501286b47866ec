package org.crosspulse.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosspulse.problem.BadInputException;

/**
 * A share of a plan: every {@code of}-th point, so that shares take about the same time.
 *
 * @param number from 1
 * @param of how many shares there are
 */
public record Shard(int number, int of) {
  /** All points. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  /** Reads {@code k/n}. */
  public static Shard parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(1));
      int of = Integer.parseInt(matcher.group(2));
      if (number >= 1 && number <= of) {
        return new Shard(number, of);
      }
    }
    throw BadInputException.of("--shard", '"' + text + '"', "k/n, such as 1/8, with k from 1 to n");
  }

  /** How many of so many points it has. */
  public long points(long all) {
    return (all - number + of) / of;
  }

  /** The index of one of its points, in the order of the plan. */
  public long index(long place) {
    return number - 1 + place * of;
  }
}
