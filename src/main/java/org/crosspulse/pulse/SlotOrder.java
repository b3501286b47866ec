package org.crosspulse.pulse;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The order of the slots of a nested placement. Immutable, and kept: it depends on K alone. */
final class SlotOrder {
  private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;
  private static final double TWO_TO_32 = 0x1p32;

  /** A run has one or two schemes; an order of a million slots takes 8 MB. */
  private static final int MOST_ORDERS = 8;

  private static final LoadingCache<Key, SlotOrder> ORDERS =
      CacheBuilder.newBuilder()
          .maximumSize(MOST_ORDERS)
          .build(CacheLoader.from(key -> new SlotOrder(key)));

  private final int[] slots;
  private final int[] ranks;

  private SlotOrder(Key key) {
    IntToDoubleFunction place =
        key.placement == Placement.GOLDEN ? SlotOrder::goldenFraction : SlotOrder::radicalInverse;
    int[] pulseOfSlot =
        IntStream.range(0, key.slots)
            .boxed()
            .sorted(Comparator.comparingDouble(place::applyAsDouble))
            .mapToInt(Integer::intValue)
            .toArray();
    this.ranks = pulseOfSlot;
    this.slots = new int[key.slots];
    for (int slot = 0; slot < key.slots; slot++) {
      slots[pulseOfSlot[slot]] = slot;
    }
  }

  /** The order of a nested placement in a phase of that many slots. */
  static SlotOrder of(Placement placement, int slots) {
    return ORDERS.getUnchecked(new Key(placement, slots));
  }

  /** The slot of pulse r = 0, 1, 2 … */
  int slot(int pulse) {
    return slots[pulse];
  }

  /** Which pulse is in a slot, where there are enough. */
  int pulse(int slot) {
    return ranks[slot];
  }

  /** 0.b₀b₁b₂… in base 2 for …b₂b₁b₀. */
  private static double radicalInverse(int number) {
    return Integer.toUnsignedLong(Integer.reverse(number)) / TWO_TO_32;
  }

  private static double goldenFraction(int number) {
    double multiple = (number + 0.5) * GOLDEN_RATIO;
    return multiple - Math.floor(multiple);
  }

  private record Key(Placement placement, int slots) {}
}
