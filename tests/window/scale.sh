#!/usr/bin/env bash
# A display of many dots: what the user asked for by "Xft.dpi" makes the first window and all in it as much larger, and never larger
# than the display. Pictures stay in build/window.
# builds: gcc-release
set -u
for tool in Xvfb xdotool xrdb import; do
    command -v "$tool" >/dev/null || { echo "ok - large windows where dots are small # SKIP $tool is not installed"; exit 0; }
done
source "$WHITECELL_SOURCE/tests/window/window.bash"

server=''
clean() {
    for one in "$program" "$server"; do
        [[ $one ]] && kill "$one" 2>/dev/null
    done
}
trap clean EXIT
Xvfb -displayfd 3 -screen 0 3200x1800x24 -dpi 96 -noreset 3>"$TMPDIR/display" >/dev/null 2>&1 &
server=$!
within 10 test -s "$TMPDIR/display" || { echo 'ok - large windows where dots are small # SKIP Xvfb does not start'; exit 0; }
export DISPLAY=:$(<"$TMPDIR/display")

sizes() { # of the window and of a button in the room
    local WIDTH HEIGHT
    printf 'Xft.antialias: 1\nXft.dpi: %s\n' "$1" | xrdb -load && open_window notpetya --seed 7 && key Return || return 1
    eval "$(xdotool getwindowgeometry --shell "$window" | grep -E '^(WIDTH|HEIGHT)=[0-9]+$')"
    item Map && w=$WIDTH h=$HEIGHT button=$it_h
    picture "scale-$1"
    kill "$program"
    wait "$program" 2>/dev/null
    program=''
}
w=0 h=0 button=0
sizes 96
check 'a window of 1280x720 where dots are large' "it is ${w}x$h" [ "$w $h" = '1280 720' ]
small=$button
sizes 192
check 'twice as large where dots are half as large' "it is ${w}x$h" [ "$w $h" = '2560 1440' ]
check 'and so is what is in it' "a button is $button pixels high, $small before" \
    [ $((button >= 2 * small - 2 && button <= 2 * small + 2)) = 1 ]
sizes 288
check 'but not larger than the display' "it is ${w}x$h" [ "$w $h" = '3200 1800' ]
