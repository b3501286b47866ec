package org.crosspulse.pulse;

/**
 * The generator at one end of a line: the voltage that one neuron puts on its electrode in a cycle,
 * as straight segments.
 *
 * <p>It knows its own count, the schedule, its own errors, and where its scheme places pulses,
 * which may take the number that is broadcast in the cycle and its own dice ({@link LineSlots}).
 */
public final class PulseGenerator {
  /** The tick of a generator that has no more segments. */
  public static final long SILENT = Long.MAX_VALUE;

  /** What a line does in a slot, in this order. */
  private enum Part {
    RISE,
    TOP,
    FALL,
    REST
  }

  private final Schedule schedule;
  private final int signedCount;
  private final boolean isRow;
  private final LineSlots place;
  private final LineErrors errors;
  private int phaseIndex = -1;
  private int slot;
  private int pulses;
  private Part part = Part.REST;
  private long nextTick;

  private PulseGenerator(
      Schedule schedule, int signedCount, boolean isRow, LineSlots place, LineErrors errors) {
    this.schedule = schedule;
    this.place = place;
    this.slot = schedule.slots();
    this.signedCount = signedCount;
    this.isRow = isRow;
    this.errors = errors;
    nextPulse();
  }

  /** The generator of a row with this signed pulse count. */
  public static PulseGenerator forRow(
      Schedule schedule, int signedCount, LineSlots place, LineErrors errors) {
    return new PulseGenerator(schedule, signedCount, true, place, errors);
  }

  /** The generator of a column with this signed pulse count. */
  public static PulseGenerator forColumn(
      Schedule schedule, int signedCount, LineSlots place, LineErrors errors) {
    return new PulseGenerator(schedule, signedCount, false, place, errors);
  }

  /** The tick at which the next segment begins, or {@link #SILENT}. */
  public long nextTick() {
    return nextTick;
  }

  /** Takes the segment that begins at {@link #nextTick}. */
  public Segment take() {
    double volts = volts();
    Segment segment =
        switch (part) {
          case RISE -> segment(0, volts, Part.TOP);
          case TOP -> segment(volts, volts, Part.FALL);
          case FALL -> segment(volts, 0, Part.REST);
          case REST -> rest();
        };
    nextTick = segment.endTick();
    return segment;
  }

  private Segment segment(double fromVolts, double toVolts, Part next) {
    part = next;
    long end = tickOf(next);
    return end == nextTick
        ? take()
        : new Segment(fromVolts, toVolts, end, phaseIndex * schedule.slots() + slot);
  }

  private Segment rest() {
    slot = place.next(phaseIndex, pulses, slot + 1);
    nextPulse();
    return new Segment(0, 0, nextTick, -1);
  }

  /** Where a part of the present pulse begins. */
  private long tickOf(Part beginning) {
    PulseTiming timing = phase().timing();
    long slotTick = schedule.startTick(phaseIndex) + slot * timing.periodTicks();
    return switch (beginning) {
      case RISE -> edge(slotTick, true);
      case TOP -> edge(slotTick, true) + timing.riseTicks();
      case FALL -> edge(slotTick + timing.riseTicks() + timing.widthTicks(), false);
      case REST ->
          edge(slotTick + timing.riseTicks() + timing.widthTicks(), false) + timing.fallTicks();
    };
  }

  /** All clocks start together; from there on each counts its own seconds. */
  private long edge(long scheduled, boolean rising) {
    long start = schedule.startTick(0);
    long onItsClock =
        errors.stretch() == 1
            ? scheduled
            : start + Math.round((scheduled - start) * errors.stretch());
    return onItsClock + errors.delayTicks() + errors.edgeTicks(phaseIndex, slot, rising);
  }

  private double volts() {
    double wanted = isRow ? phase().rowVolts() : phase().columnVolts();
    return part == Part.REST ? 0 : errors.volts(phaseIndex, slot, wanted);
  }

  private Phase phase() {
    return schedule.phases().get(Math.min(phaseIndex, schedule.phases().size() - 1));
  }

  private void nextPulse() {
    while (slot == schedule.slots() && ++phaseIndex < schedule.phases().size()) {
      pulses = isRow ? phase().rowPulses(signedCount) : phase().columnPulses(signedCount);
      slot = place.next(phaseIndex, pulses, 0);
    }
    if (phaseIndex < schedule.phases().size()) {
      part = Part.RISE;
      nextTick = tickOf(Part.RISE);
    } else {
      nextTick = SILENT;
    }
  }
}
