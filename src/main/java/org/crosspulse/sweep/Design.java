package org.crosspulse.sweep;

import java.util.List;

/** The points of a plan without its repeats: a pure function of their number. */
interface Design {
  /** How many there are. */
  long count();

  /** The settings of all axes at one of them, in the order of the axes. */
  List<Setting> at(long coordinate);

  /** The design that a sampling makes of axes. */
  static Design of(Sampling sampling, List<Axis> axes, long seed) {
    int dimensions = axes.size();
    long points = sampling.points();
    return switch (sampling.method()) {
      case GRID -> new GridDesign(axes);
      case RANDOM -> new SampledDesign(axes, points, new RandomPoints(seed, dimensions));
      case LATIN_HYPERCUBE ->
          new SampledDesign(axes, points, new LatinPoints(seed, points, dimensions));
      case SOBOL -> new SampledDesign(axes, points, new SobolPoints(dimensions));
    };
  }
}
