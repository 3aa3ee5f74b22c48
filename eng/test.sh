#!/usr/bin/env bash
# Runs every test of every test project, on SQLite and on a private PostgreSQL cluster, and in a browser.
# Installs what is missing on Debian and Ubuntu. The last line says `N passed, N failed`.
#   LINE_TEST_REQUIRE_ALL=1   a test that lacks its database or browser fails instead of being skipped
#   LINE_FAULT_KILLS=200      the long form of the fault run
#   LINE_BAD_INPUT=10000      the long form of the bad-input test
# Arguments go to every `dotnet test`, e.g. eng/test.sh --filter FullyQualifiedName~Sms
set -euo pipefail
cd "$(dirname "$0")/.."
source eng/find-programs.sh
source eng/postgres.sh
source eng/clients.sh

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
results=$(mktemp -d "${TMPDIR:-/tmp}/line-tests.XXXXXX")

finish() {
  stop_postgres
  rm -rf "$results"
}
trap finish EXIT
trap 'exit 130' INT TERM

find_programs
find_clients
start_postgres

dotnet build ThrivingFamilies.Bot.sln -v q -nodeReuse:false -p:UseSharedCompilation=false

passed=0 failed=0 skipped=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  code=0
  dotnet test "$project" --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$name.trx" "$@" || code=$?
  # <Counters total="5" executed="4" passed="4" failed="0" .../>: what was not executed was skipped.
  counters=$(grep -om1 '<Counters [^>]*' "$results/$name.trx" 2>/dev/null || true)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(count total) executed=$(count executed) ok=$(count passed)
  passed=$((passed + ${ok:-0}))
  failed=$((failed + ${executed:-0} - ${ok:-0}))
  skipped=$((skipped + ${total:-0} - ${executed:-0}))
  if [[ $code -ne 0 && ${executed:-0} -eq ${ok:-0} ]]; then
    echo "$name ended with code $code before all its tests had run." >&2
    failed=$((failed + 1))
  fi
done

echo
summary="$passed passed, $failed failed"
[[ $skipped -eq 0 ]] || summary="$summary, $skipped skipped"
[[ $((passed + failed)) -gt 0 ]] || echo "No test ran." >&2
finish
trap - EXIT
echo "$summary"
[[ $failed -eq 0 && $passed -gt 0 ]]
