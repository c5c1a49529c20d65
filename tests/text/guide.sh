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
#   lua tests                tests.lua beside the finished scenario: its tests pass
#   lua fragment wrong       the same, but refused with the messages of the ```text block that follows
#
# REFERENCE.md must be what the program prints.
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
        "lua tests")
            part_one_ends
            sed 1d "$block" >"${scenario%/*}/tests.lua"
            exits "$name passes" 0 "$WHITECELL" check clinics
            has "$name is run" "$(one_line "$out")" "$(grep -c '^test ' "$block") tests passed"
            rm "${scenario%/*}/tests.lua"
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

if "$WHITECELL" words --markdown --lang en | cmp -s - "$WHITECELL_SOURCE/scenarios/REFERENCE.md"; then
    pass "the reference is what the program accepts"
else
    fail "the reference is what the program accepts" "make it anew: ./run words --markdown -o scenarios/REFERENCE.md"
fi
guide="$guide $WHITECELL_SOURCE/scenarios/REFERENCE.md"

# words_of FILE NAME: the words of a table of rows { "word", ...
words_of() {
    tr '\n' ' ' <"$WHITECELL_SOURCE/engine/script/$1" | sed "s/.* $2\[\] = {//; s/};.*//" | grep -o '{ *"[a-z_]*",' | tr -cd 'a-z_\n'
}
missing=''
for word in $(words_of effects.c effect_words) $(words_of conditions.c condition_words) \
    $(words_of conditions.c expectation_words) $(words_of read_tests.c test_words) $(words_of rules.c view_methods); do
    grep -qh "\`\(s:\)\?$word\b" $guide || missing+=" $word"
done
(($(words_of effects.c effect_words | wc -l) > 15 && $(words_of conditions.c condition_words | wc -l) > 15)) || missing+=" (tables not found)"
is "the reference has every word" "$missing" ""

# ---- commands that explore ----------------------------------------------------------------------------------------------

commands=$(sed -n '/^### Explore it/,/^### Is it/s/^    \.\/run \(explore .*[^ ]\)   .*/\1/p' "$WHITECELL_SOURCE/scenarios/README.md")
is "the guide has commands that explore" "$(grep -c . <<<"$commands")" 5
while read -r command; do
    # shellcheck disable=SC2086 # words
    exits "$command" 0 "$WHITECELL" ${command/--seconds 10/--seconds 1}
done <<<"$commands"

# ---- commands about balance ---------------------------------------------------------------------------------------------

# Each stands indented in its section; a broken rule (exit code 1) is an answer too.
commands=$(sed -n '/^### Is it balanced/,/^# Part two/s/^    \.\/run \(explore .*[^ ]\)   .*/\1/p' "$WHITECELL_SOURCE/scenarios/README.md")
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
