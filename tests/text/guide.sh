#!/usr/bin/env bash
# The author's guide, scenarios/README.md, done as a reader would: every ```lua block is pasted where the guide says and
# checked with the program. What stands behind ```lua says what becomes of a block:
#
#   lua                      a whole scenario.lua; the following pieces go into it
#   lua fragment add         pasted at its end, and stays
#   lua fragment replace     takes the place of the declarations with the same names, and stays
#   lua fragment into NAME   pasted behind the line that ends with "NAME" {, and stays
#   lua fragment             pasted at the end of the finished scenario, for one check
#   lua fragment option      the same, between the braces of an option
#   lua fragment condition   the same, each line as the condition of an event
#   csv NAME                 a file of this name beside the scenario
#   lua fragment wrong       the same, but refused with the messages of the ```text block that follows
#
# The reference at the guide's end is held against the field tables of engine/script.
set -u
export LC_ALL=C.UTF-8
. "$WHITECELL_SOURCE/tests/text/tools.bash"
guide=$WHITECELL_SOURCE/scenarios/README.md

# A data folder of our own: scenarios/clinics is made as the guide says.
export WHITECELL_DATA=$PWD/data
mkdir -p data/scenarios/clinics blocks
ln -s "$WHITECELL_SOURCE/assets" data/assets
scenario=data/scenarios/clinics/scenario.lua

