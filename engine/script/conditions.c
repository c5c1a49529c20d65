/* Conditions: built as trees of nodes while the text runs, compiled into expressions when their owner is read. */
#include <math.h>
#include <string.h>

#include "fields.h"

int node_new(struct load *ld, enum node_op op)
{
    int number = ld->nodes.count;
    struct node *n = pool_add(ld, &ld->nodes, 1);
    n->op = op;
    n->a = n->b = "";
    n->parts = n->depth = 1;
    n->function = LUA_NOREF;
    here(ld, &n->file, &n->line);
    return number;
}

static int push_node(struct load *ld, int node)
{
    return object_push(ld, OBJECT_NODE, node);
}

/* A name at `index`: text in quotes. NULL when it is something else, reported. */
static const char *name_at(struct load *ld, int index, const char *word)
{
    struct object o;
    size_t length;
    if (lua_type(ld->L, index) == LUA_TSTRING) {
        const char *name = lua_tolstring(ld->L, index, &length);
        return load_text(ld, name, length);
    }
    if (object_is(ld, index, &o) && o.class == OBJECT_HOLE)
        return NULL;
    report_here(ld, E_ASK, N_("`%s` takes a name in quotes, found %s"), word, describe(ld, index));
    if (object_is(ld, index, &o) && o.class == OBJECT_NAME)
        report_fix(ld, N_("write %s \"%s\""), word, load_node(ld, o.index)->a);
    return NULL;
}

static int named(lua_State *L, enum node_op op, enum value value, const char *word)
{
    struct load *ld = load_of(L);
    const char *a = name_at(ld, 1, word), *b = "";
    if (!a || ((op == NODE_CHOSE || lua_gettop(L) > 1) && !(b = name_at(ld, 2, word))))
        return object_push(ld, OBJECT_HOLE, 0);
    int node = node_new(ld, op);
    load_node(ld, node)->value = value;
    load_node(ld, node)->a = a;
    load_node(ld, node)->b = b;
    load_node(ld, node)->word = word;
    return push_node(ld, node);
}

