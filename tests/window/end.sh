#!/usr/bin/env bash
# Ends from outside, in mid-play: a request to end, and a display that goes. The save is whole after each.
# builds: gcc-release
set -u
command -v Xvfb >/dev/null && command -v xdotool >/dev/null || { echo 'ok - ends # SKIP Xvfb or xdotool is not installed'; exit 0; }
source "$WHITECELL_SOURCE/tests/window/window.bash"

server=''
clean() {
    for one in "$program" "$server"; do
        [[ $one ]] && kill "$one" 2>/dev/null
    done
}
trap clean EXIT
Xvfb -displayfd 3 -screen 0 1280x800x24 -noreset 3>"$TMPDIR/display" >/dev/null 2>&1 &
server=$!
within 10 test -s "$TMPDIR/display" || { echo 'ok - ends # SKIP Xvfb does not start'; exit 0; }
export DISPLAY=:$(<"$TMPDIR/display")

decide() { # something to lose
    open_window notpetya --seed 7 && key Return d 2 && type_text 'as far as we know' && key Return && has choose 1
}
ended() { # ended HOW: sets $code
    within 10 gone || { kill -KILL "$program"; bad "$1" 'it is still running'; }
    wait "$program" 2>/dev/null
    code=$?
    program=''
    check "$1: the choice is in the save" 'it is not' has choose 1
    check "$1: the save is whole" 'it does not verify' "$WHITECELL" replay "$(save)" --verify
}

check 'the window opens' "no window: $(tail -n 3 "$TMPDIR/words" 2>/dev/null)" decide
kill -TERM "$program"
ended 'told to end'
check 'told to end, it closes properly' "exit code $code" [ "$code" = 0 ]
check 'and says how to go on' "it said: $(cat "$TMPDIR/words")" grep -q -- --resume "$TMPDIR/words"

rm -rf "$WHITECELL_SAVES"
decide
disown "$server" # no words about its end
kill -KILL "$server"
ended 'without a display'
check 'without a display it fails and does not crash' "exit code $code" [ $((code > 0 && code < 128)) = 1 ]
check 'with one line' "it said: $(cat "$TMPDIR/words")" [ "$(grep -c . "$TMPDIR/words")" = 1 ]
