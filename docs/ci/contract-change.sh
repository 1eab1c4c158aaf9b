#!/bin/sh
# Judges a change of a contract: what it breaks of the contract of another revision, and whether a server that comes
# with tokenproof keeps the new one. Ends with the first code that is not 0.
#
#   CONTRACT            the OpenAPI document, as a path from the root of the repository
#   BASE                the revision to compare with, such as origin/main
#   FAIL_ON             the least level that fails (breaking)
#   WAIVERS             a file of waivers, if there is one
#   PROFILE             what the server is: oss-2.9 …; chosen by tokenproof unless given
#   REPORTS             the folder of the reports (tokenproof-reports)
#   TOKENPROOF_PACKAGE  what npx runs (tokenproof@latest)
set -u
: "${CONTRACT:?Name the OpenAPI document.}" "${BASE:?Name the revision to compare with.}"
reports=${REPORTS:-tokenproof-reports}
mkdir -p "$reports"

code=0
step() {
  npx --yes "${TOKENPROOF_PACKAGE:-tokenproof@latest}" "$@"
  ended=$?
  [ "$code" -ne 0 ] || code=$ended
}

git rev-parse --quiet --verify "$BASE^{commit}" >/dev/null ||
  git fetch --quiet --depth 1 origin "+refs/heads/${BASE#origin/}:refs/remotes/origin/${BASE#origin/}"

set -- --fail-on "${FAIL_ON:-breaking}" --report "json=$reports/changes.json" --report "html=$reports/changes.html"
[ -z "${WAIVERS:-}" ] || set -- "$@" --waivers "$WAIVERS"
step diff "git:$BASE:$CONTRACT" "$CONTRACT" "$@"

set -- --report "json=$reports/report.json" --report "html=$reports/report.html" --report "junit=$reports/junit.xml"
[ -z "${PROFILE:-}" ] || set -- "$@" --profile "$PROFILE"
step run --embedded --spec "$CONTRACT" "$@"

exit "$code"
