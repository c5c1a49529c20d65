#!/usr/bin/env bash
# `whitecell shots` walks every screen and writes pictures, with no display.
set -u
unset DISPLAY
"$WHITECELL" shots "$TMPDIR/shots" >"$TMPDIR/said" 2>&1
code=$?
count=$(find "$TMPDIR/shots" -name '*.png' -size +4k 2>/dev/null | wc -l)
if ((code == 0 && count >= 40)); then
    echo 'ok - every screen has its picture'
else
    echo "not ok - every screen has its picture - exit code $code, $count pictures: $(tail -n 2 "$TMPDIR/said")"
fi

if "$WHITECELL" bench --redraw >"$TMPDIR/redraw" 2>&1 && (($(grep -c 'median' "$TMPDIR/redraw") == 4)); then
    sed 's/^/# /' "$TMPDIR/redraw"
    echo 'ok - whole frames are measured'
else
    echo "not ok - whole frames are measured - $(tail -n 2 "$TMPDIR/redraw")"
fi