# blocks/NNN-LINE holds each block, its first line what stands behind the ```.
awk '/^```[a-z]/ && !inside { inside = 1; file = sprintf("blocks/%03d-%d", ++n, FNR); print substr($0, 4) >file; next }
    /^```$/ { inside = 0; next }
    inside { print >file }' "$guide"

# check NAME: the scenario loads.
check() {
    local said
    if said=$("$WHITECELL" check clinics 2>&1); then pass "$1"; else fail "$1" "$said"; fi
}

# play NAME: every policy comes to an end.
play() {
    local policy said
    for policy in first last nobody random historical; do
        if ! said=$("$WHITECELL" run clinics --policy $policy --seed 7 2>&1); then
            fail "$1" "$policy: $said"
            return
        fi
    done
    pass "$1"
}

# once NAME: what was pasted is checked and taken out again.
once() {
    check "$1"
    cp finished "$scenario"
}

# The first piece that stands alone ends part one.
finished=''
part_one_ends() {
    [[ $finished ]] && return
    finished=yes
    cp "$scenario" finished
    play "the finished scenario of part one plays"
}

for block in blocks/*; do
    line=${block##*-}
    IFS= read -r kind <"$block"
    name="line $line: $kind"
    case $kind in
        lua)
            sed 1d "$block" >"$scenario"
            check "$name"
            play "$name plays"
            ;;
        "lua fragment add")
            sed 1d "$block" >>"$scenario"
            check "$name"
            ;;
        "lua fragment replace")
            # a declaration ends with } at the beginning of a line, or on its first line
            sed -n '2,$s/^\([a-z]* "[a-z_]*"\) {.*/\1/p' "$block" >names
            awk 'NR == FNR { drop[$0]; next }
                match($0, /^[a-z]+ "[a-z_]+"/) && substr($0, 1, RLENGTH) in drop { skip = !/}$/; next }
                skip { if (/^}/) skip = 0; next }
                { print }' names "$scenario" >rest
            { cat rest && sed 1d "$block"; } >"$scenario"
            check "$name"
            ;;
        "lua fragment into "*)
            [[ $finished ]] && cp finished "$scenario"
            target="\"${kind##* }\" {"
            awk -v target="$target" -v block="$block" '{ print }
                length($0) >= length(target) && substr($0, length($0) - length(target) + 1) == target {
                    while ((getline text <block) > 0) if (++n > 1) print text
                }
                END { exit n < 2 }' "$scenario" >rest || fail "$name" "there is no line that ends with $target"
            cp rest "$scenario"
            check "$name"
            [[ $finished ]] && cp "$scenario" finished
            ;;
        "lua fragment")
            part_one_ends
            sed 1d "$block" >>"$scenario"
            check "$name"
            play "$name plays"
            if grep -q '^figure ' "$block"; then
                exits "$name is measured" 0 "$WHITECELL" backtest clinics --seeds 50
                has "$name has a modelled range" "$(one_line "$out")" "documented 8 to 30 hours; modelled"
            fi
            cp finished "$scenario"
            ;;
        "lua fragment option")
            part_one_ends
            {
                echo 'decision "pasted" { turn = 2, decides = "ministry", ask = "?", if_nobody_decides = "a",'
                echo '    option "a" { label = "a", cost = "c",'
                sed 1d "$block"
                echo '}, option "b" { label = "b", cost = "c" }, option "c" { label = "c", cost = "c" } }'
            } >>"$scenario"
            once "$name"
            ;;
        "lua fragment condition")
            part_one_ends
            sed 1d "$block" | awk '{ printf "event \"pasted_%d\" { when = %s, now = { trust = 1 } }\n", NR, $0 }' >>"$scenario"
            once "$name"
            ;;
        "lua fragment wrong")
            part_one_ends
            sed 1d "$block" >>"$scenario"
            said=$("$WHITECELL" check clinics 2>&1)
            result=$?
            cp finished "$scenario"
            ((result == 1)) || fail "$name" "exit code $result: $said"
            ;;
        "csv "*) sed 1d "$block" >"data/scenarios/clinics/${kind#csv }" ;;
        text)
            missing=$(sed 1d "$block" | while IFS= read -r text; do [[ $said == *"$text"* ]] || echo "$text"; done)
            is "line $line: message" "$missing" ""
            ;;
        *) fail "$name" "unknown kind of block" ;;
    esac
done

# ---- the reference ----------------------------------------------------------------------------------------------------
# Every field of a table NAME_fields[] stands in a row of the section "### NAME" with its range and default.

cat "$WHITECELL_SOURCE"/engine/script/read_*.c | tr '\n' ' ' | sed 's/\\ */ /g; s/static const struct field \([a-z]*\)_fields\[\] = {/\n@\1 /g;
    s/#define TURN_FIELDS/\n@TURN /g; s/FIELD( *"/\nFIELD("/g; s/TURN_FIELDS,/\n@@TURN\n/g; s/static const/\nstatic const/g; s/};/\n/g' |
    awk '
    function value(text) {
        gsub(/[() ]/, "", text)
        sub(/RATE_MAX/, "1000", text); sub(/REPAIR_MAX/, "1000000", text); sub(/COUNT_MAX/, "100000000", text)
        return text + 0
    }
    /^@@TURN/ { for (i = 1; i <= turns; i++) print shape, turn[i]; next }
    /^@/ { shape = substr($1, 2); next }
    /^(static|#)/ { shape = ""; next }
    /^FIELD\("/ && shape != "" {
        split($0, quoted, "\"")
        row = quoted[2] " " (/REQUIRED/ ? "required" : "optional")
        if (match($0, /RANGE\([^)]*\)/)) {
            split(substr($0, RSTART + 6, RLENGTH - 7), part, ",")
            row = row " " sprintf("%.0f %.0f", value(part[1]), value(part[2]))
        } else row = row " - -"
        row = row " " (match($0, /\.otherwise = [-.0-9A-Z_]+/) ? value(substr($0, RSTART + 13, RLENGTH - 13)) : "-")
        if (shape == "TURN") turn[++turns] = row
        else print shape, row
    }' >fields
(($(wc -l <fields) > 80)) || fail "the field tables can be read" "only $(wc -l <fields) fields found"

awk 'FNR == NR { # the guide: rows of tables, by section
        if (/^### /) { gsub(/[`*]/, ""); section = $2 }
        else if (/^## /) section = ""
        else if (/^\| `/ && section != "") {
            split($0, cell, "|"); name = cell[2]; gsub(/[` ]/, "", name)
            text = cell[3]; gsub(/,/, "", text)
            values[section, name] = text " "; defaults[section, name] = cell[4]; seen[section, name] = 1
        }
        next
    }
    {
        known[$1, $2]; sections[$1]
        if (!seen[$1, $2]) { print $1 "." $2 " is missing"; next }
        if ($3 == "required" && defaults[$1, $2] !~ /required/) print $1 "." $2 " is required"
        if ($3 == "optional" && defaults[$1, $2] ~ /required/) print $1 "." $2 " is not required"
        if ($4 != "-" && (index(values[$1, $2], " " $4 " ") == 0 || index(values[$1, $2], " " $5 " ") == 0))
            print $1 "." $2 " goes from " $4 " to " $5
        if ($6 != "-" && $6 >= 0 && $6 != 1 && index(defaults[$1, $2], " " $6 " ") == 0) print $1 "." $2 " has the default " $6
    }
    END {
        for (key in seen) { split(key, part, SUBSEP); if (part[1] in sections && !(key in known)) print part[1] "." part[2] " does not exist" }
    }' "$guide" fields >wrong
