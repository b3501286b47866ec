package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.crosspulse.learn.Confusion;
import org.crosspulse.learn.Histogram;
import org.junit.jupiter.api.Test;

/** The tables behind the pictures of training, to the letter. */
class TrainTablesTest {
  @Test
  void confusionNamesClassesAndOutputsWithoutOne() {
    Confusion confusion = new Confusion(2, 3, List.of(3, 0, 1, 0, 0, 0));
    assertEquals(
        "class,shoe,bag,output 2,right_percent\nshoe,3,0,1,75.0\nbag,0,0,0,\n",
        TrainTables.confusion(confusion, List.of("shoe", "bag")));
  }

  @Test
  void histogramsHaveWhatIsNotEmpty() {
    Histogram weights = new Histogram(Histogram.Quantity.WEIGHT, -1, 1, List.of(0, 5, 0, 7), 2, 0);
    Histogram devices = new Histogram(Histogram.Quantity.CONDUCTANCE, 1e-6, 3e-6, List.of(4), 0, 1);
    assertEquals(
        """
        epoch,array,quantity,from,to,weights
        0,0,weight,-1.0,-1.0,2
        0,0,weight,-0.5,0.0,5
        0,0,weight,0.5,1.0,7
        0,1,siemens,1.0E-6,3.0E-6,4
        0,1,siemens,3.0E-6,3.0E-6,1
        """,
        TrainTables.histograms(List.of(weights, devices), List.of()));
  }
}
