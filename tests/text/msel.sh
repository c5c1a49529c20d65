#!/usr/bin/env bash
# The MSEL: exported, read from a spreadsheet's CSV, exported again; what is said about bad cells. And the graph's verb.
set -u
export LC_ALL=C.UTF-8
. "$WHITECELL_SOURCE/tests/text/tools.bash"

# Two data folders with one scenario of the same name: `text` declares its injects, `table` reads them.
for kind in text table; do
    mkdir -p $kind/scenarios/drill
    ln -s "$WHITECELL_SOURCE/assets" $kind/assets
    cat >$kind/scenarios/drill/scenario.lua <<'END'
scenario "drill" {
  title = "Drill", stake = "Who answers?", brief = "A drill.", starts = "2024-03-04 07:00",
  turns = { { "Monday morning", hours = 6 }, { "Monday night", hours = 12 }, { "The week", days = 4, ticks = 8 } },
}
party "xa" { name = "Doggerland", kind = "state", country = "XA" }
role "ministry" { name = "Ministry, health", acts_for = "xa", goal = "Treat people." }
role "cert" { name = "Response team", acts_for = "xa", goal = "Find it." }
role "press" { name = "Press", acts_for = "xa", goal = "Ask." }
objective "truth" { text = "Say what is known, and how surely" }
indicator "trust" { name = "Public trust", start = 60, good = "high" }
counter "beds" { name = "Beds", start = 40 }
site "north" { name = "North", country = "XA", sector = "health", at = { 55, 2 }, hosts = 800 }
threat "locker" { name = "The locker", spread = 0.8, starts = { turn = 1 }, seeds = { north = 4 } }
rumour "panic" { name = "Panic", spread = 0.1, fade = 0.1 }
proposal "aid" { name = "Joint aid", asks = { "xa" } }
decision "word" {
  turns = { 1, 2 }, decides = "ministry", ask = "What do you say?", if_nobody_decides = "wait",
  option "stop" { label = "Stop", cost = "Paper.", now = { trust = -3, set = "stopped", propose = "aid" } },
  option "go" { label = "Go on", cost = "Risk.", now = { trust = 1 } },
  option "wait" { label = "Wait; see", cost = "Time.", now = { trust = -1 } },
}
event "quake" { turn = 3, now = { trust = -1 } }
ending "over" { name = "Friday", text = "Over." }
END
done
cat >>text/scenarios/drill/scenario.lua <<'END'
inject "many" {
  to = "all", channel = "news", from = "News", text = "Many.",
  when = any {
    evidence "xa":above(0.25), rumour_level "panic":above(0.1), infected "north":above(3), infected_total "locker":above(10),
    lost_total "locker":above(10), joined "aid":above(0), asked "aid", running "locker", hours():above(30.25), turn_number():above(2),
    beds:below(-5), chance(0.3),
  },
}
inject "first" {
  turn = 1, at = "2024-03-04 07:20", to = { "ministry", "cert" }, channel = "phone", from = "A clinic, north",
  headline = "Grey \"screens\"", objective = "truth", expects = "Ask; then advise.",
  text = [[We see no names.
Forty people wait.]],
}
inject "wrong" { turn = 1, at = "2024-03-04 08:40", to = "all", channel = "social", from = "Someone", text = "Neighbours!", reliable = false }
inject "queues" {
  turns = { 2, 3 }, to = "all", channel = "news", from = "News", text = "Queues.",
  when = all { trust:below(60), any { flag "stopped", no(chose("word", "go")), service "north":below(0.85) }, no(delivered "later") },
}
inject "later" { turn = 3, to = { "press" }, channel = "letter", from = "Board", text = "Held back.", held = true }
END
use() { WHITECELL_DATA=$PWD/$1 "$WHITECELL" "${@:2}"; }
hash_rules() { use "$1" run drill --seed 7 --json | sed -n 's/.*"scenario_hash":[ \t]*"\([0-9a-f]*\)".*/\1/p'; }

# ---- export, import ----------------------------------------------------------------------------------------------------

use text msel drill >out.csv || fail "the MSEL is exported" "exit code $?"
is "its first row has the columns of HSEEP in their order, then ours" "$(head -n 1 out.csv | tr -d '\r')" \
    "Event Number,Designated Scenario Time,Event Type,Inject Mode,From,To,Message,Expected Participant Response,Exercise Objective,Notes,Id,Turn,When,Headline,Reliable,Held"
