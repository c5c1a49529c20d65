/* Names: which ids exist, what they stand for, and which one an unknown id may have meant. */
#include <string.h>

#include "load.h"

static const enum names space_of[KINDS] = {
    [KIND_SCENARIO] = NAMES_NONE,       [KIND_PARTY] = NAMES_PARTY,     [KIND_ROLE] = NAMES_ROLE,
    [KIND_OBJECTIVE] = NAMES_OBJECTIVE, [KIND_INDICATOR] = NAMES_GAUGE, [KIND_COUNTER] = NAMES_GAUGE,
    [KIND_SITE] = NAMES_SITE,           [KIND_GROUP] = NAMES_SITE,      [KIND_LINK] = NAMES_NONE,
    [KIND_THREAT] = NAMES_THREAT,       [KIND_RUMOUR] = NAMES_RUMOUR,   [KIND_PROPOSAL] = NAMES_PROPOSAL,
    [KIND_INJECT] = NAMES_INJECT,       [KIND_EVENT] = NAMES_INJECT,    [KIND_DECISION] = NAMES_DECISION,
    [KIND_OPTION] = NAMES_NONE,         [KIND_ENDING] = NAMES_ENDING,   [KIND_FACT] = NAMES_FACT,
    [KIND_FIGURE] = NAMES_FIGURE,
    [KIND_QUESTION] = NAMES_NONE,       [KIND_PROMPT] = NAMES_NONE
};

static const char *const nouns[NAMES] = {
    N_("party"),  N_("role"),   N_("objective"), N_("indicator or counter"), N_("site or group"), N_("link"),
    N_("threat"), N_("rumour"), N_("proposal"),  N_("inject or event"),      N_("decision"),      N_("ending"),
    N_("fact"),   N_("figure"), N_("flag"),      N_("option")
};

const char *name_noun(enum names space)
{
    return tr(nouns[space]);
}

int name_valid(const char *id, size_t length)
{
    if (length == 0 || length > ID_MAX || id[0] < 'a' || id[0] > 'z')
        return 0;
    for (size_t i = 0; i < length; i++)
        if (!((id[i] >= 'a' && id[i] <= 'z') || (id[i] >= '0' && id[i] <= '9') || id[i] == '_'))
            return 0;
    return 1;
}

static uint32_t hash_of(enum names space, int32_t owner, const char *id)
{
    uint32_t h = 2166136261u ^ ((uint32_t)space << 24 ^ (uint32_t)owner); /* FNV-1a */
    for (; *id; id++)
        h = (h ^ (unsigned char)*id) * 16777619u;
    return h;
}

/* The place of a name, or of the gap where it belongs. At least a quarter of the slots is empty. */
static int32_t *place(const struct load *ld, uint32_t hash, enum names space, int32_t owner, const char *id)
{
    uint32_t mask = (uint32_t)ld->name_slots.count - 1;
    for (uint32_t at = (hash ^ hash >> 16) & mask;; at = (at + 1) & mask) {
        int32_t *slot = POOL(ld->name_slots, int32_t) + at; /* number of the name, from 1 */
        if (*slot == 0)
            return slot;
        const struct name *n = POOL(ld->names, struct name) + *slot - 1;
        if (n->hash == hash && n->space == (int32_t)space && n->owner == owner && strcmp(n->id, id) == 0)
            return slot;
    }
}

static void enter(struct load *ld, enum names space, int32_t owner, const char *id, int32_t number)
{
    if (ld->names.count * 4 >= ld->name_slots.count * 3) {
        int slots = ld->name_slots.count ? ld->name_slots.count : 256;
        pool_add(ld, &ld->name_slots, ld->name_slots.count ? slots : 256);
        memset(ld->name_slots.items, 0, (size_t)ld->name_slots.count * sizeof(int32_t));
        for (int32_t i = 0; i < ld->names.count; i++) {
            const struct name *n = POOL(ld->names, struct name) + i;
            *place(ld, n->hash, (enum names)n->space, n->owner, n->id) = i + 1;
        }
    }
    uint32_t hash = hash_of(space, owner, id);
    int32_t *slot = place(ld, hash, space, owner, id);
    if (*slot == 0) {
        *(struct name *)pool_add(ld, &ld->names, 1) = (struct name){ id, (int32_t)space, owner, number, hash };
        *slot = ld->names.count;
    } else {
        POOL(ld->names, struct name)[*slot - 1].number = number;
    }
}

