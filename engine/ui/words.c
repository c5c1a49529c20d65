#include "words.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "core/clock.h"
#include "core/value.h"

char *words_time(const struct scenario *s, int64_t minutes, char *out, size_t size)
{
    char utc[96];
    (void)s;
    return text_print(out, size, tr("%s UTC"), clock_print(minutes, utc, sizeof utc));
}

char *words_local(const struct scenario *s, int64_t minutes, char *out, size_t size)
{
    char local[96];
    int64_t there = minutes + s->local_offset;
    if (!*s->place_name)
        return text_print(out, size, "%s", "");
    if (clock_date(there).day == clock_date(minutes).day)
        clock_print_hour(there, local, sizeof local);
    else
        clock_print(there, local, sizeof local);
    return text_print(out, size, tr("%s %s"), local, s->place_name);
}

char *words_hour(const struct scenario *s, int64_t minutes, int64_t now, char *out, size_t size)
{
    struct date a = clock_date(minutes), b = clock_date(now);
    char day[96];
    (void)s;
    if (a.year == b.year && a.month == b.month && a.day == b.day)
        return clock_print_hour(minutes, out, (int)size);
    return text_print(out, size, "%s", clock_print_day(minutes, day, sizeof day));
}

char *words_roles(const struct scenario *s, int32_t roles, char *out, size_t size)
{
    int32_t all = (int32_t)((UINT32_C(1) << s->roles) - 1);
    out[0] = '\0';
    if ((roles & all) == all)
        return text_print(out, size, "%s", tr("everyone"));
    for (int32_t i = 0; i < s->roles; i++)
        if (roles & 1 << i) {
            size_t used = strlen(out);
            text_print(out + used, size - used, "%s%s", used ? "; " : "", s->role_text[i].name);
        }
    return out;
}

const char *words_channel(int32_t channel)
{
    static const char *const names[CHANNELS] = {
        [CHANNEL_NEWS] = N_("Headline"),     [CHANNEL_BROADCAST] = N_("On air"), [CHANNEL_SOCIAL] = N_("Social media"),
        [CHANNEL_EMAIL] = N_("E-mail"),      [CHANNEL_PHONE] = N_("Phone note"), [CHANNEL_ADVISORY] = N_("Advisory"),
        [CHANNEL_CABLE] = N_("Cable"),       [CHANNEL_LETTER] = N_("Letter"),    [CHANNEL_EVENT] = N_("Event"),
    };
    return channel >= 0 && channel < CHANNELS ? tr(names[channel]) : "";
}

enum unit words_unit(const struct scenario *s, int32_t gauge)
{
    return s->gauge[gauge].counter ? UNIT_COUNT : UNIT_POINTS;
}

char *words_value(const struct scenario *s, int32_t gauge, int32_t value, char *out, size_t size)
{
    if (words_unit(s, gauge) == UNIT_POINTS && value > 0 && value < POINT / 2) { /* "0.4": not nothing */
        value_change(UNIT_POINTS, value, out, (int)size);
        memmove(out, out + 1, strlen(out)); /* without its sign */
        return out;
    }
    return value_print(words_unit(s, gauge), value, out, (int)size);
}

char *words_change(const struct scenario *s, int32_t gauge, int32_t change, char *out, size_t size)
{
    return value_change(words_unit(s, gauge), change, out, (int)size);
}

char *words_form(const struct scenario *s, int32_t form, char *out, size_t size)
{
    const struct form_text *f = s->form_text + form;
    if (*f->name)
        return text_print(out, size, tr("%s, %d minutes"), f->name, (int)f->minutes);
    const char *words = strcmp(f->id, "class50") == 0    ? N_("Class, %d minutes")
                        : strcmp(f->id, "class75") == 0  ? N_("Long class, %d minutes")
                        : strcmp(f->id, "half_day") == 0 ? N_("Half a day, %d minutes")
                                                         : N_("%d minutes");
    return text_print(out, size, tr(words), (int)f->minutes);
}

