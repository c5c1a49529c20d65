#!/usr/bin/env bash
# The command line: verbs, options, exit codes, and what the errors say.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

exits "no words at all teach" 0 "$WHITECELL"
has "and name the first thing to type" "$out" "whitecell play notpetya"
exits "--help is fine" 0 "$WHITECELL" --help
has "--help documents the exit codes" "$(one_line "$out")" "0 fine; 1 the answer is no"
exits "--version is fine" 0 "$WHITECELL" --version
is "--version is one line" "$(wc -l <<<"$out")" 1
for verb in play list norms check explain run explore replay backtest bench; do
    exits "help $verb" 0 "$WHITECELL" help "$verb"
    exits "$verb --help" 0 "$WHITECELL" "$verb" --help
    has "help $verb shows how it is used" "$out" "whitecell $verb"
done

exits "an unknown verb is wrong use" 2 "$WHITECELL" plya
has "and the nearest is named" "$out" "did you mean play?"
exits "an unknown option is wrong use" 2 "$WHITECELL" run notpetya --sed 3
has "and the nearest is named" "$out" "did you mean --seed?"
exits "an option without its value is wrong use" 2 "$WHITECELL" run notpetya --seed
exits "an option twice is wrong use" 2 "$WHITECELL" run notpetya --seed 1 --seed 2
exits "a switch with a value is wrong use" 2 "$WHITECELL" run notpetya --json=yes
exits "a word too many is wrong use" 2 "$WHITECELL" run notpetya wannacry
exits "a word too few is wrong use" 2 "$WHITECELL" run
exits "a seed must be a number" 2 "$WHITECELL" run notpetya --seed twelve
exits "a seed has 64 bits" 2 "$WHITECELL" run notpetya --seed 18446744073709551616
exits "a policy must exist" 2 "$WHITECELL" run notpetya --policy historic
has "and the nearest is named" "$out" "did you mean historical?"
exits "a scenario must exist" 2 "$WHITECELL" run notpety
has "and the nearest is named" "$out" "did you mean notpetya?"
exits "a form must exist" 2 "$WHITECELL" run notpetya --form class5
exits "a role must exist" 2 "$WHITECELL" play notpetya --text --role cerd
has "and the nearest is named" "$out" "did you mean cert?"
exits "play needs a scenario" 2 "$WHITECELL" play --text
exits "errors go to stderr" 0 bash -c "'$WHITECELL' plya 2>/dev/null | grep -c . | grep -qx 0"

exits "list" 0 "$WHITECELL" list
has "list shows the stake" "$(one_line "$out")" "A tax program's update wipes machines"
has "list shows the roles" "$out" "cert: National response team, Kyiv"
exits "norms" 0 "$WHITECELL" norms
is "norms lists all 43" "$(grep -cE '^  [A-Z]+-[0-9]+: ' <<<"$out")" 43
exits "norms ID" 0 "$WHITECELL" norms LUCCA-2
has "a norm is shown with its source" "$out" "source:"
exits "norms takes small letters" 0 "$WHITECELL" norms lucca-2
exits "an unknown norm is wrong use" 2 "$WHITECELL" norms LUCA-2
has "and the nearest is named" "$out" "did you mean LUCCA-2?"
exits "norms --coverage" 0 "$WHITECELL" norms --coverage
is "each norm stands once" "$(grep -cE '^[A-Z]+-[0-9]+: ' <<<"$out")" 43
marks=$(grep -hoE '^ *norms = \{|\{ "[A-Z]+-[0-9]+", *-?[0-3]' "$WHITECELL_SOURCE"/scenarios/*/decisions.lua | grep -c '"')
is "and each mark of each scenario" "$(grep -cE '^    [a-z-]+ [a-z_0-9]+ [a-z_0-9]+ [+-][0-3]' <<<"$out")" "$marks"
exits "norms --coverage --json" 0 "$WHITECELL" norms --coverage --json
has "with decision, option and reason" "$(tr -d '[:space:]' <<<"$out")" '"touched_by":[{"scenario":"notpetya","decision":"'
exits "coverage of one norm is wrong use" 2 "$WHITECELL" norms LUCCA-2 --coverage
wide=$(COLUMNS=60 "$WHITECELL" norms LUCCA-2 | awk 'length > 60')
is "texts keep to the width" "$wide" ""

exits "check a good scenario" 0 "$WHITECELL" check notpetya
exits "explain" 0 "$WHITECELL" explain
has "explain lists errors" "$out" "E012: An operator"
has "and warnings" "$out" "W001: A flag"
exits "explain takes small letters" 0 "$WHITECELL" explain e012
has "a code is explained" "$(one_line "$out")" "Conditions are joined by all { }"
has "with what is wrong" "$out" "when = trust < 40"
has "and what is right" "$out" "when = trust:below(40)"
exits "an unknown code is wrong use" 2 "$WHITECELL" explain E999
has "and the nearest is named" "$out" "did you mean E"
exits "so is a word" 2 "$WHITECELL" explain twelve
has "and the form is shown" "$out" "whitecell explain lists them"
exits "replay of nothing is wrong use" 2 "$WHITECELL" replay no-such-save
WHITECELL_DATA=$PWD exits "data that is not there cannot be read" 3 "$WHITECELL" list
exits "a full disk is reported" 3 bash -c "'$WHITECELL' norms >/dev/full"
exits "a save that cannot be written is reported" 3 "$WHITECELL" run notpetya --save /dev/null/save.jsonl
WHITECELL_DATA=$PWD/moved
mkdir -p "$WHITECELL_DATA" && cp -R "$WHITECELL_SOURCE/scenarios" "$WHITECELL_SOURCE/assets" "$WHITECELL_DATA"
export WHITECELL_DATA
exits "WHITECELL_DATA moves scenarios and assets" 0 "$WHITECELL" run notpetya
unset WHITECELL_DATA

mkdir -p away/scenarios away/assets away/bin && cp -R "$WHITECELL_SOURCE/scenarios/." away/scenarios
exits "a scenario may be a path" 0 "$WHITECELL" check ./away/scenarios/notpetya
finish
