#!/usr/bin/env bash
# Every word of the room.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

say() { printf '%s\n' "$@" | "$WHITECELL" play notpetya --text --seed 7 2>&1; } # say LINE...: the output, wrapped as it is
said() { one_line "$(say "$@")"; }

help=$(say help quit | sed -n '/^A number chooses/,/^1 to 5> quit/p')
mapfile -t words < <(sed -nE 's/^  ([a-z]+)[^:]*: .*/\1/p' <<<"$help")
((${#words[@]} >= 30)) && pass "help lists all words" || fail "help lists all words" "${#words[@]}"
for word in "${words[@]}"; do
    out=$(say "$word" | sed -n '/^1 to 5> '"$word"'/,$p')
    [[ $? == 0 && $out != *"is no word here"* && $(wc -l <<<"$out") -gt 1 ]] && pass "the word $word answers" ||
        fail "the word $word answers" "$out"
    has "help $word" "$(say "help $word" | sed -n '/^1 to 5> help/,$p')" "  $word"
done
has "help sets the facilitator's words apart" "$help" "For the facilitator:"

# Wrong input explains and goes on.
has "an unknown word" "$(said hlep)" "Did you mean help?"
has "a number too high" "$(said 9)" "There is no option 9; a number from 1 to 5"
has "a number of a thousand digits" "$(said "$(printf '1%.0s' {1..1000})")" "There is no option"
has "a line too long" "$(said "$(printf 'x%.0s' {1..9000})")" "This line is too long"
has "bytes that are no text" "$(said $'note \xff\xfe')" "not valid UTF-8"
has "a sureness that is none" "$(said 1 why x m)" "l is low, m is medium, h is high"
has "why without a name" "$(said why)" "why needs the name of an indicator"
has "a site that is not there" "$(said 'site shiping_line')" "did you mean shipping_line?"
has "read without a number" "$(said read)" "read needs a number from 1 to"
has "an empty line" "$(said '')" "A number chooses"
out=$(say 99 bogus '' 'read 77' 'site x' 'rewind x' 'inject x' 'ballot' 'override' 'debrief 9' 2>&1)
has "none of it ends the exercise" "$out" "Go on with"

# Deciding.
has "a choice is repeated in words" "$(said 2 '' '')" "You choose: Advise sector by sector"
has "next warns of what is open" "$(said next)" "2 decisions are open and will be left to nobody"
has "next once more closes the turn" "$(said next next)" "Turn 2 of 9"
lacks "a warning holds for the next word only" "$(said next inbox next)" "Turn 2 of 9"
has "undo takes back" "$(said 2 '' '' undo)" "Taken back. Decision 1 of 2"
has "undo off makes choices final" "$(said 'undo off' 2 '' '' undo)" "Choices are final here"
has "undo on allows it again" "$(said 'undo off' 2 '' '' 'undo on' undo)" "Taken back. Decision 1 of 2"
has "undo without a choice" "$(said undo)" "There is no choice of this turn to take back"
has "decisions lists" "$(said decisions)" "2. An abuse report"
has "decisions N opens one again" "$(said 1 '' '' 1 '' '' 'decisions 1' 2 '' '' decisions)" "You chose: Advise sector"
has "again shows the turn once more" "$(say again | grep -c '^Turn 1 of 9')" 2

# Looking.
has "inbox lists" "$(said inbox)" "2. Broadcast, Morning news, Kyiv"
has "read shows one" "$(said 'read 2')" "EXERCISE EXERCISE EXERCISE 2. Broadcast"
has "why tells turn by turn" "$(said next next 'why trust')" "Turn 1: 60 to"
has "why takes a name" "$(said next next 'why public trust')" "Turn 1: 60 to"
has "indicators show their course" "$(said next next indicators)" "Public trust (high is good): 60,"
has "site shows links" "$(said 'site shipping_line')" "shares a network with"
has "sites takes a country" "$(said 'sites DK')" "(DK, "
lacks "and keeps to it" "$(say 'sites DK' | sed -n '/^1 to 5> sites/,/^1 to 5/p')" "(UA, "
has "roles says who plays" "$(said roles)" "cert: National response team, Kyiv; played here"
has "role shows a card" "$(said 'role cert')" "Only you know:"
lacks "a card that is not yours stays closed" "$(printf 'role police\n' | "$WHITECELL" play notpetya --text --role cert)" "Only you know: Two"
has "save tells where" "$(said save)" "Every command is on the disk before it counts"
has "ledgers are hidden" "$(said ledgers)" "hidden until the hot wash"
has "debrief waits for the end" "$(said debrief)" "The hot wash comes after the end"

# The facilitator.
has "show opens the ledgers" "$(said show next next ledgers)" "Norms so far:"
has "hide closes them" "$(said show hide ledgers)" "Both ledgers are hidden until the hot wash, unless"
has "pause holds the turn" "$(said pause next)" "The exercise is paused; resume it first."
has "resume lets it go" "$(said pause resume next next)" "Turn 2 of 9"
has "inject shows the run sheet" "$(said inject)" ": turn 1, delivered in turn 1; to "
first=$(say inject | sed -nE 's/^([a-z_0-9]+): turn 3, waits.*/\1/p' | head -n 1)
out=$(said "inject hold $first" inject "inject let $first" "inject hold $first" next next next next)
has "inject hold" "$out" "It is held back."
has "the run sheet knows" "$out" "$first: turn 3, held"
has "inject let" "$out" "It comes when it is due."
has "inject release delivers now" "$(said "inject release $first")" "It is delivered. What reaches you: EXERCISE"
has "but once only" "$(said "inject release $first" "inject release $first")" "This inject has been delivered."
has "inject edit rewords" "$(said "inject edit $first" "A new headline" "" "inject release $first")" "A new headline"
out=$(said 'inject add' 'cert, police' telegraph phone 'The minister' 'Call back' 'Where are you?')
has "inject add asks for the channel again" "$out" "“telegraph” is no channel"
has "inject add delivers" "$out" "Phone, The minister"
has "what was added may be unsure" "$(said 'inject add unreliable' cert phone X Y Z end end debrief)" "message, wrong or unsure: Y"
has "inject add can be given up" "$(said 'inject add' '')" "Nothing was added."
has "ballot" "$(said 'ballot red 1 2 h It was quicker')" "Ballot of red: Advise sector by sector"
has "ballot with ids" "$(said 'ballot "team two" first_orders sector_advice')" "Ballot of team two: Advise sector"
has "a ballot needs an option" "$(said 'ballot red 1 7')" "is no option of first_orders"
out=$(said ruling 'They call the vendor by phone' 'trust 3' 'trust 99' 'trust' 'cost +2' '' 'LUCCA-2 1 It asks first.' 'LUCCA-2 5 x' '' 'Agreed by all' log 'why trust')
has "ruling" "$out" "Ruled: They call the vendor by phone Public trust +3 Cost +2 LUCCA-2 +1: It asks first."
has "a ruling is bounded" "$out" "a whole number from -20 to +20"
has "a ruling needs a mark in range" "$out" "“5” is no mark"
has "a ruling is a cause" "$out" "+3 the facilitator’s ruling"
has "override" "$(said 'override LUCCA-2 contested The press was told first.' log)" "override: LUCCA-2: contested: The press was told first."
has "an override needs a verdict" "$(said 'override LUCCA-2 bad x')" "“bad” is no verdict"
has "note with a tag" "$(said 'note #time Too long a silence' log)" "note: #time Too long a silence"
has "end asks once" "$(said end)" "end once more does it"
out=$(said 'note #a One' 'ruling They walk out' '' 'LUCCA-2 -2 Leaves the table.' '' 'x' 'override LUCCA-7 advanced Seen.' \
    'ballot red 1 3 l Because' 1 '' '' next next end end debrief 'note After the end')
has "end goes to the hot wash" "$out" "The exercise is over."
has "it shows the ballots" "$out" "Ballot of red: Go on air"
has "it shows the override beside the verdict" "$out" "The facilitator holds instead: advanced. Reason: Seen."
has "it shows a ruling's marks apart" "$out" "outside the bounds: −2. Leaves the table."
has "it shows the notes" "$out" "turn 1, #a: One"
has "a note may follow the end" "$out" "hot wash> note After the end Kept."

# Time goes back.
out=$(said 1 '' '' 1 '' '' next 'rewind 1' log next next)
has "rewind goes back to a line" "$out" "Back after line 1."
has "and shows that turn" "$out" "stays in the log. Turn 1 of 9"
has "what came later is marked" "$out" "undone by a rewind"
has "rewind 0 is the start" "$(said 1 '' '' 'rewind 0')" "Back after line 0. What came later stays in the log. Turn 1 of 9"
has "a line that is not there" "$(said 'rewind 5')" "Line 5 is not among those that stand"
one=$(hash_of "$(newest)")
say 1 '' '' 1 '' '' next 2 '' '' 'rewind 3' 1 '' '' >/dev/null
two=$(newest)
say 1 '' '' 1 '' '' next 1 '' '' >/dev/null
is "a rewind leads to the same state as never having gone on" "$(hash_of "$two")" "$(hash_of "$(newest)")"
out=$(say 1 '' '' fork 1 '' '' next quit)
has "fork keeps a second exercise" "$out" "A second exercise is kept from here on."
child=$(tr -s ' \n' ' ' <<<"$out" | grep -oE 'resume notpetya-[0-9a-f-]+\.jsonl' | head -n 1 | cut -d' ' -f2)
has "which goes on from there" "$(printf 'log\n' | "$WHITECELL" play notpetya --text --resume "$child")" "Line 1, turn 1: choose"
lacks "and knows nothing of what came after" "$("$WHITECELL" replay "$child")" "line 2"
finish
