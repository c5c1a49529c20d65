#!/usr/bin/env bash
# What is acknowledged survives: SIGKILL, Ctrl-C, torn and damaged saves, a full disk.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

play() { "$WHITECELL" play notpetya --text "$@"; }
# waits_for TEXT: until the output holds it.
waits_for() {
    local i
    for ((i = 0; i < 600; i++)); do
        grep -qF -- "$1" out 2>/dev/null && return
        sleep 0.05
    done
    fail "the program says '$1'" "$(tail -n 3 out)"
}
# starts ARGUMENTS: a player in the background that reads from descriptor 7; its output is in ./out.
starts() {
    rm -f moves out
    mkfifo moves
    "$WHITECELL" play notpetya --text "$@" <moves >out 2>&1 &
    player=$!
    exec 7>moves
}

turns 9 2 | play --seed 7 >/dev/null
whole=$(hash_of "$(newest)")

# Killed in the middle of every turn, after the choice was acknowledged and before the next word.
starts --seed 7
for ((turn = 1; turn <= 9; turn++)); do
    waits_for "1 to "
    printf '2\n\n\n' >&7
    waits_for "Noted."
    kill -9 $player
    wait $player 2>/dev/null
    exec 7>&-
    save=$(newest)
    turns 1 2 | play --resume "$save" >part 2>&1
    is "killed in turn $turn, it goes on behind the choice" "$(grep -c 'choose' <("$WHITECELL" replay "$save" | grep "turn $turn:"))" \
        "$((turn == 1 ? 2 : 1))"
    ((turn < 9)) && starts --resume "$save"
done
is "nine kills later the state is the same" "$(hash_of "$save")" "$whole"

# Ctrl-C.
starts --seed 7
waits_for "1 to "
printf '2\n\n\n' >&7
waits_for "Noted."
kill -INT $player
wait $player
is "Ctrl-C leaves cleanly" $? 0
exec 7>&-
has "and says how to go on" "$(cat out)" "--resume notpetya-"
has "with the choice kept" "$("$WHITECELL" replay "$(newest)")" "line 1, turn 1: choose"

# One save, one player.
starts --seed 7
waits_for "1 to "
save=$(newest)
exits "a second player is refused" 3 "$WHITECELL" play notpetya --text --resume "$save"
exits "but may look" 0 "$WHITECELL" replay "$save"
printf 'quit\n' >&7
wait $player
exec 7>&-

# The last line is torn: as when the power goes while it is written.
printf '2\n\n\n1\n\n\n' | play --seed 7 --save whole.jsonl >/dev/null
head -c -20 whole.jsonl >torn.jsonl
exits "a torn save can be verified" 0 "$WHITECELL" replay torn.jsonl --verify
has "and says that its last line is left out" "$(one_line "$out")" "Line 3 is not whole"
out=$(printf 'log\n' | play --resume torn.jsonl)
is "a torn save goes on" $? 0
has "it says what was cut" "$(one_line "$out")" "Line 3 of the save was not whole"
has "and where the bytes are" "$(one_line "$out")" "put aside in"
has "the line before stands" "$out" "Line 1, turn 1: choose"
lacks "the torn one does not" "$out" "Line 2, turn 1"
printf '1\n\n\nquit\n' | play --resume torn.jsonl >/dev/null
is "the same choice again gives the same state" "$(hash_of torn.jsonl)" "$(hash_of whole.jsonl)"

# Anything else that is damaged is refused.
sed '2s/"option":"[a-z_]*"/"option":"other"/' whole.jsonl >damaged.jsonl
before=$(sha256sum <damaged.jsonl)
exits "a damaged save cannot be read" 3 "$WHITECELL" play notpetya --text --resume damaged.jsonl
has "the line is named" "$out" "damaged.jsonl:2"
is "and the file is left alone" "$(sha256sum <damaged.jsonl)" "$before"
exits "it does not verify" 1 "$WHITECELL" replay damaged.jsonl --verify
printf 'not a save\nat all\n' >other.jsonl
exits "what is no save is refused" 3 "$WHITECELL" play notpetya --text --resume other.jsonl
cp damaged.jsonl "$WHITECELL_SAVES/zz.jsonl"
exits "list goes on past a save that is damaged" 0 "$WHITECELL" list

# The disk is full (a limit on the size of files stands in for it): nothing is taken that was not written.
printf 'quit\n' | play --seed 7 --save small.jsonl >/dev/null
out=$(
    trap '' XFSZ
    ulimit -f 1 # blocks of 1,024 bytes
    { printf 'note %0600d\n' 1 2 3 4; } | play --resume small.jsonl 2>&1
)
is "a full disk ends with exit code 3" $? 3
has "it says so" "$(one_line "$out")" "would become larger than the system allows"
exits "what was acknowledged before is whole" 0 "$WHITECELL" replay small.jsonl --verify
finish
