#!/usr/bin/env bash
# Through every screen of the real window with nothing but the keyboard. A picture of each step and a record of what was pressed stay in
# build/window/walk-keys.
# builds: gcc-release
set -u
source "$WHITECELL_SOURCE/tests/window/window.bash"
source "$WHITECELL_SOURCE/tests/window/walk.bash" keys

press() { # KEY...: recorded
    did "$@"
    key "$@"
}
type_it() {
    did "\"$1\""
    type_text "$1"
}
go_to() { # WORDS [USE]: by Tab
    did "Tab to \"$1\""
    focus_on "$@"
}
enter_on() { go_to "$1" press && press Return; }
moving() { moves=yes press "$@"; }

step library screen=library dialog=none NotPetya -- open_window
pointer_at() { xdotool getmouselocation 2>/dev/null | cut -d " " -f 1,2; }
pointer_before=$(pointer_at)
filter() { type_it notp; }
step library-filter screen=library NotPetya -- filter
unfilter() { press BackSpace BackSpace BackSpace BackSpace; }
step library-all WannaCry -- unfilter
step library-keys dialog=keys -- press Tab question
step library-menu dialog=menu Leave -- press Escape Escape
step settings screen=settings dialog=none -- enter_on Settings
step settings-keys dialog=keys -- enter_on 'Keys of every screen'
light() { press Escape && enter_on Light; }
step settings-light screen=settings dialog=none -- light
large() { enter_on 150; }
step settings-large screen=settings -- large
usual() { enter_on 100 && enter_on Dark; }
step settings-usual screen=settings -- usual
step library-again screen=library -- press Escape

# Set-up, with a mistake first.
step set-up screen=set-up Start -- enter_on NotPetya
mistake() { go_to '' type && press ctrl+a && type_it seven && enter_on Start; }
step set-up-error dialog=error -- mistake
mended() { press Return && go_to seven type && press ctrl+a && type_it 7 && go_to Editor && press space; }
step set-up-done screen=set-up dialog=none -- mended
step briefing screen=briefing Begin -- enter_on Start
step briefing-task screen=briefing -- enter_on 'What you are'
step briefing-people screen=briefing 'Cyber police' -- enter_on 'Who you are'
step briefing-hand-over dialog=hand-over -- enter_on 'Cyber police'
step briefing-card dialog=card -- press Return
hidden() { press Return; }
step briefing-hidden screen=briefing dialog=none -- hidden

# The room, pane by pane.
step room screen=room pane=map -- enter_on Begin
step room-inbox pane=inbox -- press i
step room-inbox-next pane=inbox -- press Up
step room-sites pane=sites -- press l
step room-site pane=map Back -- press Return
alone() { press Escape m; }
step room-map-alone pane=map 'Show the' -- alone
step room-map-near pane=map -- press plus plus
step room-map-site pane=map Back -- enter_on 'Power supply'
step room-card-back pane=map -- press Escape 0 m
step room-gauge dialog=gauge -- enter_on Services
step room-keys dialog=keys -- press Escape question
step room-question pane=question dialog=none -- press Escape d
step room-options pane=options -- press q
step room-choose dialog=choose -- press 2
confirm() { type_it 'as far as we know' && enter_on medium && enter_on Confirm; }
step room-chosen screen=room dialog=none -- confirm
again() { press d; [[ $pane == options ]] || press q; press 1 && enter_on Confirm; }
step room-chosen-too screen=room dialog=none -- again
step room-whose-card dialog=whose-card -- press r
step room-hand-over dialog=hand-over -- press Return
step room-card dialog=card -- press Return
step room-end dialog=end -- press Return h
step room-menu dialog=menu -- press Escape m Escape
step room-on screen=room dialog=none -- press Return

