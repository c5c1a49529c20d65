#!/usr/bin/env bash
# The interface's texts for translators: ./run lang
#
#   ./run lang                writes build/lang/whitecell.pot and brings every assets/lang/*.po up to date with it
#   ./run lang fr             the same for assets/lang/fr.po only; makes it when there is none
#   ./run lang --check        changes nothing: says how complete each is, and fails on mistakes and missing texts
#   ./run lang --template F   only writes the template, to F
#
# Needs GNU gettext (Debian: gettext). Only who translates needs it: the program reads the .po files itself.
set -u
export LC_ALL=C.UTF-8
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$root" || exit 3
for tool in xgettext msgmerge msginit msgfmt; do
    command -v "$tool" >/dev/null || {
        echo "lang: $tool is missing; install GNU gettext (Debian: apt-get install gettext)" >&2
        exit 3
    }
done

# What is printed with a format; the number is the format's place.
formats=(say:2 say_in:4 say_line:3 say_heading:2 say_prompt:2 error_set:3 error_where:2 error_fix:2 text_print:3
    buffer_print:2 report:2 report_here:2 report_fix:2 warn:2)

# The words of the norm catalogue as a C file that xgettext reads. Documents keep their official titles.
norm_words() {
    awk '/^  "norms": \[/ { norms = 1 }
        /^      "(upholds|strains)": \[/ { list = 1; next }
        /^      \]/ { list = 0 }
        /^      "(text|note|short)": "/ || (norms && /^      "title": "/) || (list && /^        "/) {
            sub(/^ *("[a-z]*": )?/, ""); sub(/,$/, "")
            if ($0 != "\"\"") print "N_(" $0 ")"
        }' assets/norms.json
}

template() { # template FILE
    local options=() name words=build/lang/norms.c
    mkdir -p build/lang && norm_words >"$words"
    for name in "${formats[@]}"; do options+=("--flag=$name:c-format"); done
    for name in tr:1 N_:1 tr_in:2 N_IN:2 tr_count:1 tr_count:2 N_COUNT:1 N_COUNT:2; do options+=("--flag=$name:pass-c-format"); done
    { find engine -name '*.[ch]' | sort && echo "$words"; } | xgettext --files-from=- --output="$1" --language=C --from-code=UTF-8 \
        --keyword --keyword=tr --keyword=N_ --keyword=tr_in:1c,2 --keyword=N_IN:1c,2 --keyword=tr_count:1,2 \
        --keyword=N_COUNT:1,2 --add-comments=translators: --add-location=file --package-name=whitecell --copyright-holder='' "${options[@]}" &&
        # a comment without words, and the charset that the program insists on
        sed -i -e 's/charset=CHARSET/charset=UTF-8/' "$1"
}

pot=build/lang/whitecell.pot check='' codes=()
while (($#)); do
    case $1 in
        --check) check=yes ;;
        --template)
            [[ ${2-} ]] || { echo "lang: --template wants a file" >&2; exit 2; }
            template "$2"
            exit
            ;;
        [a-z][a-z]*) codes+=("$1") ;;
        *) echo "lang: unknown word '$1'; the first lines of assets/lang/update.sh tell the words" >&2; exit 2 ;;
    esac
    shift
done
mkdir -p "${pot%/*}" && template "$pot" || exit 3
if ((${#codes[@]} == 0)); then
    for file in assets/lang/*.po; do
        [[ -e $file ]] && codes+=("$(basename "$file" .po)")
    done
fi
printf '%s: %d texts\n' "$pot" "$(($(grep -c '^msgid "' "$pot") - 1))"
code=0
for language in ${codes[@]+"${codes[@]}"}; do
    file=assets/lang/$language.po
    if [[ $check ]]; then
        merged=build/lang/$language.po
        msgmerge --quiet --output-file="$merged" "$file" "$pot" || { code=1; continue; }
        missing=$(msgattrib --untranslated --no-obsolete "$merged" | grep -c '^msgid "' )
        stale=$(msgattrib --only-fuzzy --no-obsolete "$merged" | grep -c '^msgid "')
        ((missing)) && missing=$((missing - 1))
        ((stale)) && stale=$((stale - 1))
        printf '%s: %d missing, %d stale\n' "$file" "$missing" "$stale"
        ((missing + stale)) && code=1
    elif [[ -e $file ]]; then
        msgmerge --quiet --update --backup=none --previous "$file" "$pot" || code=1
    else
        msginit --no-translator --locale="$language" --input="$pot" --output-file="$file" || code=1
        sed -i 's/charset=ASCII/charset=UTF-8/' "$file"
    fi
    printf '%s: ' "$file"
    msgfmt --check --statistics --output-file=/dev/null "$file" 2>&1 || code=1
done
exit $code
