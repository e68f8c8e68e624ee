#!/usr/bin/env bash
# Builds everything once and runs every test; needs the .NET 10 SDK and, on Debian as root, installs the rest.
#   ./test.sh          what a change must pass
#   ./test.sh --long   the same with long counts (seeds, schedules, kills)
# The last line is "N passed, N failed"; the exit code is 0 only when nothing failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for argument in "$@"; do
    case "$argument" in
        --long) export BOT_TESTS_LONG=1 ;;
        *) echo "usage: ./test.sh [--long]" >&2; exit 2 ;;
    esac
done

say() { printf '\n== %s\n' "$*"; }

need_package() { # need_package COMMAND PACKAGE...
    local command=$1; shift
    if command -v "$command" > /dev/null || compgen -G "/usr/lib/postgresql/*/bin/$command" > /dev/null; then
        return
    fi
    if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
        echo "test.sh needs '$command': install the package $* (Debian), or run as root on Debian." >&2
        exit 1
    fi
    say "installing $*"
    apt_updated=${apt_updated:-$(apt-get update -qq > /dev/null && echo yes)}
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

command -v dotnet > /dev/null || { echo "test.sh needs the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2; exit 1; }
need_package initdb postgresql
need_package setpriv util-linux
need_package faketime faketime
need_package chromium chromium
need_package node nodejs
need_package npm npm
need_package soffice libreoffice-calc-nogui libreoffice-writer-nogui
need_package pdftotext poppler-utils

for package in tests/*/package.json; do
    [ -e "$package" ] || continue
    say "npm packages of $(dirname "$package")"
    npm --prefix "$(dirname "$package")" ci --silent --no-audit --no-fund --ignore-scripts
done

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
say "build"
# One compiler for all projects, ended at once: a new one for each would load the analyzers each time.
dotnet build AttendanceBot.sln --verbosity quiet -clp:NoSummary -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler > /dev/null

passed=0
failed=0
logs=$(mktemp -d)
figures=$(mktemp) # counts that tests print, read together at the end
export BOT_TESTS_FIGURES=$figures
trap 'rm -rf "$logs" "$figures"' EXIT

run_area() { # run_area PROJECT LOG: the exit code goes to LOG.code
    local code=0
    dotnet test "$1" --no-build --verbosity quiet --logger "console;verbosity=minimal" > "$2" 2>&1 || code=$?
    echo "$code" > "$2.code"
}

count_area() { # count_area AREA LOG: shows what the run printed and adds it up
    local area=$1 code summary area_failed area_passed
    say "$area"
    cat "$2"
    code=$(cat "$2.code" 2> /dev/null || echo "none")
    summary=$(grep -E '(Passed|Failed|Skipped)! +- +Failed: ' "$2" | tail -1 || true)
    area_failed=$(sed -nE 's/.*Failed: +([0-9]+).*/\1/p' <<< "$summary")
    area_passed=$(sed -nE 's/.*Passed: +([0-9]+).*/\1/p' <<< "$summary")
    passed=$((passed + ${area_passed:-0}))
    failed=$((failed + ${area_failed:-0}))
    # A run that ends without a summary, or badly without naming a failure, is a failure of its own.
    if [ -z "$summary" ] || { [ "$code" != 0 ] && [ "${area_failed:-0}" = 0 ]; }; then
        echo "$area ended with code $code and no failed test"
        failed=$((failed + 1))
    fi
}

run_and_count() { # run_and_count PROJECT
    local area
    area=$(basename "$1" .csproj)
    run_area "$1" "$logs/$area"
    count_area "$area" "$logs/$area"
}

# The tests of the host mostly wait for programs they started, so most others run beside them; those of the channels answer with deadlines and run alone.
host=tests/Bot.Host.Tests/Bot.Host.Tests.csproj
channels=tests/Bot.Channels.Tests/Bot.Channels.Tests.csproj
run_and_count "$channels"
run_area "$host" "$logs/Bot.Host.Tests" &
for project in tests/*/*.csproj; do
    grep -q '<IsTestProject>false' "$project" && continue
    case "$project" in
        "$host" | "$channels") ;;
        *.Tests.csproj | *Bot.Transcripts.csproj) run_and_count "$project" ;;
    esac
done

wait
count_area Bot.Host.Tests "$logs/Bot.Host.Tests"

[ -s "$figures" ] && say "figures" && cat "$figures"

# Said once more where whoever reads only the end of a long log sees it: each failed test with its reason.
if [ "$failed" != 0 ]; then
    say "failed"
    for log in "$logs"/*.Tests "$logs"/*.Transcripts; do
        [ -s "$log" ] && sed -nE '/^ +(Failed |.*\[FAIL\])/,/^ *(Stack Trace:|Passed |Skipped )/p' "$log" | cut -c1-400 | head -60
    done
fi
echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
