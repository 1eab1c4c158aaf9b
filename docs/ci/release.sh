#!/bin/sh
# Judges a deployment, and tells how it differs from the last release. Ends with the first code that is not 0.
#
#   TARGET              the base URL of the deployment
#   INFLUX_TOKEN        a token of it, as a secret of the job
#   INFLUX_ORG          the organization to work in, where the token sees several
#   PROFILE             what it promises; the server's own word counts unless given
#   KNOWN               what that release is known to do otherwise: influxd-2.9 …, or a file
#   BASELINE            the file of findings that somebody answers for, if there is one
#   LAST                the JSON report of the last release, if there is one
#   SHARD               a part of the plan, such as 2/4; needs SEED
#   SEED                the seed of the plan
#   REPORTS             the folder of the reports (tokenproof-reports)
#   TOKENPROOF_PACKAGE  what npx runs (tokenproof@latest)
set -u
: "${TARGET:?Name the deployment.}" "${INFLUX_TOKEN:?Give a token of the deployment.}"
reports=${REPORTS:-tokenproof-reports}
mkdir -p "$reports"
name=report
[ -z "${SHARD:-}" ] || name=shard-${SHARD%/*}

code=0
step() {
  npx --yes "${TOKENPROOF_PACKAGE:-tokenproof@latest}" "$@"
  ended=$?
  [ "$code" -ne 0 ] || code=$ended
}

set -- --yes --report "json=$reports/$name.json" --report "html=$reports/$name.html" --report "junit=$reports/$name.xml"
[ -z "${PROFILE:-}" ] || set -- "$@" --profile "$PROFILE"
[ -z "${KNOWN:-}" ] || set -- "$@" --known "$KNOWN"
[ -z "${BASELINE:-}" ] || set -- "$@" --baseline "$BASELINE"
[ -z "${SEED:-}" ] || set -- "$@" --seed "$SEED"
[ -z "${SHARD:-}" ] || set -- "$@" --shard "$SHARD"
step run --target "$TARGET" "$@"

if [ -n "${LAST:-}" ] && [ -z "${SHARD:-}" ] && [ -f "$reports/$name.json" ]; then
  step compare "$LAST" "$reports/$name.json" --report "markdown=$reports/comparison.md"
fi

exit "$code"
