#include "command.h"

#include <string.h>

#include "core/score.h"
#include "store/json.h"

enum field {
    DECISION = 1,
    OPTION = 2,
    INJECT = 4,
    NORM = 8,
    VERDICT_FIELD = 16,
    LINE = 32,
    CHANNEL = 64,
    TO = 128,
    SURE = 256,
    BY = 512,
    TEXT = 1024,
    HEADLINE = 2048,
    FROM = 4096,
    REASON = 8192,
    TAG = 16384,
    CHANGES = 32768,
    MARKS = 65536,
    RELIABLE = 131072
};

/* One list for names, writing and reading. */
static const struct {
    const char *verb;
    unsigned fields;
} kinds[COMMANDS] = {
    [COMMAND_CHOOSE] = { "choose", DECISION | OPTION | SURE | BY | TEXT },
    [COMMAND_BALLOT] = { "ballot", DECISION | OPTION | SURE | BY | TEXT },
    [COMMAND_CLOSE] = { "close", 0 },
    [COMMAND_HOLD] = { "hold", INJECT },
    [COMMAND_LET] = { "let", INJECT },
    [COMMAND_RELEASE] = { "release", INJECT },
    [COMMAND_EDIT] = { "edit", INJECT | HEADLINE | TEXT },
    [COMMAND_ADD] = { "add", HEADLINE | TEXT | FROM | CHANNEL | TO | RELIABLE },
    [COMMAND_RULING] = { "ruling", TEXT | REASON | CHANGES | MARKS },
    [COMMAND_OVERRIDE] = { "override", NORM | VERDICT_FIELD | REASON },
    [COMMAND_NOTE] = { "note", TEXT | TAG },
    [COMMAND_REWIND] = { "rewind", LINE },
    [COMMAND_FORK] = { "fork", TAG },
    [COMMAND_PAUSE] = { "pause", 0 },
    [COMMAND_RESUME] = { "resume", 0 },
    [COMMAND_SHOW] = { "show", 0 },
    [COMMAND_HIDE] = { "hide", 0 },
    [COMMAND_END] = { "end", 0 },
};

static const char *const channels[CHANNELS] = { "news",     "broadcast", "social", "email", "phone",
                                                "advisory", "cable",     "letter", "event" };
static const char *const surenesses[SURENESSES] = { "", "low", "medium", "high" };

static int find(const char *const *names, int count, const char *id)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], id) == 0)
            return i;
    return NONE;
}

struct command command_of(enum command_kind kind)
{
    struct command c;
    memset(&c, 0, sizeof c);
    c.kind = kind;
    c.decision = c.inject = c.norm = c.channel = NONE;
    return c;
}

const char *command_verb(enum command_kind kind)
{
    return kinds[kind].verb;
}

int command_find(const char *verb)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(kinds[i].verb, verb) == 0)
            return i;
    return NONE;
}

const char *channel_id(enum channel channel)
{
    return channels[channel];
}

int channel_find(const char *id)
{
    return find(channels, CHANNELS, id);
}

const char *sureness_id(enum sureness sureness)
{
    return surenesses[sureness];
}

int sureness_find(const char *id)
{
    return find(surenesses, SURENESSES, id);
}

static void text_to(struct json_maker *m, cJSON *o, const char *key, const char *text)
{
    if (text && *text)
        json_add_text(m, o, key, text);
}

