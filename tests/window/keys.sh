#!/usr/bin/env bash
# A few turns in the real window, what they cost at rest, and a kill in between. Pictures stay in build/window.
set -u
source "$WHITECELL_SOURCE/tests/window/window.bash"

close_turn() { # and back to the room
    key m n
    [[ $dialog == close ]] && key Tab Return
    key Return
    [[ $screen != changes ]] || key Return
}

check 'the window opens' "no window: $(tail -n 3 "$TMPDIR/words" 2>/dev/null)" open_window notpetya --seed 7
picture 1-briefing
key Return
picture 2-room

# Decide by a figure, a line and Enter; close the turn by N.
key d 2
type_text 'as far as we know'
picture 3-choice
key Return
check 'a figure and Enter choose' 'no choice in the save' has choose 1
check 'the reason is kept' 'the line is not in the save' grep -q 'as far as we know' "$(save)"
key m n
picture 4-close
key Tab Return
check 'N closes the turn' 'the turn is open' has close 1
picture 5-what-changed
key Return
picture 6-next-turn

# A few turns more, without a decision.
for turn in 2 3 4; do close_turn; done
check 'turns go on' "only $(lines close) closed" has close 4
key m
picture 7-later

# At rest it takes no time. Clock ticks of 1/100 s over five seconds; told, not judged: the machine may be busy.
ticks() { awk '{ print $14 + $15 }' "/proc/$program/stat"; }
before=$(ticks)
pause 5
printf '# idle: %d ms of 5000\n' $((($(ticks) - before) * 10))

# It is killed and goes on where it was.
kill -KILL "$program"
wait "$program" 2>/dev/null
closed=$(lines close)
check 'a kill costs nothing' 'it does not open again' open_window notpetya --resume
close_turn
check 'it goes on where it was' 'the turn did not close' has close $((closed + 1))

# Escape opens the menu, its last button leaves.
key m Escape
focus_on Leave
xdotool key Return
check 'it can be left by keys' 'it is still running' within 5 gone
