#!/usr/bin/env bash
# Measures Crosspulse's speed: the plain C++ loops and the engine in turn, JMH, and whole training
# runs. Needs g++, a JDK and Maven; takes some seven minutes. Arguments for JMH may follow, such as
# the name of a benchmark.
set -euo pipefail
cd "$(dirname "$0")/.."

mvn -q -B -Pbenchmarks test-compile
build=target/benchmarks
classpath="$build/classes:$build/test-classes:$(cat "$build/classpath.txt")"
g++ -std=c++17 -O3 -march=native -o "$build/device_steps" benchmarks/cpp/device_steps.cpp

echo "== the machine"
grep -m 1 'model name' /proc/cpuinfo || true
java -version 2>&1 | head -n 1
g++ --version | head -n 1

echo "== the coincidence engine beside plain C++ loops"
java -cp "$classpath" org.crosspulse.benchmarks.SideBySide "$build/device_steps" "$build" 7

echo "== the wire solver beside general sparse direct solvers"
OMP_NUM_THREADS=1 java -cp "$classpath" org.crosspulse.benchmarks.WireBenchmark 5 "$build/wires.bin"
if python3 -c 'import scipy' 2> /dev/null; then
  OMP_NUM_THREADS=1 python3 benchmarks/python/sparse_direct.py "$build/wires.bin"
fi

echo "== a sweep beside its bare runs"
java -cp "$classpath" org.crosspulse.benchmarks.SweepOverhead 5 "$build" \
  benchmarks/sweeps/wires.toml benchmarks/sweeps/digits.toml

echo "== JMH"
java -cp "$classpath" org.openjdk.jmh.Main -jvmArgs -Xmx2g "$@"

echo "== whole runs: epochs of full MNIST, 784-110-10, under a heap of 512 MiB"
crosspulse=(java -Xmx512m -cp "$classpath" org.crosspulse.cli.Main)
if "${crosspulse[@]}" data fetch mnist --quiet; then
  g++ -std=c++17 -O3 -march=native -o "$build/epochs" benchmarks/cpp/epochs.cpp
  echo "-- plain C++, rule, one thread: epoch, seconds, errors in percent"
  "$build/epochs" "${XDG_CACHE_HOME:-$HOME/.cache}/crosspulse/mnist" 4
  for threads in 1 2; do
    for fidelity in rule coincidence; do
      echo "-- $fidelity, $threads thread(s)"
      "${crosspulse[@]}" train mnist --threads "$threads" --json \
        --set training.epochs=4 --set "run.fidelity=$fidelity"
    done
  done
fi
