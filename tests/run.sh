#!/usr/bin/env bash
# Builds every configuration, runs every test in it, and ends with one line: "N passed, N failed".
#
#   ./run test                  everything
#   ./run test --quick          only the release build by gcc
#   ./run test unit store       only these groups (folders of tests/)
#
# The *.c of a group make one cmocka program; each *.sh is a script that prints "ok - name" or "not ok - name - reason"
# ("ok - name # SKIP reason" skips). Programs run in every build, scripts in gcc-release and gcc-sanitize unless a line
# "# builds: gcc-release ..." in them says otherwise. A test finds in its environment:
#
#   WHITECELL          the program of this build
#   WHITECELL_SOURCE   the checkout
#   WHITECELL_BUILD    gcc-release, gcc-debug, gcc-sanitize or clang-release
#   TMPDIR             an empty folder, also its current folder; removed afterwards
#
# and no display, except the group "window", which has a virtual one.
set -u

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
builds=(gcc-release gcc-debug gcc-sanitize clang-release)
script_builds="gcc-release gcc-sanitize"
limit=900 # seconds for one program or script

groups=()
for word in "$@"; do
    case $word in
        --quick) builds=(gcc-release) ;;
        *)
            if [[ $word == -* || ! -d $root/tests/$word ]]; then
                echo "run test: '$word' is neither --quick nor a folder of tests/" >&2
                exit 2
            fi
            groups+=("$word")
            ;;
    esac
done
if ((${#groups[@]} == 0)); then
    for folder in "$root"/tests/*/; do
        folder=${folder%/}
        groups+=("${folder##*/}")
    done
fi

scratch=$(mktemp -d) || exit 3
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

passed=0 failed=0 skipped=0
failures=()

# Counts the results that a test printed (TAP) into "passed failed skipped planned", then names the failed ones.
# shellcheck disable=SC2016 # awk's
count='
/^1\.\.[0-9]+/ { planned += substr($0, 4); plans++ }
/^(not )?ok( |$)/ {
    if ($0 ~ /# SKIP/) skip++
    else if ($1 == "ok") good++
    else { bad++; name = $0; sub(/^not ok *[0-9]* *(- *)?/, "", name); names = names "\n" name }
}
END { print good + 0, bad + 0, skip + 0, plans ? planned : -1; printf "%s", substr(names, 2) }'

fail() { # fail LABEL WHAT
    failed=$((failed + 1))
    failures+=("$1: $2")
}

# run_test BUILD GROUP NAME COMMAND...
run_test() {
    local build=$1 group=$2 label="$1 $3" started=$EPOCHREALTIME code good bad skip planned names=() notes=() line
    shift 3
    local out=$scratch/out err=$scratch/err place=$scratch/place
    rm -rf "$place" && mkdir -p "$place/tmp" "$place/home" || exit 3
    {
        (
            cd "$place/tmp" || exit 3
            unset DISPLAY WAYLAND_DISPLAY LANGUAGE
            export TMPDIR=$place/tmp XDG_DATA_HOME=$place/home/data XDG_CONFIG_HOME=$place/home/config LC_ALL=C.UTF-8
            export XDG_STATE_HOME=$place/home/state CMOCKA_MESSAGE_OUTPUT=TAP
            export WHITECELL=$root/build/test-${build%-*}/${build#*-}/whitecell WHITECELL_SOURCE=$root
            export WHITECELL_BUILD=$build
            export LSAN_OPTIONS="suppressions='$root/tests/suppressions.txt':print_suppressions=0"
            export ASAN_OPTIONS=strict_string_checks=1:detect_stack_use_after_return=1:allocator_may_return_null=1
            export UBSAN_OPTIONS=print_stacktrace=1
            [[ $group == window ]] && set -- xvfb-run -a -s "-screen 0 1280x800x24 -noreset" "$@"
            exec timeout -k 10 "$limit" "$@"
        ) >"$out" 2>"$err" </dev/null
        code=$?
    } 2>/dev/null # bash's own words about a killed child

    {
        read -r good bad skip planned
        while IFS= read -r line || [[ $line ]]; do names+=("$line"); done
    } < <(awk "$count" "$out")
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + skip))
    for line in "${names[@]}"; do failures+=("$label: $line"); done

    # What the printed results do not tell.
    local seen=$((good + bad + skip))
    local spent=$((${EPOCHREALTIME/[.,]/} - ${started/[.,]/})) # microseconds
    if ((spent / 1000000 >= limit)); then
        notes+=("stopped after $limit seconds")
    elif ((code > 128)); then
        notes+=("crashed: SIG$(kill -l $((code - 128)) 2>/dev/null || echo " $((code - 128))")")
    elif ((code != 0 && bad == 0)); then
        notes+=("exit code $code")
    fi
    ((planned >= 0 && planned > seen)) && notes+=("$((planned - seen)) of its $planned tests never reported")
    ((planned >= 0 && planned < seen)) && notes+=("$seen results from $planned tests: did a child of a test print too?")
    ((code == 0 && seen == 0)) && notes+=("printed no result")
    if ((${#notes[@]})); then
        printf -v line '%s; ' "${notes[@]}"
        fail "$label" "${line%; }"
    fi

    printf -v line '%-13s %-22s %3d.%d s %5d passed' "$build" "${label#* }" $((spent / 1000000)) \
        $((spent / 100000 % 10)) "$good"
    ((bad)) && line+=", $bad failed"
    ((skip)) && line+=", $skip skipped"
    if ((bad || ${#notes[@]})); then
        printf 'FAIL %s\n' "$line"
        ((${#notes[@]})) && printf '     | %s\n' "${notes[@]}"
        { grep -vE '^ok |^1\.\.' "$out"; cat "$err"; } | tail -n 150 | sed 's/^/     | /'
    else
        printf 'ok   %s\n' "$line"
    fi
}

for build in "${builds[@]}"; do
    compiler=${build%-*} config=${build#*-}
    printf 'building %s\n' "$build"
    if ! CC=$compiler "$root/run" build --dir "test-$compiler" --werror --all "$config" >"$scratch/build" 2>&1; then
        fail "$build" "the build failed"
        printf 'FAIL %s: the build failed\n' "$build"
        sed 's/^/     | /' "$scratch/build"
        continue
    fi
    for group in "${groups[@]}"; do
        program=$root/build/test-$compiler/$config/test_$group
        if compgen -G "$root/tests/$group/*.c" >/dev/null && [[ -x $program ]]; then
            run_test "$build" "$group" "$group" "$program"
        fi
        for script in "$root/tests/$group"/*.sh; do
            [[ -e $script ]] || continue
            wanted=$(sed -n 's/^# builds: *//p' "$script")
            if [[ " ${wanted:-$script_builds} " == *" $build "* ]]; then
                name=${script##*/}
                run_test "$build" "$group" "$group/${name%.sh}" bash "$script"
            fi
        done
    done
done

if ((${#failures[@]})); then
    echo
    printf 'failed: %s\n' "${failures[@]}"
fi
echo
if ((skipped)); then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
((failed == 0))
