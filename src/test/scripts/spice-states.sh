#!/usr/bin/env bash
# Asks ngspice again for src/test/resources/spice/final-states.csv, and prints how far the engine is
# from it. Needs ngspice.
set -euo pipefail
cd "$(dirname "$0")/../../.."
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
java -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
  org.crosspulse.spice.WitnessTable "$@"
