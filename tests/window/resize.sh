#!/usr/bin/env bash
# Nothing flickers when the window is resized: while the program is stopped, so before it has drawn anything, what a larger window
# uncovers has the theme's own background, and the picture stays where it was. Pictures stay in build/window.
# builds: gcc-release
set -u
for tool in Xvfb xdotool import; do
    command -v "$tool" >/dev/null || { echo "ok - a larger window begins in the theme's colour # SKIP $tool is not installed"; exit 0; }
done
source "$WHITECELL_SOURCE/tests/window/window.bash"

server=''
clean() {
    [[ $program ]] && kill -CONT "$program" && kill "$program"
    [[ $server ]] && kill "$server"
} 2>/dev/null
trap clean EXIT
Xvfb -displayfd 3 -screen 0 1920x1080x24 -noreset 3>"$TMPDIR/display" >/dev/null 2>&1 &
server=$!
within 10 test -s "$TMPDIR/display" || { echo "ok - a larger window begins in the theme's colour # SKIP Xvfb does not start"; exit 0; }
export DISPLAY=:$(<"$TMPDIR/display")

# The colours of a part of the display, without repeats.
colours() {
    import -window root "$pictures/$1.png" &&
        convert "$pictures/$1.png" -crop "$2" +repage -unique-colors -depth 8 txt:- | sed -n '2,$ { s/.*\(#[0-9A-F]\{6\}\).*/\1/; p }'
}

for theme in light dark; do
    mkdir -p "$XDG_DATA_HOME/whitecell"
    printf 'theme %s\n' "$theme" >"$XDG_DATA_HOME/whitecell/settings"
    check "$theme: the window opens" "no window: $(tail -n 1 "$TMPDIR/words" 2>/dev/null)" open_window notpetya --seed 7
    xdotool windowmove --sync "$window" 0 0 windowsize --sync "$window" 1280 720
    within 5 settled
    wanted=$(colours "resize-$theme-before" 8x8+8+560) # beside the text
    before=$(colours "resize-$theme-before" 500x200+10+10)
    kill -STOP "$program"
    xdotool windowsize "$window" 1700 1000
    within 5 eval '[[ $(xdotool getwindowgeometry "$window") == *1700x1000* ]]'
    right=$(colours "resize-$theme-stopped" 400x980+1290+10)
    below=$(colours "resize-$theme-stopped" 1260x260+10+730)
    kept=$(colours "resize-$theme-stopped" 500x200+10+10)
    kill -CONT "$program"
    check "$theme: what a larger window uncovers begins in the theme's colour" \
        "wanted $wanted, found ${right//$'\n'/ } and ${below//$'\n'/ }" [ "$right $below" = "$wanted $wanted" ]
    check "$theme: the picture stays meanwhile" "other colours than before" [ "$kept" = "$before" ]
    within 5 settled
    kill "$program"
    wait "$program" 2>/dev/null
    program=''
done
