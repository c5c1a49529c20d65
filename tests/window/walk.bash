# Sourced by the two walks after window.bash: steps that are recorded with a picture each, and what holds for all of them.
#
#   step NAME STATE... -- COMMAND...   does it, then waits for the state (words as of `shows`), keeps a picture NN-NAME.png and a line in
#                                      steps.txt; the walk ends where a step does not lead where it should
#   finish                             every screen, pane, dialog, page and panel that the window knows was seen

walk=$1
pictures=$WHITECELL_SOURCE/build/window/walk-$walk
rm -rf "$pictures" && mkdir -p "$pictures"
steps=0 deeds=''
declare -A seen=() small=() unseen=()

did() { deeds+="${deeds:+, }$*"; }
note_state() { # on every frame that a step ends with
    local kind line w i u width height words
    for kind in screen pane dialog page panel; do seen[$kind ${!kind}]=yes; done
    for line in "${items[@]}"; do
        IFS=$'\t' read -r _ w i u width height _ _ _ _ _ _ _ words <<<"$line"
        [[ $u != ground ]] && ((width < 32 || height < 32)) && small["$words on $screen $dialog $panel: ${width}x$height"]=yes
    done
    [[ $walk == keys && $focus_seen != seen && $focus_seen != cut ]] && unseen["$focus on $screen $pane $dialog $panel: $focus_seen"]=yes
    return 0
}
step() {
    local name=$1 state=() number
    shift
    while [[ $1 != -- ]]; do state+=("$1"); shift; done
    shift
    deeds=''
    printf -v number '%02d' $((++steps))
    if (($#)) && ! "$@"; then
        bad "$walk: $name" "not done: $*; on $(where)"
        exit
    fi
    if ! within 10 shows "${state[@]}"; then
        picture "$number-$name"
        bad "$walk: $name" "not there (${state[*]}) but on $(where)"
        exit
    fi
    note_state
    picture "$number-$name"
    printf '%s %-24s %-60s -> %s\n' "$number" "$name" "${deeds:-$*}" "$(where)" >>"$pictures/steps.txt"
    good "$walk: $name"
}
finish() {
    local kind name missing=()
    for kind in "${!all[@]}"; do
        for name in ${all[$kind]}; do [[ ${seen[$kind $name]-} ]] || missing+=("$kind $name"); done
    done
    check "$walk: everything that the window knows was seen" "never: $(printf '%s; ' "${missing[@]}")" test ${#missing[@]} = 0
    check "$walk: all that can be pressed is 32 pixels or more" "$(printf '%s; ' "${!small[@]}")" test ${#small[@]} = 0
    [[ $walk == keys ]] &&
        check "$walk: the focus can always be seen" "$(printf '%s; ' "${!unseen[@]}")" test ${#unseen[@]} = 0
    check "$walk: each step has its picture" 'some are missing' test "$(find "$pictures" -name '*.png' | wc -l)" = "$steps"
}
