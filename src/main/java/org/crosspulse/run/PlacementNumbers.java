package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.crosspulse.config.Words;
import org.crosspulse.rule.ChanceFit;
import org.crosspulse.rule.PlacementFit;
import org.jspecify.annotations.Nullable;

/** How far the coincidences of a cycle are from the rule of their placements, for a result. */
final class PlacementNumbers {
  private PlacementNumbers() {}

  static Map<String, @Nullable Object> of(PlacementFit fit) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("row_placement", Words.of(fit.placements().rows()));
    map.put("column_placement", Words.of(fit.placements().columns()));
    map.put("offset", Words.of(fit.placements().offset()));
    map.put("broadcast", fit.broadcast());
    map.put("formula", fit.rule().formula().text());
    map.put("worst_difference", fit.worstDifference());
    map.put("worst_cell", new int[] {fit.worstRow(), fit.worstColumn()});
    map.put("mean_difference", fit.meanDifference());
    map.put("bound", fit.bound().isPresent() ? fit.bound().getAsDouble() : null);
    @Nullable ChanceFit chance = fit.chance();
    map.put("cell_standard_deviation", chance == null ? null : chance.cellDeviation());
    map.put("z_score", chance == null ? null : chance.zScore());
    map.put("pass", fit.pass());
    return map;
  }
}
