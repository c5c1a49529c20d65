#!/usr/bin/env bash
# explore --policies in words: what a broken rule looks like, what --decisions adds, the same figures each time.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"
scales=$WHITECELL_SOURCE/tests/analyse/scenarios/scales

exits "a broken rule is a no" 1 "$WHITECELL" explore "$scales" --policies --seeds 100
said=$(one_line "$out")
has "the leader is named with its count" "$said" "BROKEN: no bot leads on more than half of the indicators (best outcome leads on 2 of 3)"
has "a rule that holds says so" "$said" "holds: norms first and outcome first end visibly apart"
has "who dominates, and by how much" "$said" "old is dominated by new: order +5.0"
has "a free nothing is named" "$said" "doing nothing (rest) is FREE: the most it loses is order 0.5, against phone"
has "what was hardly met is said" "$said" "not compared: only 0 of 100 runs put it"
lacks "a decision in order is not listed" "$said" "trade:"
has "endings have shares" "$said" "over: by the book 100.0 %"
exits "--decisions shows every decision" 1 "$WHITECELL" explore "$scales" --policies --decisions --seeds 100
said=$(one_line "$out")
has "with the leads of its options" "$said" "name against silence: trust +11.0, order 0.0, burden 0.0, LUCCA -33.3"
has "and why it is a real choice" "$said" "a real choice: keep has LUCCA +100.0, name has trust +8.0"
is "the same figures each time" "$("$WHITECELL" explore "$scales" --policies --decisions --seeds 100)" "$out"

exits "--decisions goes with --policies" 2 "$WHITECELL" explore notpetya --decisions
exits "the search and the bots are two things" 2 "$WHITECELL" explore notpetya --policies --runs 5
exits "runs are counted from 1" 2 "$WHITECELL" explore notpetya --policies --seeds 0
exits "and have a limit" 2 "$WHITECELL" explore notpetya --policies --seeds 100001
exits "a form must exist" 2 "$WHITECELL" explore notpetya --policies --form half_dya
has "and the nearest is named" "$out" "did you mean half_day?"
finish
