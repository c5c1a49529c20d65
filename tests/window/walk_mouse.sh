#!/usr/bin/env bash
# Through every screen of the real window with nothing but the mouse: moved, clicked, turned. A picture of each step and a record of what
# was clicked where stay in build/window/walk-mouse. Words can only be typed, so nothing is written here: walk_keys.sh does.
# builds: gcc-release
set -u
source "$WHITECELL_SOURCE/tests/window/window.bash"
source "$WHITECELL_SOURCE/tests/window/walk.bash" mouse

on() { # WORDS [USE]: recorded
    click "$@" || { did "no \"$1\""; return 1; }
    did "\"$words\" at $at_x,$at_y"
}
each() { # WORDS...
    local one
    for one in "$@"; do on "$one" || return 1; done
}
moving() { moves=yes on "$@"; }
turn_at() { # WORDS up|down [TIMES]: the wheel over an item, or over the region that it scrolls with
    local i
    reach "$1" || return 1
    for ((i = 0; i < ${3:-1}; i++)); do wheel "$at_x" "$at_y" "$2" || return 1; done
    did "wheel $2 at $at_x,$at_y"
}

step library screen=library dialog=none NotPetya -- open_window
step library-scrolled screen=library -- turn_at NotPetya down 3
step library-keys dialog=keys -- on '? Keys'
step settings screen=settings dialog=none -- each Close Settings
step settings-keys dialog=keys -- on 'Keys of every screen'
step settings-contrast screen=settings dialog=none -- each Close 'High contrast'
step settings-large screen=settings -- on 150
step settings-usual screen=settings -- each 100 Dark
step library-again screen=library -- on Done
step set-up screen=set-up Start -- on NotPetya
step set-up-done screen=set-up -- each Editor Class Copy
step briefing screen=briefing Begin -- on Start
step briefing-task screen=briefing -- on 'What you are'
step briefing-people screen=briefing 'Cyber police' -- on 'Who you are'
step briefing-hand-over dialog=hand-over -- on 'Cyber police'
step briefing-card dialog=card -- on 'Show the card'
step briefing-hidden screen=briefing dialog=none -- on 'Hide the card'

# The room, pane by pane.
step room screen=room pane=map -- on Begin
step room-inbox pane=inbox -- on Inbox
step room-inbox-next pane=inbox -- on 08:
step room-sites pane=sites -- on List
step room-site pane=map Back -- on Hospitals
step room-map pane=map -- on Back
near() { turn_at 'Power supply' up 3; }
step room-map-near pane=map -- near
drag() { # the ground of the map, by the wheel's place
    look && item 'Power supply' && xdotool mousemove --window "$window" $((at_x - 60)) $((at_y - 40)) mousedown 1
    releases_before=$releases
    xdotool mousemove --window "$window" $((at_x - 120)) $((at_y - 20)) mouseup 1
    within 10 released && did "drag from $((at_x - 60)),$((at_y - 40)) to $((at_x - 120)),$((at_y - 20))"
}
step room-map-dragged pane=map -- drag
step room-map-site pane=map Back -- on 'Power supply'
step room-card-back pane=map -- on Back
step room-gauge dialog=gauge -- on Services
step room-keys dialog=keys -- each Close '? Keys'
step room-question pane=question dialog=none -- each Close Decisions
step room-options pane=options -- on 'The options'
step room-choose dialog=choose -- on '2 '
step room-chosen screen=room dialog=none -- each high Confirm
choose() { # what is open
    look
    [[ $pane == question || $pane == options ]] || on Decisions || return 1
    [[ $pane == options ]] || on 'The options' || return 1
    on '1 ' && on Confirm
}
step room-chosen-too screen=room dialog=none -- choose
step room-menu dialog=menu -- on Menu
step room-whose-card dialog=whose-card -- on 'Role cards'
step room-hand-over dialog=hand-over -- on 'National response'
step room-card dialog=card -- on 'Show the card'
step room-end dialog=end -- each 'Hide the card' Menu 'End here'

