/** All that is known of the chosen cell, number by number. */
class Numbers {
  static #OTHERS = [
    ["x", "Pulses of the row, with the sign of x", ""],
    ["delta", "Pulses of the column, with the sign of δ", ""],
    ["expected_steps", "Change that the rule demands", "steps"],
    ["measured_steps", "Change that there was", "steps"],
  ];

  /** Fills a table with a cell's numbers, named as the maps are. */
  static show(table, maps, { numbers }) {
    const entries = maps
      .filter(({ id }) => id in numbers)
      .map(({ id, label, unit }) => [label, Quantity.format(numbers[id], unit, 6)]);
    for (const [key, label, unit] of Numbers.#OTHERS) {
      if (numbers[key] !== undefined && numbers[key] !== null) {
        entries.push([label, Quantity.format(numbers[key], unit, 6)]);
      }
    }
    table.replaceChildren(...Dom.rows(entries));
  }
}
