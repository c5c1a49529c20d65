/* What a condition or an indicator's move can read from the state. */
#include <string.h>

#include "load.h"

/* A site covered by one threat, or by the one named beside it. */
static int32_t cell_for(struct load *ld, const struct node *n)
{
    int32_t site = name_resolve(ld, NAMES_SITE, n->a), found = NONE, threats = ld->count[KIND_THREAT];
    if (site == NONE)
        return NONE;
    if (site < NONE) {
        report(ld, E_WHICH, N_("\"%s\" is a group; hosts are counted for one site"), n->a);
        return NONE;
    }
    int32_t wanted = *n->b ? name_resolve(ld, NAMES_THREAT, n->b) : NONE;
    if (*n->b && wanted == NONE)
        return NONE;
    for (int32_t t = 0; t < threats; t++) {
        int32_t cell = ld->cell_of[t] ? ld->cell_of[t][site] : NONE;
        if (cell == NONE || (wanted != NONE && wanted != t))
            continue;
        if (found != NONE) {
            report(ld, E_WHICH, N_("site \"%s\" is in several threats"), n->a);
            report_fix(ld, N_("name the threat as well: infected(\"%s\", \"threat\")"), n->a);
            return NONE;
        }
        found = cell;
    }
    if (found == NONE)
        report(ld, E_WHICH, N_("no threat covers the site \"%s\""), n->a);
    return found;
}

static int gauge(struct load *ld, const char *id, struct reading *out)
{
    int32_t i = name_find(ld, NAMES_GAUGE, id);
    if (i == NONE) {
        name_unknown(ld, NAMES_GAUGE, id);
        if (name_find(ld, NAMES_SITE, id) != NONE)
            report_fix(ld, N_("\"%s\" is a site: write service \"%s\""), id, id);
        else if (!name_near(ld, NAMES_GAUGE, id)) /* flags are not declared: any name may be one */
            report_fix(ld, N_("if it is a flag, write flag \"%s\""), id);
        return 0;
    }
    out->slot = slot(SLOT_GAUGE, i);
    if (i < ld->count[KIND_INDICATOR]) {
        out->unit = UNIT_OF_POINTS;
        out->scale = POINT;
        out->low = 0;
        out->high = 100;
    } else {
        out->low = -COUNT_MAX;
    }
    return 1;
}

static int one(struct load *ld, struct reading *out, enum names space, const char *id, enum slot_base base)
{
    int32_t i = name_resolve(ld, space, id);
    if (i == NONE)
        return 0;
    out->slot = slot(base, i);
    return 1;
}

static int share(struct reading *out)
{
    out->unit = UNIT_OF_SHARE;
    out->scale = WHOLE;
    out->low = 0;
    out->high = 1;
    return 1;
}

static int hosts(struct load *ld, const struct node *n, struct reading *out, enum slot_base base)
{
    int32_t cell = cell_for(ld, n);
    out->slot = slot(base, cell == NONE ? 0 : cell);
    return cell != NONE;
}

int value_at(struct load *ld, int index, struct node *out)
{
    struct object o = { .class = OBJECT_NAME };
    int ours = object_is(ld, index, &o);
    if (ours && (o.class == OBJECT_NODE || o.class == OBJECT_NAME) && load_node(ld, o.index)->op == NODE_VALUE) {
        load_node(ld, o.index)->used = 1;
        *out = *load_node(ld, o.index);
        return 1;
    }
    if (ours && o.class == OBJECT_DECL && load_decl(ld, o.index)->state == DECL_VALUE) {
        *out = (struct node){ .op = NODE_VALUE, .value = VALUE_GAUGE, .a = load_decl(ld, o.index)->id, .b = "" };
        return 1;
    }
    if (o.class != OBJECT_HOLE && !lua_isnil(ld->L, index)) {
        report(ld, E_TYPE, N_("found %s, expected a value"), describe(ld, index));
        report_fix(ld, N_("a value is trust, service \"port\", lost_total \"wiper\" ..."));
    }
    return 0;
}

int value_read(struct load *ld, const struct node *n, struct reading *out)
{
    *out = (struct reading){ .scale = 1, .low = 0, .high = COUNT_MAX, .unit = UNIT_OF_COUNT };
    int cells = n->value == VALUE_INFECTED || n->value == VALUE_DESTROYED || n->value == VALUE_RESTORED;
    if (*n->b && !cells) {
        report(ld, E_WHICH, N_("one name is enough here, found a second: \"%s\""), n->b);
        return 0;
    }
    switch (n->value) {
    case VALUE_GAUGE: return gauge(ld, n->a, out);
    case VALUE_SERVICE: {
        int32_t site = name_resolve(ld, NAMES_SITE, n->a);
        if (site < NONE) {
            report(ld, E_WHICH, N_("\"%s\" is a group, and a group has no single service"), n->a);
            report_fix(ld, N_("declare an indicator with measures = \"service\", of = \"%s\""), n->a);
        }
        out->slot = slot(SLOT_SERVICE, site < 0 ? 0 : site);
        return site >= 0 && share(out);
    }
    case VALUE_EVIDENCE: return one(ld, out, NAMES_PARTY, n->a, SLOT_EVIDENCE) && share(out);
    case VALUE_RUMOUR: return one(ld, out, NAMES_RUMOUR, n->a, SLOT_RUMOUR) && share(out);
    case VALUE_INFECTED: return hosts(ld, n, out, SLOT_INFECTED);
    case VALUE_DESTROYED: return hosts(ld, n, out, SLOT_DESTROYED);
    case VALUE_RESTORED: return hosts(ld, n, out, SLOT_RESTORED);
    case VALUE_INFECTED_TOTAL: return one(ld, out, NAMES_THREAT, n->a, SLOT_THREAT_INFECTED);
    case VALUE_LOST_TOTAL: return one(ld, out, NAMES_THREAT, n->a, SLOT_THREAT_LOST);
    case VALUE_JOINED: return one(ld, out, NAMES_PROPOSAL, n->a, SLOT_JOINED);
    case VALUE_TURN: /* counted from 1 by authors */
        out->slot = slot(SLOT_HEAD, STATE_TURN);
        out->shift = -1;
        out->high = 10000;
        return 1;
    case VALUE_HOURS:
        out->slot = slot(SLOT_HEAD, STATE_MINUTE);
        out->unit = UNIT_OF_HOURS;
        out->scale = 60;
        out->high = YEARS_MAX * 366.0 * 24;
        return 1;
    case VALUES: break;
    }
    return 0;
}
