package org.crosspulse.pulse;

/**
 * The generator at one end of a line: the edges that one neuron puts on its electrode in a cycle.
 *
 * <p>It knows its own count and the schedule. Its n pulses fill the first n slots of a phase
 * (aligned placement). An edge is a tick and the electrode's voltage from that tick on.
 */
public final class PulseGenerator {
  /** The tick of a generator that has no more edges. */
  public static final long SILENT = Long.MAX_VALUE;

  private final Schedule schedule;
  private final int signedCount;
  private final boolean isRow;
  private int phaseIndex = -1;
  private long slotStartTick;
  private int pulsesLeft;
  private boolean isHigh;
  private long nextTick;

  private PulseGenerator(Schedule schedule, int signedCount, boolean isRow) {
    this.schedule = schedule;
    this.signedCount = signedCount;
    this.isRow = isRow;
    enterNextPhase();
  }

  /** The generator of a row with this signed pulse count. */
  public static PulseGenerator forRow(Schedule schedule, int signedCount) {
    return new PulseGenerator(schedule, signedCount, true);
  }

  /** The generator of a column with this signed pulse count. */
  public static PulseGenerator forColumn(Schedule schedule, int signedCount) {
    return new PulseGenerator(schedule, signedCount, false);
  }

  /** The tick of the next edge, or {@link #SILENT}. */
  public long nextTick() {
    return nextTick;
  }

  /** The phase of the pulse that began last. */
  public int phaseIndex() {
    return phaseIndex;
  }

  /** The slot, within its phase, of the pulse that began last. */
  public int slot() {
    Phase phase = schedule.phases().get(phaseIndex);
    long sincePhase = slotStartTick - schedule.startTick(phaseIndex);
    return (int) (sincePhase / phase.timing().periodTicks());
  }

  /** Takes the next edge and returns the electrode's voltage (V) after it. */
  public double takeEdge() {
    Phase phase = schedule.phases().get(phaseIndex);
    isHigh = !isHigh;
    if (isHigh) {
      nextTick = slotStartTick + phase.timing().widthTicks();
      return isRow ? phase.rowVolts() : phase.columnVolts();
    }
    pulsesLeft--;
    slotStartTick += phase.timing().periodTicks();
    nextTick = slotStartTick;
    if (pulsesLeft == 0) {
      enterNextPhase();
    }
    return 0;
  }

  private void enterNextPhase() {
    nextTick = SILENT;
    while (pulsesLeft == 0 && ++phaseIndex < schedule.phases().size()) {
      Phase phase = schedule.phases().get(phaseIndex);
      pulsesLeft = isRow ? phase.rowPulses(signedCount) : phase.columnPulses(signedCount);
      slotStartTick = schedule.startTick(phaseIndex);
      nextTick = pulsesLeft > 0 ? slotStartTick : SILENT;
    }
  }
}
