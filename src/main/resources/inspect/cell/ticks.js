/** Round numbers along an axis. */
class Ticks {
  /** Some `wanted` numbers from `low` to `high` in steps of 1, 2 or 5 times a power of ten. */
  static between(low, high, wanted) {
    const step = Ticks.#step((high - low) / wanted);
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  }

  static #step(least) {
    const power = 10 ** Math.floor(Math.log10(least));
    return power * ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10);
  }
}
