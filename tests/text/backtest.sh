#!/usr/bin/env bash
# whitecell backtest: the model beside the record, in words, tables and JSON.
set -u
. "$WHITECELL_SOURCE/tests/text/tools.bash"

known=$WHITECELL_SOURCE/tests/analyse/scenarios/known
exits "backtest" 0 "$WHITECELL" backtest "$known" --seeds 200
words=$(one_line "$out")
has "says what was played" "$words" "the recorded choices, played with 200 seeds"
has "a figure inside" "$words" "documented 11 hours; modelled 11 (11 to 11): inside"
has "with its scores" "$words" "score 0; forecast without the model 5 to 20, score 15: Guessed."
has "and its source" "$words" "source: S"
has "a figure that is never reached" "$words" "modelled not within the exercise (not within the exercise): outside"
has "in how many runs" "$words" "not within the exercise in 200 of 200"
has "a range too wide" "$words" "a range so wide, and no reason given"
has "held out stands apart" "$words" "Held out: no number of the scenario was chosen by these"
has "a closing line" "$words" "Held out: 23 of 25 inside; 23 closer than the forecast without the model."

exits "--markdown" 0 "$WHITECELL" backtest "$known" --seeds 20 --markdown
has "is a table" "$out" "| figure | documented | modelled | 5 to 95 % | inside |"
has "with a row for each figure" "$out" "| Known. | 11 hours | 11 | 11 to 11 | yes | 0 | 15 | 1 | S |"

exits "--json" 0 "$WHITECELL" backtest "$known" --seeds 20 --json
json=$(tr -d ' \n\t' <<<"$out")
has "begins with the scenario" "$json" '{"scenario":"known","seeds":20,"per_s":'
has "has a figure with everything" "$json" '{"id":"until_b","text":"Known.","source":"S","unit":"hours","kind":"held_out","confidence":"documented","on":null,"documented":11,"low":11,"median":11,"high":11,"never":0,"inside":true,"score":0,"naive_score":15,"naive":{"range":[5,20],"because":"Guessed.","source":"Nobody"},"ratio":1,"wide":null}'
has "a documented range" "$json" '"documented":[40,60]'
has "numbers behind the point" "$json" '"documented":0.3333'
has "null where nothing was reached" "$json" '"low":null,"median":null,"high":null,"never":20,"inside":false,"score":null'

exits "--sensitivity" 0 "$WHITECELL" backtest "$known" --seeds 20 --sensitivity
has "names what moves a figure" "$(one_line "$out")" "start of: Trust: 18 with less, 42 with more; elasticity 2"
exits "--sensitivity --json" 0 "$WHITECELL" backtest "$known" --seeds 20 --sensitivity --json
has "as rows of the figure" "$(tr -d ' \n\t' <<<"$out")" '"sensitivity":[{"parameter":"startof:Trust","less":18,"more":42,"elasticity":2}'

exits "seeds must be a number" 2 "$WHITECELL" backtest "$known" --seeds many
exits "of at least one" 2 "$WHITECELL" backtest "$known" --seeds 0
exits "a scenario without figures" 1 "$WHITECELL" backtest "$WHITECELL_SOURCE/tests/exercise/scenarios/drill"
has "is told what to declare" "$(one_line "$out")" 'declare some: figure "id"'
finish