# The facilitator's console.
step blank screen=blank -- press c
step console screen=console panel=none -- press c
step console-keys dialog=keys -- press question
teams() { press Escape && go_to 'Enter adds' && press Return Return; }
step console-teams dialog=none 'Team B' -- teams
votes() { press shift+Tab shift+Tab 2 h 3 l; }
step console-ballots panel=none 'Team A: 2' -- votes
step console-correct panel=correct -- press c
correct() { press 3 && enter_on 'Choose it'; }
step console-corrected panel=none -- correct
undecided() { press c && enter_on 'Take it back' && enter_on 'Close the turn'; }
step console-close panel=close -- undecided
decided() { press Escape c 1 && enter_on 'Choose it'; }
step console-decided panel=none -- decided
step console-ruling panel=ruling -- press r
rule() {
    type_it 'The minister calls the port' && go_to 'Public trust' && press Right Right && go_to 'Find a norm' && type_it stability && press Return &&
        go_to LUCCA && press Right && go_to because && type_it 'asked for help' && go_to Why && type_it 'it was agreed'
}
step console-ruling-ready panel=ruling 'Rule so' -- rule
step console-ruled panel=none -- enter_on 'Rule so'
step console-verdict panel=verdict -- press v
verdict() { type_it stability && press Return && enter_on strained && go_to 'What did' && type_it 'it was asked for'; }
step console-verdict-ready panel=verdict 'Hold it' -- verdict
step console-verdict-held panel=none -- enter_on 'Hold it'
step console-people panel=people -- press o
people() { type_it 'A. Student' && enter_on Keep; }
step console-people-kept panel=none -- people
step console-write panel=write -- press w
write() { type_it 'Reporters at the gate' && press Tab && type_it 'They want to know.' && enter_on 'Deliver it now'; }
step console-written panel=none -- write
noted() { press n && type_it 'Well argued' && press ctrl+Return; }
step console-noted panel=none -- noted
step console-inject panel=none 'Release now' -- enter_on 'turn 2 · E-mail'
step console-held panel=none 'Let it come' -- enter_on Hold
step console-edit panel=edit -- enter_on Edit
edit() { go_to '' type && press End && type_it ' indeed' && enter_on 'Keep the new'; }
step console-edited panel=none -- edit
step console-rewind panel=rewind -- press b
step console-rewind-ready panel=rewind 'Go back to after' -- press Return
step console-fork panel=fork -- press Escape f
step console-forked panel=none -- enter_on 'Begin it'
step console-ledgers panel=none 'Hide ledgers' -- press g
step console-notes panel=notes -- press j
more() { press Escape && enter_on More; }
step console-more panel=more -- more
step console-end panel=end -- press Escape x
next_turn() { # from the room to the room, or to the end
    moving n
    [[ $dialog == close ]] && press Tab && moving Return
    press Return Return
}
step room-norms screen=room pane=norms -- press Escape Escape g
step room-close dialog=close -- eval 'next_turn && press n'
step changes-moving screen=changes rests=no Skip -- eval 'press Tab && moving Return'
step changes screen=changes 'Go on' -- press Return
step room-second-turn screen=room -- press Return
to_the_end() {
    while [[ $screen == room ]]; do
        next_turn || return 1
    done
}
step ending screen=ending -- to_the_end

# The hot wash, page by page.
step hot-wash-decisions page=decisions -- press Return
step hot-wash-timeline page=timeline -- press 2
step hot-wash-norms page=norms -- press 3
step hot-wash-norm page=norms -- press Down Down
step hot-wash-verdict panel=hot-wash-verdict -- enter_on 'Hold another'
hold() { enter_on contested && go_to 'What did' && type_it 'both were right' && enter_on 'Hold it'; }
step hot-wash-verdict-held panel=none page=norms -- hold
step hot-wash-outcomes page=outcomes -- press 4
step hot-wash-record page=record -- press 5
step hot-wash-record-opened page=record-opened -- enter_on 'Open the record'
step hot-wash-discussion page=discussion -- press 6
keep() {
    go_to 'In the words' && type_it 'Call sooner' && go_to Something && press space && enter_on National && go_to 'as in' &&
        type_it 2027-01-31 && enter_on 'Keep the note'
}
step hot-wash-note-kept page=discussion -- keep
step hot-wash-console screen=blank -- press Tab c
step console-ended screen=console -- press c
step hot-wash-menu dialog=menu -- press Escape Escape
step library-after screen=library -- enter_on 'All exercises'
leave() { press Escape && go_to Leave && moving Return; }
check 'keys: it can be left' "it runs on: $(where)" eval 'press Escape; focus_on Leave; xdotool key Return; within 10 gone'
finish
check 'keys: the pointer was never used' "pressed $presses, wheel $wheels" \
    test "$presses $releases $wheels $(pointer_at)" = "0 0 0 $pointer_before"
for deed in 'choose 3' 'ballot 4' 'ruling 1' 'override 2' 'add 1' 'hold 1' 'edit 1' 'show 1' 'close 4' 'note 2'; do
    check "keys: the save holds $deed" "there are $(lines "${deed% *}")" has ${deed}
done
check 'keys: the reason is in the save' 'it is not' grep -q 'as far as we know' "$(save)"
check 'keys: the fork is a save of its own' "$(ls "$WHITECELL_SAVES")" test "$(ls "$WHITECELL_SAVES"/*.jsonl | wc -l)" = 2
check 'keys: names lie beside the save' "$(ls "$WHITECELL_SAVES")" grep -q 'A. Student' "$WHITECELL_SAVES"/*.people.json
