#!/usr/bin/env bash
# The exercise in the terminal, driven through a pipe: from the briefing to the hot wash, and over again.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

play() { "$WHITECELL" play notpetya --text "$@"; }
plain() { sed 's/notpetya-[0-9]*-[0-9]*-[0-9a-f]*\.jsonl/SAVE/g' | tr -s ' \n' '\n'; } # names of saves wrap differently

{ turns 9 2; echo debrief; } >moves
out=$(play --seed 7 <moves)
is "a whole exercise ends well" $? 0
one=$(newest)
has "it begins with the briefing" "$out" "Objectives:"
has "it shows the seed" "$out" "Seed 7:"
is "it shows nine turns" "$(grep -c '^Turn [1-9] of 9: ' <<<"$out")" 9
messages=$(sed -n '1,/Hot wash, page 1/p' <<<"$out" | grep -cE '^[0-9]+\. (News|Broadcast|Social media|E-mail|Phone|Advisory|Cable|Letter), ')
is "each inject carries the marking" "$(sed -n '1,/Hot wash, page 1/p' <<<"$out" | grep -c '^EXERCISE EXERCISE EXERCISE')" \
    "$messages"
has "it says what changed and why" "$(one_line "$out")" "What changed since the last turn: Services 100 to"
has "an option shows its price" "$out" "Price: "
has "a question shows what happens without an answer" "$out" "If nobody decides: "
lacks "no norm is named before the hot wash" "$(sed -n '/^Turn 1 of 9/,/Hot wash, page 1/p' <<<"$out")" "LUCCA-"
has "it has an ending" "$out" "Ending: "
for page in "1 of 6: How did we decide?" "2 of 6: Timeline" "3 of 6: Norms" "4 of 6: Outcomes" "5 of 6: What really happened" \
    "6 of 6: Discussion"; do
    has "hot wash, page $page" "$out" "Hot wash, page $page"
done
grep -qE 'of 2 opportunities; [0-9]' <<<"$out" && fail "no percentage below three opportunities" "there is one" ||
    pass "no percentage below three opportunities"
has "a percentage from three on" "$(one_line "$out")" "of 3 opportunities; "
has "younger norms are today's yardstick" "$(one_line "$out")" "(today's yardstick: this norm is from 2018-"
lacks "no control characters" "$(tr -d '\n' <<<"$out" | LC_ALL=C grep -c $'[\x01-\x1f\x7f]')" "1"

again=$(play --seed 7 <moves)
is "the same seed and input give the same words" "$(plain <<<"$again")" "$(plain <<<"$out")"
is "and the same state" "$(hash_of "$(newest)")" "$(hash_of "$one")"

# Every turn in a process of its own.
for ((turn = 1; turn <= 9; turn++)); do
    if ((turn == 1)); then resume=(--seed 7); else resume=(--resume); fi
    turns 1 2 | play "${resume[@]}" >part || fail "turn $turn of its own" "$(tail -n 3 part)"
done
is "quitting and resuming at every turn changes nothing" "$(hash_of "$(newest)")" "$(hash_of "$one")"
out=$(play --resume </dev/null 2>&1)
is "nothing is left to go on with" $? 1
has "and the way out is named" "$out" "whitecell play notpetya"
has "list calls them finished" "$("$WHITECELL" list | tr -s ' \n' ' ')" ".jsonl: finished"

# In the middle of a turn, between the choice and its reasons.
out=$(printf '1\n' | play --seed 8)
is "an input that ends is fine" $? 0
has "the choice that was made is kept" "$("$WHITECELL" replay "$(newest)")" "line 1, turn 1: choose first_orders"
has "it says where" "$(one_line "$out")" "Everything up to here is saved in"
has "list shows how far it is" "$("$WHITECELL" list)" "continue: turn 1 of 9"
out=$(printf '2\nit is quicker\nm\nlog\nnext\n' | play --resume)
has "it goes on behind the choice" "$out" "Decision 2 of 2"
has "the reason is kept" "$out" "because: it is quicker"
has "a closed turn opens the next" "$out" "Turn 2 of 9"

out=$(printf 'quit\n' | play --role cert,police --seed 9)
has "a player of one role sees its card" "$out" "Role card: National response team"
has "and how the others choose" "$out" "policy “historical”"
turns 9 1 | play --role cert --policy first --seed 9 >/dev/null
one=$(hash_of "$(newest)")
"$WHITECELL" run notpetya --policy first --seed 9 --save first.jsonl >/dev/null
is "one role and a policy for the others: the world is the same as with the policy for all" "$one" "$(hash_of first.jsonl)"
out=$(turns 9 1 | play --form class50 --seed 9)
late=$(printf 'quit\n' | "$WHITECELL" play ukraine-telecom --text --form act_three --seed 9)
has "a form that begins later shows what comes then" "$late" "Probably a transport fault"
lacks "and does not read out what came before" "$late" "Failed log-ins yesterday"
is "a short form asks less" "$(grep -c '^You choose: ' <<<"$out")" 4
out=$(printf 'quit\n' | "$WHITECELL" play notpetya --seed 3)
has "without a display it says so and plays in the terminal" "$(one_line "$out")" "played in the terminal"
lacks "what is only in the run sheet stays there" "$(printf 'quit\n' | play --seed 3)" "expected:"
out=$(printf 'quit\n' | play --save own.jsonl --seed 3)
is "--save names the file" "$(ls own.jsonl)" own.jsonl
out=$(printf 'quit\n' | play --resume own.jsonl)
has "--resume takes a path" "$out" "goes on: own.jsonl"
finish
