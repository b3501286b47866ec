/**
 * The engines that play a learning cycle on a crossbar.
 *
 * <p>Follow one pulse: {@link org.crosspulse.engine.EventEngine} asks every line's {@code
 * PulseGenerator} for its edges through an {@link org.crosspulse.engine.EventQueue}, applies all
 * edges of one tick to the {@link org.crosspulse.engine.Electrodes}, moves the devices whose
 * voltage just ended, and shows the change to its {@link org.crosspulse.engine.Probe}s, when {@link
 * org.crosspulse.engine.Sampling} says so: all cells of a probe together, those whose stretch has
 * not ended as they are within it. {@link org.crosspulse.engine.CoincidenceEngine} reaches the same
 * states without a clock: it counts, for each cell, the slots in which both trains have a pulse and
 * plays that many pulses. Tests hold the two equal. Both ask {@link
 * org.crosspulse.engine.LineTrains} where each line puts its pulses in a cycle; trains that are not
 * bursts from the first slot are counted slot by slot ({@code PhaseTrains}) and played by {@code
 * PlacedRows}.
 *
 * <p>Where cells or pulses are not all alike, the event engine asks {@link
 * org.crosspulse.engine.CellMaps} for each cell's own map, and the coincidence engine plays {@link
 * org.crosspulse.engine.CellRows}: the same draws, cell by cell and pulse by pulse. A batch of
 * cycles in which every coincidence is a constant step of its cell, and nothing else moves one,
 * goes to {@code SummedSteps}: engines play such steps on a grid ({@link
 * org.crosspulse.device.GridStep}), on which they add up exactly, so that each cell is moved once.
 *
 * <p>With resistive wires every cell sees the others: {@link org.crosspulse.engine.WiredEngine}
 * takes the same edges, solves for all voltages, and lets {@link
 * org.crosspulse.engine.CoupledMotion} move all cells together. {@link
 * org.crosspulse.engine.CycleMeter} adds up the energies that either engine with a clock finds;
 * {@link org.crosspulse.engine.Sampling} decides when probes look.
 *
 * <p>Coupled steps were slow where a map of a ramp was integrated for each cell, a step was doubled
 * only to be halved again, and the shortest steps fell to the midpoint rule because their allowed
 * error was below a floor. What remains slow at the finest tolerance is a large array of devices
 * that run away at the end of their range: each cell's jump takes some hundred steps of all cells,
 * and cells jump one after another. {@code MotionTolerance} lets several jump in one step; the
 * errors die out, because a cell that has arrived forgets how. Tried and left: steps without a look
 * at the power of the array, which jumped over a whole runaway to states at their bounds that all
 * agreed.
 *
 * <p>None knows a learning rule: they know voltages, durations and devices. May import {@code
 * pulse}, {@code crossbar}, {@code crossbar.wire}, {@code variability}, {@code device}, {@code
 * units}; {@code engine.kernel} holds the hot loops.
 */
@NullMarked
package org.crosspulse.engine;

import org.jspecify.annotations.NullMarked;
