// Whole epochs of MNIST by the rule, as a plain C++ program would train it: 784-110-10, relu, batches
// of 100, every sample forward and backward in double precision, x and delta as signed numbers of
// pulses, the update sign * min of them, and the test set. One thread, no cleverness but the
// compiler's (g++ -O3 -march=native) and that of anyone who writes such a program: pixels and neurons
// that are 0 are skipped.
//
//   epochs FOLDER EPOCHS
//
// FOLDER holds the four IDX files of MNIST, unpacked. Prints one line an epoch: its number, seconds,
// errors on the training and on the test set in percent.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace {

const int INPUTS = 784, HIDDEN = 110, OUTPUTS = 10, BATCH = 100, SLOTS = 100;
const double UNIT = 0.05;

std::vector<uint8_t> bytes(const std::string& path, int header) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::fprintf(stderr, "%s: cannot be read\n", path.c_str());
    std::exit(2);
  }
  std::vector<uint8_t> all((std::istreambuf_iterator<char>(in)), {});
  return {all.begin() + header, all.end()};
}

struct Samples {
  std::vector<uint8_t> pixels, labels;
  int count() const { return (int)labels.size(); }
};

Samples samples(const std::string& folder, const std::string& name) {
  return {bytes(folder + "/" + name + "-images-idx3-ubyte", 16),
          bytes(folder + "/" + name + "-labels-idx1-ubyte", 8)};
}

struct Layer {
  int rows, columns;
  std::vector<double> weights;

  Layer(int rows, int columns, std::mt19937_64& random)
      : rows(rows), columns(columns), weights(rows * columns) {
    double limit = 1 / std::sqrt(rows);
    std::uniform_real_distribution<double> uniform(-limit, limit);
    for (double& w : weights) w = uniform(random);
  }

  void forward(const double* x, double* z) const {
    std::fill(z, z + columns, 0.0);
    for (int i = 0; i < rows; i++) {
      if (x[i] == 0) continue;
      const double* w = &weights[i * columns];
      for (int j = 0; j < columns; j++) z[j] += x[i] * w[j];
    }
  }

  void backward(const double* delta, double* sums) const {
    for (int i = 0; i < rows; i++) {
      const double* w = &weights[i * columns];
      double sum = 0;
      for (int j = 0; j < columns; j++) sum += w[j] * delta[j];
      sums[i] = sum;
    }
  }

  // The changes of a batch, row by row: a row of weights stays in the first-level cache.
  void update(const std::vector<int>& n, const std::vector<int>& m, int count, double step) {
    for (int i = 0; i < rows; i++) {
      double* w = &weights[i * columns];
      for (int s = 0; s < count; s++) {
        int pulses = n[s * rows + i];
        if (pulses == 0) continue;
        const int* error = &m[s * columns];
        for (int j = 0; j < columns; j++)
          w[j] += step * std::max(-pulses, std::min(pulses, error[j]));
      }
    }
  }
};

int pulses(double value) {
  int n = (int)std::min((double)SLOTS, std::floor(std::abs(value) / UNIT + 0.5));
  return value < 0 ? -n : n;
}

struct State {
  double x[INPUTS], z1[HIDDEN], h[HIDDEN], z2[OUTPUTS], y[OUTPUTS], d2[OUTPUTS], d1[HIDDEN];
};

struct Network {
  Layer first, second;
  std::vector<int> n1, m1, n2, m2;

  explicit Network(std::mt19937_64& random)
      : first(INPUTS, HIDDEN, random),
        second(HIDDEN, OUTPUTS, random),
        n1(BATCH * INPUTS),
        m1(BATCH * HIDDEN),
        n2(BATCH * HIDDEN),
        m2(BATCH * OUTPUTS) {}

  bool forward(const Samples& data, int image, State& s) const {
    const uint8_t* pixels = &data.pixels[(size_t)image * INPUTS];
    for (int i = 0; i < INPUTS; i++) s.x[i] = pixels[i] / 255.0;
    first.forward(s.x, s.z1);
    for (int j = 0; j < HIDDEN; j++) s.h[j] = std::max(0.0, s.z1[j]);
    second.forward(s.h, s.z2);
    for (int k = 0; k < OUTPUTS; k++) s.y[k] = std::max(0.0, s.z2[k]);
    return std::max_element(s.y, s.y + OUTPUTS) - s.y == data.labels[image];
  }

  void backward(int label, State& s, int place) {
    for (int k = 0; k < OUTPUTS; k++) s.d2[k] = (k == label ? 1 : 0) - s.y[k];
    second.backward(s.d2, s.d1);
    for (int j = 0; j < HIDDEN; j++) s.d1[j] *= s.z1[j] > 0 ? 1 : 0;
    for (int i = 0; i < INPUTS; i++) n1[place * INPUTS + i] = pulses(s.x[i]);
    for (int j = 0; j < HIDDEN; j++) m1[place * HIDDEN + j] = pulses(s.d1[j]);
    for (int j = 0; j < HIDDEN; j++) n2[place * HIDDEN + j] = pulses(s.h[j]);
    for (int k = 0; k < OUTPUTS; k++) m2[place * OUTPUTS + k] = pulses(s.d2[k]);
  }

  void update(int count, double step) {
    first.update(n1, m1, count, step);
    second.update(n2, m2, count, step);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: epochs FOLDER EPOCHS\n");
    return 2;
  }
  Samples train = samples(argv[1], "train"), test = samples(argv[1], "t10k");
  int epochs = std::atoi(argv[2]);
  std::mt19937_64 random(1);
  Network network(random);
  State state;
  double rate = 1e-4, lastError = 100;
  std::vector<int> order(train.count());
  std::iota(order.begin(), order.end(), 0);
  for (int epoch = 1; epoch <= epochs; epoch++) {
    auto start = std::chrono::steady_clock::now();
    std::shuffle(order.begin(), order.end(), random);
    int wrong = 0;
    for (int from = 0; from < train.count(); from += BATCH) {
      int count = std::min(BATCH, train.count() - from);
      for (int s = 0; s < count; s++) {
        int image = order[from + s];
        wrong += network.forward(train, image, state) ? 0 : 1;
        network.backward(train.labels[image], state, s);
      }
      network.update(count, rate * UNIT);
    }
    int wrongTests = 0;
    for (int image = 0; image < test.count(); image++)
      wrongTests += network.forward(test, image, state) ? 0 : 1;
    double error = 100.0 * wrong / train.count();
    double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%d %.4f %.2f %.2f\n", epoch, seconds, error, 100.0 * wrongTests / test.count());
    std::fflush(stdout);
    rate *= error < lastError ? 1.1 : 0.7;
    lastError = error;
  }
}
