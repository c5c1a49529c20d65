#!/usr/bin/env bash
# tests.lua beside a scenario: what `check` prints and which exit code it gives.
set -u
export LC_ALL=C.UTF-8
. "$WHITECELL_SOURCE/tests/text/tools.bash"

for id in notpetya wannacry ukraine-telecom; do
    exits "the tests of $id pass" 0 "$WHITECELL" check "$id"
    has "$id says how many" "$(one_line "$out")" " $(grep -c '^test ' "$WHITECELL_SOURCE/scenarios/$id/tests.lua") tests passed"
done

mkdir town && cp "$WHITECELL_SOURCE/tests/golden/compact/scenario.lua" town && sed -i 's/^scenario "[a-z]*"/scenario "town"/' town/scenario.lua
exits "a scenario without tests is checked" 0 "$WHITECELL" check ./town --static
lacks "and tells of none" "$out" "passed"

printf 'test "turns" { at_end { turn_number():above(50) } }\ntest "hours" { at_end { hours():above(0) } }\n' >town/tests.lua
exits "a failing test is an error" 1 "$WHITECELL" check ./town
has "it stands at its place" "$out" "./town/tests.lua:1:25: error: test “turns”: expected turn_number():above(50), found:"
has "with the way there" "$out" "what the test leaves open: nobody"
has "to its end" "$out" "    ended in turn "
has "and how many passed" "$out" "town: 1 test passed, 1 failed"
exits "as JSON too" 1 "$WHITECELL" check ./town --json
has "as a diagnostic" "$out" '"E071"'
has "counted" "$(tr -d ' \t\n' <<<"$out")" '"tests":{"passed":1,"failed":1}'

sed -i '1s/.*/test "turns" { at_end { trun_number():above(50) } }/' town/tests.lua
exits "a misspelt word is an error" 1 "$WHITECELL" check ./town
has "with what was meant" "$out" "did you mean \`turn_number\`?"
exits "and does not stop a play" 0 "$WHITECELL" run ./town --policy first --seed 1
finish