is "the reference has every field with its range and default" "$(cat wrong)" ""

# words_of FILE NAME: the words of a table of rows { "word", ...
words_of() {
    tr '\n' ' ' <"$WHITECELL_SOURCE/engine/script/$1" | sed "s/.* $2\[\] = {//; s/};.*//" | grep -o '{ *"[a-z_]*",' | tr -cd 'a-z_\n'
}
missing=''
for word in $(words_of effects.c effect_words) $(words_of conditions.c condition_words) $(words_of rules.c view_methods); do
    grep -q "\`\(s:\)\?$word\b" "$guide" || missing+=" $word"
done
(($(words_of effects.c effect_words | wc -l) > 15 && $(words_of conditions.c condition_words | wc -l) > 15)) || missing+=" (tables not found)"
is "the reference has every word" "$missing" ""

# ---- commands that explore ----------------------------------------------------------------------------------------------

commands=$(sed -n '/^## Explore it/,/^# Part two/s/^    \.\/run \(explore .*[^ ]\)   .*/\1/p' "$guide")
is "the guide has commands that explore" "$(grep -c . <<<"$commands")" 5
while read -r command; do
    # shellcheck disable=SC2086 # words
    exits "$command" 0 "$WHITECELL" ${command/--seconds 10/--seconds 1}
done <<<"$commands"

# ---- commands about balance ---------------------------------------------------------------------------------------------

# Each stands indented in its section; a broken rule (exit code 1) is an answer too.
commands=$(sed -n '/^## Is it balanced/,/^## Norms/s/^    \.\/run \(explore .*[^ ]\)   .*/\1/p' "$guide")
is "the guide has commands about balance" "$(grep -c . <<<"$commands")" 4
while read -r command; do
    [[ $command == *--seeds* ]] || command+=" --seeds 20"
    # shellcheck disable=SC2086 # words
    said=$("$WHITECELL" $command 2>&1)
    code_of=$?
    if ((code_of < 2)); then pass "$command"; else fail "$command" "$said"; fi
done <<<"$commands"

# ---- links --------------------------------------------------------------------------------------------------------------

for page in README.md CONTRIBUTING.md CHANGELOG.md engine/README.md scenarios/README.md tests/README.md saves/README.md; do
    page=$WHITECELL_SOURCE/$page
    [[ -e $page ]] || continue
    sed -n 's/^#\{1,4\} //p' "$page" | tr 'A-Z ' 'a-z-' | tr -cd 'a-z0-9_\n-' >anchors
    broken=$(grep -oE '\]\([^)]+\)' "$page" | tr -d '])(' | sort -u | while IFS= read -r link; do
        case $link in
            http*) ;;
            \#*) grep -qxF -- "${link#\#}" anchors || echo "$link" ;;
            *) [[ -e ${page%/*}/${link%%\#*} ]] || echo "$link" ;;
        esac
    done)
    is "links of ${page#"$WHITECELL_SOURCE"/}" "$broken" ""
done

finish
