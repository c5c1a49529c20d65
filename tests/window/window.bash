# Sourced by the scripts of this folder. The real window under a virtual display, driven by xdotool and read through the account that it
# keeps of itself (WHITECELL_WATCH, engine/README.md): no coordinates, and no sleep that guesses. A key or click is answered once the
# window has counted it and nothing moves any more.
#
#   check NAME REASON COMMAND...    reports a result
#   within SECONDS COMMAND...       tries until it works
#   open_window WORDS...            starts `whitecell play WORDS...`; $program is its process
#   look                            reads the account: $screen $pane $dialog $page $panel $rests, $focus (words) and item lines
#   shows [KIND=NAME]... [WORDS]    whether that is shown now, at rest unless rests=no is said; WORDS: an item that begins with them
#   key KEY...                      presses, each waiting for its answer; type_text TEXT
#   focus_on WORDS                  Tab until the focus is on what begins with WORDS
#   click WORDS                     clicks what begins with WORDS, scrolling to it by the wheel when it is out of sight
#   picture NAME                    keeps what the window shows as $pictures/NAME.png
#
# With `moves=yes` before key or click an answer may still be moving.

export WHITECELL_SAVES=$TMPDIR/saves WHITECELL_WATCH=$TMPDIR/watch SDL_VIDEODRIVER=x11 XDG_DATA_HOME=$TMPDIR/data
pictures=$WHITECELL_SOURCE/build/window
mkdir -p "$pictures"
program='' window='' moves=''
trap '[[ $program ]] && kill "$program" 2>/dev/null' EXIT
exec {idle}<> <(:)
pause() { read -rt "${1:-0.01}" -u "$idle"; return 0; } # without a process of its own

good() { printf 'ok - %s\n' "$1"; }
bad() { printf 'not ok - %s - %s\n' "$1" "$2"; }
check() {
    local name=$1 reason=$2
    shift 2
    if "$@"; then good "$name"; else bad "$name" "$reason"; fi
}
within() {
    local until=$((${EPOCHREALTIME/[.,]/} + $1 * 1000000))
    shift
    until "$@"; do
        ((${EPOCHREALTIME/[.,]/} < until)) || return 1
        pause 0.02
    done
}

# ---- what the window says ----

declare -A all=()
seen_last=''
look() {
    local line word a b c d e f
    if [[ ! -s $WHITECELL_WATCH ]]; then
        rests=no screen='' pane='' dialog='' page='' panel='' focus='' focus_id='' focus_seen='' items=() seen_last=''
        keys=0 texts=0 presses=0 releases=0 wheels=0
        return 1
    fi
    mapfile -t account <"$WHITECELL_WATCH" || return 1
    [[ "${account[*]}" == "$seen_last" ]] && return 0 # nothing new
    seen_last="${account[*]}" focus='' focus_id='' focus_seen='' items=()
    for line in "${account[@]}"; do
        if [[ $line == item* ]]; then
            items+=("$line")
            continue
        fi
        case $line in
            rests*) rests=${line#*$'\t'} && continue ;;
            screen*) screen=${line#*$'\t'} && continue ;;
            pane$'\t'*) pane=${line#*$'\t'} && continue ;;
            dialog*) dialog=${line#*$'\t'} && continue ;;
            page*) page=${line#*$'\t'} && continue ;;
            panel*) panel=${line#*$'\t'} && continue ;;
            all*) [[ ${#all[@]} -lt 5 ]] || continue ;;
        esac
        IFS=$'\t' read -r word a b c d e f <<<"$line"
        case $word in
            input) keys=$a texts=$b presses=$c releases=$d wheels=$e ;;
            all) all[$a]=$b ;;
            focus) focus_id=$b focus_seen=$c focus=$d ;;
        esac
    done
}
settled() { look && [[ $rests == yes ]]; }

