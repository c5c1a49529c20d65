/* One row per verb; each is in the file of its name. */
#ifndef CLI_VERBS_H
#define CLI_VERBS_H

#include "verb.h"

extern const struct verb verb_play, verb_list, verb_norms, verb_check, verb_run, verb_explore, verb_replay, verb_msel;
extern const struct verb verb_words, verb_editor;
extern const struct verb verb_new, verb_explain, verb_graph, verb_backtest, verb_translate, verb_shots;
extern const struct verb verb_bench; /* bench.c */

#endif
