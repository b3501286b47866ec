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

// The engine's own way in C++: the cells that pulse are gathered in the order of their counts, so that
// a slot moves a prefix without asking.
template <class Map>
void playGathered(double* cells, const std::vector<int>& order, const std::vector<int>& pulses,
                  std::vector<double>& buffer, int n, Map map) {
  int active = (int)order.size();
  if (n == 0 || active == 0) return;
  for (int k = 0; k < active; k++) buffer[k] = cells[order[k]];
  int slot = 0, prefix = active;
  while (prefix > 0 && slot < n) {
    int until = std::min(n, pulses[prefix - 1]);
    double* x = buffer.data();
    for (; slot < until; slot++) {
      for (int k = 0; k < prefix; k++) x[k] = map(x[k]);
    }
    while (prefix > 0 && pulses[prefix - 1] <= slot) prefix--;
  }
  for (int k = 0; k < active; k++) cells[order[k]] = buffer[k];
}

void sortColumns(const std::vector<int>& columns, int sign, std::vector<int>& order,
                 std::vector<int>& pulses) {
  order.clear();
  pulses.clear();
  for (int column = 0; column < (int)columns.size(); column++) {
    if (sign * columns[column] > 0) order.push_back(column);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](int a, int b) { return sign * columns[a] > sign * columns[b]; });
  for (int column : order) pulses.push_back(sign * columns[column]);
}

template <class Up, class Down>
void gathered(const Workload& work, std::vector<double>& states, Up up, Down down) {
  std::vector<int> order[2], pulses[2];
  std::vector<double> buffer(work.columns);
  for (const Cycle& cycle : work.cycles) {
    sortColumns(cycle.columns, 1, order[0], pulses[0]);
    sortColumns(cycle.columns, -1, order[1], pulses[1]);
    for (int row = 0; row < work.rows; row++) {
      double* cells = &states[(size_t)row * work.columns];
      playGathered(cells, order[0], pulses[0], buffer, cycle.rows[row], up);
      playGathered(cells, order[1], pulses[1], buffer, cycle.rows[row], down);
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
void measureAll(const Workload& work, double seconds, Up up, Down down) {
  measure("by-cell", work, seconds, [&](const Workload& w, std::vector<double>& states) {
    byCell(w, states, up, down);
  });
  measure("by-slot", work, seconds, [&](const Workload& w, std::vector<double>& states) {
    bySlot(w, states, up, down);
  });
  measure("gathered", work, seconds, [&](const Workload& w, std::vector<double>& states) {
    gathered(w, states, up, down);
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
    measureAll(work, seconds, ConstantUp(), ConstantDown());
  } else {
    measureAll(work, seconds, ExponentialUp(), ExponentialDown());
  }
  return 0;
}
