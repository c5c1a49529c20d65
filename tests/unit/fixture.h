/* Scenarios built in C by hand, so that a test shows the world that it is about and nothing else.

   Declare things in the order of a scenario's text; `fix_build` lays the state out. Slots are not known before that, so
   they are written as AT(kind, index): AT(gauges, trust), AT(flags, leak), AT(infected, cell). Adds, effects and marks
   belong to what was declared last: an option, an inject or a proposal. A `when` of 0 always holds. */
#ifndef UNIT_FIXTURE_H
#define UNIT_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/alloc.h"
#include "base/chance.h"
#include "base/hash.h"
#include "base/status.h"
#include "base/text.h"
#include "base/tr.h"
#include "core/clock.h"
#include "core/expression.h"
#include "core/play.h"
#include "core/policy.h"
#include "core/scenario.h"
#include "core/score.h"
#include "core/value.h"

enum { FEW = 64, GAUGES = 96, MANY = 1024, STATE_WORDS = 8192, SLOT_KNOWN_LATER = 1 << 24 };

#define AT(kind, index) (SLOT_KNOWN_LATER + (int32_t)(offsetof(struct layout, kind) / sizeof(int32_t)) * 4096 + (index))

struct fixture {
    struct scenario s;
    struct play play;
    struct error err;
    int32_t state[STATE_WORDS];

    /* tables of s */
    struct turn_rules turn[FEW];
    struct turn_text turn_text[FEW];
    struct form_rules form[FORMS_MAX];
    struct form_text form_text[FORMS_MAX];
    struct role_rules role[ROLES_MAX];
    struct role_text role_text[ROLES_MAX];
    struct party_rules party[FEW];
    struct party_text party_text[FEW];
    struct gauge_rules gauge[GAUGES];
    struct gauge_text gauge_text[GAUGES];
    struct driver_rules driver[FEW];
    struct driver_text driver_text[FEW];
    const char *flag_text[FEW];
    struct site_rules site[FEW];
    struct site_text site_text[FEW];
    struct link_rules link[FEW];
    struct link_text link_text[FEW];
    struct threat_rules threat[FEW];
    struct threat_text threat_text[FEW];
    struct cell cell[MANY];
    struct edge edge[MANY];
    struct rumour_rules rumour[FEW];
    struct rumour_text rumour_text[FEW];
    struct proposal_rules proposal[FEW];
    struct proposal_text proposal_text[FEW];
    struct inject_rules inject[FEW];
    struct inject_text inject_text[FEW];
    struct decision_rules decision[FEW];
    struct decision_text decision_text[FEW];
    struct option_rules option[MANY];
    struct option_text option_text[MANY];
    struct mark_rules mark[MANY];
    struct mark_text mark_text[MANY];
    struct effect effect[MANY];
    struct expression expression[MANY];
    struct ending_rules ending[FEW];
    struct ending_text ending_text[FEW];
    int32_t scheduled[MANY], floating[MANY], asked[MANY], asked_party[MANY];
    struct weight weight[MANY];
    struct seed seed[MANY];
    struct add add[MANY];
    struct tension tension[MANY];
    uint64_t rule_hash[FEW];

    /* noted for fix_build */
    struct {
        int32_t decision, turn;
    } put[MANY];
    struct {
        int32_t threat, site, hosts;
    } planted[MANY];
    uint64_t spared[FEW]; /* per threat: sites that it cannot reach */
    int32_t puts, plants;
    struct span *adds, *effects, *marks; /* of what was declared last */
    char names[MANY][16];
    int32_t names_used;
};

/* Without turns, parties or anything. The caller frees it. */
struct fixture *fix_new(void);
void fix_free(struct fixture *f);

/* Each returns the index of what it declares. */
int32_t fix_turn(struct fixture *f, int32_t ticks, int32_t tick_minutes);
int32_t fix_form(struct fixture *f, const char *id);
int32_t fix_party(struct fixture *f, const char *id, struct party_rules rules);
int32_t fix_indicator(struct fixture *f, const char *id, int32_t start); /* before the counters */
int32_t fix_counter(struct fixture *f, const char *id, int32_t start, int32_t low, int32_t high);
void fix_measures(struct fixture *f, int32_t gauge, int32_t slot, int32_t weight); /* one gauge after the other */
int32_t fix_driver(struct fixture *f, struct driver_rules rules);
int32_t fix_flag(struct fixture *f, const char *id);
int32_t fix_site(struct fixture *f, const char *id, struct site_rules rules);
int32_t fix_link(struct fixture *f, const char *id,
                 struct link_rules rules); /* open; a high below the low is the low */
