package org.crosspulse.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.crosspulse.sweep.PointRecord;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does with a partition: some points, one after the other. */
final class PointTask extends AbstractFunction1<Iterator<long[]>, List<PointRecord>>
    implements Serializable {
  private final Broadcast<SweepTicket> ticket;

  PointTask(Broadcast<SweepTicket> ticket) {
    this.ticket = ticket;
  }

  /**
   * Runs the points of one task.
   *
   * @param partition one array of indices in the plan
   */
  @Override
  public List<PointRecord> apply(Iterator<long[]> partition) {
    ExecutorSweep sweep = ExecutorSweep.of(ticket.value());
    List<PointRecord> records = new ArrayList<>();
    for (long index : partition.next()) {
      if (TaskContext.get().isInterrupted()) {
        // The driver waits for this task no longer.
        return records;
      }
      records.add(sweep.run(index));
    }
    return records;
  }
}
