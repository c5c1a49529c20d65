/* Sites: those in trouble, all of them, one of them. */
#include <string.h>

#include "base/text.h"
#include "core/value.h"
#include "exercise/site_links.h"
#include "room.h"

static int32_t service_of(const struct room *r, int32_t site)
{
    return r->e->state[r->s->at.site_service + site];
}

/* Hosts infected and destroyed, in the threat that took most. */
static void losses_of(const struct room *r, int32_t site, int32_t *infected, int32_t *destroyed)
{
    const struct scenario *s = r->s;
    *infected = *destroyed = 0;
    for (int32_t c = 0; c < s->cells; c++) {
        int32_t i = r->e->state[s->at.infected + c], d = r->e->state[s->at.destroyed + c];
        if (s->cell[c].site == site && i + d > *infected + *destroyed)
            *infected = i, *destroyed = d;
    }
}

static void say_site(struct room *r, int32_t site)
{
    const struct site_text *t = r->s->site_text + site;
    char share[48], lost[48], hosts[48], kind[128];
    int32_t infected, destroyed;
    losses_of(r, site, &infected, &destroyed);
    text_print(kind, sizeof kind, "%s, %s", t->country, tr(t->sector));
    value_print(UNIT_SHARE, service_of(r, site), share, sizeof share);
    value_print(UNIT_COUNT, infected + destroyed, lost, sizeof lost);
    value_print(UNIT_COUNT, r->s->site[site].hosts, hosts, sizeof hosts);
    if (infected + destroyed)
        say_in(r->out, 2, 4, N_("%s (%s): service %s; %s of %s hosts lost"), t->name, kind, share, lost, hosts);
    else
        say_in(r->out, 2, 4, N_("%s (%s): service %s"), t->name, kind, share);
}

static int in_trouble(const struct room *r, int32_t site)
{
    enum { FINE = 9500 };
    int32_t infected, destroyed;
    losses_of(r, site, &infected, &destroyed);
    return service_of(r, site) < FINE || infected + destroyed > 0;
}

void room_trouble(struct room *r)
{
    enum { SHOWN = 8 };
    int32_t worst[SHOWN];
    int count = 0, all = 0;
    for (int32_t i = 0; i < r->s->sites; i++) {
        if (!in_trouble(r, i))
            continue;
        all++;
        int at = count < SHOWN ? count++ : SHOWN;
        if (at == SHOWN && service_of(r, worst[SHOWN - 1]) <= service_of(r, i))
            continue;
        if (at == SHOWN)
            at--;
        for (; at > 0 && service_of(r, worst[at - 1]) > service_of(r, i); at--)
            worst[at] = worst[at - 1];
        worst[at] = i;
    }
    if (!all) {
        say_gap(r->out);
        say(r->out, N_("All sites work."));
        return;
    }
    say_heading(r->out, N_("Sites in trouble, %d of %d:"), all, (int)r->s->sites);
    for (int i = 0; i < count; i++)
        say_site(r, worst[i]);
    if (all > count)
        say_in(r->out, 2, 4,
               tr_count("and %d more; sites lists all", "and %d more; sites lists all", all - count),
               all - count);
}

void room_sites(struct room *r, char *rest)
{
    int printed = 0;
    for (int32_t i = 0; i < r->s->sites; i++)
        if (!*rest || strcmp(r->s->site_text[i].country, rest) == 0 || strcmp(r->s->site_text[i].sector, rest) == 0) {
            say_site(r, i);
            printed++;
        }
    if (!printed)
        say(r->out, N_("No site is in \u201C%s\u201D. sites alone lists all with country and sector."), rest);
}

static const char *site_id(const struct scenario *s, int32_t i)
{
    return s->site_text[i].id;
}

static const char *site_name(const struct scenario *s, int32_t i)
{
    return s->site_text[i].name;
}

void room_site(struct room *r, char *rest)
{
    const struct scenario *s = r->s;
    char a[48], b[48], c[48];
    if (!*rest) {
        say(r->out, N_("site needs a name; sites lists them."));
        return;
    }
    int32_t site = room_find(r, rest, N_("site"), s->sites, site_id, site_name);
    if (site == NONE)
        return;
    const struct site_text *t = s->site_text + site;
    say(r->out, "%s (%s, %s)", t->name, t->country, tr(t->sector));
    say_in(r->out, 2, 4, N_("service %s, %s hosts"), value_print(UNIT_SHARE, service_of(r, site), a, sizeof a),
           value_print(UNIT_COUNT, s->site[site].hosts, b, sizeof b));
    for (int32_t k = 0; k < s->cells; k++) {
        int32_t infected = r->e->state[s->at.infected + k], destroyed = r->e->state[s->at.destroyed + k];
        int32_t restored = r->e->state[s->at.restored + k];
        if (s->cell[k].site == site && infected + destroyed + restored > 0)
            say_in(r->out, 2, 4, N_("%s: %s infected, %s destroyed, %s protected or restored"),
                   s->threat_text[s->cell[k].threat].name, value_print(UNIT_COUNT, infected, a, sizeof a),
                   value_print(UNIT_COUNT, destroyed, b, sizeof b), value_print(UNIT_COUNT, restored, c, sizeof c));
    }
    if (r->e->state[s->at.site_power + site] != WHOLE)
        say_in(r->out, 2, 4, N_("%s of its hosts are switched on"),
               value_print(UNIT_SHARE, r->e->state[s->at.site_power + site], a, sizeof a));
    struct site_links links;
    for (site_links_begin(&links, r->e, site); site_links_next(&links);)
        say_in(r->out, 2, 4, "%s %s", links.words, links.names);
}
