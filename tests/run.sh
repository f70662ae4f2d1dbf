#!/usr/bin/env bash
# Installs what the tests need, then builds everything and runs every test. Ends with 'N passed, N failed, N skipped'.
set -uo pipefail
cd "$(dirname "$0")/.."
. ./tools/packages.sh
need_packages "${app_packages[@]}" "${test_packages[@]}"

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

dotnet build SafetyPlanner.sln -c Release --nologo -v quiet || exit 1
dotnet publish src/SafetyPlanner.Web -c Release -o artifacts/app --nologo -v quiet || exit 1

failed_runs=0
for project in tests/SafetyPlanner.*.Tests; do
  name=$(basename "$project")
  echo "== $name"
  dotnet test "$project" -c Release --no-build --nologo -v quiet --logger "trx;LogFileName=$name.trx" --results-directory "$results" || failed_runs=$((failed_runs + 1))
done

count() { grep -ho " $1=\"[0-9]*\"" "$results"/*.trx | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed)
failed=$(count failed)
total=$(count total)
echo "$passed passed, $failed failed, $((total - passed - failed)) skipped"
[ "$failed_runs" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
