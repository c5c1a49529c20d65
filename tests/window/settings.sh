#!/usr/bin/env bash
# Settings in the real window: applied, kept, there again at the next start; text read by a program of that name on PATH; and an
# exercise that follows the language, which is told by what is read.
set -u

source "$WHITECELL_SOURCE/tests/window/window.bash"

kept() { grep -qx "$1" "$XDG_DATA_HOME/whitecell/settings" 2>/dev/null; }
heard() { grep -q "$1" "$TMPDIR/heard" 2>/dev/null; }
translated() { # translated ID: the first two words of NotPetya's Ukrainian text
    awk -v id="msgctxt \"$1\"" '$0 == id { found = 1 } found && /^msgstr/ { text = 1 } text && !/^msgstr ""/ {
        gsub(/^(msgstr )?"|"$/, ""); print $1, $2; exit }' "$WHITECELL_SOURCE/scenarios/notpetya/lang/uk.po"
}
leave() {
    kill "$program" 2>/dev/null
    wait "$program" 2>/dev/null
    program=''
}

mkdir -p "$TMPDIR/bin" "$XDG_DATA_HOME/whitecell"
printf '#!/bin/sh\nprintf "%%s\\n" "$*" >>"%s/heard"\n' "$TMPDIR" >"$TMPDIR/bin/spd-say" # the first that is looked for
chmod +x "$TMPDIR/bin/spd-say"
export PATH=$TMPDIR/bin:$PATH

check 'the window opens' "no window: $(tail -n 3 "$TMPDIR/words" 2>/dev/null)" open_window notpetya --seed 7
check 'nothing is read unless asked for' 'it spoke' test ! -e "$TMPDIR/heard"
key s
focus_on Light
key Return
check 'a change is kept at once' "kept: $(cat "$XDG_DATA_HOME/whitecell/settings" 2>/dev/null)" within 5 kept 'theme light'
leave

printf 'theme light\ntext 125\nstill 1\ntimer 0\nspeech 1\n' >"$XDG_DATA_HOME/whitecell/settings"
check 'it opens again' 'no window' open_window notpetya --seed 7
check 'the briefing is read aloud' "heard: $(head -c 300 "$TMPDIR/heard" 2>/dev/null)" within 5 heard '^--wait --language en -- '
key s
focus_on 'High contrast'
key Return
check 'what was kept is still so' "kept: $(tr '\n' ' ' <"$XDG_DATA_HOME/whitecell/settings")" within 5 kept 'theme contrast'
check 'all of it' 'the rest was lost' eval 'kept "text 125" && kept "still 1" && kept "timer 0" && kept "speech 1"'
key Escape s
focus_on 'Українська'
: >"$TMPDIR/heard"
key Return
check 'the language is kept at once' "kept: $(tr '\n' ' ' <"$XDG_DATA_HOME/whitecell/settings")" within 5 kept 'language uk'
key Escape
check 'the exercise follows the language' "heard: $(tail -n 2 "$TMPDIR/heard")" within 5 heard "$(translated scenario/stake)"
leave

: >"$TMPDIR/heard"
check 'it opens in that language' 'no window' open_window notpetya --seed 7
check 'and so does a scenario named on the command line' "heard: $(tail -n 2 "$TMPDIR/heard")" within 5 heard "$(translated scenario/stake)"
leave