has "an inject" "$(<out.csv)" '2024-03-04 07:20,Inject,Phone,"A clinic, north","Ministry, health; Response team","We see no names.'
has "quotes are doubled" "$(<out.csv)" '"Grey ""screens"""'
has "a condition in words" "$(<out.csv)" 'Only if Public trust is below 60 and (“stopped” has happened or “Go on” was not chosen or service of North is below 85 %) and “later” has not come.'
has "a decision, in each of its turns" "$(<out.csv)" '2024-03-04 13:00,Decision,,Facilitator,"Ministry, health",What do you say?,'
echo 'msel "injects.csv"' >>table/scenarios/drill/scenario.lua
table=table/scenarios/drill/injects.csv
cp out.csv $table
exits "a scenario reads it" 0 use table check drill
has "with all five injects, and the event of its text" "$out" "6 injects"
is "and has the same rules" "$(hash_rules table)" "$(hash_rules text)"
is "which have a hash" "$(hash_rules text | grep -cE '^[0-9a-f]{16}$')" 1
use table msel drill >again.csv
if cmp -s out.csv again.csv; then pass "exported again it is the same"; else fail "exported again it is the same" "$(diff out.csv again.csv)"; fi
is "the page for people is the same but for the numbers" "$(use table msel drill --markdown | sed 's/^| [0-9]* //')" \
    "$(use text msel drill --markdown | sed 's/^| [0-9]* //')"

# A spreadsheet that opens the list must not run what stands in it.
sed 's/text = "Neighbours!"/text = "=cmd|calc!A1"/; s/from = "Someone"/from = "'"'"'@someone"/' text/scenarios/drill/scenario.lua >formula.lua
cp text/scenarios/drill/scenario.lua plain.lua
cp formula.lua text/scenarios/drill/scenario.lua
use text msel drill >out.csv
has "what looks like a formula has an apostrophe in front" "$(<out.csv)" ",Social media,''@someone,All,'=cmd|calc!A1,"
cp out.csv $table
is "which a scenario takes off again" "$(use table msel drill --markdown | grep -o 'Social media.*calc!A1')" \
    "$(use text msel drill --markdown | grep -o 'Social media.*calc!A1')"
mv plain.lua text/scenarios/drill/scenario.lua
cp again.csv $table

# ---- a sheet of somebody's own -------------------------------------------------------------------------------------------

printf '%s\r\n' 'Colour;To;Message;From;Event Number;Inject Mode;Designated Scenario Time;Sponsor, if any;Notes' \
    ' blue ;ministry;"One; ""two""' 'three";Press;1.a;News;2024-03-04 08:00;"a;b";' \
    'red;All;"Late";Press;2;telephone;05.03.2024 9:15;;=x' ';;;;;;;;' \
    'green;response team, press;"é";Press;3;e-mail;2024-03-04T13:00:00;"line' 'break";"x"' >own.csv
sed 's/"Late"/Late/; s/"é"/é/; s/"x"/x/; s/ blue /" blue "/' own.csv >canonical.csv
{ printf '\xEF\xBB\xBF'; cat own.csv; } >$table
exits "a sheet with other columns, ; and a byte order mark" 0 use table check drill
use table msel drill >again.csv 2>said
if cmp -s canonical.csv again.csv; then pass "comes back with every column, row and blank"; else fail "comes back with every column, row and blank" "$(diff canonical.csv again.csv)"; fi
has "what it lacks is told" "$(one_line "$(<said)")" "2 events stand in the scenario's text and not in its CSV: --all adds them"
tr -d '\r' <own.csv >$table
use table msel drill 2>said | tr -d '\r' >again.csv
if cmp -s <(tr -d '\r' <canonical.csv) again.csv; then pass "also with line feeds alone"; else fail "also with line feeds alone" "$(diff canonical.csv again.csv)"; fi
page=$(use table msel drill --markdown)
has "a time sets the turn" "$page" "| 1.a | 2024-03-04 08:00 | Inject | News | Press | Ministry, health |"
has "a date as other spreadsheets write it" "$page" "| 2 | 2024-03-05 09:15 | Inject | Phone | Press | All |"
has "roles by name, commas between them" "$page" "| 3 | 2024-03-04 13:00 | Inject | E-mail | Press | Response team; Press |"
use table msel drill --all >$table.new && mv $table.new $table
use table msel drill >again.csv 2>said
if cmp -s $table again.csv; then pass "with --all nothing is left to add"; else fail "with --all nothing is left to add" "$(diff $table again.csv)"; fi
is "and nothing is told" "$(<said)" ""
has "its decisions have the sheet's columns" "$(<again.csv)" ';Ministry, health;What do you say?;Facilitator;4;;2024-03-04 07:00;;'
use table msel drill -o file.csv
is "a file begins with a byte order mark" "$(head -c 3 file.csv | od -An -tx1 | tr -d ' ')" efbbbf

