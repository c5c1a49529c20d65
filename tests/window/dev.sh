#!/usr/bin/env bash
# A scenario edited while the real window plays it: the picture follows each save. Pictures stay in build/window.
set -u

pictures=$WHITECELL_SOURCE/build/window
mkdir -p "$pictures"
export WHITECELL_SAVES=$TMPDIR/saves SDL_VIDEODRIVER=x11 XDG_DATA_HOME=$TMPDIR/data
program=''
trap '[[ $program ]] && kill "$program" 2>/dev/null' EXIT

check() { # check NAME REASON COMMAND...
    local name=$1 reason=$2
    shift 2
    if "$@"; then printf 'ok - %s\n' "$name"; else printf 'not ok - %s - %s\n' "$name" "$reason"; fi
}
within() { # within SECONDS COMMAND...: tries until it works
    local tries=$(($1 * 10))
    shift
    until "$@"; do
        ((--tries > 0)) || return 1
        sleep 0.1
    done
}
key() { for k in "$@"; do xdotool key "$k"; sleep 0.15; done; }
picture() { import -window root "$pictures/$1.png" 2>/dev/null; }
pixels() { import -window root -depth 8 rgb:- 2>/dev/null | md5sum; }
rests() { # until two looks are the same; what is seen then is left in $seen
    local again
    seen=$(pixels)
    sleep 0.4
    again=$(pixels)
    [[ $seen == "$again" ]]
}
changed() { rests && [[ $seen != "$before" ]]; }
gone() { ! kill -0 "$program" 2>/dev/null; }
open_window() { # open_window WORDS...
    for _ in 1 2 3; do # the display begins anew when its last window has gone, and may refuse meanwhile
        "$WHITECELL" play "$@" >"$TMPDIR/words" 2>&1 </dev/null &
        program=$!
        within 8 xdotool search --onlyvisible --name Whitecell >/dev/null 2>&1 && return
        kill "$program" 2>/dev/null
    done
    return 1
}

mkdir -p "$XDG_DATA_HOME/whitecell"
printf 'theme dark\ntext 100\nstill 1\ntimer 0\nspeech 0\n' >"$XDG_DATA_HOME/whitecell/settings" # no clock that moves
cp -R "$WHITECELL_SOURCE/tests/exercise/scenarios/drill" "$TMPDIR/drill"
lua=$TMPDIR/drill/scenario.lua

check 'the window opens' "no window: $(tail -n 3 "$TMPDIR/words" 2>/dev/null)" open_window "$TMPDIR/drill" --dev --seed 7 --save "$TMPDIR/kept.jsonl"
within 5 rests
key Return F12 d
within 5 rests
before=$seen
picture dev-1-panel
sed -i 's/What do you say?/What shall the country hear?/' "$lua"
check 'a saved text is on the screen' 'nothing changed' within 8 changed
picture dev-2-saved
before=$seen
sed -i 's/label = "Wait",/label = "Wait"/' "$lua"
check 'a mistake comes up' 'nothing changed' within 8 changed
picture dev-3-mistake
before=$seen
sed -i 's/label = "Wait"/label = "Wait",/' "$lua"
check 'and goes when it is mended' 'nothing changed' within 8 changed
picture dev-4-mended
key q 1 Return
within 5 rests
before=$seen
key F8
check 'F8 goes to the next turn' 'nothing changed' within 8 changed
picture dev-5-next-turn
before=$seen
key F9
check 'F9 takes a step back' 'nothing changed' within 8 changed
picture dev-6-back
key F12 Escape # from the map to the menu
xdotool key shift+Tab Return # back to the last: Leave
check 'it can be left' 'the program runs on' within 8 gone
program=''
check 'what stood is kept' "there is: $(cat "$TMPDIR/kept.jsonl" 2>/dev/null | head -c 300)" grep -q '"do":"choose"' "$TMPDIR/kept.jsonl"
check 'and only there' 'the saves folder was written to' test ! -e "$WHITECELL_SAVES"
