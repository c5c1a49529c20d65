#!/usr/bin/env bash
# whitecell new: the template itself, what is made of it, what is refused, and that a failure leaves nothing.
set -u
export LC_ALL=C.UTF-8
. "$WHITECELL_SOURCE/tests/text/tools.bash"

exits "the template passes check" 0 "$WHITECELL" check "$WHITECELL_SOURCE/assets/new" --thorough
lacks "without a warning" "$out" "warning"
has "with its tests" "$out" "4 tests passed"
has "and nothing is out of reach" "$(one_line "$out")" "4 of 4 decisions, 12 of 12 options, 6 of 6 injects, 4 of 4 endings"

# a data folder of our own
export WHITECELL_DATA=$PWD/data
mkdir -p data/scenarios && cp -R "$WHITECELL_SOURCE/assets" data/assets

exits "a scenario is made" 0 "$WHITECELL" new town
has "and says what is next" "$out" "    whitecell check town"
is "it has the files of the template" "$(ls data/scenarios/town)" "$(ls data/assets/new)"
is "its folder alone is new" "$(ls -A data/scenarios)" town
exits "it passes check" 0 "$WHITECELL" check town
lacks "without a warning of its own" "$out" "warning"
has "its remarks call it by its name" "$(cat data/scenarios/town/scenario.lua)" "whitecell check town "
for form in class50 class75 half_day; do
    for policy in random first last nobody; do
        "$WHITECELL" run town --form $form --policy $policy --seed 5 >/dev/null 2>&1 || fail "$form plays" "$policy"
    done
    pass "$form plays"
done

title='A "quoted" \ title ]] -- with é'
exits "options go in" 0 "$WHITECELL" new hard --title "$title" --place 'L"Île' --offset +5.5 --starts "2031-12-31 23:00"
exits "and it still loads" 0 "$WHITECELL" check hard
lacks "and has no warning" "$out" "warning"
has "the title is as it was typed" "$("$WHITECELL" run hard --policy first --seed 1)" "$title"
has "the start too" "$(cat data/scenarios/hard/scenario.lua)" 'starts = "2031-12-31 23:00"'
exits "Lua in a title stays text" 0 "$WHITECELL" new quiet --title '", stake = os.exit() --'
exits "and runs nothing" 0 "$WHITECELL" check quiet --static

mkdir drafts
exits "a path may be given" 0 "$WHITECELL" new ./drafts/port/
exits "and checked" 0 "$WHITECELL" check ./drafts/port --static
has "and is in the remarks" "$(cat drafts/port/tests.lua)" "whitecell check ./drafts/port\`"

# refused NAME PART WORDS...: exit code 1, the reason, and nothing new
refused() {
    local name=$1 part=$2 before after
    shift 2
    before=$(find data drafts | sort | cksum)
    exits "$name is refused" 1 "$WHITECELL" new "$@"
    has "$name is explained" "$(one_line "$out")" "$part"
    after=$(find data drafts | sort | cksum)
    is "$name leaves nothing" "$after" "$before"
}
refused "an existing scenario" "town is there already, and is left as it is" town
refused "an existing folder" "is there already" ./drafts
refused "a capital" "at most 48: dark_port" "Dark Port"
refused "a digit in front" "a letter first, at most 48: st_port" 1st_port
refused "an empty id" "cannot be the id" ""
refused "a long id" "cannot be the id" "$(printf 'a%.0s' {1..49})"
refused "a folder that is not there" "there is no folder ./nowhere" ./nowhere/port
refused "a title of blanks" "the title is one line" other --title "  "
refused "a title of two lines" "control character" other --title $'a\nb'
refused "a date alone" "write it as 2027-03-01 07:00" other --starts 2030-01-01
refused "a day that is none" "expected a date and a time" other --starts "2030-02-30 10:00"
refused "an offset out of range" "hours east of UTC" other --place X --offset 15
refused "an offset without a place" "goes with the name of a place" other --offset 2

mkdir data/assets/new/folder
exits "a template that cannot be copied" 3 "$WHITECELL" new other
is "leaves nothing behind" "$(ls -A data/scenarios | tr '\n' ' ')" "hard quiet town "
rmdir data/assets/new/folder

# on a terminal it asks; a wrong answer is asked again
if command -v script >/dev/null; then
    printf 'The "Port"\n\nsoon\n2030-05-06 07:08\n' | script -qec "'$WHITECELL' new asked" /dev/null >said 2>&1
    has "a terminal is asked" "$(cat said)" "What is it called?"
    has "a wrong answer is explained" "$(cat said)" "write it as 2027-03-01 07:00"
    has "the answers are in" "$(cat data/scenarios/asked/scenario.lua)" 'title  = "The \"Port\"",'
    has "the last one too" "$(cat data/scenarios/asked/scenario.lua)" 'starts = "2030-05-06 07:08"'
    has "an empty answer keeps the template's" "$(cat data/scenarios/asked/scenario.lua)" 'name = "Port Ilda"'
fi
finish
