#!/usr/bin/env bash
# Two displays side by side: a server with two monitors, which are plugged in, unplugged and mirrored while an exercise runs. Nothing
# of the console may ever be on the display of the stage. What the windows show is read from their account (WHITECELL_WATCH), where they
# lie from the server; pictures stay in build/window for people to look at. Skipped where no such server can be started.
# builds: gcc-release
set -u

pictures=$WHITECELL_SOURCE/build/window
mkdir -p "$pictures"
skip() { echo "ok - displays side by side # SKIP $1"; exit 0; }
for tool in Xorg xrandr xdotool import openbox; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
done

server='' program='' manager=''
# shellcheck disable=SC2317 # called by the trap
clean() {
    for one in "$program" "$manager" "$server"; do
        [[ $one ]] && kill "$one" 2>/dev/null
    done
}
trap clean EXIT

within() { # within SECONDS COMMAND...: tries until it works
    local tries=$(($1 * 20))
    shift
    until "$@"; do
        ((--tries > 0)) || return 1
        sleep 0.05
    done
}
check() { # check NAME COMMAND...: within ten seconds
    local name=$1
    shift
    if within 10 "$@"; then
        echo "ok - $manner: $name"
    else
        echo "not ok - $manner: $name - failed: $*; windows: $(windows | tr '\n' ';') $(tail -n 1 "$TMPDIR/words")"
    fi
}

cat >"$TMPDIR/xorg.conf" <<'EOF'
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 3840 2160
    Modes "1280x720"
  EndSubSection
EndSection
EOF
Xorg -displayfd 3 -config "$TMPDIR/xorg.conf" -noreset -logfile "$TMPDIR/log" -novtswitch -sharevts -nolisten tcp \
    3>"$TMPDIR/display" >"$TMPDIR/server" 2>&1 &
server=$!
within 20 test -s "$TMPDIR/display" || skip "Xorg does not start: $(tail -n 1 "$TMPDIR/server")"
export DISPLAY=:$(<"$TMPDIR/display") SDL_VIDEODRIVER=x11
xrandr --addmode DUMMY1 1920x1080 2>/dev/null || skip 'the dummy driver offers one monitor only'

monitor() { xrandr --output DUMMY1 "$@"; }
windows() { # NAME X Y WIDTH HEIGHT of each
    local id
    for id in $(xdotool search --onlyvisible --name '^Whitecell' 2>/dev/null); do
        printf '%s: ' "$(xdotool getwindowname "$id")"
        xdotool getwindowgeometry --shell "$id" | sed -n 's/^\(X\|Y\|WIDTH\|HEIGHT\)=//p' | tr '\n' ' '
        echo
    done 2>/dev/null
}
at() { # at NAME X0 X1: its left edge lies there
    windows | awk -v n="$1: " -v a="$2" -v b="$3" \
        'index($0, n) == 1 { $0 = substr($0, length(n) + 1); if ($1 >= a && $1 < b) ok = 1 } END { exit !ok }'
}
stage_at() { at Whitecell "$@"; }
console_at() { at 'Whitecell: console' "$@"; }
no_console() { ! windows | grep -q console; }
sized() { windows | grep -q "^$1: .* $2 $3 \$"; }
picture() { import -window root "$pictures/beside-$manner-$1.png"; }
id_of() { xdotool search --onlyvisible --name "$1\$"; }
focus() { # the window with the keyboard
    local id
    id=$(xdotool getwindowfocus 2>/dev/null) && [[ $(xdotool getwindowname "$id" 2>/dev/null) == "$1" ]]
}
key() { xdotool key "$1"; sleep 0.3; }
told() { grep -qE "$1" "$WHITECELL_WATCH" 2>/dev/null; }
tab=$'\t'
asks() { told "^item${tab}console.*Open the console here" && ! opened; }
dark() { told "^item${tab}console.*Close the console" && ! opened; }
opened() { told "^item${tab}console.*(Close the turn|Go on)"; }
closed() { ! told "^window${tab}console" && no_console; }
stage_is() { told "^screen${tab}$1"; }
lives() { kill -0 "$program" 2>/dev/null; }
gone() { ! lives; }

walk() {
    export WHITECELL_SAVES=$TMPDIR/saves-$manner WHITECELL_WATCH=$TMPDIR/account-$manner
    monitor --off
    "$WHITECELL" play notpetya --seed 7 >"$TMPDIR/words" 2>&1 &
    program=$!
    check 'the stage opens' stage_at 0 1280
    within 5 focus Whitecell
    key Return

    monitor --mode 1920x1080 --right-of DUMMY0
    sleep 0.5
    key c
    check 'the console opens on the display that was plugged in' console_at 1280 3200
    check 'the stage stays' stage_at 0 1280
    check 'it asks before it shows anything' asks
    picture asks
    check 'it has the keyboard' focus 'Whitecell: console'
    key x
    check 'X brings the stage to the other display' stage_at 1280 3200
    check 'and the console to this one' console_at 0 1280
    check 'asking still' asks
    key x
    check 'and back' console_at 1280 3200
    within 5 focus 'Whitecell: console'
    key Return
    check 'Enter shows the console' opened
    picture open

    key p # pauses: what a key does in the console is in the save
    check 'keys reach the console' grep -q '"do":"pause"' -r "$WHITECELL_SAVES"

    if [[ $manner == managed ]]; then
        key F11
        check 'F11 fills the display of the console' sized 'Whitecell: console' 1920 1080
        check 'and not that of the stage' stage_at 0 1280
        key F11
        check 'and back' sized 'Whitecell: console' 1280 720
    fi

    xdotool windowmove "$(id_of 'Whitecell: console')" 600 100
    check 'over the stage it is dark' dark
    picture over
    xdotool windowmove "$(id_of 'Whitecell: console')" 1600 200
    check 'beside the stage it is not' opened

    xdotool windowfocus "$(id_of 'Whitecell: console')"
    key Escape
    check 'Escape closes it' closed
    check 'the stage has the keyboard again' focus Whitecell
    key c
    check 'it opens again, and need not ask' opened

    monitor --mode 1920x1080 --same-as DUMMY0
    check 'mirrored displays close the console' closed
    key c
    check 'then the stage goes dark instead' stage_is blank
    picture mirrored
    key Escape
    check 'and comes back' stage_is room

    monitor --mode 1920x1080 --right-of DUMMY0
    sleep 0.5
    key c
    check 'after that it asks again' asks
    within 5 focus 'Whitecell: console'
    key Return
    check 'and shows' opened
    monitor --off
    check 'unplugged, the console closes' closed
    check 'the stage stays where it was' stage_at 0 1280
    picture unplugged
    key c
    check 'on one display the stage goes dark first' stage_is blank
    key c
    check 'then it shows the console' stage_is console
    key Escape

    monitor --mode 1920x1080 --right-of DUMMY0
    sleep 0.5
    key c
    within 5 asks
    key x
    within 5 stage_at 1280 3200
    key Return
    check 'the stage on the projector' stage_at 1280 3200
    monitor --off
    check 'unplugged, it comes to the display that is left' stage_at 0 1280
    check 'and the console makes room' closed

    check 'the program lives' lives
    xdotool windowfocus "$(id_of Whitecell)"
    key Escape
    kill -TERM "$program"
    check 'and ends when told' gone
    check 'its save is whole' "$WHITECELL" replay "$(ls "$WHITECELL_SAVES"/*.jsonl)" --verify
}

manner=bare
walk
manner=managed
openbox >/dev/null 2>&1 &
manager=$!
sleep 1
walk
