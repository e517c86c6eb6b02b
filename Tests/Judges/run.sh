#!/usr/bin/env bash
# Builds the examples and lets the judges look at them.
#
#     run.sh PATH_TO_POLICYC [FILE_FOR_THE_COUNT]
#
# A judge that is not installed is a skip, with CI=true a failure. The count is three numbers:
# passed, failed, skipped. The last line says the same in words.
set -uo pipefail
program=$(realpath "$1")
count_file=${2:+$(realpath -m "$2")}
cd "$(dirname "$0")" || exit 1
root=$(realpath ../..)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

# Runs one judge: its name, then the command.
judge() {
  local name=$1 status
  shift
  "$@" > "$work/verdict" 2>&1
  status=$?
  case $status in
    0)
      passed=$((passed + 1))
      echo "passed: $name" ;;
    3)
      if [ "${CI:-}" = true ]; then
        failed=$((failed + 1))
        echo "FAILED: $name (a judge is missing)"
      else
        skipped=$((skipped + 1))
        echo "skipped: $name"
      fi
      sed 's/^/    /' "$work/verdict" ;;
    *)
      failed=$((failed + 1))
      echo "FAILED: $name (exit code $status)"
      head -n 60 "$work/verdict" | sed 's/^/    /' ;;
  esac
}

# Findings of a project with slips, as JSON; that there are any is the point of it.
findings() {
  "$program" check --root "$root/Tests/Fixtures/cli/projects/slips" --format json \
    > "$work/findings.json"
  [ $? -eq 1 ] && python3 schema_judge.py "$1" "$work/findings.json"
}

# A baseline of a policy with a finding that can be recorded.
baseline() {
  mkdir -p "$work/recorded" && cp -r "$root/Tests/Fixtures/cli/projects/harbour/Policies" "$work/recorded"
  printf '\n[map]: https://harbour.example/map\n' \
    >> "$work/recorded/Policies/harbour/privacy.policy.md"
  "$program" schema baseline > "$work/baseline.schema.json"
  "$program" check --quiet --root "$work/recorded" --write-baseline "$work/baseline.json" \
    && grep -q fingerprint "$work/baseline.json" \
    && python3 schema_judge.py "$work/baseline.schema.json" "$work/baseline.json"
}

# Records and releases of all published versions of the examples.
published() {
  "$program" schema version > "$work/version.schema.json"
  "$program" schema release > "$work/release.schema.json"
  "$program" schema policy > "$work/policy.schema.json"
  python3 schema_judge.py "$work/version.schema.json" \
    $(find "$root/Policies" -name version.json -path '*/ledger/*' | sort) \
    && python3 schema_judge.py "$work/release.schema.json" \
      $(find "$root/Policies" -name release.json -path '*/ledger/*' | sort) \
    && python3 schema_judge.py "$work/policy.schema.json" \
      $(find "$root/Policies" -name policy.json -path '*/ledger/*' | sort)
}

# All failing fixtures in one project, with line endings and characters that change columns; then
# findings that are waived and recorded.
sarif() {
  local all=$work/all folder id
  for folder in "$root"/Tests/Fixtures/rules/*/; do
    id=$(basename "$folder")
    mkdir -p "$all/Policies/$id"
    [ -f "$folder/fail.policy.md" ] \
      && cp "$folder/fail.policy.md" "$all/Policies/$id/privacy.policy.md"
    [ -d "$folder/fail/Policies" ] && cp -r "$folder/fail/Policies/." "$all/Policies/$id/"
  done
  local source=$root/Tests/Fixtures/rules/unknown-field/fail.policy.md
  mkdir -p "$all/Policies/ends of lines"
  sed 's/$/\r/' "$source" > "$all/Policies/ends of lines/crlf.policy.md"
  tr '\n' '\r' < "$source" > "$all/Policies/ends of lines/cr.policy.md"
  { printf '\357\273\277'; sed 's/: contract/: 😀 ä {{a](b)}}/' "$source"; } \
    > "$all/Policies/ends of lines/wide.policy.md"
  "$program" check --root "$all" --as-of 2026-03-01 --format sarif > "$work/all.sarif"
  [ $? -eq 1 ] && python3 sarif_judge.py "$all" "$work/all.sarif" || return 1

  local waived=$root/Tests/Fixtures/rules/idle-waiver/pass
  "$program" check --root "$waived" --as-of 2026-03-01 --quiet --write-baseline "$work/none.json"
  "$program" check --root "$waived" --as-of 2026-03-01 --baseline "$work/none.json" \
    --format sarif > "$work/waived.sarif"
  grep -q suppressions "$work/waived.sarif" && grep -q baselineState "$work/waived.sarif" \
    && python3 sarif_judge.py "$waived" "$work/waived.sarif"
}

# The examples, formatted by a foreign program, must state the same.
formatted() {
  local place sources
  mkdir -p "$work/formatted"
  cp -r "$root/Policies" "$work/formatted/Policies"
  # What was published keeps its bytes.
  rm -rf "$work"/formatted/Policies/*/ledger
  sources=$(cd "$root" && find Policies -name '*.md' ! -path '*/ledger/*' | LC_ALL=C sort)
  # shellcheck disable=SC2086
  (cd "$root" && python3 "$OLDPWD/mdformat_judge.py" --out "$work/copies" $sources) \
    > "$work/copies.txt" || return
  for place in $sources; do
    read -r copy
    cp "$copy" "$work/formatted/$place" || return 1
  done < "$work/copies.txt"
  # A draft, because the formatter knows no footnotes.
  "$program" build --draft --quiet --as-of 2026-06-01 --root "$work/formatted" \
    --output "$work/formatted/out"
  # The copies have no ledger, so they are held against the texts as they stand, not as published.
  "$program" build --draft --quiet --as-of 2026-06-01 --root "$root" --output "$work/drafts"
  python3 facts_judge.py "$work/drafts/json" "$work/formatted/out/json"
}

