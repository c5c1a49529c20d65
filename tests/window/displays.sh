#!/usr/bin/env bash
# Two displays that show the same place, as a mirrored projector does (two X screens look so to SDL): a console of its own would lie
# on the wall, so the stage goes dark instead and the facilitator is asked. Pictures stay in build/window for people to look at. beside.sh
# has them side by side.
# builds: gcc-release
set -u

pictures=$WHITECELL_SOURCE/build/window
mkdir -p "$pictures"
name='a mirrored projector never shows the console unasked'
skip() { echo "ok - $name # SKIP $1"; exit 0; }
command -v Xvfb >/dev/null && command -v xdotool >/dev/null || skip 'Xvfb or xdotool is not installed'

server='' program=''
trap '[[ $program ]] && kill "$program" 2>/dev/null; [[ $server ]] && kill "$server" 2>/dev/null' EXIT

within() { # within SECONDS COMMAND...: tries until it works
    local tries=$(($1 * 20))
    shift
    until "$@"; do
        ((--tries > 0)) || return 1
        sleep 0.05
    done
}

# A server of our own with two screens; it names its display itself.
Xvfb -displayfd 3 -screen 0 1280x720x24 -screen 1 1280x720x24 3>"$TMPDIR/display" >/dev/null 2>&1 &
server=$!
within 10 test -s "$TMPDIR/display" || skip 'Xvfb does not start with two screens'
number=$(<"$TMPDIR/display")
export DISPLAY=:$number.0 SDL_VIDEODRIVER=x11 WHITECELL_SAVES=$TMPDIR/saves
window() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; } # on any screen
colours() { import -window root "$pictures/$1.png" && identify -format %k "$pictures/$1.png"; }

"$WHITECELL" play notpetya --seed 7 >"$TMPDIR/words" 2>&1 &
program=$!
within 20 window Whitecell || { echo "not ok - $name - no window: $(tail -n 2 "$TMPDIR/words")"; exit; }
sleep 0.5
xdotool key Return
sleep 0.5
room=$(colours displays-room)
xdotool key c
sleep 0.7
dark=$(colours displays-dark)
if window 'Whitecell: console'; then
    echo "not ok - $name - the console opened on top of the stage"
elif ((dark * 2 > room)); then
    echo "not ok - $name - the stage did not go dark: $dark colours of $room"
else
    echo "ok - $name"
fi
name='Escape brings the stage back'
xdotool key Escape
sleep 0.7
again=$(colours displays-again)
if ((again > dark)) && kill -0 "$program"; then
    echo "ok - $name"
else
    echo "not ok - $name - $again colours, $dark while it was dark"
fi