const char *words_policy(enum policy policy)
{
    static const char *const names[POLICIES] = {
        [POLICY_FIRST] = N_("the first option"),  [POLICY_LAST] = N_("the last option"),
        [POLICY_RANDOM] = N_("by chance"),        [POLICY_HISTORICAL] = N_("as history went"),
        [POLICY_NOBODY] = N_("nobody decides"),   [POLICY_CAUTIOUS] = N_("cautiously"),
        [POLICY_BY_THE_BOOK] = N_("by the book"),
    };
    return tr(names[policy]);
}

const char *words_policy_about(enum policy policy)
{
    static const char *const about[POLICIES] = {
        [POLICY_FIRST] = N_("The first option that can be chosen."),
        [POLICY_LAST] = N_("The last option that can be chosen."),
        [POLICY_RANDOM] = N_("Any option, drawn with the luck of the number below."),
        [POLICY_HISTORICAL] = N_("What was really done, as the record has it."),
        [POLICY_NOBODY] = N_("Nothing: what the scenario says happens if nobody decides."),
        [POLICY_CAUTIOUS] = N_("The option whose worst stated loss is smallest."),
        [POLICY_BY_THE_BOOK] = N_("The option that keeps most to the norms that the decision bears on."),
    };
    return tr(about[policy]);
}

char *words_seed(uint64_t seed, char *out, size_t size)
{
    return text_print(out, size, seed < UINT64_C(1) << 52 ? "%llu" : "0x%llx", (unsigned long long)seed);
}

int words_read_seed(const char *text, uint64_t *seed)
{
    uint64_t base = 10, value = 0;
    if (text[0] == '0' && (text[1] == 'x' || text[1] == 'X'))
        base = 16, text += 2;
    if (!*text)
        return 0;
    for (; *text; text++) {
        char c = *text;
        uint64_t digit = (uint64_t)(c >= '0' && c <= '9'   ? c - '0'
                                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                           : 99);
        if (digit >= base || value > (UINT64_MAX - digit) / base)
            return 0;
        value = value * base + digit;
    }
    *seed = value;
    return 1;
}

/* ---- sites ---- */

static const struct {
    const char *id, *name;
    int shape;
} sectors[] = {
    { "technology", N_("Technology"), 0 }, { "telecom", N_("Telecom"), 0 },   { "government", N_("Government"), 1 },
    { "transport", N_("Transport"), 2 },   { "finance", N_("Finance"), 3 },   { "industry", N_("Industry"), 4 },
    { "services", N_("Services"), 4 },     { "food", N_("Food"), 4 },         { "health", N_("Health"), 5 },
    { "energy", N_("Energy"), 6 },         { "water", N_("Water"), 6 },       { "science", N_("Science"), 7 },
    { "media", N_("Media"), 7 },           { "defence", N_("Defence"), 7 },
};

int words_sector(const char *sector)
{
    for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
        if (strcmp(sectors[i].id, sector) == 0)
            return sectors[i].shape;
    return 0;
}

const char *words_sector_name(const char *sector)
{
    for (size_t i = 0; i < sizeof sectors / sizeof *sectors; i++)
        if (strcmp(sectors[i].id, sector) == 0)
            return tr(sectors[i].name);
    return tr(sector);
}

int32_t words_service(const struct exercise *e, int32_t site, int sample)
{
    return sample == NONE ? e->state[e->s->at.site_service + site] : history_service(&e->history, sample, site);
}

void words_losses(const struct exercise *e, int32_t site, int32_t *infected, int32_t *destroyed)
{
    const struct scenario *s = e->s;
    *infected = *destroyed = 0;
    for (int32_t c = 0; c < s->cells; c++) {
        int32_t i = e->state[s->at.infected + c], d = e->state[s->at.destroyed + c];
        if (s->cell[c].site == site && i + d > *infected + *destroyed)
            *infected = i, *destroyed = d;
    }
}

int32_t words_infected(const struct exercise *e, int32_t site, int sample)
{
    int32_t infected, destroyed;
    if (sample != NONE)
        return history_infected(&e->history, sample, site);
    words_losses(e, site, &infected, &destroyed);
    int32_t hosts = e->s->site[site].hosts, lost = infected + destroyed;
    int32_t share = hosts > 0 ? (int32_t)((int64_t)lost * WHOLE / hosts) : 0;
    return lost > 0 && share == 0 ? 1 : share;
}
