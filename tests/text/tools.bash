# Shared by the scripts of this folder. Each result is one line; the script ends with `finish`.
export WHITECELL_SAVES=$PWD/saves
code=0

pass() { printf 'ok - %s\n' "$1"; }
fail() { # fail NAME WHY
    printf 'not ok - %s - %s\n' "$1" "$(tr '\n' ';' <<<"$2" | cut -c1-400)"
    code=1
}
is() { if [[ $2 == "$3" ]]; then pass "$1"; else fail "$1" "expected '$3', found '$2'"; fi; }          # is NAME FOUND EXPECTED
has() { if [[ $2 == *"$3"* ]]; then pass "$1"; else fail "$1" "no '$3' in: ${2: -300}"; fi; }           # has NAME TEXT PART
lacks() { if [[ $2 != *"$3"* ]]; then pass "$1"; else fail "$1" "'$3' is there"; fi; }                  # lacks NAME TEXT PART
exits() { # exits NAME CODE COMMAND...: its output is left in $out
    local name=$1 expected=$2
    shift 2
    out=$("$@" 2>&1 </dev/null)
    is "$name" $? "$expected"
}
finish() { exit $code; }

# one_line TEXT: what was wrapped, on one line again.
one_line() { tr -s ' \n' ' ' <<<"$1"; }

# newest: the save written last.
newest() { ls -t "$WHITECELL_SAVES"/*.jsonl | head -n 1; }

# hash_of SAVE: the state hash that a replay of it gives.
hash_of() { "$WHITECELL" replay "$1" --verify | sed -n 's/^verified: .*hash \([0-9a-f]*\)$/\1/p'; }

# turns N CHOICE: the lines of N turns, each answering whatever is asked with option CHOICE. A turn of NotPetya asks at
# most two questions; a number too many is explained and changes nothing.
turns() {
    local i
    for ((i = 0; i < $1; i++)); do printf '%s\n\n\n%s\n\n\nnext\n' "$2" "$2"; done
}
