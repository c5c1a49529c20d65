#!/usr/bin/env bash
# Translating the interface: every marked text is extracted, a catalogue is made, merged and used.
# builds: gcc-release
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"
cd "$WHITECELL_SOURCE" || exit 1
work=$TMPDIR/lang
mkdir -p "$work"

if ! command -v xgettext >/dev/null; then
    echo "ok - the interface's texts are extracted # SKIP gettext is not installed"
    finish
fi
pot=$work/whitecell.pot
exits "the template is written" 0 bash assets/lang/update.sh --template "$pot"
exits "the template is sound" 0 msgfmt --check-format --output-file=/dev/null "$pot"

# Every literal in tr(), N_(), tr_in(), N_IN() and tr_count(), read from the sources by other means than xgettext's.
missing=$(find engine -name '*.[ch]' ! -path engine/base/tr.h | sort | perl -CSD -e '
    sub plain { my $t = shift; $t =~ s/\\u([0-9A-Fa-f]{4})/chr(hex $1)/ge; $t =~ s/\\n/\n/g; $t =~ s/\\t/\t/g; $t =~ s/\\(["\\])/$1/g; $t }
    my %there; open my $p, "<:utf8", $ARGV[0] or die; my ($at, %e);
    my $end = sub { $there{$e{$_} // ""} = 1 for qw(msgid msgid_plural); %e = () };
    while (<$p>) { if (/^(msgid_plural|msgid|msgctxt|msgstr(?:\[\d\])?) "(.*)"$/) { $end->() if $1 eq "msgid"; $at = $1; $e{$at} = plain($2) }
        elsif (/^"(.*)"$/) { $e{$at} .= plain($1) } } $end->();
    my ($seen, $lost) = (0, 0);
    while (my $file = <STDIN>) { chomp $file; local $/; open my $f, "<:utf8", $file or die; my $c = <$f>;
        $c =~ s{("(?:[^"\\\n]|\\.)*")|/\*.*?\*/|//[^\n]*}{$1 // " "}gse;
        my $lit = qr/"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*/;
        while ($c =~ /\b(?:(?:tr|N_)\(\s*($lit)|(?:tr_in|N_IN)\(\s*$lit\s*,\s*($lit)|(?:tr_count|N_COUNT)\(\s*($lit)\s*,\s*($lit))/g) {
            for my $l (grep { defined } $1, $2, $3, $4) { my $t = join "", map { plain($_) } $l =~ /"((?:[^"\\\n]|\\.)*)"/g;
                next if $t eq ""; $seen++; next if $there{$t}; $lost++; print "$file: $t\n" } } }
    print "only $seen texts were seen\n" if $seen < 1500;' "$pot")
is "every marked text is in the template" "$missing" ""
for text in "Cooperate for stability" "Acts alone and shifts risk to neighbours" "Lucca Declaration 2017"; do
    grep -qF "msgid \"$text\"" "$pot" && pass "norms are translated: $text" || fail "norms are translated: $text" "not in the template"
done

is "counted texts are marked as such" "$(grep -rnE 'tr_count\((N_\(|$)' engine --include=*.c | grep -F 'N_(')" ""

# A language from nothing to the screen, in a copy of the data.
mkdir -p "$work/data/assets/lang" && cp -R scenarios "$work/data/" && cp assets/*.json "$work/data/assets/"
rm -rf "$work"/data/scenarios/*/lang
msginit --no-translator --locale=fr --input="$pot" --output-file="$work/fr.po" >/dev/null 2>&1
sed -i 's/charset=ASCII/charset=UTF-8/' "$work/fr.po"
cat >"$work/some.po" <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "Verbs:"
msgstr "Verbes :"

msgctxt "this language"
msgid "English"
msgstr "Français"

#, c-format
msgid "there is no verb “%s”"
msgstr "il n’y a pas de verbe « %d »"
PO
msgcat --use-first "$work/some.po" "$work/fr.po" -o "$work/both.po" && msgmerge -q "$work/both.po" "$pot" -o "$work/data/assets/lang/fr.po"
export WHITECELL_DATA=$work/data
has "--lang shows it" "$("$WHITECELL" --help --lang fr 2>&1)" "Verbes :"
has "WHITECELL_LANG shows it" "$(WHITECELL_LANG=fr "$WHITECELL" --help 2>&1)" "Verbes :"
has "the system's language shows it" "$(LC_ALL=fr_FR.UTF-8 "$WHITECELL" --help 2>&1)" "Verbes :"
has "--lang comes first" "$(WHITECELL_LANG=fr "$WHITECELL" --lang=en --help 2>&1)" "Verbs:"
has "a language without a catalogue is English" "$(LC_ALL=ja_JP.UTF-8 "$WHITECELL" --help 2>&1)" "Verbs:"
exits "an unknown language is refused" 2 "$WHITECELL" --help --lang xx
has "and the known ones are named" "$out" "en, fr"
exits "other placeholders are not used" 2 "$WHITECELL" nothing --lang fr
has "the original stands instead" "$out" "there is no verb “nothing”"
has "and it is said" "$(one_line "$out")" "1 translation has other placeholders"

# A scenario.
exits "a translation is begun" 0 "$WHITECELL" translate notpetya --to fr
po=$work/data/scenarios/notpetya/lang/fr.po
exits "gettext takes it" 0 msgfmt --check-format --output-file=/dev/null "$po"
msgcat "$po" -o "$work/again.po"
is "and lays it out alike" "$(diff "$po" "$work/again.po")" ""
sed -i '/^msgctxt "scenario\/stake"/,/^msgstr/ s/^msgstr ""/msgstr "Qui doit agir ?"/' "$po"
has "it is shown" "$("$WHITECELL" list --lang fr 2>&1)" "Qui doit agir ?"
has "and not in English" "$("$WHITECELL" list 2>&1)" "Who must"
exits "what is missing is named" 1 "$WHITECELL" translate notpetya --to fr --check
has "with its id" "$out" "not translated: scenario/brief"
hash=$("$WHITECELL" run notpetya --seed 3 --policy random --json | grep -o '"state_hash":[^,]*')
is "the exercise is the same in both" "$("$WHITECELL" run notpetya --seed 3 --policy random --json --lang fr | grep -o '"state_hash":[^,]*')" "$hash"
printf 'msgid' >"$po"
exits "a damaged translation stops the start" 1 "$WHITECELL" run notpetya --lang fr
has "with file and line" "$(one_line "$out")" "lang/fr.po:1"
exits "but not in English" 0 "$WHITECELL" run notpetya
finish
