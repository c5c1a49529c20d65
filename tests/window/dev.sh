#!/usr/bin/env bash
# A scenario edited while the real window plays it: the picture follows each save. Pictures stay in build/window.
set -u

source "$WHITECELL_SOURCE/tests/window/window.bash"

pixels() { import -window root -depth 8 rgb:- 2>/dev/null | md5sum; }
still() { # until two looks are the same; what is seen then is left in $pixels
    local again
    pixels=$(pixels)
    pause 0.3
    again=$(pixels)
    [[ $pixels == "$again" ]]
}
changed() { still && [[ $pixels != "$before" ]]; }

mkdir -p "$XDG_DATA_HOME/whitecell"
printf 'theme dark\ntext 100\nstill 1\ntimer 0\nspeech 0\n' >"$XDG_DATA_HOME/whitecell/settings" # no clock that moves
cp -R "$WHITECELL_SOURCE/tests/exercise/scenarios/drill" "$TMPDIR/drill"
lua=$TMPDIR/drill/scenario.lua

check 'the window opens' "no window: $(tail -n 3 "$TMPDIR/words" 2>/dev/null)" open_window "$TMPDIR/drill" --dev --seed 7 --save "$TMPDIR/kept.jsonl"
key Return F12 d
within 5 still
before=$pixels
picture dev-1-panel
sed -i 's/What do you say?/What shall the country hear?/' "$lua"
check 'a saved text is on the screen' 'nothing changed' within 8 changed
picture dev-2-saved
before=$pixels
sed -i 's/label = "Wait",/label = "Wait"/' "$lua"
check 'a mistake comes up' 'nothing changed' within 8 changed
picture dev-3-mistake
before=$pixels
sed -i 's/label = "Wait"/label = "Wait",/' "$lua"
check 'and goes when it is mended' 'nothing changed' within 8 changed
picture dev-4-mended
key q 1 Return
within 5 still
before=$pixels
key F8
check 'F8 goes to the next turn' 'nothing changed' within 8 changed
picture dev-5-next-turn
before=$pixels
key F9
check 'F9 takes a step back' 'nothing changed' within 8 changed
picture dev-6-back
key F12 Escape # from the map to the menu
focus_on Leave
xdotool key Return
check 'it can be left' 'the program runs on' within 8 gone
program=''
check 'what stood is kept' "there is: $(cat "$TMPDIR/kept.jsonl" 2>/dev/null | head -c 300)" grep -q '"do":"choose"' "$TMPDIR/kept.jsonl"
check 'and only there' 'the saves folder was written to' test ! -e "$WHITECELL_SAVES"
