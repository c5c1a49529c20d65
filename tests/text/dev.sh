#!/usr/bin/env bash
# play --dev --text: somebody edits the files while the program waits at its prompt.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

lua=drill/scenario.lua
said=0 # characters of the log, unwrapped, that were awaited already

begin() { # begin OPTION...: starts the program; type writes to it, $log is what it prints
    rm -rf drill input
    cp -R "$WHITECELL_SOURCE/tests/exercise/scenarios/drill" drill
    mkfifo input
    log=$PWD/log.$RANDOM said=0
    [[ -n ${broken:-} ]] && sed -i 's/^ending "over"/endign "over"/' $lua
    "$WHITECELL" play ./drill --dev --text --seed 3 "$@" <input >"$log" 2>&1 &
    program=$!
    exec 3>input
}
type() { printf '%s\n' "$@" >&3; }
await() { # await NAME PART: until the program has said it, behind what was awaited before
    local i text before
    for ((i = 0; i < 400; i++)); do
        text=$(tr -s ' \n' ' ' <"$log")
        text=${text:said}
        if [[ $text == *"$2"* ]]; then
            before=${text%%"$2"*}
            said=$((said + ${#before} + ${#2}))
            pass "$1"
            return
        fi
        sleep 0.05
    done
    fail "$1" "no '$2' in: ${text: -300}"
}
end() {
    type quit
    exec 3>&-
    wait $program
    is "$1" $? 0
}

begin
await "it says that this is no exercise" "AUTHORING: this is no exercise."
await "and the prompt does" "AUTHORING 1 to 3>"
has "the marking of messages says so too" "$(cat "$log")" "EXERCISE AUTHORING EXERCISE"
type 1 '' ''
await "something is chosen" "Do you close the port?"
sed -i 's/"Do you close the port?"/"Is the port closed?"/' $lua
await "a text that is saved is there without a key" "scenario.lua was saved and is loaded; 1 command stands, in turn 1."
await "and is asked with its new words" "Is the port closed? 1. Close it"
sed -i 's/label = "Wait",/label = "Wait"/' $lua
await "a mistake comes as file, line and column" "./drill/scenario.lua:45:"
await "with its code and the way out" "[E008] -> put a comma"
await "and what was played goes on" "What was played before goes on"
sed -i 's/label = "Wait"/label = "Wait",/' $lua
await "mending it is noticed" "AUTHORING: mended"
sed -i 's/option "facts"/option "truth"/' $lua
await "a choice that no longer fits is named" "Turn 1: “choose name_it facts” no longer fits: “facts” is not in this scenario."
sed -i 's/option "truth"/option "facts"/' $lua
await "and comes back with its option" "1 command stands"
type panel
await "the panel tells the norm effects" "LUCCA-2 +2: Keeps cause and effect apart."
await "and what conditions say now" "It does not hold: Public trust was 60, not below 30"
type 'jump 3'
await "jump plays on" "Turn 3 of 3: Next day"
type back
await "back takes a step back" "Turn 2 of 3: Afternoon"
type 'jump 9'
await "jump to no turn" "There is no turn 9 to be played; there are 1 to 3."
type reload
await "reload without a change" "AUTHORING: loaded anew"
type help
await "help lists the author's words" "For the author: panel:"
end "it ends well"
[[ -e saves ]] && fail "nothing is kept" "$(ls saves)" || pass "nothing is kept"

broken=1 begin --save kept.jsonl
await "a scenario that does not load is named" "./drill/scenario.lua:56:1: error:"
await "and waited for" "It starts by itself as soon as that is mended"
sed -i 's/^endign "over"/ending "over"/' $lua
await "it starts when it is mended" "Turn 1 of 3: Morning"
type 2 '' ''
await "it is played" "Do you close the port?"
end "it ends well when it is kept"
has "what stands is kept where it was asked for" "$(tail -n 1 "$log")" "What stands is kept in kept.jsonl"
is "and replays" "$("$WHITECELL" replay kept.jsonl --verify >/dev/null 2>&1; echo $?)" 0

exits "nothing is written over" 3 "$WHITECELL" play ./drill --dev --text --save kept.jsonl
has "and says so" "$out" "kept.jsonl exists already"
exits "it takes no save" 2 "$WHITECELL" play ./drill --dev --text --resume kept.jsonl
exits "it needs a scenario" 2 "$WHITECELL" play --dev --text
for word in panel back reload; do
    lacks "$word is no word in an exercise" "$(printf 'help\n%s\n' "$word" | "$WHITECELL" play ./drill --text)" "For the author"
    has "$word is not known there" "$(printf '%s\n' "$word" | "$WHITECELL" play ./drill --text)" "is no word here"
done
finish
