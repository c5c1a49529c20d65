#!/usr/bin/env bash
# Headless runs: every policy plays every shipped scenario in every form; files of choices; replay.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

hash_in() { sed -n 's/.*"state_hash":[^"]*"\([0-9a-f]*\)".*/\1/p' <<<"$1"; }

mapfile -t scenarios < <(cd "$WHITECELL_SOURCE/scenarios" && for f in */scenario.lua; do echo "${f%/*}"; done)
for scenario in "${scenarios[@]}"; do
    mapfile -t forms < <("$WHITECELL" list | sed -n "/^$scenario:/,/^\$/p" | tr '\n' ' ' | sed 's/ notice:.*//' |
        grep -oE '[a-z0-9_]+ \([0-9]+ minutes' | cut -d' ' -f1)
    for form in "${forms[@]}"; do
        for policy in historical random first last nobody; do
            out=$("$WHITECELL" run "$scenario" --form "$form" --policy $policy --seed 5 --json --save "$scenario-$form-$policy.jsonl")
            name="$scenario, $form, $policy"
            [[ $? == 0 && $out == *'"ending":	{'* ]] || fail "$name ends" "${out: -200}"
            again=$("$WHITECELL" run "$scenario" --form "$form" --policy $policy --seed 0x5 --json)
            [[ $out == "$again" ]] || fail "$name is the same again" "it differs"
            is "$name: the save replays to the same state" "$(hash_of "$scenario-$form-$policy.jsonl")" "$(hash_in "$out")"
        done
    done
done

one=$("$WHITECELL" run notpetya --policy random --seed 1 --json)
two=$("$WHITECELL" run notpetya --policy random --seed 2 --json)
[[ $(hash_in "$one") != "$(hash_in "$two")" ]] && pass "another seed, another run" || fail "another seed, another run" "same"
big=$("$WHITECELL" run notpetya --seed 0xfedcba9876543210 --json)
has "a seed beyond 2^52 is written in hexadecimal" "$big" '"seed":	"fedcba9876543210"'

cat >choices.txt <<'END'
# the first hours
first_orders   power_down   # one line, one choice
capitals consult
END
sed -i "s/power_down/$("$WHITECELL" run notpetya --policy first --json | awk -F'"' '/"decision":.*first_orders/ { getline; print $4; exit }')/" choices.txt
sed -i "s/consult/$("$WHITECELL" run notpetya --policy last --json | awk -F'"' '/"decision":.*capitals/ { getline; print $4; exit }')/" choices.txt
out=$("$WHITECELL" run notpetya --policy choices.txt --json)
is "a file of choices is played" $? 0
is "what it names is chosen by it" "$(grep -c '"by":	"policy:file"' <<<"$out")" 2
has "what it does not name is left to nobody" "$out" '"by":	"nobody"'

printf 'first_orders nothing_such\n' >wrong.txt
exits "an unknown option in it is wrong use" 2 "$WHITECELL" run notpetya --policy wrong.txt
has "with the line" "$out" "wrong.txt:1"
printf '\n# x\nfirst_order x\n' >wrong.txt
exits "an unknown decision in it is wrong use" 2 "$WHITECELL" run notpetya --policy wrong.txt
has "with the line" "$out" "wrong.txt:3"
has "and the nearest name" "$out" "did you mean first_orders?"
printf 'first_orders\n' >wrong.txt
exits "half a line is wrong use" 2 "$WHITECELL" run notpetya --policy wrong.txt

exits "a file of choices that is not there cannot be read" 3 "$WHITECELL" run notpetya --policy ./no-such-file
exits "what is neither a file nor a policy is wrong use" 2 "$WHITECELL" run notpetya --policy no-such-file

cp notpetya-half_day-random.jsonl touched.jsonl
before=$(sha256sum <touched.jsonl)
exits "replay prints every command" 0 "$WHITECELL" replay touched.jsonl
has "with its state" "$out" "line 1, turn 1: choose"
exits "replay --json" 0 "$WHITECELL" replay touched.jsonl --json
is "replay writes nothing" "$(sha256sum <touched.jsonl)" "$before"
exits "--save refuses a file that exists" 3 "$WHITECELL" run notpetya --save touched.jsonl
is "and leaves it alone" "$(sha256sum <touched.jsonl)" "$before"
sed -i '3s/"turn":1/"turn":2/' touched.jsonl
exits "a changed line is found" 1 "$WHITECELL" replay touched.jsonl --verify
has "with its line" "$out" "touched.jsonl:3"
finish