int32_t fix_threat(struct fixture *f, const char *id, struct threat_rules rules);
void fix_seed(struct fixture *f, int32_t threat, int32_t site, int32_t hosts);
void fix_spare(struct fixture *f, int32_t threat, int32_t site);
int32_t fix_cell(const struct fixture *f, int32_t threat, int32_t site); /* once all sites and spared ones are known */
int32_t fix_rumour(struct fixture *f, const char *id, struct rumour_rules rules);
int32_t fix_proposal(struct fixture *f, const char *id, struct proposal_rules rules);
void fix_ask(struct fixture *f, int32_t party);                                   /* in the proposal declared last */
int32_t fix_inject(struct fixture *f, const char *id, struct inject_rules rules); /* turn NONE: only when released */
int32_t fix_decision(struct fixture *f, const char *id, int32_t turn); /* all forms; nobody and history take option 1 */
void fix_put_again(struct fixture *f, int32_t decision, int32_t turn);
int32_t fix_option(struct fixture *f, const char *id); /* of the decision declared last; returns its number, 1.. */
void fix_option_when(struct fixture *f, int32_t when); /* of the option declared last */
void fix_add(struct fixture *f, int32_t slot, int32_t amount);
/* 0 stands for: no range of amounts, no limits of the word, chance of 1, the draw of its own place. Returns its place
   in s.effect. */
int32_t fix_effect(struct fixture *f, struct effect effect);
int32_t fix_mark(struct fixture *f, int32_t norm, int32_t value, int32_t when);
void fix_tension(struct fixture *f, int32_t norm, int32_t other); /* in the decision declared last */
int32_t fix_ending(struct fixture *f, const char *id, int32_t when, int32_t from_turn);
const char *fix_name(struct fixture *f, const char *kind, int32_t number); /* "site7" */

/* Conditions. */
int32_t fix_below(struct fixture *f, int32_t slot, int32_t line);
int32_t fix_above(struct fixture *f, int32_t slot, int32_t line);
int32_t fix_equal(struct fixture *f, int32_t slot, int32_t value);
int32_t fix_all(struct fixture *f, int32_t count, ...);
int32_t fix_any(struct fixture *f, int32_t count, ...);
int32_t fix_no(struct fixture *f, int32_t of);
int32_t fix_chance(struct fixture *f, int32_t bp, int32_t number);
int32_t fix_rule(struct fixture *f, int32_t rule);
static inline int32_t fix_flagged(struct fixture *f, int32_t flag)
{
    return fix_equal(f, AT(flags, flag), 1);
}
static inline int32_t fix_chose(struct fixture *f, int32_t decision, int32_t option)
{
    return fix_equal(f, AT(decision, decision * DECISION_WORDS + DECISION_CHOICE), option);
}

/* Lays out and finishes; the first may fail, the second fails the test then. */
enum status fix_finish(struct fixture *f, const struct alloc *a);
void fix_build(struct fixture *f);
int32_t fix_slot(const struct fixture *f, int32_t at);

/* Playing in f->state. What should work fails the test when it does not. */
void fix_begin(struct fixture *f, uint64_t seed);
void fix_choose(struct fixture *f, int32_t decision, int32_t option);
void fix_close(struct fixture *f);
void fix_play(struct fixture *f, uint64_t seed); /* to the end; nobody decides */
uint64_t fix_hash(const struct fixture *f);
#define WORD(f, at) ((f)->state[fix_slot(f, at)])
static inline int32_t fix_gauge(const struct fixture *f, int32_t gauge)
{
    return play_gauge(&f->s, f->state, gauge);
}
static inline int32_t fix_choice(const struct fixture *f, int32_t decision)
{
    return f->state[f->s.at.decision + decision * DECISION_WORDS + DECISION_CHOICE];
}
/* Puts hosts into the compartments of a cell as if they had come there; the rest are susceptible. */
void fix_hosts(struct fixture *f, int32_t cell, int32_t infected, int32_t destroyed, int32_t restored);

/* A big scenario with at least one of everything. Compilers differ in the order in which they evaluate arguments: its
   conditions are declared one by one. */
struct fixture *fix_everything(void);

/* Memory that is counted, checked (the sizes that callers tell are the real ones) and can run out. */
struct meter {
    struct alloc alloc;
    long allowed; /* further allocations that succeed; negative: all */
    long blocks;  /* alive */
    int wrong;    /* a caller told another size than it had asked for */
};
void meter_init(struct meter *m, long allowed);

#define RUN(name, tests) cmocka_run_group_tests_name(name, tests, NULL, NULL)

int test_alloc(void), test_chance(void), test_clock(void), test_decision(void), test_effect(void),
    test_expression(void), test_gauge(void), test_golden(void), test_hash(void), test_inject(void), test_luck(void),
    test_norm(void), test_party(void), test_play(void), test_policy(void), test_property(void), test_scenario(void),
    test_csv(void), test_score(void), test_service(void), test_status(void), test_text(void), test_texts(void),
    test_threat(void), test_tr(void), test_typeset(void), test_value(void);

#endif