# item WORDS [USE]: fills $at_x $at_y and so on from the first item that says exactly this, else that begins with it; USE is press, type,
# point or ground.
item() {
    local line begins='' w i u
    for line in "${items[@]}"; do
        [[ $line == *$'\t'"$1"* ]] || continue
        IFS=$'\t' read -r _ w i u it_w it_h seen_x seen_y seen_w seen_h at_x at_y region words <<<"$line"
        [[ $u == "${2:-$u}" && $u != ground ]] || continue
        if [[ $words == "$1" ]]; then
            begins=$line
            break
        fi
        [[ ! $begins && $words == "$1"* ]] && begins=$line
    done
    [[ $begins ]] || return 1
    IFS=$'\t' read -r _ in_window id use it_w it_h seen_x seen_y seen_w seen_h at_x at_y region words <<<"$begins"
}

shows() {
    local want kind
    look || return 1
    [[ $rests == yes || " $* " == *' rests=no '* ]] || return 1
    for want in "$@"; do
        kind=${want%%=*}
        case $kind in
            rests | screen | pane | dialog | page | panel) [[ ${!kind} == "${want#*=}" ]] || return 1 ;;
            *) item "$want" || return 1 ;;
        esac
    done
}
where() { echo "$screen, pane $pane, dialog $dialog, page $page, panel $panel; focus on \"$focus\""; }

# ---- keys ----

pressed() { look && ((keys > keys_before && texts >= texts_wanted)) && [[ $rests == yes || $moves ]]; }
key() {
    local k
    for k in "$@"; do
        look
        keys_before=$keys texts_wanted=$texts
        case $k in ? | question | plus | minus) ((texts_wanted++)) ;; esac
        xdotool key "$k"
        within 10 pressed || return 1
    done
}
typed() { look && ((texts >= texts_wanted)) && [[ $rests == yes ]]; }
type_text() {
    look
    texts_wanted=$((texts + ${#1}))
    xdotool type --delay 1 "$1"
    within 10 typed
}
focus_on() {
    local tries
    for ((tries = 0; tries < 120; tries++)); do
        look && item "$@" || return 1
        [[ $id == "$focus_id" ]] && return 0
        key Tab || return 1
    done
    return 1
}

# ---- the mouse ----

released() { look && ((releases > releases_before)) && [[ $rests == yes || $moves ]]; }
turned() { look && ((wheels > wheels_before)) && [[ $rests == yes ]]; }
click_at() {
    look
    releases_before=$releases
    xdotool mousemove --window "$window" "$1" "$2" click 1
    within 10 released
}
wheel() { # wheel X Y up|down
    look
    wheels_before=$wheels
    xdotool mousemove --window "$window" "$1" "$2" click "$([[ $3 == up ]] && echo 4 || echo 5)"
    within 10 turned
}
region_of() { # the region that the item of the last `item` scrolls with
    local line w i u
    for line in "${items[@]}"; do
        IFS=$'\t' read -r _ w i u _ _ in_x in_y in_w in_h _ <<<"$line"
        [[ $i == "$region" ]] && return 0
    done
    return 1
}
reach() { # until what says WORDS is in sight
    local turns
    for ((turns = 0; turns < 60; turns++)); do
        look && item "$@" || return 1
        ((at_x >= 0 && (seen_h >= 16 || seen_h == it_h))) && return 0
        region_of || return 1
        if ((seen_y + seen_h >= in_y + in_h)); then
            wheel $((in_x + in_w / 2)) $((in_y + in_h / 2)) down || return 1
        else
            wheel $((in_x + in_w / 2)) $((in_y + in_h / 2)) up || return 1
        fi
    done
    return 1
}
click() { reach "$@" && click_at "$at_x" "$at_y"; }

# ---- the program ----

picture() { import -window "$window" -quality 10 "$pictures/$1.png" 2>/dev/null; }
save() { ls "$WHITECELL_SAVES"/*.jsonl 2>/dev/null | head -n 1; }
lines() { cat "$WHITECELL_SAVES"/*.jsonl 2>/dev/null | grep -c "\"do\":\"$1\"" || true; }
has() { [[ $(lines "$1") -ge ${2:-1} ]]; }
gone() { ! kill -0 "$program" 2>/dev/null; }
find_window() { window=$(xdotool search --onlyvisible --name '^Whitecell$' 2>/dev/null | head -n 1) && [[ $window ]]; }
open_window() {
    rm -f "$WHITECELL_WATCH"
    "$WHITECELL" play "$@" >"$TMPDIR/words" 2>&1 </dev/null &
    program=$!
    within 20 settled && within 5 find_window
}
