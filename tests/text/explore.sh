#!/usr/bin/env bash
# whitecell explore: words, rows, kept ways, any number of cores, stopping.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

maze=$WHITECELL_SOURCE/tests/analyse/scenarios/maze
chain=$WHITECELL_SOURCE/tests/analyse/scenarios/chain
explore() { "$WHITECELL" explore "$@"; }

exits "a small scenario is explored" 0 explore "$maze"
words=$(one_line "$out")
has "it says that every path was tried" "$words" "Maze: every path, 28 of them"
has "decisions are counted" "$words" "decisions put: 4 of 4"
has "what never came is named with its line" "$words" "injects and events delivered: 1 of 2 flood (scenario.lua:47)"
has "a condition that is never true is named" "$words" "\`when\` of ending drowned: never true (scenario.lua:50)"
has "endings have their share" "$words" "3.57 %: treasure"
has "one that never came says so" "$words" "0.00 %: drowned, never reached"

exits "a larger one is played by guide" 0 explore "$chain" --runs 900
words=$(one_line "$out")
has "half of the runs are random" "$words" "900 runs from seed 1 on, 450 of them by random choices"
has "a rare ending comes with its way" "$words" "vault, rare first in run"

# Rows
csv=$(explore "$chain" --runs 1000 --csv)
is "a row a run, and their names" "$(wc -l <<<"$csv")" 1001
is "names of columns" "$(head -n 1 <<<"$csv")" "run,seed,chosen,ending,turns,trust"
is "every row has as many cells" "$(awk -F, 'NF != 6' <<<"$csv")" ""
is "cells have their forms" "$(tail -n +2 <<<"$csv" | grep -vcE '^[0-9]+,[0-9]+,(random|seldom|varied),(vault|closed),8,[0-9]+\.[0-9][0-9]$')" 0
is "half of them are random" "$(grep -c ',random,' <<<"$csv")" 500
exits "rows go to a file" 0 explore "$chain" --runs 1000 --csv rows.csv --json
is "the same rows" "$(cat rows.csv)" "$csv"
is "the paths of a small scenario are rows too" "$(explore "$maze" --csv | grep -c ',path,')" 28
exits "JSON and rows cannot share the output" 2 explore "$chain" --json --csv

# Any number of cores
steady() { grep -vE '"(ms|per_s)"'; }
one=$(explore notpetya --runs 1500 --cores 1 --json | steady)
for cores in 2 5; do
    is "$cores cores find the same" "$(explore notpetya --runs 1500 --cores $cores --json | steady | cksum)" "$(cksum <<<"$one")"
done
[[ $(explore notpetya --runs 1500 --seed 2 --json | steady) != "$one" ]] && pass "another seed, other runs" ||
    fail "another seed, other runs" "same"

# A random run is that of the policy.
row=$(explore notpetya --runs 3 --seed 70 --csv | awk -F, '$3 == "random" && $2 == 72')
ending=$("$WHITECELL" run notpetya --policy random --seed 72 --json | sed -n '/"ending":/,/}/ s/.*"id":[^"]*"\([a-z_]*\)".*/\1/p')
is "a random run is run --policy random with its seed" "$(cut -d, -f4 <<<"$row")" "$ending"

# Kept ways
exits "rare endings are kept" 0 explore "$chain" --runs 2000 --keep kept
exits "the way replays" 0 "$WHITECELL" replay kept/chain-vault.jsonl --verify
has "to the same state" "$out" "verified: 16 commands"
has "and ends as it should" "$("$WHITECELL" replay kept/chain-vault.jsonl --json)" '"id":	"vault"'
has "and can be opened to play" "$(printf 'rewind 2\nquit\n' | "$WHITECELL" play --resume kept/chain-vault.jsonl --text 2>&1)" "Open door 2"
exits "nothing is written over" 3 explore "$chain" --runs 2000 --keep kept
has "and says so" "$(one_line "$out")" "exists already"
exits "a file that cannot be written is no wrong use" 3 explore "$chain" --runs 100 --csv no/such.csv --json
has "and what was found is told all the same" "$out" '"runs":'

# Stopping
exits "time ends it" 0 explore notpetya --seconds 1 --json
has "and it says so" "$out" '"ended":	"seconds"'
"$WHITECELL" explore notpetya --runs 100000000 --seconds 100 --json >stopped.json 2>errors &
sleep 1
kill -INT $!
wait $!
is "Ctrl-C ends it well" $? 0
has "with what there is" "$(cat stopped.json)" '"ended":	"interrupt"'
runs=$(sed -n 's/.*"runs":[^0-9]*\([0-9]*\).*/\1/p' stopped.json | head -n 1)
((runs > 0 && runs < 100000000)) && pass "some runs, not all" || fail "some runs, not all" "$runs"
is "nothing on stderr when it is no terminal" "$(cat errors)" ""

# Wrong use
exits "runs are counted from 1" 2 explore notpetya --runs 0
exits "a number of cores is one" 2 explore notpetya --cores many
exits "a form must exist" 2 explore notpetya --form class5
has "and the nearest is named" "$out" "did you mean class50?"
exits "a scenario must exist" 2 explore notpety
finish
