/* One exercise as a JSON object: what `whitecell run --json` prints. Its members, in this order:

     scenario, scenario_hash   id; hash of the rules (hex)
     text_hash, model          SHA-256 of the scenario's files; model version
     form, seed                form's id or ""; a number below 2^52, else hexadecimal text
     turns                     turns begun
     choices                   [{turn, decision, option, by}]: what was carried out, in the order of closing;
                               by: a role's id, "policy:...", "nobody", or "form" when the form leaves the decision out
     state_hash                hex
     ending                    {id, name}, or null when the exercise is not over
     indicators                {id: {name, kind, value, value_bp, history, history_bp}}, counters too. value is in whole
                               points or counts, value_bp in basis points (null for counters); history has the value at
                               the opening of each turn and, last, now
     norms                     {id: {attainment (bp or null), verdict, opportunities, advanced, strained, override,
                               evidence}}
                               evidence: [{turn, decision, option, value, lo, hi, tension, because, para}]
     outcomes                  {threats: {id: {infected_now, lost_now, lost_most}} in hosts, sites: {id: service in bp},
                               proposals: {id: {asked, joined: [party]}}}
     injects                   [{id, turn, minute}] delivered, in order */
#ifndef REPORT_RUN_JSON_H
#define REPORT_RUN_JSON_H

#include "exercise/exercise.h"
#include "store/json.h"

/* *out is the caller's, to be freed with cJSON_Delete. */
enum status run_json(const struct exercise *e, cJSON **out, struct error *err) MUST_USE;

#endif