enum status command_to_json(const struct scenario *s, const struct command *c, cJSON **out, struct error *err)
{
    struct json_maker m = { STATUS_OK };
    cJSON *o = json_new_object(&m);
    unsigned f = kinds[c->kind].fields;
    if (f & DECISION)
        json_add_text(&m, o, "decision", s->decision_text[c->decision].id);
    if (f & OPTION && c->option)
        json_add_text(&m, o, "option", s->option_text[s->decision[c->decision].options.first + c->option - 1].id);
    if (f & INJECT)
        json_add_text(&m, o, "inject", s->inject_text[c->inject].id);
    if (f & NORM)
        json_add_text(&m, o, "norm", s->norms->norms[c->norm].id);
    if (f & VERDICT_FIELD)
        json_add_text(&m, o, "verdict", verdict_id((enum verdict)c->value));
    if (f & LINE)
        json_add_int(&m, o, "line", c->line);
    if (f & CHANNEL)
        json_add_text(&m, o, "channel", channels[c->channel]);
    if (f & TO) {
        cJSON *to = json_add_array(&m, o, "to");
        for (int32_t i = 0; i < s->roles; i++)
            if (c->to & 1 << i)
                json_add_text(&m, to, NULL, s->role_text[i].id);
    }
    if (f & SURE && c->sureness)
        json_add_text(&m, o, "sureness", surenesses[c->sureness]);
    if (f & BY)
        text_to(&m, o, "by", c->by);
    if (f & HEADLINE)
        text_to(&m, o, "headline", c->headline);
    if (f & FROM)
        text_to(&m, o, "from", c->from);
    if (f & TEXT)
        text_to(&m, o, "text", c->text);
    if (f & REASON)
        text_to(&m, o, "reason", c->reason);
    if (f & TAG)
        text_to(&m, o, "tag", c->tag);
    if (f & RELIABLE && c->unreliable)
        json_add_text(&m, o, "reliable", "no");
    if (f & CHANGES && c->changes) {
        cJSON *changes = json_add_object(&m, o, "changes");
        for (int32_t i = 0; i < c->changes; i++)
            json_add_int(&m, changes, s->gauge_text[c->change[i].slot - s->at.gauges].id, c->change[i].amount);
    }
    if (f & MARKS && c->marks) {
        cJSON *marks = json_add_array(&m, o, "marks");
        for (int32_t i = 0; i < c->marks; i++) {
            cJSON *mark = json_add_object(&m, marks, NULL);
            json_add_text(&m, mark, "norm", s->norms->norms[c->mark[i].norm].id);
            json_add_int(&m, mark, "value", c->mark[i].value);
            text_to(&m, mark, "because", c->mark[i].because);
        }
    }
    enum status status = json_made(&m, err);
    if (status)
        cJSON_Delete(o);
    else
        *out = o;
    return status;
}

static enum status unknown(const struct json_at *at, const char *key, const char *id, struct error *err)
{
    return json_wrong(at, key, err, N_("\u201C%s\u201D is not in this scenario"), id);
}

static enum status read_changes(const struct scenario *s, const struct json_at *at, struct command *c,
                                struct error *err)
{
    struct json_at list;
    enum status status = json_get_object(at, "changes", &list, err);
    const cJSON *item;
    if (status)
        return status;
    cJSON_ArrayForEach(item, list.value) {
        int64_t amount;
        int32_t gauge = scenario_find_gauge(s, item->string);
        if (gauge == NONE)
            return unknown(&list, item->string, item->string, err);
        if (c->changes == CHANGES_MAX)
            return json_wrong(&list, NULL, err, N_("more than %d changes"), CHANGES_MAX);
        status = json_get_int(&list, item->string, -COUNT_MAX, COUNT_MAX, &amount, err);
        if (status)
            return status;
        c->change[c->changes++] = (struct add){ s->at.gauges + gauge, (int32_t)amount };
    }
    return STATUS_OK;
}

static enum status read_norm(const struct scenario *s, const struct json_at *at, int32_t *norm, struct error *err)
{
    const char *id;
    enum status status = json_get_text(at, "norm", &id, err);
    if (!status && (*norm = norm_find(s->norms, id)) < 0)
        status = unknown(at, "norm", id, err);
    return status;
}

static enum status read_marks(const struct scenario *s, const struct json_at *at, struct command *c, struct error *err)
{
    struct json_at list;
    enum status status = json_get_array(at, "marks", &list, err);
    const cJSON *item;
    int index = 0;
    if (status)
        return status;
    cJSON_ArrayForEach(item, list.value) {
        struct json_at mark = json_item(&list, item, index++);
        if (c->marks == RULING_MARKS_MAX)
            return json_wrong(&list, NULL, err, N_("more than %d marks"), RULING_MARKS_MAX);
        static const char *const keys[] = { "norm", "value", "because" };
        struct ruling_mark *r = c->mark + c->marks;
        r->because = "";
        if ((status = json_as_object(&mark, err)) || (status = json_only(&mark, keys, 3, err)) ||
            (status = read_norm(s, &mark, &r->norm, err)) ||
            (status = json_get_int32(&mark, "value", -MARK_MAX, MARK_MAX, &r->value, err)) ||
            (status = json_opt_text(&mark, "because", &r->because, err)))
            return status;
        c->marks++;
    }
    return STATUS_OK;
}

static enum status read_to(const struct scenario *s, const struct json_at *at, struct command *c, struct error *err)
{
    struct json_at list;
    enum status status = json_get_array(at, "to", &list, err);
    const cJSON *item;
    int index = 0;
    if (status)
        return status;
    cJSON_ArrayForEach(item, list.value) {
        struct json_at one = json_item(&list, item, index++);
        const char *id;
        if ((status = json_as_text(&one, &id, err)))
            return status;
        int32_t role = scenario_find_role(s, id);
        if (role == NONE)
            return unknown(&one, NULL, id, err);
        c->to |= 1 << role;
    }
    return STATUS_OK;
}

