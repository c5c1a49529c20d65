#!/usr/bin/env bash
# The language written down: words, and what editors are given. luacheck reads the shipped scenarios with what is made for it.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

exits "a declaration is shown with its fields" 0 "$WHITECELL" words inject
has "with value and default" "$out" '| `reliable` | true or false | true | false when it is wrong |'
has "and what is required" "$out" '| `from` | one line of text | required | who sends it |'
exits "an effect and a declaration may share a word" 0 "$WHITECELL" words threat
has "the declaration" "$out" "### threat"
has "the effect" "$out" 'which threat `plant` and `protect` mean'
exits "a condition is shown as it is written" 0 "$WHITECELL" words chose
has "with its meaning" "$out" '| `chose("decision", "option")` | this option was taken'
exits "an unknown word is refused" 2 "$WHITECELL" words delievered
has "and the nearest named" "$out" "did you mean delivered?"
exits "the whole fits into a file" 0 "$WHITECELL" words --markdown -o reference.md
is "which is what is printed without a word" "$("$WHITECELL" words | cksum)" "$(cksum <reference.md)"

mkdir mine
exits "an editor is taught" 0 "$WHITECELL" editor mine
for file in .language/whitecell.lua .luarc.json .luacheckrc; do
    [[ -s mine/$file ]] && pass "$file is there" || fail "$file is there" "it is not"
done
meta=$(<mine/.language/whitecell.lua)
has "the language server knows a declaration" "$meta" 'function decision(id) end'
has "its fields with their values" "$meta" '---@field channel "news"|"broadcast"|"social"|"email"|"phone"|"advisory"|"cable"|"letter"'
has "optional ones" "$meta" '---@field headline? string its first line'
has "values and their bounds" "$meta" 'function infected(site, threat) end'
exits "it may be taught again" 0 "$WHITECELL" editor mine
echo '{ "my": "settings" }' >mine/.luarc.json
exits "somebody's own file stays" 1 "$WHITECELL" editor mine
is "untouched" "$(<mine/.luarc.json)" '{ "my": "settings" }'
exits "a folder must be there" 2 "$WHITECELL" editor nowhere

if command -v luacheck >/dev/null; then
    cp -R "$WHITECELL_SOURCE"/scenarios/{notpetya,wannacry,ukraine-telecom} mine
    exits "luacheck finds nothing in the shipped scenarios" 0 luacheck --no-color --config mine/.luacheckrc mine/notpetya mine/wannacry mine/ukraine-telecom
    printf 'local unused = 1\nscenario "x" {\n' >mine/bad.lua
    exits "and what is wrong elsewhere" 2 luacheck --no-color --config mine/.luacheckrc mine/bad.lua
    printf 'local unused = 1\nscenario "x" { }\nos.exit()\n' >mine/bad.lua
    exits "a name that nothing uses too" 1 luacheck --no-color --config mine/.luacheckrc mine/bad.lua
    has "with its line" "$out" "mine/bad.lua:1:7"
    is "the definitions are Lua" "$(luacheck --no-color --std max --only 0 -- mine/.language/whitecell.lua | tail -n 1)" "Total: 0 warnings / 0 errors in 1 file"
else
    pass "luacheck reads the scenarios # SKIP luacheck is not installed"
fi
finish