static int32_t find(const struct load *ld, enum names space, int32_t owner, const char *id)
{
    if (ld->names.count == 0)
        return NONE;
    int32_t slot = *place(ld, hash_of(space, owner, id), space, owner, id);
    return slot ? POOL(ld->names, struct name)[slot - 1].number : NONE;
}

void name_add(struct load *ld, enum names space, const char *id, int32_t number)
{
    enter(ld, space, 0, id, number);
}

void name_add_option(struct load *ld, int32_t decision, const char *id, int32_t number)
{
    enter(ld, NAMES_OPTION, decision, id, number);
}

int32_t name_find(struct load *ld, enum names space, const char *id)
{
    return find(ld, space, 0, id);
}

const char *name_nearest(struct load *ld, const char *word, const char *const *names, int count)
{
    (void)ld;
    const char *near = text_nearest(word, names, count);
    return near && strcmp(near, word) != 0 ? near : NULL;
}

/* The declared names of a space; made once. */
static const char **declared(struct load *ld, enum names space, int *count)
{
    struct name_list *list = ld->lists + space;
    if (!list->names) {
        size_t most = (size_t)(space == NAMES_FLAG ? ld->flags.count : ld->decls.count);
        const char **names = load_scratch(ld, most + 1, sizeof *names);
        for (int32_t i = 0; space == NAMES_FLAG && i < ld->flags.count; i++)
            names[list->count++] = POOL(ld->flags, const char *)[i];
        for (int32_t i = 0; i < ld->decls.count; i++)
            if (space_of[load_decl(ld, i)->kind] == space && load_decl(ld, i)->state == DECL_DONE)
                names[list->count++] = load_decl(ld, i)->id;
        list->names = names;
    }
    *count = list->count;
    return list->names;
}

const char *name_near(struct load *ld, enum names space, const char *id)
{
    int n;
    const char **names = declared(ld, space, &n);
    return name_nearest(ld, id, names, n);
}

/* The way out of a name that does not exist: the nearest one, or all if they are few. */
static void suggest(struct load *ld, const char *id, const char **names, int n)
{
    const char *near = name_nearest(ld, id, names, n);
    if (near) {
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    } else if (n > 0 && n <= 6) {
        char list[200] = "";
        for (int i = 0; i < n; i++) {
            size_t used = strlen(list);
            text_print(list + used, sizeof list - used, "%s%s", i ? ", " : "", names[i]);
        }
        report_fix(ld, N_("there are: %s"), list);
    }
}

void name_unknown(struct load *ld, enum names space, const char *id)
{
    if (ld->partial) { /* it may stand in what could not be read */
        ld->errors++;
        return;
    }
    int n;
    report(ld, E_NAME, N_("there is no %s \"%s\""), name_noun(space), id);
    if (report_full(ld))
        return;
    const char **names = declared(ld, space, &n);
    if (n == 0)
        report_fix(ld, N_("the scenario declares no %s"), name_noun(space));
    else
        suggest(ld, id, names, n);
}

int32_t name_resolve(struct load *ld, enum names space, const char *id)
{
    int32_t number = name_find(ld, space, id);
    if (number == NONE)
        name_unknown(ld, space, id);
    return number;
}

int32_t name_option(struct load *ld, int32_t decision, const char *id)
{
    int32_t number = find(ld, NAMES_OPTION, decision, id);
    if (number != NONE)
        return number;
    const char **names = load_scratch(ld, (size_t)ld->count[KIND_OPTION] + 1, sizeof *names);
    int n = 0;
    for (int32_t i = 0; i < ld->names.count && n < ld->count[KIND_OPTION]; i++) {
        const struct name *other = POOL(ld->names, struct name) + i;
        if (other->space == NAMES_OPTION && other->owner == decision)
            names[n++] = other->id;
    }
    report(ld, E_OPTION, N_("the decision has no option \"%s\""), id);
    suggest(ld, id, names, n);
    return 0;
}

int32_t name_flag(struct load *ld, const char *id, size_t length)
{
    int32_t number = name_find(ld, NAMES_FLAG, id);
    if (number != NONE)
        return number;
    if (ld->of) {
        name_unknown(ld, NAMES_FLAG, id);
        return NONE;
    }
    if (!name_valid(id, length)) {
        report(ld, E_ID, N_("\"%s\" is no name for a flag: small letters, digits and _, at most %d characters"), id,
               ID_MAX);
        return NONE;
    }
    number = ld->flags.count;
    const char *copy = load_text(ld, id, length);
    *(const char **)pool_add(ld, &ld->flags, 1) = copy;
    pool_add(ld, &ld->flag_uses, 1);
    name_add(ld, NAMES_FLAG, id, number);
    return number;
}

