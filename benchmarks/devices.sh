#!/usr/bin/env bash
# An epoch of MNIST with devices that have no closed form, in turn with the constant-rate device under
# the same settings: seconds of the epoch, and processor seconds of the whole run. Takes some minutes.
# Needs `crosspulse data fetch mnist` once. Argument: the classpath or jar of Crosspulse.
set -euo pipefail
classpath=${1:-target/crosspulse.jar}
threads=${2:-2}

measure() {
  local device=$1
  shift
  local taken
  taken=$({ time java -cp "$classpath" org.crosspulse.cli.Main train mnist --quiet --json \
    --threads "$threads" --set training.epochs=1 --set "crossbar.device=$device" "$@"; } 2>&1)
  echo "$device seconds=$(sed -n 's/.*"seconds":\([0-9.]*\).*/\1/p' <<<"$taken")" \
    "user=$(sed -n 's/^user\t*//p' <<<"$taken")" \
    "test_error=$(sed -n 's/.*"test_error_percent":\([0-9.]*\).*/\1/p' <<<"$taken")" \
    "coincidences=$(sed -n 's/.*"coincidences":\([0-9]*\).*/\1/p' <<<"$taken")" \
    "moving_half_selects=$(sed -n 's/.*"moving_half_selects":\([0-9]*\).*/\1/p' <<<"$taken")"
}

for device in yakopcic-2020 yakopcic-jo yakopcic-miao yakopcic-oblea-pulsed; do
  measure constant-rate
  measure "$device"
done
# A device too fast for small steps of weight: larger steps, fewer pulses.
coarse=(--set training.pulse_value=0.5 --set training.learning_rate=0.003)
slowest=(--set scheme.potentiation.amplitude="1.4 V" --set scheme.depression.amplitude="-1.4 V")
measure constant-rate "${coarse[@]}"
measure stanford-pku "${coarse[@]}" "${slowest[@]}"
# Devices that move at half select.
soft=(--set network.ignore_read_disturb=true --set scheme.allow_violation=true)
for device in jart-vcm-v1b team; do
  measure constant-rate
  measure "$device" "${soft[@]}"
done
