/** Sums over an array, in words. */
class Totals {
  static #NAMES = [
    ["max_abs_residual", "Largest residual", "steps"],
    ["rms_residual", "Residual, root mean square", "steps"],
    ["yield", "Cells within the tolerance", "%"],
    ["raising_step_siemens", "Step that raises", "S"],
    ["lowering_step_siemens", "Step that lowers", "S"],
    ["coincidences", "Coincidences", ""],
    ["moving_half_selects", "Half-selected pulses that moved a device", ""],
    ["clipped_cells", "Cells at a bound of their state", ""],
    ["stuck_cells", "Stuck cells", ""],
    ["energy_joules", "Energy", "J"],
  ];

  /** Fills a table with the sums that a document has a number for. */
  static show(table, totals) {
    const known = Totals.#NAMES.filter(([key]) => typeof totals[key] === "number");
    const entries = known.map(([key, name, unit]) => [name, Totals.#format(totals[key], unit)]);
    table.replaceChildren(...Dom.rows(entries));
  }

  /** Says whether the cycle did what the rule demands, and what may be why not. */
  static judge(element, { pass, causes }) {
    element.textContent = pass
      ? "The cycle did what the rule demands."
      : `The cycle did not do what the rule demands: ${causes.join("; ")}.`;
    element.classList.toggle("refusal", !pass);
  }

  static #format(value, unit) {
    return unit === "%" ? `${Quantity.plain(100 * value, 5)} %` : Quantity.format(value, unit);
  }
}