# What an earlier site had, the site of today has: for the examples, and for a policy that is renamed.
addresses() {
  local day
  for day in 2024-06-01 2025-06-01; do
    "$program" build --quiet --as-of "$day" --root "$root" --output "$work/earlier/$day" \
      && python3 address_judge.py "$work/earlier/$day/site" "$work/output/site" || return 1
  done
  mkdir -p "$work/moved"
  python3 renamed.py "$program" "$root/Tests/Fixtures/cli/projects/harbour" "$work/moved" \
    && python3 address_judge.py "$work/moved/before/site" "$work/moved/draft/site" \
    && python3 address_judge.py "$work/moved/before/site" "$work/moved/announced/site" \
    && python3 address_judge.py "$work/moved/announced/site" "$work/moved/after/site"
}

# Facts that are given by line numbers fit their text, and findings come back with its lines.
by_line() {
  local sample=$root/Tests/Fixtures/facts-by-line
  python3 facts_by_line.py "$program" "$sample/notice.txt" "$sample/notice.plan" "$work/by-line" \
    > "$work/by-line.txt" || return 1
  cat "$work/by-line.txt"
  grep -q $'^2\twarning\tunclaimed-absolute' "$work/by-line.txt" \
    && grep -q $'^4\terror\tcontact-without-address' "$work/by-line.txt" \
    && ! grep -qE 'words-not-found|unknown-' "$work/by-line.txt"
}

# The same site on another day, with a version that is to come; feeds say the same of what both know.
feeds() {
  "$program" build --quiet --as-of 2026-10-01 --root "$root" --output "$work/later" || return 1
  python3 feed_judge.py "$work/later/site" --also "$work/output/site" \
    && python3 links_judge.py "$work/later/site" --json "$work/later/json/changes.json"
}

# Published together below a folder of another host.
rebased() {
  "$program" build --quiet --as-of 2026-06-01 --root "$root" --output "$work/rebased" \
    --base-url https://legal.example/all || return 1
  python3 links_judge.py "$work/rebased/site" --json "$work/rebased/json/changes.json" \
    && python3 feed_judge.py "$work/rebased/site"
}

# On this day a version is to come, so that there is a banner too.
reader() {
  "$program" build --quiet --as-of 2025-11-20 --root "$root" --output "$work/coming" \
    && python3 reader_judge.py "$work/coming" --coming
}

widths=320,768,1280,1920

# The list, a text with a banner, a translation, a text that is to come and what changes in it in both
# languages, a past text, all changes since it, a view, a text of which something was removed.
kinds() {
  local site=$work/coming/site
  (cd "$site" && python3 "$OLDPWD/axe_judge.py" --root . --widths "$widths" \
    index.html larkspur-cookies/fr/index.html larkspur-privacy/{,3.0.0/,since/2.1.0/,for/eea/}index.html \
    larkspur-privacy/3.1.0/{,fr/}{,changes/}index.html tidewrack-privacy/index.html)
}

judge "the judges themselves can fail" python3 selftest.py

judge "the examples build" \
  "$program" build --quiet --as-of 2026-06-01 --root "$root" --output "$work/output"