# The facilitator's console.
step blank screen=blank -- each 'Play on' Menu Facilitator
step console screen=console panel=none -- on 'Open the console'
step console-keys dialog=keys -- on Keys
step console-teams dialog=none 'Team B' -- each Close Add Add
step console-ballots panel=none -- each 'Team A: 2' 'sure Team A' 'low Team A' 'Team B: 1'
step console-correct panel=correct -- on Correct
step console-corrected panel=none -- each '3 ' 'Choose it'
step console-close panel=close -- each Correct 'Take it back' 'Close the turn'
step console-decided panel=none -- each Back Correct '1 ' 'Choose it'
step console-ruling panel=ruling -- on Ruling
step console-ruling-moved panel=ruling -- each '+ Public trust' '+ Public trust'
step console-verdict panel=verdict -- each Back Verdict
step console-notes panel=notes -- each Back Notes
step console-more panel=more -- each Back More
step console-people panel=people -- on People
step console-write panel=write -- each Back 'Write one'
step console-inject panel=none 'Release now' -- each Back 'turn 2 · E-mail'
step console-held panel=none 'Let it come' -- on Hold
step console-edit panel=edit -- on Edit
step console-released panel=none -- each Back 'Let it come' 'Release now'
step console-paused panel=none 'Go on' -- on Pause
step console-rewind panel=rewind -- each 'Go on' Rewind
step console-rewind-ready panel=rewind 'Go back to after' -- on '2 '
step console-rewound panel=none -- on 'Go back to after'
# A fork cannot be kept while the folder of saves is gone: said in the window, and mended.
no_folder() { mv "$WHITECELL_SAVES" "$TMPDIR/away" && : >"$WHITECELL_SAVES"; }
folder() { rm "$WHITECELL_SAVES" && mv "$TMPDIR/away" "$WHITECELL_SAVES"; }
step console-fork panel=fork -- each More Fork
step console-error dialog=error -- eval 'no_folder && on "Begin it"'
forked() { folder && on Close && { [[ $panel == fork ]] || each More Fork; } && each 'Begin it' 'Show ledgers'; }
step console-forked dialog=none panel=none 'Hide ledgers' -- forked
step console-end panel=end -- on 'To the hot wash'
step room-norms screen=room pane=norms -- each Back 'To the stage' Norms
step room-close dialog=close -- on 'Close the turn'
closing() { moving 'Close the turn'; }
step changes-moving screen=changes rests=no Skip -- closing
step changes screen=changes 'Go on' -- on Skip
step room-second-turn screen=room -- on 'Go on'
to_the_end() {
    while [[ $screen == room ]]; do
        moving 'Close the turn' || return 1
        [[ $dialog == close ]] && { moving 'Close the turn' || return 1; }
        each Skip 'Go on' || return 1
    done
}
step ending screen=ending -- to_the_end

# The hot wash, page by page.
step hot-wash-decisions page=decisions -- on 'Hot wash'
step hot-wash-timeline page=timeline -- on Timeline
step hot-wash-norms page=norms -- on Norms
step hot-wash-norm page=norms -- on 3
step hot-wash-verdict panel=hot-wash-verdict -- on 'Hold another'
step hot-wash-verdict-chosen panel=hot-wash-verdict -- on contested
step hot-wash-outcomes page=outcomes -- each Back Outcomes
step hot-wash-record page=record -- on 'What really happened'
step hot-wash-record-opened page=record-opened -- on 'Open the record'
scrolled() { # by the wheel over the middle of what scrolls, then by its bar
    look && wheel $((1280 / 3)) $((720 / 2)) down && wheel $((1280 / 3)) $((720 / 2)) down && did 'wheel down twice'
}
step hot-wash-record-scrolled page=record-opened -- scrolled
step hot-wash-discussion page=discussion -- on Discussion
step hot-wash-owner page=discussion -- each Something National
step hot-wash-console screen=blank -- each Menu Facilitator
step console-ended screen=console -- on 'Open the console'
step hot-wash-menu dialog=menu -- each 'To the stage' Menu
step library-after screen=library -- on 'All exercises'
finish
check 'mouse: no key was pressed' "$keys keys, $texts texts" test "$keys $texts" = '0 0'
leave() { reach Leave && xdotool mousemove --window "$window" "$at_x" "$at_y" click 1 && within 10 gone; }
check 'mouse: it can be left' "it runs on: $(where)" leave
for deed in 'choose 3' 'ballot 4' 'hold 1' 'let 1' 'release 1' 'pause 1' 'resume 1' 'rewind 1' 'show 1' 'close 4'; do
    check "mouse: the save holds $deed" "there are $(lines "${deed% *}")" has ${deed}
done
check 'mouse: the fork is a save of its own' "$(ls "$WHITECELL_SAVES")" test "$(ls "$WHITECELL_SAVES"/*.jsonl | wc -l)" = 2
