#!/usr/bin/env bash
# Scenarios with mistakes: check names file, line and the way out; nothing else stumbles over them.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

export WHITECELL_DATA=$PWD/data
mkdir -p data/scenarios && cp -R "$WHITECELL_SOURCE/assets" data/
cp -R "$WHITECELL_SOURCE/scenarios/notpetya" data/scenarios/notpetya
cp -R data/scenarios/notpetya data/scenarios/broken
cd data/scenarios/broken || exit 1
sed -i 's/^scenario "notpetya"/scenario "broken"/; 0,/stake  *=/s//steak =/' scenario.lua
sed -i '0,/good = "high"/s//good = "hihg"/' scenario.lua
printf '%s\n' 'party "ami" { name = "Amis à côté", kind = "stat" }' >>scenario.lua
line=$(grep -n 'steak =' scenario.lua | cut -d: -f1)
cd "$OLDPWD" || exit 1

exits "check answers no" 1 "$WHITECELL" check broken
has "with file, line and column" "$out" "broken/scenario.lua:$line:"
has "an error, its code and its fix" "$out" "-> "
has "the code" "$(grep steak <<<"$out")" "[E027]"
has "the second mistake as well" "$out" "hihg"
has "columns count characters, not bytes" "$out" "scenario.lua:$(wc -l <data/scenarios/broken/scenario.lua):37: error: found the text \"stat\""
has "and a closing count" "$(tail -n 1 <<<"$out")" "errors"
exits "check --json answers no" 1 "$WHITECELL" check broken --json
has "the code in JSON" "$out" '"code":	"E027"'
has "severity" "$out" '"severity":	"error"'
has "line" "$out" "\"line\":	$line"
exits "good and broken together: no" 1 "$WHITECELL" check notpetya broken
has "the good one is told" "$out" "notpetya: good"
exits "check of a good one in JSON" 0 "$WHITECELL" check notpetya --json
has "no error" "$(tr -d '[:space:]' <<<"$out")" '"errors":0'
exits "play refuses it" 1 "$WHITECELL" play broken --text
has "and sends to check" "$(one_line "$out")" "whitecell check broken shows all"
exits "run refuses it" 1 "$WHITECELL" run broken
exits "list goes on" 0 "$WHITECELL" list
has "it names the problem" "$out" "broken: cannot be played"
has "and the way to all of them" "$(one_line "$out")" "whitecell check broken shows every mistake"
has "the others are listed" "$out" "notpetya: NotPetya"

# A scenario that changed since: the exercise goes on as it was played.
printf '2\n\n\n' | "$WHITECELL" play notpetya --text --seed 7 >/dev/null
save=$(newest)
hash=$(hash_of "$save")
sed -i 's/Nobody has the whole picture/Nobody has all of it/' data/scenarios/notpetya/scenario.lua
out=$(printf 'quit\n' | "$WHITECELL" play notpetya --text --resume)
has "changed texts are told" "$(one_line "$out")" "The texts of notpetya have changed"
sed -i '0,/start = 60/s//start = 50/' data/scenarios/notpetya/scenario.lua
out=$(printf 'quit\n' | "$WHITECELL" play notpetya --text --resume)
has "changed rules are told" "$(one_line "$out")" "The rules of notpetya have changed"
is "and the state is as it was" "$(hash_of "$save")" "$hash"
rm -r data/scenarios/notpetya
out=$(printf 'quit\n' | "$WHITECELL" play notpetya --text --resume)
has "a scenario that is gone is told" "$(one_line "$out")" "The scenario notpetya is not installed"
rm -r "$WHITECELL_SAVES/scenarios"
exits "without its copy it cannot go on" 2 "$WHITECELL" play notpetya --text --resume

# Texts of a scenario do not command the terminal.
cp -R "$WHITECELL_SOURCE/scenarios/notpetya" data/scenarios/escape
sed -i 's/^scenario "notpetya"/scenario "escape"/; s/title  = "NotPetya"/title = "Not\\27[2JPetya"/' data/scenarios/escape/scenario.lua
exits "a title may not hold control characters" 1 "$WHITECELL" check escape
sed -i 's/\\27\[2J/\\u{202e}/' data/scenarios/escape/scenario.lua
out=$("$WHITECELL" list; printf 'note \x1b[2J\xc2\x9b31mred\nlog\n' | "$WHITECELL" play escape --text)
has "what turns the direction of text is listed" "$out" "escape: Not"
has "what was typed is in the log" "$out" "red"
is "but nothing of it reaches the terminal" "$(LC_ALL=C grep -cE $'\x1b|\xc2\x9b|\xe2\x80\xae' <<<"$out")" 0
finish
