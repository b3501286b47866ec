package org.crosspulse.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.sweep.Axis;
import org.crosspulse.sweep.Point;
import org.crosspulse.sweep.Sampling;
import org.crosspulse.sweep.Setting;
import org.crosspulse.sweep.Task;

/** Reads the experiment with every value of every axis, before any is run. */
final class SweepTrial {
  /** More values of a range are tried at as many places, its ends included. */
  private static final int MOST_OF_RANGE = 1000;

  private final String file;
  private final SweepExperiment experiment;
  private final Task task;
  private final long seed;

  SweepTrial(String file, SweepExperiment experiment, Task task, long seed) {
    this.file = file;
    this.experiment = experiment;
    this.task = task;
    this.seed = seed;
  }

  /**
   * Tries each value, with the first of all other axes.
   *
   * @return the experiment as resolved at the first of all axes
   * @throws BadInputException where one cannot be run
   */
  Map<String, Object> tryAll(List<Axis> axes, Sampling sampling) {
    List<List<List<Setting>>> values = axes.stream().map(axis -> values(axis, sampling)).toList();
    List<List<Setting>> point = new ArrayList<>();
    values.forEach(ofAxis -> point.add(ofAxis.get(0)));
    Map<String, Object> resolved = resolved(point);
    for (int axis = 0; axis < axes.size(); axis++) {
      List<Setting> first = point.get(axis);
      for (List<Setting> value : values.get(axis)) {
        point.set(axis, value);
        located(() -> configuration(point));
      }
      point.set(axis, first);
    }
    return resolved;
  }

  private static List<List<Setting>> values(Axis axis, Sampling sampling) {
    List<List<Setting>> values = new ArrayList<>();
    int count = axis.values().count();
    if (count == 0) {
      values.add(axis.sample(0));
      values.add(axis.sample(Math.nextDown(1.0)));
      return values;
    }
    int tried = sampling.method() == Sampling.Method.GRID ? Math.min(count, MOST_OF_RANGE) : count;
    for (int step = 0; step < tried; step++) {
      values.add(axis.at(tried == 1 ? 0 : (int) ((long) step * (count - 1) / (tried - 1))));
    }
    return values;
  }

  /** The images are part of what results follow from. */
  private Map<String, Object> resolved(List<List<Setting>> settings) {
    Map<String, Object> resolved = new LinkedHashMap<>(located(() -> configuration(settings)));
    if (task == Task.TRAIN) {
      resolved.put("data_fingerprint", experiment.train(point(settings)).data().fingerprint());
    }
    return resolved;
  }

  private Map<String, Object> configuration(List<List<Setting>> settings) {
    if (task == Task.TRAIN) {
      return experiment.train(point(settings)).configuration();
    }
    CycleExperiment cycle = experiment.cycle(point(settings));
    if (task == Task.CROSSCHECK) {
      cycle.requirePulses(experiment.file());
    }
    return cycle.configuration();
  }

  private Point point(List<List<Setting>> settings) {
    return new Point(0, 0, seed, settings.stream().flatMap(List::stream).toList());
  }

  /** A value of the sweep is called by its own line, others by what the sweep is. */
  private <T> T located(Supplier<T> read) {
    try {
      return read.get();
    } catch (BadInputException e) {
      String origin = e.origin();
      if (origin != null && origin.startsWith(file + ":")) {
        throw e;
      }
      String where = origin == null ? "" : ", " + origin;
      throw e.at(file + ", experiment " + experiment.file() + where, e.key());
    }
  }
}
