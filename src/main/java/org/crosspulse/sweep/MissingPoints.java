package org.crosspulse.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * The points of a share that a ledger did not have when it was looked at, in the order of the plan.
 *
 * <p>Asks the ledger for a stretch at a time, so that no list of all points is needed. Points that
 * are added meanwhile lie behind. The ledger is asked by the thread that takes points while another
 * adds some: both do so in turn.
 */
public final class MissingPoints implements PrimitiveIterator.OfLong {
  private static final int STRETCH = 4096;

  private final Ledger ledger;
  private final Shard shard;
  private final long points;
  private long place;
  private long stretchBegin;
  private BitSet recorded = new BitSet();
  private boolean isAsked;

  /**
   * Begins at the first.
   *
   * @param all points of the plan
   */
  public MissingPoints(Ledger ledger, Shard shard, long all) {
    this.ledger = ledger;
    this.shard = shard;
    this.points = shard.points(all);
  }

  @Override
  public boolean hasNext() {
    while (place < points && isRecorded(shard.index(place))) {
      place++;
    }
    return place < points;
  }

  @Override
  public long nextLong() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return shard.index(place++);
  }

  private boolean isRecorded(long index) {
    if (!isAsked || index >= stretchBegin + STRETCH) {
      stretchBegin = index;
      isAsked = true;
      recorded = ask();
    }
    return recorded.get((int) (index - stretchBegin));
  }

  private BitSet ask() {
    try {
      return ledger.recorded(stretchBegin, STRETCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
