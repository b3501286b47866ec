package org.crosspulse.config;

import java.util.List;
import org.crosspulse.sweep.figure.Figure;

/**
 * What a sweep's file says of its pictures, which is no part of the plan.
 *
 * @param figures that are drawn of its numbers
 * @param conclusion what those show, in a paragraph; may be empty
 * @param text the whole file, from which a merge of shares draws the same
 */
public record SweepPictures(List<Figure> figures, String conclusion, String text) {
  /** No pictures. */
  public static final SweepPictures NONE = new SweepPictures(List.of(), "", "");

  /** Copies the list. */
  public SweepPictures {
    figures = List.copyOf(figures);
  }
}
