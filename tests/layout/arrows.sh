#!/usr/bin/env bash
# The arrows between folders, held against every #include; what else engine/README.md promises about the layout.
# builds: gcc-release
set -u
shopt -s lastpipe
export LC_ALL=C
cd "$WHITECELL_SOURCE" || exit 1
built=${WHITECELL%/*}
code=0

# check NAME: fails with the lines that it reads, if any.
check() {
    local found
    found=$(cat)
    if [[ $found ]]; then
        printf 'not ok - %s - %s\n' "$1" "${found//$'\n'/; }"
        code=1
    else
        printf 'ok - %s\n' "$1"
    fi
}

folders=(base core script store exercise analyse report ui ui/sdl cli)
declare -A sees=(
    [base]=""
    [core]="base"
    [script]="base core"
    [store]="base core"
    [exercise]="base core script store"
    [analyse]="base core script store exercise"
    [report]="base core store exercise analyse"
    [ui]="base core store exercise analyse"
    [ui/sdl]="base core store exercise analyse ui"
    [cli]="base core script store exercise analyse report ui ui/sdl"
)

# includes FOLDER: "file:line header" of each #include, with the quotes or brackets kept.
includes() {
    local files
    files=("engine/$1"/*.[ch])
    [[ -e ${files[0]} ]] || return 0
    awk '/^[ \t]*#[ \t]*include/ { sub(/^[ \t]*#[ \t]*include[ \t]*/, ""); print FILENAME ":" FNR, $1 }' "${files[@]}"
}

for folder in "${folders[@]}"; do
    includes "$folder" | while read -r place header; do
        [[ $header == \"*\" ]] || continue
        header=${header//\"/}
        case $header in
            *..*) echo "$place climbs out with \"$header\"" ;;
            */*)
                of=${header%/*}
                [[ " ${sees[$folder]} " == *" $of "* ]] || echo "$place may not see \"$header\""
                ;;
            *) [[ -e engine/$folder/$header ]] || echo "$place has no \"$header\" beside it" ;;
        esac
    done | check "engine/$folder includes only what its arrows allow"
done

# system FOLDER PATTERN: the angled headers of a folder that match the extended regular expression.
system() {
    includes "$1" | grep -E " <($2)>?" | sed 's/ / includes /'
}

for folder in "${folders[@]}"; do
    [[ $folder == ui/sdl ]] || system "$folder" 'SDL|fontconfig/'
done | check "only engine/ui/sdl includes SDL and fontconfig"

for folder in "${folders[@]}"; do
    # The benchmark measures plain Lua closures beside the engine.
    [[ $folder == script ]] || system "$folder" 'lua|lauxlib|lualib' | grep -v '^engine/cli/bench[^/]* '
done | check "only engine/script includes Lua"

for folder in "${folders[@]}"; do
    [[ $folder == store ]] || system "$folder" '(cjson/)?cJSON|sha|md[0-9]'
done | check "only engine/store includes cJSON and libmd"

for folder in "${folders[@]}"; do
    [[ $folder == store || $folder == cli ]] ||
        system "$folder" 'sys/|unistd|fcntl|dirent|termios|pwd\.|poll|pthread|signal|windows'
done | check "only engine/store and engine/cli talk to the operating system"

system base '.*' | grep -vE '<(stddef|stdint|limits|string|stdarg|ctype|stdlib|stdio)\.h>' |
    check "engine/base includes libc only"
system core '.*' | grep -vE '<(stddef|stdint|limits|string|stdarg|ctype)\.h>' |
    check "engine/core includes no stdio, stdlib, time"

# What the headers do not show, the library does: no variable that can change, no call out of base but to move bytes.
# (Names like __popcountdi2 are the compiler's own arithmetic.)
if [[ -e $built/libcore.a ]]; then
    objdump -t "$built/libcore.a" |
        awk '/file format/ { file = $1 }
            / O / && /\.t?bss|\.t?data|\*COM\*/ && !/\.data\.rel\.ro/ { print file, $NF }' |
        check "engine/core has no globals that change"
    nm -u "$built/libcore.a" 2>/dev/null | awk '$1 == "U" { print $2 }' | sort -u |
        grep -vxFf <(nm --defined-only "$built/libcore.a" "$built/libbase.a" 2>/dev/null | awk 'NF == 3 { print $3 }') |
        grep -vxE 'mem(cpy|set|move|cmp|chr)|str(len|n?cmp|n?cpy|r?chr|str)|__[a-z]+[sdt]i[0-9]?|__stack_chk_fail' |
        grep -vxF '_GLOBAL_OFFSET_TABLE_' |
        check "engine/core calls nothing but engine/base and memory and string functions"
fi

for folder in "${folders[@]}"; do
    links=$built/../include/${folder//\//_}
    [[ -d $links ]] || continue
    found=$(cd "$links" && echo *)
    # shellcheck disable=SC2086 # a list of words
    expected=$(printf '%s\n' ${sees[$folder]} | grep -v / | sort | paste -sd " ")
    [[ ${found/#\*/} == "$expected" ]] || echo "$folder is built with headers of '$found', not '$expected'"
done | check "premake5.lua gives each folder the include paths of its arrows"

find engine -name '*.[ch]' -printf '%h\n' | sort -u | while read -r folder; do
    [[ " ${folders[*]} " == *" ${folder#engine/} "* ]] || echo "$folder"
done | check "no source lies outside the known folders"

for folder in engine/*/ engine/ui/sdl/ tests/*/; do
    find "$folder" -maxdepth 1 -name '*.c' -printf '%f\n' | tr '[:upper:]' '[:lower:]' | sort | uniq -d |
        sed "s|^|$folder|"
done | check "names of sources are unique in each project, capitals or not"

for name in * .[!.]*; do
    case $name in
        premake5.lua | engine | scenarios | assets | tests | saves | run | build) ;;
        README.md | LICENSE | CONTRIBUTING.md | CHANGELOG.md) ;;
        .*) ;;
        *) git check-ignore -q "$name" 2>/dev/null || echo "$name" ;;
    esac
done | check "the top level holds only what belongs there"

exit $code