#define VALUE_WORD(name, value)                                                                                        \
    static int word_##name(lua_State *L)                                                                               \
    {                                                                                                                  \
        return named(L, NODE_VALUE, value, #name);                                                                     \
    }
VALUE_WORD(service, VALUE_SERVICE)
VALUE_WORD(evidence, VALUE_EVIDENCE)
VALUE_WORD(rumour_level, VALUE_RUMOUR)
VALUE_WORD(infected, VALUE_INFECTED)
VALUE_WORD(destroyed, VALUE_DESTROYED)
VALUE_WORD(restored, VALUE_RESTORED)
VALUE_WORD(infected_total, VALUE_INFECTED_TOTAL)
VALUE_WORD(lost_total, VALUE_LOST_TOTAL)
VALUE_WORD(joined, VALUE_JOINED)

#define CONDITION_WORD(name, op)                                                                                       \
    static int word_##name(lua_State *L)                                                                               \
    {                                                                                                                  \
        return named(L, op, VALUE_GAUGE, #name);                                                                       \
    }
CONDITION_WORD(flag, NODE_FLAG)
CONDITION_WORD(chose, NODE_CHOSE)
CONDITION_WORD(delivered, NODE_DELIVERED)
CONDITION_WORD(running, NODE_RUNNING)
CONDITION_WORD(asked, NODE_ASKED)

static int clock_word(lua_State *L, enum value value, const char *word)
{
    struct load *ld = load_of(L);
    if (lua_gettop(L) > 0)
        report_here(ld, E_ASK, N_("`%s()` takes nothing, found %s"), word, describe(ld, 1));
    int node = node_new(ld, NODE_VALUE);
    load_node(ld, node)->value = value;
    load_node(ld, node)->word = word;
    return push_node(ld, node);
}

static int word_turn_number(lua_State *L)
{
    return clock_word(L, VALUE_TURN, "turn_number");
}

static int word_hours(lua_State *L)
{
    return clock_word(L, VALUE_HOURS, "hours");
}

static int word_chance(lua_State *L)
{
    struct load *ld = load_of(L);
    if (lua_type(L, 1) != LUA_TNUMBER || lua_gettop(L) != 1) {
        report_here(ld, E_ASK, N_("`chance` takes a number from 0 to 1, found %s"), describe(ld, 1));
        return object_push(ld, OBJECT_HOLE, 0);
    }
    int node = node_new(ld, NODE_CHANCE);
    load_node(ld, node)->number = lua_tonumber(L, 1);
    load_node(ld, node)->word = "chance";
    return push_node(ld, node);
}

/* all { ... }, any { ... } and no(...) over children whose numbers are collected at the stack's top by the caller. */
static int combine(struct load *ld, enum node_op op, const int32_t *children, int32_t count)
{
    int node = node_new(ld, op);
    int32_t first = ld->children.count, parts = 1, depth = 0;
    int32_t *room = pool_add(ld, &ld->children, (int)count);
    for (int32_t i = 0; i < count; i++) {
        const struct node *child = load_node(ld, children[i]);
        room[i] = children[i];
        parts += child->parts;
        depth = child->depth > depth ? child->depth : depth;
        if (parts > CONDITION_PARTS_MAX || depth >= CONDITION_DEPTH_MAX) {
            report_here(ld, E_LARGE, N_("this condition is too large: at most %d parts, %d deep"), CONDITION_PARTS_MAX,
                        CONDITION_DEPTH_MAX);
            return object_push(ld, OBJECT_HOLE, 0);
        }
    }
    struct node *n = load_node(ld, node);
    n->first = first;
    n->count = count;
    n->parts = parts;
    n->depth = depth + 1;
    return push_node(ld, node);
}

static int list_word(lua_State *L, enum node_op op, const char *word)
{
    struct load *ld = load_of(L);
    if (!lua_istable(L, 1) || lua_gettop(L) != 1) {
        struct object o;
        if (!object_is(ld, 1, &o) || o.class != OBJECT_HOLE) {
            report_here(ld, E_COMBINE, N_("`%s` takes a list in braces, found %s"), word, describe(ld, 1));
            report_fix(ld, N_("write %s { flag \"a\", trust:below(40) }"), word);
        }
        return object_push(ld, OBJECT_HOLE, 0);
    }
    int32_t count = (int32_t)lua_rawlen(L, 1), wrong = 0;
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1))
        if (!lua_isinteger(L, -2)) {
            report_here(ld, E_COMBINE, N_("`%s` holds conditions only, found a field `%s`"), word,
                        lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?");
            wrong = 1;
        }
    if (count == 0 && !wrong) {
        report_here(ld, E_COMBINE, N_("`%s` is empty"), word);
        wrong = 1;
    }
    if (count > CONDITION_PARTS_MAX)
        count = CONDITION_PARTS_MAX + 1;
    int32_t *children = load_scratch(ld, (size_t)count, sizeof *children);
    for (int32_t i = 0; i < count; i++) {
        lua_rawgeti(L, 1, i + 1);
        children[i] = condition_from(ld, -1, 1);
        wrong |= children[i] == NONE;
        lua_pop(L, 1);
    }
    return wrong ? object_push(ld, OBJECT_HOLE, 0) : combine(ld, op, children, count);
}

static int word_all(lua_State *L)
{
    return list_word(L, NODE_ALL, "all");
}

static int word_any(lua_State *L)
{
    return list_word(L, NODE_ANY, "any");
}

static int word_no(lua_State *L)
{
    struct load *ld = load_of(L);
    if (lua_gettop(L) != 1) {
        report_here(ld, E_COMBINE, N_("`no` takes one condition, found %d; put several into all { } or any { }"),
                    lua_gettop(L));
        return object_push(ld, OBJECT_HOLE, 0);
    }
    int32_t child = condition_from(ld, 1, 1);
    return child == NONE ? object_push(ld, OBJECT_HOLE, 0) : combine(ld, NODE_NO, &child, 1);
}

const struct luaL_Reg condition_words[] = { { "all", word_all },
                                            { "any", word_any },
                                            { "no", word_no },
                                            { "flag", word_flag },
                                            { "chose", word_chose },
                                            { "delivered", word_delivered },
                                            { "running", word_running },
                                            { "asked", word_asked },
                                            { "chance", word_chance },
                                            { "service", word_service },
                                            { "evidence", word_evidence },
                                            { "rumour_level", word_rumour_level },
                                            { "infected", word_infected },
                                            { "destroyed", word_destroyed },
                                            { "restored", word_restored },
                                            { "infected_total", word_infected_total },
                                            { "lost_total", word_lost_total },
                                            { "joined", word_joined },
                                            { "turn_number", word_turn_number },
                                            { "hours", word_hours },
                                            { NULL, NULL } };

#define EXPECTATION_WORD(name, op)                                                                                     \
    static int word_##name(lua_State *L)                                                                               \
    {                                                                                                                  \
        return named(L, op, VALUE_GAUGE, #name);                                                                       \
    }
EXPECTATION_WORD(open, NODE_OPEN)
EXPECTATION_WORD(ending, NODE_ENDING)

static int word_offered(lua_State *L)
{
    if (lua_gettop(L) < 2)
        lua_settop(L, 2); /* the missing name is reported */
    return named(L, NODE_OFFERED, VALUE_GAUGE, "offered");
}

/* norm("LUCCA-2", "advanced"), or its attainment in per cent: norm("LUCCA-2", { 50, 100 }) */
static int word_norm(lua_State *L)
{
    struct load *ld = load_of(L);
    struct object o;
    double range[2] = { 0, 0 };
    const char *a = name_at(ld, 1, "norm");
    if (!a)
        return object_push(ld, OBJECT_HOLE, 0);
    if (lua_type(L, 2) == LUA_TSTRING)
        return named(L, NODE_NORM, VALUE_GAUGE, "norm");
    if (!lua_istable(L, 2) || lua_rawlen(L, 2) != 2 || lua_rawgeti(L, 2, 1) != LUA_TNUMBER ||
        lua_rawgeti(L, 2, 2) != LUA_TNUMBER) {
        if (!object_is(ld, 2, &o) || o.class != OBJECT_HOLE) {
            report_here(ld, E_ASK, N_("`norm` takes a verdict or a range of per cent behind the norm, found %s"),
                        describe(ld, 2));
            report_fix(ld, N_("write norm(\"%s\", \"advanced\") or norm(\"%s\", { 50, 100 })"), a, a);
        }
        return object_push(ld, OBJECT_HOLE, 0);
    }
    range[0] = lua_tonumber(L, -2);
    range[1] = lua_tonumber(L, -1);
    int node = node_new(ld, NODE_NORM);
    load_node(ld, node)->a = a;
    load_node(ld, node)->word = "norm";
    load_node(ld, node)->number = range[0];
    load_node(ld, node)->high = range[1];
    return push_node(ld, node);
}

const struct luaL_Reg expectation_words[] = { { "open", word_open },
                                              { "offered", word_offered },
                                              { "ending", word_ending },
                                              { "norm", word_norm },
                                              { NULL, NULL } };

int condition_compare(struct load *ld, const struct object *self, int above)
{
    lua_State *L = ld->L;
    const char *word = above ? "above" : "below";
    struct node from = { .op = NODE_VALUE, .value = VALUE_GAUGE, .a = "", .b = "" };
    if (self->class == OBJECT_HOLE)
        return object_push(ld, OBJECT_HOLE, 0);
    if (self->class == OBJECT_DECL) {
        struct decl *d = load_decl(ld, self->index);
        if (d->kind != KIND_INDICATOR && d->kind != KIND_COUNTER) {
            report_here(ld, E_COMPARE, N_("%s has no value to compare"), describe(ld, 1));
            report_fix(
                ld, d->kind == KIND_SITE ? N_("write service \"%s\":%s(...)") : N_("compare an indicator or a value"),
                d->id, word);
            d->state = d->state == DECL_PENDING ? DECL_VALUE : d->state;
            return object_push(ld, OBJECT_HOLE, 0);
        }
        if (d->state == DECL_PENDING) {
            d->state = DECL_VALUE;
            ld->count[d->kind]--;
        }
        from.a = d->id;
    } else {
        from = *load_node(ld, self->index);
        if (from.op != NODE_VALUE) {
            report_here(ld, E_COMPARE, N_("a condition is a yes or no and has no `%s`"), word);
            return object_push(ld, OBJECT_HOLE, 0);
        }
        load_node(ld, self->index)->used = 1;
    }
    if (lua_type(L, 2) != LUA_TNUMBER || lua_gettop(L) != 2) {
        report_here(ld, E_COMPARE, N_("`:%s` takes one number, found %s"), word, describe(ld, 2));
        return object_push(ld, OBJECT_HOLE, 0);
    }
    int node = node_new(ld, NODE_COMPARE);
    struct node *n = load_node(ld, node);
    n->value = from.value;
    n->a = from.a;
    n->b = from.b;
    n->word = from.word;
    n->above = above;
    n->number = lua_tonumber(L, 2);
    return push_node(ld, node);
}

static void complain(struct load *ld, int at_line, int index)
{
    struct object o = { 0 };
    int32_t file = ld->spot.file, line = ld->spot.line, column = 0;
    if (at_line)
        here(ld, &file, &line);
    else
        locate(load_file(ld, file), &ld->spot, &line, &column);
    if (lua_isboolean(ld->L, index)) {
        /* the operator behind it was explained by the scan already, as a rule */
        if (!report_on_line(ld, file, line)) {
            report_at(ld, E_CONDITION, file, line, column, N_("found %s, expected a condition"), describe(ld, index));
            report_fix(
                ld, N_("`and`, `or`, `not`, `==` do not work on conditions: write all { }, any { }, no( ), chose( )"));
        }
        return;
    }
    int ours = object_is(ld, index, &o);
    report_at(ld, E_CONDITION, file, line, column, N_("found %s, expected a condition"), describe(ld, index));
    if (ours && o.class == OBJECT_NAME)
        report_fix(ld, N_("write %s:below(40), %s:above(40) or flag \"%s\""), load_node(ld, o.index)->a,
                   load_node(ld, o.index)->a, load_node(ld, o.index)->a);
    else if (ours && o.class == OBJECT_NODE)
        report_fix(ld, N_("add :below(n) or :above(n)"));
    else if (lua_isstring(ld->L, index))
        report_fix(ld, N_("write flag \"%s\""), lua_tostring(ld->L, index));
    else if (lua_istable(ld->L, index))
        report_fix(ld, N_("put all or any before the brace: all { ... }"));
}

int32_t condition_from(struct load *ld, int index, int at_line)
{
    lua_State *L = ld->L;
    struct object o;
    index = lua_absindex(L, index);
    if (lua_isfunction(L, index)) {
        int node = node_new(ld, NODE_RULE);
        lua_pushvalue(L, index);
        int reference = luaL_ref(L, LUA_REGISTRYINDEX);
        struct node *n = load_node(ld, node);
        n->function = reference;
        if (!at_line) {
            n->file = ld->spot.file;
            n->line = ld->spot.line;
        }
        n->used = 1;
        return node;
    }
    if (object_is(ld, index, &o)) {
        if (o.class == OBJECT_HOLE)
            return NONE;
        if (o.class == OBJECT_NODE && load_node(ld, o.index)->op != NODE_VALUE) {
            load_node(ld, o.index)->used = 1;
            return o.index;
        }
    }
    complain(ld, at_line, index);
    return NONE;
}

/* Conditions bear their own line; it is found by the name in them. */
static void spot_node(struct load *ld, const struct node *n)
{
    int plain = !n->word && *n->a; /* an indicator by its bare name */
    ld->spot = (struct spot){ n->file, n->line, plain ? n->a : n->word, plain ? NULL : n->a, { { 0 } }, 0, 0 };
}

static int number_at(struct load *ld, const struct node *n, double number, double low, double high, double scale,
                     int32_t *out)
{
    spot_node(ld, n);
    lua_pushnumber(ld->L, number);
    int ok = number_read(ld, -1, low, high, scale, out);
    lua_pop(ld->L, 1);
    return ok;
}

static void put(struct load *ld, int32_t at, int32_t op, int32_t a, int32_t b, int32_t c)
{
    POOL(ld->expressions, struct expression)[at] = (struct expression){ op, a, b, c };
}

static int32_t room(struct load *ld, int32_t count)
{
    int32_t first = ld->expressions.count;
    pool_add(ld, &ld->expressions, (int)count);
    return first;
}

static void compile(struct load *ld, int32_t node, int32_t at)
{
    const struct node n = *load_node(ld, node);
    struct reading r;
    int32_t i, number = 0;
    spot_node(ld, &n);
    put(ld, at, EXPRESSION_ABOVE, 0, 0, 0);
    switch (n.op) {
    case NODE_VALUE: break; /* never gets here: condition_from refuses it */
    case NODE_COMPARE:
        if (value_read(ld, &n, &r) && number_at(ld, &n, n.number, r.low, r.high, r.scale, &number))
            put(ld, at, n.above ? EXPRESSION_ABOVE : EXPRESSION_BELOW, r.slot, number + r.shift, 0);
        break;
    case NODE_FLAG:
        load_node(ld, node)->read = 1;
        if ((i = name_flag(ld, n.a, strlen(n.a))) != NONE)
            put(ld, at, EXPRESSION_ABOVE, slot(SLOT_FLAG, i), 0, 0);
        break;
    case NODE_CHOSE:
        if ((i = name_resolve(ld, NAMES_DECISION, n.a)) != NONE && (number = name_option(ld, i, n.b)) != 0)
            put(ld, at, EXPRESSION_EQUAL, slot(SLOT_DECISION, i * DECISION_WORDS + DECISION_CHOICE), number, 0);
        break;
    case NODE_DELIVERED:
        if ((i = name_resolve(ld, NAMES_INJECT, n.a)) != NONE)
            put(ld, at, EXPRESSION_ABOVE, slot(SLOT_INJECT, i), 0, 0);
        break;
    case NODE_ASKED:
        if ((i = name_resolve(ld, NAMES_PROPOSAL, n.a)) != NONE)
            put(ld, at, EXPRESSION_ABOVE, slot(SLOT_ASKED, i), 0, 0);
        break;
    case NODE_RUNNING: /* begun, and no kill switch used */
        if ((i = name_resolve(ld, NAMES_THREAT, n.a)) != NONE) {
            int32_t first = room(ld, 2);
            put(ld, first, EXPRESSION_ABOVE, slot(SLOT_RUNNING, i), 0, 0);
            put(ld, first + 1, EXPRESSION_BELOW, slot(SLOT_KILLED, i), 1, 0);
            put(ld, at, EXPRESSION_ALL, first, 2, 0);
        }
        break;
    case NODE_CHANCE:
        if (ld->of) {
            report(ld, E_EXPECT, N_("a test cannot ask for chance: it expects what is so"));
        } else if (number_at(ld, &n, n.number, 0, 1, WHOLE, &number)) {
            char id[160];
            text_print(id, sizeof id, "%s:%s:%d", ld->luck_kind, ld->luck_id, (int)++ld->luck);
            uint64_t subject = scenario_subject("chance", id);
            put(ld, at, EXPRESSION_CHANCE, number, (int32_t)(uint32_t)subject, (int32_t)(uint32_t)(subject >> 32));
        }
        break;
    case NODE_RULE:
        if (ld->of)
            report(ld, E_EXPECT, N_("a test cannot ask a function: it expects what is so"));
        else if ((i = rule_add(ld, n.function, n.file, n.line)) != NONE)
            put(ld, at, EXPRESSION_RULE, i, 0, 0);
        break;
    case NODE_ALL:
    case NODE_ANY:
    case NODE_NO:
        number = room(ld, n.count);
        put(ld, at,
            n.op == NODE_ALL   ? EXPRESSION_ALL
            : n.op == NODE_ANY ? EXPRESSION_ANY
                               : EXPRESSION_NO,
            number, n.count, 0);
        for (i = 0; i < n.count; i++)
            compile(ld, POOL(ld->children, int32_t)[n.first + i], number + i);
        break;
    case NODE_OPEN:
    case NODE_OFFERED:
    case NODE_ENDING:
    case NODE_NORM:
        report(ld, E_EXPECT, N_("`%s` cannot stand inside all { } or any { }"), n.word);
        report_fix(ld, N_("write it by itself, or as no(%s ...)"), n.word);
        break;
    }
}

int32_t condition_compile(struct load *ld, int32_t node)
{
    struct spot spot = ld->spot;
    int32_t root = room(ld, 1);
    compile(ld, node, root);
    ld->spot = spot;
    return root;
}

int32_t condition_field(struct load *ld, int table, const char *key)
{
    int32_t root = NONE;
    path_key(ld, key);
    if (lua_getfield(ld->L, table, key) != LUA_TNIL) {
        int32_t node = condition_from(ld, -1, 0);
        if (node != NONE)
            root = condition_compile(ld, node);
    }
    lua_pop(ld->L, 1);
    path_up(ld);
    return root;
}

/* Marks what the table on top of the stack holds; `seen` is a table of tables. */
static void mark(struct load *ld, int seen, int depth)
{
    lua_State *L = ld->L;
    struct object o;
    load_room(ld, 8);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, seen) != LUA_TNIL || depth > 12) {
        lua_pop(L, 1);
        return;
    }
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushboolean(L, 1);
    lua_rawset(L, seen);
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        if (lua_istable(L, -1))
            mark(ld, seen, depth + 1);
        else if (object_is(ld, -1, &o) && (o.class == OBJECT_NODE || o.class == OBJECT_NAME))
            load_node(ld, o.index)->used = 1;
    }
}

