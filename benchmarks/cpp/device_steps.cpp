// The plain loops that the coincidence engine is measured against: the same device steps, one
// thread, no cleverness but the compiler's (g++ -O3 -march=native).
//
//   device_steps WORKLOAD DEVICE SECONDS
//
// WORKLOAD is a text file: rows, columns, slots, cycles; then, for each cycle, a signed pulse count
// for every row and every column (two-phase cycle, so that row counts are not negative). DEVICE is
// `constant` (x <- clip(x + step)) or `exponential` (x <- b + (x - b) q). Prints one line a loop:
// its name, device steps a second, and the sum of the final states, by which the loops can be seen
// to do the same.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace {

const double STEP = 1e-4;

struct Cycle {
  std::vector<int> rows, columns;
};

struct Workload {
  int rows = 0, columns = 0, slots = 0;
  std::vector<Cycle> cycles;
  long steps = 0;
};

Workload read(const char* path) {
  std::ifstream in(path);
  Workload work;
  int cycles = 0;
  in >> work.rows >> work.columns >> work.slots >> cycles;
  for (int c = 0; c < cycles; c++) {
    Cycle cycle{std::vector<int>(work.rows), std::vector<int>(work.columns)};
    for (int& n : cycle.rows) in >> n;
    for (int& m : cycle.columns) in >> m;
    for (int n : cycle.rows)
      for (int m : cycle.columns) work.steps += std::min(n, std::abs(m));
    work.cycles.push_back(cycle);
  }
  if (!in) {
    std::fprintf(stderr, "%s: not a workload\n", path);
    std::exit(2);
  }
  return work;
}

struct ConstantUp {
  double operator()(double x) const { return std::min(x + STEP, 1.0); }
};
struct ConstantDown {
  double operator()(double x) const { return std::max(x - STEP, 0.0); }
};
struct ExponentialUp {
  double operator()(double x) const { return 1 + (x - 1) * (1 - STEP); }
};
struct ExponentialDown {
  double operator()(double x) const { return x * (1 - STEP); }
};

// Cell by cell: each device gets its pulses, one after another.
template <class Up, class Down>
void byCell(const Workload& work, std::vector<double>& states, Up up, Down down) {
  for (const Cycle& cycle : work.cycles) {
    for (int row = 0; row < work.rows; row++) {
      int n = cycle.rows[row];
      double* cells = &states[(size_t)row * work.columns];
      for (int column = 0; column < work.columns; column++) {
        int m = cycle.columns[column];
        int meetings = std::min(n, std::abs(m));
        double x = cells[column];
        if (m > 0) {
          for (int k = 0; k < meetings; k++) x = up(x);
        } else {
          for (int k = 0; k < meetings; k++) x = down(x);
        }
        cells[column] = x;
      }
    }
  }
}

template <class Map>
void playSlots(double* cells, const int* pulses, int columns, int n, Map map) {
  for (int slot = 0; slot < n; slot++) {
    for (int column = 0; column < columns; column++) {
      double x = cells[column];
      cells[column] = slot < pulses[column] ? map(x) : x;
    }
  }
}

// Slot by slot, as the clock has it: every device whose column still pulses moves. The compiler
// makes vector code of the inner loop.
template <class Up, class Down>
void bySlot(const Workload& work, std::vector<double>& states, Up up, Down down) {
  std::vector<int> raising(work.columns), lowering(work.columns);
  for (const Cycle& cycle : work.cycles) {
    for (int column = 0; column < work.columns; column++) {
      raising[column] = std::max(0, cycle.columns[column]);
      lowering[column] = std::max(0, -cycle.columns[column]);
    }
    for (int row = 0; row < work.rows; row++) {
      double* cells = &states[(size_t)row * work.columns];
      playSlots(cells, raising.data(), work.columns, cycle.rows[row], up);
      playSlots(cells, lowering.data(), work.columns, cycle.rows[row], down);
    }
  }
}

template <class Loop>
void measure(const char* name, const Workload& work, double seconds, Loop loop) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> initial((size_t)work.rows * work.columns), states;
  for (size_t cell = 0; cell < initial.size(); cell++) initial[cell] = 0.3 + 0.4 * (cell % 97) / 97;
  states = initial;
  loop(work, states);
  long runs = 0;
  double taken = 0;
  auto start = Clock::now();
  while (taken < seconds) {
    states = initial;
    loop(work, states);
    runs++;
    taken = std::chrono::duration<double>(Clock::now() - start).count();
  }
  double sum = 0;
  for (double x : states) sum += x;
  std::printf("%s %.6g %.17g\n", name, work.steps * (double)runs / taken, sum);
}

template <class Up, class Down>
void measureBoth(const Workload& work, double seconds, Up up, Down down) {
  measure("by-cell", work, seconds, [&](const Workload& w, std::vector<double>& states) {
    byCell(w, states, up, down);
  });
  measure("by-slot", work, seconds, [&](const Workload& w, std::vector<double>& states) {
    bySlot(w, states, up, down);
  });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: device_steps WORKLOAD constant|exponential SECONDS\n");
    return 2;
  }
  Workload work = read(argv[1]);
  double seconds = std::atof(argv[3]);
  if (std::strcmp(argv[2], "constant") == 0) {
    measureBoth(work, seconds, ConstantUp(), ConstantDown());
  } else {
    measureBoth(work, seconds, ExponentialUp(), ExponentialDown());
  }
  return 0;
}
