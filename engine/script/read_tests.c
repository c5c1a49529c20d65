/* tests.lua: `test "name" { turn(1, { ... }), expect { ... } }` becomes a flat list of steps. Names are those of the
   compiled scenario. */
#include "tests.h"

#include <stdlib.h>
#include <string.h>

#include "core/policy.h"
#include "core/score.h"
#include "fields.h"

enum { TESTS_MAX = 200, SEED_MAX = 2000000000 };

/* What the text made while it ran; tables are references in Lua's registry. */
struct test_decl {
    const char *name;
    int32_t file, line;
    int table; /* LUA_NOREF: the name stands alone */
};
struct step_decl {
    enum test_step_kind kind;
    int32_t file, line, turn; /* turn from 1 */
    int table;                /* or LUA_NOREF: a turn in which nothing is chosen */
    int used;
};

struct tests_load {
    struct load *load; /* first, see load_of */
    struct load ld;
    struct pool decls, step_decls, tests, steps, choices, expectations;
    const struct scenario *s;
    struct script_tests *out;
};

static struct tests_load *tests_of(lua_State *L)
{
    return sandbox_owner(L);
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

/* The { } behind test "name". */
static int complete(lua_State *L)
{
    struct tests_load *t = tests_of(L);
    struct test_decl *d = POOL(t->decls, struct test_decl) + lua_tointeger(L, lua_upvalueindex(1));
    if (!lua_istable(L, 1)) {
        report_here(t->load, E_DECLARATION, N_("%s \"%s\" needs its fields in braces { }, found %s"), "test", d->name,
                    describe(t->load, 1));
        d->table = LUA_REFNIL;
        return 0;
    }
    lua_settop(L, 1);
    d->table = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
}

static int word_test(lua_State *L)
{
    struct tests_load *t = tests_of(L);
    struct load *ld = t->load;
    size_t length;
    if (lua_type(L, 1) != LUA_TSTRING) {
        report_here(ld, E_DECLARATION, N_("`%s` is followed by %s, expected a text in quotes"), "test",
                    describe(ld, 1));
        report_fix(ld, N_("write %s \"%s\" { ... }"), "test", tr(N_("what it shows")));
        return object_push(ld, OBJECT_HOLE, 0);
    }
    int32_t number = t->decls.count;
    const char *text = lua_tolstring(L, 1, &length);
    if (length == 0 || length > 120 || memchr(text, '\n', length) || text_valid(text, length) != length)
        report_here(ld, E_STEP, N_("the name of a test is one line of 1 to 120 characters"));
    const char *name = load_text(ld, text, length);
    struct test_decl *d = pool_add(ld, &t->decls, 1);
    d->name = name;
    d->table = LUA_NOREF;
    here(ld, &d->file, &d->line);
    if (number >= TESTS_MAX)
        return luaL_error(L, tr(N_("at most %d tests are read")), TESTS_MAX);
    lua_pushinteger(L, number);
    lua_pushcclosure(L, complete, 1);
    return 1;
}

static int step(lua_State *L, enum test_step_kind kind, int32_t turn, int table)
{
    struct tests_load *t = tests_of(L);
    struct step_decl d = { .kind = kind, .turn = turn, .table = LUA_NOREF };
    here(t->load, &d.file, &d.line);
    if (table) {
        lua_pushvalue(L, table);
        d.table = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    *(struct step_decl *)pool_add(t->load, &t->step_decls, 1) = d;
    return object_push(t->load, OBJECT_STEP, t->step_decls.count - 1);
}

static int word_turn(lua_State *L)
{
    struct load *ld = load_of(L);
    if (!lua_isinteger(L, 1) || lua_tointeger(L, 1) < 1 || lua_tointeger(L, 1) > 1000 || lua_gettop(L) > 2 ||
        (lua_gettop(L) == 2 && !lua_istable(L, 2))) {
        report_here(ld, E_STEP, N_("`turn` takes the number of a turn and what is chosen in it, found %s"),
                    describe(ld, lua_isinteger(L, 1) && lua_gettop(L) > 1 ? 2 : 1));
        report_fix(ld, N_("write turn(1, { decision = \"option\" }), or turn(1) where nothing is chosen"));
        return object_push(ld, OBJECT_HOLE, 0);
    }
    return step(L, TEST_TURN, (int32_t)lua_tointeger(L, 1), lua_gettop(L) == 2 ? 2 : 0);
}

static int look(lua_State *L, enum test_step_kind kind, const char *word)
{
    struct load *ld = load_of(L);
    if (!lua_istable(L, 1) || lua_gettop(L) != 1) {
        report_here(ld, E_STEP, N_("`%s` takes what is expected in braces { }, found %s"), word, describe(ld, 1));
        return object_push(ld, OBJECT_HOLE, 0);
    }
    return step(L, kind, 0, 1);
}

static int word_expect(lua_State *L)
{
    return look(L, TEST_EXPECT, "expect");
}

static int word_at_end(lua_State *L)
{
    return look(L, TEST_AT_END, "at_end");
}

static const struct luaL_Reg test_words[] = {
    { "test", word_test }, { "turn", word_turn }, { "expect", word_expect }, { "at_end", word_at_end }, { NULL, NULL }
};
static const char *const step_words[] = { [TEST_TURN] = "turn", [TEST_EXPECT] = "expect", [TEST_AT_END] = "at_end" };

/* ---- names of the compiled scenario ------------------------------------------------------------------------------ */

static void name_one(struct load *ld, enum kind kind, enum names space, const char *id, int32_t number)
{
    *(struct decl *)pool_add(ld, &ld->decls, 1) =
        (struct decl){ .kind = kind, .state = DECL_DONE, .id = id, .table = LUA_NOREF, .index = number };
    ld->count[kind]++;
    name_add(ld, space, id, number);
}

static void take_names(struct load *ld, const struct scenario *s)
{
#define EACH(count, kind, space, text)                                                                                 \
    for (int32_t i = 0; i < s->count; i++)                                                                             \
    name_one(ld, kind, space, s->text[i].id, i)
    EACH(parties, KIND_PARTY, NAMES_PARTY, party_text);
    EACH(sites, KIND_SITE, NAMES_SITE, site_text);
    EACH(threats, KIND_THREAT, NAMES_THREAT, threat_text);
    EACH(rumours, KIND_RUMOUR, NAMES_RUMOUR, rumour_text);
    EACH(proposals, KIND_PROPOSAL, NAMES_PROPOSAL, proposal_text);
    EACH(injects, KIND_INJECT, NAMES_INJECT, inject_text);
    EACH(decisions, KIND_DECISION, NAMES_DECISION, decision_text);
    EACH(endings, KIND_ENDING, NAMES_ENDING, ending_text);
#undef EACH
    for (int32_t i = 0; i < s->gauges; i++)
        name_one(ld, i < s->indicators ? KIND_INDICATOR : KIND_COUNTER, NAMES_GAUGE, s->gauge_text[i].id, i);
    for (int32_t d = 0; d < s->decisions; d++)
        for (int32_t k = 0; k < s->decision[d].options.count; k++)
            name_add_option(ld, d, s->option_text[s->decision[d].options.first + k].id, k + 1);
    ld->count[KIND_OPTION] = s->options;
    for (int32_t i = 0; i < s->flags; i++) {
        *(const char **)pool_add(ld, &ld->flags, 1) = s->flag_text[i];
        name_add(ld, NAMES_FLAG, s->flag_text[i], i);
    }
    ld->cell_of = load_scratch(ld, (size_t)s->threats + 1, sizeof *ld->cell_of);
    for (int32_t t = 0; t < s->threats; t++) {
        ld->cell_of[t] = load_scratch(ld, (size_t)s->sites + 1, sizeof **ld->cell_of);
        for (int32_t i = 0; i < s->sites; i++)
            ld->cell_of[t][i] = NONE;
    }
    for (int32_t i = 0; i < s->cells; i++)
        ld->cell_of[s->cell[i].threat][s->cell[i].site] = i;
    if (s->expressions + s->figure_expressions)
        memcpy(pool_add(ld, &ld->expressions, s->expressions + s->figure_expressions), s->expression,
               (size_t)(s->expressions + s->figure_expressions) * sizeof *s->expression);
}

/* ---- steps ------------------------------------------------------------------------------------------------------- */

static struct test_place place_now(struct load *ld)
{
    struct test_place p = { ld->spot.line, 0 };
    locate(load_file(ld, ld->spot.file), &ld->spot, &p.line, &p.column);
    return p;
}

static void spot_step(struct load *ld, const struct step_decl *d)
{
    ld->spot = (struct spot){ d->file, d->line, step_words[d->kind], NULL, { { 0 } }, 0, 0 };
}

static void read_choices(struct tests_load *t, const struct step_decl *d)
{
    struct load *ld = t->load;
    lua_State *L = ld->L;
    int32_t count;
    spot_step(ld, d);
    if (d->table == LUA_NOREF)
        return;
    lua_rawgeti(L, LUA_REGISTRYINDEX, d->table);
    /* turn(1, { : the choices are fields of its braces */
    const char **keys = keys_sorted(ld, -1, &count, 0);
    for (int32_t i = 0; i < count; i++) {
        path_key(ld, keys[i]);
        lua_getfield(L, -1, keys[i]);
        int32_t decision = name_resolve(ld, NAMES_DECISION, keys[i]), option = 0;
        if (lua_type(L, -1) != LUA_TSTRING)
            report(ld, E_TYPE, N_("found %s, expected %s"), describe(ld, -1), tr(N_("the id of an option in quotes")));
        else if (decision != NONE)
            option = name_option(ld, decision, lua_tostring(L, -1));
        if (option > 0)
            *(struct test_choice *)pool_add(ld, &t->choices, 1) =
                (struct test_choice){ decision, option, place_now(ld) };
        lua_pop(L, 1);
        path_up(ld);
    }
    lua_pop(L, 1);
}

static void read_gauge(struct tests_load *t, const char *id)
{
    struct load *ld = t->load;
    struct expectation x = { .op = EXPECT_RANGE };
    int32_t range[2];
    x.a = name_resolve(ld, NAMES_GAUGE, id);
    if (x.a == NONE)
        return;
    int points = x.a < t->s->indicators, exact = !lua_istable(ld->L, -1);
    if (!range_read(ld, -1, points ? 0 : -COUNT_MAX, points ? 100 : COUNT_MAX, points ? POINT : 1, range))
        return;
    /* a whole number of points is what players read */
    int rounded = points && exact && range[0] % POINT == 0;
    x.low = range[0] - (rounded ? POINT / 2 : 0);
    x.high = range[1] + (rounded ? POINT / 2 - 1 : 0);
    x.place = place_now(ld);
    *(struct expectation *)pool_add(ld, &t->expectations, 1) = x;
}

static int read_verdict(struct load *ld, const char *word)
{
    const char *names[VERDICTS];
    for (int i = 0; i < VERDICTS; i++) {
        names[i] = verdict_id((enum verdict)i);
        if (strcmp(names[i], word) == 0)
            return i;
    }
    report(ld, E_CHOICE, N_("found the text \"%s\", expected one of %s"), word,
           "\"advanced\", \"strained\", \"contested\", \"left_open\", \"not_tested\"");
    const char *near = name_nearest(ld, word, names, VERDICTS);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    return NONE;
}

/* 0 when something was wrong. */
static int read_norm(struct load *ld, const struct node *n, struct expectation *x)
{
    x->a = norm_resolve(ld, n->a);
    if (*n->b) {
        x->op = EXPECT_VERDICT;
        x->b = read_verdict(ld, n->b);
        return x->a != NONE && x->b != NONE;
    }
    x->op = EXPECT_ATTAINMENT;
    if (!(n->number >= 0 && n->number <= n->high && n->high <= 100)) {
        report(ld, E_PAIR, N_("an attainment is a range of per cent: { low, high }, from 0 to 100"));
        return 0;
    }
    x->low = (int32_t)(n->number * 100 + 0.5);
    x->high = (int32_t)(n->high * 100 + 0.5);
    return x->a != NONE;
}

/* What the node asks, as an expectation; 0 when something was wrong. */
static int read_node(struct load *ld, int32_t node, struct expectation *x)
{
    const struct node n = *load_node(ld, node);
    static const struct {
        enum node_op node;
        enum expect_op op;
        enum names space;
        int option;
    } plain[] = { { NODE_DELIVERED, EXPECT_DELIVERED, NAMES_INJECT, 0 },
                  { NODE_CHOSE, EXPECT_CHOSE, NAMES_DECISION, 1 },
                  { NODE_OPEN, EXPECT_OPEN, NAMES_DECISION, 0 },
                  { NODE_OFFERED, EXPECT_OFFERED, NAMES_DECISION, 1 },
                  { NODE_ENDING, EXPECT_ENDING, NAMES_ENDING, 0 } };
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (plain[i].node == n.op) {
            x->op = (int32_t)plain[i].op;
            x->a = name_resolve(ld, plain[i].space, n.a);
            x->b = plain[i].option && x->a != NONE ? name_option(ld, x->a, n.b) : 0;
            return x->a != NONE && (!plain[i].option || x->b);
        }
    if (n.op == NODE_NORM)
        return read_norm(ld, &n, x);
    int before = ld->errors;
    x->op = EXPECT_CONDITION;
    x->a = condition_compile(ld, node);
    return ld->errors == before;
}

static void read_condition(struct tests_load *t, int32_t item)
{
    struct load *ld = t->load;
    struct expectation x = { 0 };
    struct object o;
    path_item(ld, item);
    if (object_is(ld, -1, &o) && o.class == OBJECT_STEP) {
        report(ld, E_EXPECT, N_("found %s, expected a condition"), describe(ld, -1));
        POOL(t->step_decls, struct step_decl)[o.index].used = 1;
        path_up(ld);
        return;
    }
    int32_t node = condition_from(ld, -1, 0);
    if (node != NONE) {
        x.place = place_now(ld);
        struct node *n = load_node(ld, node);
        if (n->op == NODE_RULE) /* it has no call of its own that would tell its line */
            n->line = x.place.line;
        if (n->op == NODE_NO) { /* no(open "x") is nothing that an expression can say */
            int32_t inner = POOL(ld->children, int32_t)[n->first];
            enum node_op op = load_node(ld, inner)->op;
            x.negated = op >= NODE_OPEN || op == NODE_DELIVERED || op == NODE_CHOSE;
            node = x.negated ? inner : node;
        }
        if (read_node(ld, node, &x))
            *(struct expectation *)pool_add(ld, &t->expectations, 1) = x;
    }
    path_up(ld);
}

static void read_expectations(struct tests_load *t, const struct step_decl *d)
{
    struct load *ld = t->load;
    lua_State *L = ld->L;
    int32_t count;
    spot_step(ld, d);
    lua_rawgeti(L, LUA_REGISTRYINDEX, d->table);
    int32_t items = (int32_t)lua_rawlen(L, -1);
    items = items > 1000 ? 1000 : items;
    for (int32_t i = 1; i <= items; i++) {
        lua_rawgeti(L, -1, i);
        if (lua_isnil(L, -1)) {
            report(ld, E_LIST, N_("the list has a gap (an item is nil)"));
            items = i;
        } else {
            read_condition(t, i);
        }
        lua_pop(L, 1);
    }
    const char **keys = keys_sorted(ld, -1, &count, 1);
    for (int32_t i = 0; i < count; i++) {
        path_key(ld, keys[i]);
        lua_getfield(L, -1, keys[i]);
        read_gauge(t, keys[i]);
        lua_pop(L, 1);
        path_up(ld);
    }
    if (items == 0 && count == 0)
        report(ld, E_STEP, N_("`%s` is empty"), step_words[d->kind]);
    lua_pop(L, 1);
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */

struct test_row {
    int32_t seed;
    const char *form, *policy;
};
#define R(member) offsetof(struct test_row, member)
static const struct field test_fields[] = {
    FIELD("seed", FIELD_NUMBER, OPTIONAL, R(seed), N_("the seed of its luck"), RANGE(0, SEED_MAX, 1), .otherwise = 1),
    FIELD("form", FIELD_LINE, OPTIONAL, R(form), N_("the form that is played; otherwise the fullest")),
    FIELD("policy", FIELD_LINE, OPTIONAL, R(policy),
          N_("who chooses what the test leaves open: nobody, historical, first, ...; otherwise nobody")),
};
const struct shape test_shape = SHAPE(N_("a test"), test_fields, -1);

static int32_t read_form(struct load *ld, const struct scenario *s, const char *id)
{
    int32_t form = *id ? scenario_find_form(s, id) : scenario_fullest_form(s);
    if (form != NONE || !*id)
        return form == NONE ? 0 : form;
    const char *names[FORMS_MAX];
    for (int32_t i = 0; i < s->forms; i++)
        names[i] = s->form_text[i].id;
    path_key(ld, "form");
    report(ld, E_NAME, N_("the scenario has no form \"%s\""), id);
    const char *near = name_nearest(ld, id, names, s->forms);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    path_up(ld);
    return 0;
}

static int32_t read_policy(struct load *ld, const char *id)
{
    int32_t policy = *id ? policy_find(id) : POLICY_NOBODY;
    if (policy != NONE)
        return policy;
    const char *names[POLICIES];
    for (int i = 0; i < POLICIES; i++)
        names[i] = policy_id((enum policy)i);
    path_key(ld, "policy");
    report(ld, E_CHOICE, N_("there is no policy \"%s\""), id);
    const char *near = name_nearest(ld, id, names, POLICIES);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    else
        report_fix(ld, N_("\"nobody\" and \"historical\" are two of them; whitecell help run lists all"));
    path_up(ld);
    return POLICY_NOBODY;
}

/* The order of a test's steps; `last` is the turn closed before, from 1. */
static void check_step(struct tests_load *t, const struct scenario_test *test, const struct step_decl *d, int32_t last,
                       int ended)
{
    struct load *ld = t->load;
    int32_t from = play_first_turn(t->s, test->form) + 1, to = play_last_turn(t->s, test->form) + 1;
    spot_step(ld, d);
    if (ended) {
        report(ld, E_STEP, N_("`at_end` is the last step of a test"));
    } else if (d->kind == TEST_TURN && (d->turn < from || d->turn > to)) {
        report(ld, E_STEP, N_("there is no turn %d to play: this form has turns %d to %d"), (int)d->turn, (int)from,
               (int)to);
    } else if (d->kind == TEST_TURN && d->turn <= last) {
        report(ld, E_STEP, N_("turn %d cannot follow turn %d"), (int)d->turn, (int)last);
        report_fix(ld, N_("a turn stands once, with all its choices, and in the order of play"));
    }
}

static void read_steps(struct tests_load *t, struct scenario_test *test, const struct test_decl *d, int table)
{
    struct load *ld = t->load;
    lua_State *L = ld->L;
    struct object o;
    int32_t items = (int32_t)lua_rawlen(L, table), last = 0, looks = 0, ended = 0;
    test->steps.first = t->steps.count;
    for (int32_t i = 1; i <= items; i++) {
        lua_rawgeti(L, table, i);
        int ours = object_is(ld, -1, &o);
        if (!ours || o.class != OBJECT_STEP) {
            ld->spot = (struct spot){ d->file, d->line, "test", d->name, { { NULL, i } }, 1, 0 };
            if (!ours || o.class != OBJECT_HOLE) {
                report(ld, E_STEP, N_("found %s, expected a step of the test"), describe(ld, -1));
                report_fix(ld, N_("write turn(1, { ... }), expect { ... } or at_end { ... }"));
            }
            if (ours && (o.class == OBJECT_NODE || o.class == OBJECT_NAME))
                load_node(ld, o.index)->used = 1;
            lua_pop(L, 1);
            looks++;
            continue;
        }
        struct step_decl *found = POOL(t->step_decls, struct step_decl) + o.index;
        found->used = 1;
        const struct step_decl one = *found;
        check_step(t, test, &one, last, ended);
        last = one.kind == TEST_TURN ? one.turn : last;
        ended |= one.kind == TEST_AT_END;
        looks += one.kind != TEST_TURN;
        struct test_step row = { .kind = (int32_t)one.kind, .turn = one.turn - 1 };
        spot_step(ld, &one);
        row.place = place_now(ld);
        row.items.first = one.kind == TEST_TURN ? t->choices.count : t->expectations.count;
        if (one.kind == TEST_TURN)
            read_choices(t, &one);
        else
            read_expectations(t, &one);
        row.items.count = (one.kind == TEST_TURN ? t->choices.count : t->expectations.count) - row.items.first;
        *(struct test_step *)pool_add(ld, &t->steps, 1) = row;
        test->steps.count++;
        lua_pop(L, 1);
    }
    ld->spot = (struct spot){ d->file, d->line, "test", d->name, { { 0 } }, 0, 0 };
    if (!looks) {
        report(ld, E_STEP, N_("the test \"%s\" expects nothing"), d->name);
        report_fix(ld, N_("add expect { ... } behind a turn, or at_end { ... }"));
    }
}

static void read_test(struct tests_load *t, int32_t number)
{
    struct load *ld = t->load;
    lua_State *L = ld->L;
    const struct test_decl d = POOL(t->decls, struct test_decl)[number];
    struct test_row row;
    struct scenario_test test = { .name = d.name };
    ld->spot = (struct spot){ d.file, d.line, "test", d.name, { { 0 } }, 0, 0 };
    for (int32_t i = 0; i < number; i++)
        if (strcmp(POOL(t->decls, struct test_decl)[i].name, d.name) == 0)
            report(ld, E_NAME_TWICE, N_("two tests are called \"%s\""), d.name);
    if (d.table == LUA_NOREF)
        report(ld, E_DECLARATION, N_("%s \"%s\" is followed by nothing, expected its fields in braces { }"), "test",
               d.name);
    if (d.table == LUA_NOREF || d.table == LUA_REFNIL)
        return;
    int top = lua_gettop(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, d.table);
    fields_read(ld, top + 1, &test_shape, &row);
    test.place = place_now(ld);
    test.seed = row.seed;
    test.form = read_form(ld, t->s, row.form);
    test.policy = read_policy(ld, row.policy);
    read_steps(t, &test, &d, top + 1);
    lua_settop(L, top);
    *(struct scenario_test *)pool_add(ld, &t->tests, 1) = test;
}

/* ---- the load ---------------------------------------------------------------------------------------------------- */

static int run_file(lua_State *L)
{
    struct load *ld = load_of(L);
    object_open(ld);
    words_open(ld);
    words_of_tests(ld);
    load_include(ld, SCRIPT_TESTS_FILE);
    return 0;
}

static int read_all(lua_State *L)
{
    struct tests_load *t = tests_of(L);
    struct load *ld = t->load;
    load_room(ld, 64);
    take_names(ld, t->s);
    int32_t own = ld->expressions.count;
    for (int32_t i = 0; i < t->decls.count; i++)
        read_test(t, i);
    for (int32_t i = 0; i < t->step_decls.count && !ld->errors; i++) {
        const struct step_decl *d = POOL(t->step_decls, struct step_decl) + i;
        if (!d->used) {
            spot_step(ld, d);
            report(ld, E_STEP, N_("`%s` stands outside a test"), step_words[d->kind]);
        }
    }
    if (!ld->errors && !ld->partial)
        conditions_unused(ld);
    struct expression *e = POOL(ld->expressions, struct expression);
    for (int32_t i = own; i < ld->expressions.count && !ld->errors; i++)
        if (e[i].op <= EXPRESSION_EQUAL)
            compile_place(t->s, &e[i].a);
    if (ld->errors)
        return 0;
    t->out->tests = t->tests.count;
    t->out->test = pool_keep(ld, &t->tests);
    t->out->step = pool_keep(ld, &t->steps);
    t->out->choice = pool_keep(ld, &t->choices);
    t->out->expectation = pool_keep(ld, &t->expectations);
    t->out->expression = pool_keep(ld, &ld->expressions);
    return 0;
}

static void free_pools(struct tests_load *t)
{
    struct pool *pools[] = { &t->decls, &t->step_decls, &t->tests, &t->steps, &t->choices, &t->expectations };
    for (size_t i = 0; i < sizeof pools / sizeof *pools; i++)
        mem_free(t->ld.alloc, pools[i]->items, (size_t)pools[i]->capacity, pools[i]->size);
}

static enum status load_all(struct tests_load *t)
{
    struct load *ld = &t->ld;
    int ran = load_stage(ld, run_file);
    ld->partial |= !ran;
    if (!ld->fatal)
        load_stage(ld, read_all);
    return ld->fatal ? ld->fatal : ld->errors ? STATUS_INVALID : STATUS_OK;
}

enum status script_load_tests(const struct alloc *a, const struct script_source *source, const struct scenario *s,
                              struct script_tests *out, struct diagnostics *found)
{
    struct sandbox sandbox;
    struct scenario shell = *s; /* texts that are read go to the arena of what it makes */
    struct tests_load t = { .s = s,
                            .out = out,
                            .decls.size = sizeof(struct test_decl),
                            .step_decls.size = sizeof(struct step_decl),
                            .tests.size = sizeof(struct scenario_test),
                            .steps.size = sizeof(struct test_step),
                            .choices.size = sizeof(struct test_choice),
                            .expectations.size = sizeof(struct expectation) };
    memset(out, 0, sizeof *out);
    arena_init(&shell.arena, a);
    t.ld = (struct load){ .source = source,
                          .norms = s->norms,
                          .out = &shell,
                          .found = found,
                          .luck_kind = "",
                          .luck_id = "",
                          .of = s,
                          .own_words = test_words };
    t.load = &t.ld;
    enum status status = sandbox_open(&sandbox, a, &t);
    if (!status) {
        load_begin(&t.ld, &sandbox);
        status = load_all(&t);
        free_pools(&t);
        load_end(&t.ld);
        sandbox_close(&sandbox);
    }
    diagnostics_sort(found);
    out->arena = shell.arena;
    if (status)
        script_tests_free(out);
    return status;
}

void script_tests_free(struct script_tests *t)
{
    arena_free(&t->arena);
    memset(t, 0, sizeof *t);
}