static int is_unused(const struct node *n)
{
    int is_name = n->op == NODE_VALUE && n->value == VALUE_GAUGE;
    return !n->used && !is_name;
}

/* What was read is used. The rest may still stand in a field that was not read, because it is wrong otherwise. */
void conditions_unused(struct load *ld)
{
    lua_State *L = ld->L;
    int32_t first = 0;
    while (first < ld->nodes.count && !is_unused(load_node(ld, first)))
        first++;
    if (first == ld->nodes.count)
        return;
    lua_newtable(L);
    int seen = lua_gettop(L);
    for (int32_t i = 0; i < ld->decls.count; i++)
        if (load_decl(ld, i)->table != LUA_NOREF) {
            lua_rawgeti(L, LUA_REGISTRYINDEX, load_decl(ld, i)->table);
            mark(ld, seen, 0);
            lua_pop(L, 1);
        }
    lua_pop(L, 1);
    for (int32_t i = first; i < ld->nodes.count; i++) {
        const struct node *n = load_node(ld, i);
        if (!is_unused(n) || report_on_line(ld, n->file, n->line))
            continue;
        report_at(ld, E_UNUSED, n->file, n->line, 0,
                  n->op == NODE_VALUE ? N_("this value is used nowhere") : N_("this condition is used nowhere"));
        report_fix(ld, N_("`and` and `or` drop one of two conditions: write all { ... } or any { ... }"));
    }
}