# ---- played and kept -----------------------------------------------------------------------------------------------------

WHITECELL_DATA=$PWD/table "$WHITECELL" run drill --seed 7 --save played.jsonl >said || fail "a scenario with a sheet is played" "$(<said)"
has "the message reaches the players" "$(use table run drill --seed 7 --json)" '"event_1_a"'
kept=(scenarios/*/injects.csv)
if cmp -s "${kept[0]}" $table; then pass "the sheet is kept beside the save"; else fail "the sheet is kept beside the save" "${kept[0]}"; fi
echo "x" >$table
exits "the save replays when the sheet has changed" 0 use table replay played.jsonl --verify

# ---- bad cells -----------------------------------------------------------------------------------------------------------

# bad NAME MESSAGE LINES...: the sheet of these lines is refused with the message.
bad() {
    printf '%s\n' "${@:3}" >$table
    said=$(use table check drill 2>&1)
    local code=$?
    is "$1 is refused" $code 1
    has "$1" "$said" "$2"
}
head='Event Number,Designated Scenario Time,Event Type,Inject Mode,From,To,Message,Exercise Objective,Turn,When,Reliable'
bad "an unknown turn" 'injects.csv:2:27: error: row 2, column "Turn": found 9, expected a number from 1 to 3' "$head" '1,,,news,Press,all,Hello,,9,,'
bad "no turn at all" 'row 2, column "Turn": found "soon", expected a turn such as 2, or turns such as 2-5' "$head" '1,,,news,Press,all,Hello,,soon,,'
bad "an unknown role" 'row 3, column "To": there is no role "presss"' "$head" '1,,,news,Press,all,Hello,,1,,' '2,,,news,Press,cert; presss,Hello,,1,,'
bad "its way out" 'did you mean "press"?' "$head" '2,,,news,Press,cert; presss,Hello,,1,,'
bad "an unknown channel" 'row 2, column "Inject Mode": found the text "pigeon", expected one of "news"' "$head" '1,,,Pigeon,Press,all,Hello,,1,,'
bad "an unknown objective" 'row 2, column "Exercise Objective": there is no objective "lies"' "$head" '1,,,news,Press,all,Hello,lies,1,,'
bad "an empty message" 'row 2, column "Message": the cell is empty' "$head" '1,,,news,Press,all,,,1,,'
bad "an empty sender" 'row 2, column "From": the cell is empty' "$head" '1,,,news,,all,x,,1,,'
bad "nobody to reach" 'row 2, column "To": the cell is empty' "$head" '1,,,news,Press,,x,,1,,'
bad "a number twice" 'row 3, column "Event Number": "1" stands in row 2 already' "$head" '1,,,news,Press,all,x,,1,,' '1,,,news,Press,all,x,,1,,'
bad "no number" 'row 2, column "Event Number": the cell is empty' "$head" ',,,news,Press,all,x,,1,,'
bad "an id of the text" 'inject "quake" is declared already, at scenario.lua:' "$head,Id" '1,,,news,Press,all,x,,1,,,quake'
bad "an open quote" 'injects.csv:3:17: error: row 3: the quote that begins here is closed nowhere' "$head" '1,,,news,Press,all,x,,1,,' '2,,,news,Press,,"x,,1,,'
bad "a stray quote" 'row 2: a quote stands in the middle of a cell' "$head" '1,,,news,Press,all,5" disk,,1,,'
bad "a cell too few" 'row 2: the row has 10 cells, the first row has 11' "$head" '1,,,news,Press,all,x,,1,'
bad "a cell too many" 'row 2: the row has 12 cells, the first row has 11' "$head" '1,,,news,Press,all,x,y,,1,,'
bad "a time with slashes" 'row 2, column "Designated Scenario Time": found "04/03/2024 08:00", expected a date and a time' "$head" '1,04/03/2024 08:00,,news,Press,all,x,,1,,'
bad "a time outside" 'row 2, column "Designated Scenario Time": the time lies outside the scenario' "$head" '1,2034-03-04 08:00,,news,Press,all,x,,1,,'
cp table/scenarios/drill/scenario.lua table.kept
sed -i 's/starts *= *"[^"]*"/starts = "4.3.2024"/' table/scenarios/drill/scenario.lua
bad "a start that is no time" 'found "4.3.2024", expected a date and a time' "$head" '1,2024-03-04 08:00,,news,Press,all,x,,1,,'
lacks "the times of the list are not blamed for it" "$said" "outside the scenario"
mv table.kept table/scenarios/drill/scenario.lua
bad "an unknown kind" 'row 2, column "Event Type": found "Injekt", expected' "$head" '1,,Injekt,news,Press,all,x,,1,,'
bad "neither yes nor no" 'row 2, column "Reliable": found "maybe", expected yes or no' "$head" '1,,,news,Press,all,x,,1,,maybe'
bad "a condition out of range" 'row 2, column "When": found 400, expected a number from 0 to 100' "$head" '1,,,news,Press,all,x,,1,trust:below(400),'
bad "a condition with curly quotes" 'row 2, column "When": “ is no quote for Lua' "$head" '1,,,news,Press,all,x,,1,flag “x”,'
bad "a flag that nothing sets" 'row 2, column "When": no effect sets the flag "stoped"' "$head" '1,,,news,Press,all,x,,1,"flag ""stoped""",'
bad "and" 'row 2, column "When": `and` cannot stand in a cell, only a condition' "$head" '1,,,news,Press,all,x,,1,trust:below(4) and trust:above(2),'
bad "a function" 'row 2, column "When": `function` cannot stand in a cell, only a condition' "$head" '1,,,news,Press,all,x,,1,function(s) return true end,'
bad "a declaration" 'row 2, column "When": `inject` cannot stand in a cell, only a condition' "$head" '1,,,news,Press,all,x,,1,"inject ""x"" {}",'
bad "no condition" 'row 2, column "When": found the number 3, expected a condition' "$head" '1,,,news,Press,all,x,,1,3,'
bad "what Lua stops at" 'row 2, column "When": ' "$head" '1,,,news,Press,all,x,,1,trust.x.y.z,'
bad "endless work" 'row 2, column "When": ' "$head" '1,,,news,Press,all,x,,1,"(""x""):rep(1e9):rep(1e9)",'
bad "a column that is missing" 'injects.csv:1:1: error: row 1: the first row has no column "Message"' "${head/Message/Massage}" '1,,,news,Press,all,x,,1,,'
bad "a column twice" 'row 1: the column "To" is there twice' "$head,To" '1,,,news,Press,all,x,,1,,,'
bad "a first row that is empty" 'injects.csv:1:1: error: row 1: the first row has no column "From"' ""
: >$table
exits "an empty file is refused" 1 use table check drill
has "and says why" "$out" 'injects.csv:1:1: error: the file is empty'
printf 'Event Number,Message\n1,\xe9\n' >$table
exits "another character set" 1 use table check drill
has "is named" "$out" 'injects.csv:2:3: error: the file is not UTF-8 here'
bad "a near name" 'warning: row 1: the column "Reliabel" is kept, but means nothing here' "${head/Reliable/Reliabel}" '1,,,news,Press,all,,,1,,'
sed -i 's/^msel .*/msel "..\/injects.csv"/' table/scenarios/drill/scenario.lua
exits "a path is no file name" 1 use table check drill
sed -i 's/^msel .*/msel "none.csv"/' table/scenarios/drill/scenario.lua
exits "a file must be there" 1 use table check drill
has "and is named" "$out" "none.csv"

# ---- the shipped scenarios -------------------------------------------------------------------------------------------------

for id in notpetya wannacry ukraine-telecom; do
    exits "$id as CSV" 0 "$WHITECELL" msel $id
    exits "$id as Markdown" 0 "$WHITECELL" msel $id --markdown
    is "every row of the page of $id has ten cells" "$(grep '^| [0-9]' <<<"$out" | sed 's/\\|//g' | tr -cd '|\n' | sort -u)" "|||||||||||"
    injects=$("$WHITECELL" check $id --static | sed -n 's/.* \([0-9]*\) injects.*/\1/p')
    events=$(cat "$WHITECELL_SOURCE"/scenarios/$id/*.lua | grep -c '^ *event "')
    is "every inject of $id is in it" "$(grep '^| [0-9]' <<<"$out" | grep -cE '\| (Contingency )?Inject \|')" "$((injects - events))"
done
exits "a picture" 0 "$WHITECELL" graph notpetya -o picture.svg
has "is a file of its own" "$(head -c 60 picture.svg)" '<?xml version="1.0" encoding="UTF-8"?>'
exits "a graph for Graphviz" 0 "$WHITECELL" graph notpetya --dot
has "begins as it must" "$(head -n 1 <<<"$out")" "digraph scenario {"
if command -v dot >/dev/null; then exits "Graphviz reads it" 0 dot -Tcanon -o /dev/null <("$WHITECELL" graph notpetya --dot); fi
exits "--svg and --dot together are wrong use" 2 "$WHITECELL" graph notpetya --svg --dot
exits "a file that cannot be written is reported" 3 "$WHITECELL" graph notpetya -o /dev/null/x.svg
exits "--markdown and --csv together are wrong use" 2 "$WHITECELL" msel notpetya --markdown --csv
finish