/* The options that stand in a decision, in order. */
static void index_options(struct load *ld, const struct decl *decision, int32_t number)
{
    lua_State *L = ld->L;
    struct object o;
    int32_t options = 0;
    lua_rawgeti(L, LUA_REGISTRYINDEX, decision->table);
    for (lua_Integer i = 1; lua_rawgeti(L, -1, i) != LUA_TNIL; i++, lua_pop(L, 1)) {
        if (!object_is(ld, -1, &o) || o.class != OBJECT_DECL)
            continue;
        struct decl *d = load_decl(ld, o.index);
        if (d->kind != KIND_OPTION || d->state != DECL_DONE)
            continue;
        spot_decl(ld, d);
        if (find(ld, NAMES_OPTION, number, d->id) != NONE)
            report(ld, E_NAME_TWICE, N_("decision \"%s\" has two options \"%s\""), decision->id, d->id);
        if (d->nested)
            report(ld, E_NAME_TWICE, N_("option \"%s\" stands in two decisions"), d->id);
        d->nested = 1;
        d->index = ++options;
        enter(ld, NAMES_OPTION, number, d->id, options);
    }
    lua_pop(L, 2);
}

/* Numbers the declarations of each kind in their order and enters their names. Events go with injects, counters behind
   indicators, groups below NONE. */
void names_index(struct load *ld)
{
    int32_t next[KINDS] = { 0 };
    memset(ld->count, 0, sizeof ld->count);
    for (int32_t i = 0; i < ld->decls.count; i++)
        ld->count[load_decl(ld, i)->kind] += load_decl(ld, i)->state == DECL_DONE;
    next[KIND_COUNTER] = ld->count[KIND_INDICATOR];
    for (int32_t i = 0; i < ld->decls.count; i++) {
        struct decl *d = load_decl(ld, i);
        enum kind kind = d->kind == KIND_EVENT ? KIND_INJECT : d->kind;
        enum names space = space_of[kind];
        spot_decl(ld, d);
        if (d->state == DECL_PENDING && space == NAMES_GAUGE && ld->count[d->kind] > 0)
            d->state = DECL_VALUE; /* with = indicator "trust" */
        if (d->state == DECL_PENDING)
            report(ld, E_DECLARATION, N_("%s \"%s\" is followed by nothing, expected its fields in braces { }"),
                   kind_words[d->kind], d->id);
        if (d->state != DECL_DONE || d->kind == KIND_OPTION)
            continue;
        d->index = next[kind]++;
        if (space == NAMES_NONE)
            continue;
        if (name_find(ld, space, d->id) != NONE) {
            for (int32_t k = 0; k < i; k++) {
                const struct decl *e = load_decl(ld, k);
                if (e->state == DECL_DONE && space_of[e->kind] == space && strcmp(e->id, d->id) == 0) {
                    report(ld, E_NAME_TWICE, N_("%s \"%s\" is declared already, at %s:%d"), kind_words[d->kind], d->id,
                           load_file(ld, e->file)->name, (int)e->line);
                    report_fix(ld, N_("rename one of the two"));
                    break;
                }
            }
            continue;
        }
        name_add(ld, space, d->id, d->kind == KIND_GROUP ? -2 - d->index : d->index);
    }
    for (int32_t i = 0; i < ld->decls.count; i++)
        if (load_decl(ld, i)->kind == KIND_DECISION && load_decl(ld, i)->state == DECL_DONE)
            index_options(ld, load_decl(ld, i), load_decl(ld, i)->index);
    for (int32_t i = 0; i < ld->decls.count; i++) {
        const struct decl *d = load_decl(ld, i);
        if (d->kind == KIND_OPTION && d->state == DECL_DONE && !d->nested) {
            spot_decl(ld, d);
            report(ld, E_OPTION_PLACE, N_("option \"%s\" stands outside a decision"), d->id);
            report_fix(ld, N_("options go inside the braces of their decision"));
        }
    }
}

int32_t norm_resolve(struct load *ld, const char *id)
{
    int32_t number = norm_find(ld->norms, id);
    if (number >= 0)
        return number;
    const char **names = load_scratch(ld, (size_t)ld->norms->count + 1, sizeof *names);
    for (int32_t i = 0; i < ld->norms->count; i++)
        names[i] = ld->norms->norms[i].id;
    report(ld, E_NORM, N_("there is no norm \"%s\" in the catalogue"), id);
    const char *near = name_nearest(ld, id, names, ld->norms->count);
    report_fix(ld, near ? N_("did you mean \"%s\"?") : N_("`whitecell norms` lists them"), near);
    return NONE;
}
