#!/usr/bin/env bash
# The real window under a virtual display, with real key presses and clicks. What it did is read from the save; pictures stay in
# build/window for people to look at.
set -u

pictures=$WHITECELL_SOURCE/build/window
mkdir -p "$pictures"
export WHITECELL_SAVES=$TMPDIR/saves SDL_VIDEODRIVER=x11
program=''
trap '[[ $program ]] && kill "$program" 2>/dev/null' EXIT

good() { printf 'ok - %s\n' "$1"; }
bad() { printf 'not ok - %s - %s\n' "$1" "$2"; }
check() { # check NAME REASON COMMAND...
    local name=$1 reason=$2
    shift 2
    if "$@"; then good "$name"; else bad "$name" "$reason"; fi
}

# within SECONDS COMMAND...: tries until it works.
within() {
    local tries=$(($1 * 20))
    shift
    until "$@"; do
        ((--tries > 0)) || return 1
        sleep 0.05
    done
}

picture() { import -window root "$pictures/$1.png" 2>/dev/null; }
key() { for k in "$@"; do xdotool key "$k"; sleep 0.12; done; }
save() { ls "$WHITECELL_SAVES"/*.jsonl 2>/dev/null | head -n 1; }
lines() { grep -c "\"do\":\"$1\"" "$(save)" 2>/dev/null || true; }
has() { [[ $(lines "$1") -ge $2 ]]; }
gone() { ! kill -0 "$1" 2>/dev/null; }
open_window() { # open_window WORDS...
    "$WHITECELL" play "$@" >"$TMPDIR/words" 2>&1 &
    program=$!
    within 20 xdotool search --onlyvisible --name Whitecell >/dev/null 2>&1
}

check 'the window opens' "no window: $(tail -n 3 "$TMPDIR/words" 2>/dev/null)" open_window notpetya --seed 7
sleep 0.3
picture 1-briefing
key Return
picture 2-room

# Decide by a figure, a line and Enter; close the turn by N.
key d
key 2
xdotool type --delay 40 'as far as we know'
picture 3-choice
key Return
check 'a figure and Enter choose' 'no choice in the save' within 5 has choose 1
check 'the reason is kept' 'the line is not in the save' grep -q 'as far as we know' "$(save)"
key m n
picture 4-close
key Tab Return
check 'N closes the turn' 'the turn is open' within 5 has close 1
sleep 0.5
picture 5-playing-out
key Return Return
picture 6-next-turn

# The mouse: the primary button of the card, then the list of sites.
xdotool mousemove 60 780 click 1
sleep 0.2
key l
picture 7-sites
key i
picture 8-inbox
key s
picture 9-settings
key Escape c
picture 10-blank
key c
picture 11-console
key Escape

# A few turns more, without a decision.
for turn in 2 3 4; do
    key m n
    sleep 0.2
    [[ $(lines close) -ge $turn ]] || key Tab Return
    within 5 has close "$turn" || break
    key Return Return
done
check 'turns go on' "only $(lines close) closed" has close 4
key m
picture 12-later

# At rest it takes no time. Clock ticks of 1/100 s over five seconds; told, not judged: the machine may be busy.
ticks() { awk '{ print $14 + $15 }' "/proc/$program/stat"; }
sleep 1
before=$(ticks)
sleep 5
after=$(ticks)
printf '# idle: %d ms of 5000\n' $(((after - before) * 10))

# It is killed and goes on where it was.
kill -KILL "$program"
wait "$program" 2>/dev/null
closed=$(lines close)
sleep 1 # the display begins anew when its last window has gone
check 'a kill costs nothing' 'it does not open again' open_window notpetya --resume
sleep 0.3
key m n
sleep 0.2
has close $((closed + 1)) || key Tab Return
check 'it goes on where it was' 'the turn did not close' within 5 has close $((closed + 1))
key Return Return

# Escape opens the menu, its last button leaves.
key m Escape
picture 13-menu
key shift+Tab Return
check 'it can be left by keys' 'it is still running' within 5 gone "$program"