if [ -f "$work/output/manifest.json" ]; then
  "$program" schema diagnostics > "$work/diagnostics.schema.json"
  "$program" schema policy > "$work/policy.schema.json"
  "$program" schema index > "$work/index.schema.json"
  "$program" schema changes > "$work/changes.schema.json"
  "$program" schema manifest > "$work/manifest.schema.json"
  "$program" schema coverage > "$work/coverage.schema.json"

  judge "weight of pages" python3 weight_judge.py "$work/output/site"
  judge "a reader, with scripts and without, with the mouse and the keyboard" reader
  judge "HTML checker" python3 html_judge.py "$work/output/site" "$work/output/reports"
  # One page of each kind is looked at in all widths and schemes, the others once; with WIDE=true all
  # are looked at in all.
  judge "browser and axe-core: every kind of page" kinds
  if [ "${WIDE:-}" = true ]; then
    every=(--widths "$widths" --schemes light,dark)
  else
    every=(--widths 320 --schemes light)
  fi
  judge "browser and axe-core: every page" python3 axe_judge.py --root "$work/output/site" \
    "${every[@]}" $(find "$work/output/site" -name '*.html' ! -path '*/fragments/*' | sort)
  judge "browser: the switch between views" python3 view_judge.py "$work/output/site"
  judge "policies on paper" python3 print_judge.py \
    "$work/output/site/larkspur-privacy/index.html" \
    "$work/output/site/larkspur-privacy/3.0.0/index.html" \
    "$work/output/site/larkspur-privacy/fr/index.html" \
    "$work/output/site/tidewrack-privacy/index.html"
  # One policy is enough: its rows are built like all others, and a whole report takes minutes.
  mkdir -p "$work/coverage"
  "$program" coverage --root "$root" --as-of 2026-06-01 --format html \
    "$root/Policies/tidewrack/privacy.policy.md" > "$work/coverage/coverage.html"
  judge "browser and axe-core: coverage" python3 axe_judge.py --root "$work/coverage" \
    --widths 320,1280 "$work/coverage/coverage.html"
  judge "browser and axe-core: rule sets" python3 axe_judge.py --root "$work/output/reports" \
    --widths 320,1280 "$work/output/reports/packs/eea.html"
  judge "schema of policies" python3 schema_judge.py "$work/policy.schema.json" \
    $(find "$work/output/json" -name '*.json' ! -name index.json ! -name changes.json | sort) \
    $(find "$work/output/site" -name 'policy*.json' | sort)
  judge "schema of the index" python3 schema_judge.py "$work/index.schema.json" \
    "$work/output/json/index.json"
  judge "schema of the list of changes" python3 schema_judge.py "$work/changes.schema.json" \
    "$work/output/json/changes.json"
  judge "schema of the manifest" python3 schema_judge.py "$work/manifest.schema.json" \
    "$work/output/manifest.json"
  judge "schema of coverage" python3 schema_judge.py "$work/coverage.schema.json" \
    "$work/output/reports/coverage.json"
  judge "schema of reported findings" python3 schema_judge.py "$work/diagnostics.schema.json" \
    "$work/output/reports/findings.json"
  judge "links, site map and languages" python3 links_judge.py "$work/output/site" \
    --json $(find "$work/output/json" -name '*.json' | sort)
  judge "links under another address" rebased
  judge "feeds, on two days" feeds
  judge "files of the manifest" python3 manifest_judge.py "$work/output"
  judge "schema of findings" findings "$work/diagnostics.schema.json"
  judge "sources through a foreign formatter" formatted
fi
judge "addresses of earlier sites" addresses
if [ -d "$work/moved/after/site" ]; then
  judge "HTML checker: addresses of former times" python3 html_judge.py "$work/moved/after/site"
  judge "browser and axe-core: a view that is no more" python3 axe_judge.py \
    --root "$work/moved/after/site" "$work/moved/after/site/room-privacy/for/us-ca/index.html"
fi
judge "schema of baselines" baseline
judge "schemas of published versions" published
judge "the examples published again from their sources" \
  python3 replay_judge.py "$program" "$root"
judge "SARIF logs" sarif
judge "words of imported documents" python3 import_judge.py "$program"
judge "facts by line numbers" by_line
judge "notices of a change" python3 notice_judge.py "$program" \
  "$root/Tests/Fixtures/cli/projects/harbour" "$work"
judge "HTML checker: notices" python3 html_judge.py \
  "$work/notices/first/harbour-privacy/1.0.0--2.0.0"
judge "browser and axe-core: notices" python3 axe_judge.py --root "$work/notices/first" \
  --widths 320,1280 "$work/notices/first/harbour-privacy/1.0.0--2.0.0/eea-account.html"
judge "redlines of reports" python3 redline_judge.py "$program" --out "$work/redline"
if [ -d "$work/redline" ]; then
  judge "HTML checker: reports" python3 html_judge.py "$work/redline"
  judge "browser and axe-core: reports" python3 axe_judge.py --root "$work/redline" \
    --widths 320,1280 "$work/redline/report-0.html"
fi
judge "a preview, while somebody writes" python3 preview_judge.py "$program" "$root"
judge "hostile files" python3 hostile_judge.py "$program"

[ -n "$count_file" ] && echo "$passed $failed $skipped" > "$count_file"
echo "judges: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
