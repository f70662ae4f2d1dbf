#!/usr/bin/env bash
# Builds and starts SafetyPlanner: ./run.sh [--urls http://localhost:5080] [other settings of the app].
# For whoever runs the server, beside it or without it: ./run.sh host check (and the other commands of docs/hosting.md).
set -euo pipefail
from=$PWD
cd "$(dirname "$0")"
root=$PWD
. ./tools/packages.sh

if ! command -v dotnet > /dev/null; then
  echo "SafetyPlanner needs the .NET 10 SDK: install it, then run this again." >&2
  exit 1
fi
need_packages "${app_packages[@]}"

# Not built anew for a command: a server may be running from these files.
if [ "${1:-}" != host ] || [ ! -f artifacts/app/SafetyPlanner.Web.dll ]; then
  dotnet publish src/SafetyPlanner.Web -c Release -o artifacts/app --nologo -v quiet
fi
export Data__Folder="${Data__Folder:-$root/data}"
case "$Data__Folder" in /*) ;; *) Data__Folder="$root/$Data__Folder" ;; esac

if [ "${1:-}" = host ]; then
  cd "$from"
  exec dotnet "$root/artifacts/app/SafetyPlanner.Web.dll" "$@"
fi

url=http://localhost:5080
previous=
for word in "$@"; do
  [ "$previous" = --urls ] && url=$word
  case "$word" in --urls=*) url=${word#--urls=} ;; esac
  previous=$word
done
echo "SafetyPlanner: $url (stop with Ctrl+C)"
cd artifacts/app
exec dotnet SafetyPlanner.Web.dll "$@"