/* A word from a fixed list; `value` keeps its old content when the key is missing and may be. */
static enum status read_word(const struct json_at *at, const char *key, int (*lookup)(const char *), int optional,
                             int *value, struct error *err)
{
    const char *id = NULL;
    enum status status = optional ? json_opt_text(at, key, &id, err) : json_get_text(at, key, &id, err);
    if (status || !id)
        return status;
    *value = lookup(id);
    return *value == NONE ? json_wrong(at, key, err, N_("\u201C%s\u201D is not a known word here"), id) : STATUS_OK;
}

static int verdict_find(const char *id)
{
    for (int i = 0; i < VERDICTS; i++)
        if (strcmp(verdict_id((enum verdict)i), id) == 0)
            return i;
    return NONE;
}

static int unreliable_find(const char *id)
{
    return strcmp(id, "no") == 0 ? 1 : strcmp(id, "yes") == 0 ? 0 : NONE;
}

/* In the order of enum field. */
static const char *const field_keys[] = { "decision", "option", "inject",   "norm",    "verdict", "line",
                                          "channel",  "to",     "sureness", "by",      "text",    "headline",
                                          "from",     "reason", "tag",      "changes", "marks",   "reliable" };

/* Besides its own fields a line has those that the journal and the exercise put around every command. */
static enum status check_keys(const struct json_at *at, unsigned fields, struct error *err)
{
    enum { FIELDS = sizeof field_keys / sizeof *field_keys };
    const char *keys[FIELDS + 7] = { "n", "turn", "at", "do", "ended", "state", "chain" };
    int count = 7;
    for (int i = 0; i < FIELDS; i++)
        if (fields & 1u << i)
            keys[count++] = field_keys[i];
    return json_only(at, keys, count, err);
}

enum status command_from_json(const struct scenario *s, const char *verb, const cJSON *body, struct command *out,
                              struct error *err)
{
    struct json_at at = json_root(body, NULL);
    int kind = command_find(verb), word = 0;
    enum status status = STATUS_OK;
    const char *id = NULL;
    if (kind == NONE)
        return json_wrong(&at, "do", err, N_("unknown command \u201C%s\u201D"), verb);
    *out = command_of((enum command_kind)kind);
    unsigned f = kinds[kind].fields;
    if ((status = check_keys(&at, f, err)))
        return status;
    if (f & DECISION) {
        if ((status = json_get_text(&at, "decision", &id, err)))
            return status;
        if ((out->decision = scenario_find_decision(s, id)) == NONE)
            return unknown(&at, "decision", id, err);
    }
    if (f & OPTION) {
        id = NULL;
        if ((status = json_opt_text(&at, "option", &id, err)))
            return status;
        if (id && !(out->option = scenario_find_option(s, out->decision, id)))
            return unknown(&at, "option", id, err);
    }
    if (f & INJECT) {
        if ((status = json_get_text(&at, "inject", &id, err)))
            return status;
        if ((out->inject = scenario_find_inject(s, id)) == NONE)
            return unknown(&at, "inject", id, err);
    }
    if (f & NORM && (status = read_norm(s, &at, &out->norm, err)))
        return status;
    if (f & RELIABLE && (status = read_word(&at, "reliable", unreliable_find, 1, &out->unreliable, err)))
        return status;
    if (f & VERDICT_FIELD) {
        if ((status = read_word(&at, "verdict", verdict_find, 0, &word, err)))
            return status;
        out->value = word;
    }
    if (f & LINE && (status = json_get_int32(&at, "line", 0, INT32_MAX, &out->line, err)))
        return status;
    if (f & CHANNEL) {
        if ((status = read_word(&at, "channel", channel_find, 0, &word, err)))
            return status;
        out->channel = word;
    }
    if (f & TO && (status = read_to(s, &at, out, err)))
        return status;
    if (f & SURE) {
        word = SURENESS_UNSAID;
        if ((status = read_word(&at, "sureness", sureness_find, 1, &word, err)))
            return status;
        out->sureness = (enum sureness)word;
    }
    const struct {
        unsigned field;
        const char *key, **text;
    } texts[] = { { BY, "by", &out->by },     { HEADLINE, "headline", &out->headline }, { FROM, "from", &out->from },
                  { TEXT, "text", &out->text }, { REASON, "reason", &out->reason },       { TAG, "tag", &out->tag } };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (f & texts[i].field && (status = json_opt_text(&at, texts[i].key, texts[i].text, err)))
            return status;
    if (f & CHANGES && json_has(&at, "changes") && (status = read_changes(s, &at, out, err)))
        return status;
    if (f & MARKS && json_has(&at, "marks") && (status = read_marks(s, &at, out, err)))
        return status;
    return STATUS_OK;
}
