/* The walk over every text of a scenario. */
#include <stdio.h>
#include <stdlib.h>

#include "core/texts.h"
#include "fixture.h"

enum { ITEMS = 256 };

struct met {
    struct text_item item[ITEMS];
    int count;
};

static void walk(struct met *m, struct scenario *s)
{
    struct texts texts = texts_of(s);
    m->count = 0;
    while (texts_next(&texts, m->item + m->count))
        assert_true(++m->count < ITEMS);
}

static const struct text_item *item(const struct met *m, const char *id)
{
    for (int i = 0; i < m->count; i++)
        if (strcmp(m->item[i].id, id) == 0)
            return m->item + i;
    fail_msg("no text %s", id);
    return NULL;
}

/* One of everything, each text another one. */
struct full {
    struct fixture *f;
    struct objective_text objective;
    struct fact_text fact;
    struct figure figure;
    struct record record[3];
    struct span decision_records[2];
    const char *question[2], *prompt[1];
};

static void fill(struct full *x)
{
    struct fixture *f = x->f = fix_new();
    struct scenario *s = &f->s;
    fix_turn(f, 1, 60), fix_turn(f, 1, 60);
    fix_form(f, "short");
    f->form_text[0].name = "a form's name";
    fix_party(f, "home", (struct party_rules){ 0 });
    fix_indicator(f, "trust", 5000), fix_indicator(f, "calm", 5000);
    fix_counter(f, "cost", 0, 0, 9);
    fix_driver(f, (struct driver_rules){ .gauge = 0, .by = AT(gauges, 1), .per = 1 });
    fix_driver(f, (struct driver_rules){ .gauge = 1, .by = AT(gauges, 0), .per = 1 });
    fix_driver(f, (struct driver_rules){ .gauge = 0, .by = AT(gauges, 1), .per = 1 });
    fix_site(f, "port", (struct site_rules){ .hosts = 10 });
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    fix_rumour(f, "talk", (struct rumour_rules){ 0 });
    fix_proposal(f, "statement", (struct proposal_rules){ .cohesion = NONE });
    fix_inject(f, "call", (struct inject_rules){ 0 });
    fix_inject(f, "landfall", (struct inject_rules){ .channel = CHANNEL_EVENT });
    fix_decision(f, "first", 0);
    for (int i = 0; i < 3; i++)
        fix_option(f, i == 0 ? "wait" : i == 1 ? "act" : "ask");
    fix_mark(f, 2, 1, 0), fix_mark(f, 1, 1, 0), fix_mark(f, 2, -1, 0);
    fix_decision(f, "second", 0);
    fix_option(f, "wait"), fix_option(f, "go"), fix_option(f, "stop");
    fix_mark(f, 2, 1, 0);
    fix_ending(f, "over", 0, 1);
    fix_build(f);

    s->title = "A title", s->stake = "A stake", s->brief = "A brief", s->notice = "A notice", s->place_name = "A place";
    f->turn_text[0].title = "Morning", f->turn_text[1].title = "";
    f->party_text[0].name = "Home country";
    f->party_text[0].country = "UA";
    s->roles = 1;
    f->role_text[0] = (struct role_text){ .id = "cert",
                                          .name = "National CERT",
                                          .goal = "Understand",
                                          .knows = "Little",
                                          .fears = "Noise",
                                          .power = "Advice",
                                          .place = { "roles.lua", 3 } };
    x->objective = (struct objective_text){ .id = "truth", .text = "Say what is known" };
    s->objective_text = &x->objective, s->objectives = 1;
    f->gauge_text[0].name = "Public trust", f->gauge_text[0].about = "What people believe";
    f->gauge_text[1].name = NULL, f->gauge_text[2].name = "Cost";
    f->driver_text[0].because = "Rumours", f->driver_text[1].because = "Quiet", f->driver_text[2].because = "Outages";
    f->site_text[0].name = "Port", f->site_text[0].country = "DK", f->site_text[0].sector = "transport";
    f->threat_text[0].name = "A worm", f->rumour_text[0].name = "Talk", f->proposal_text[0].name = "A statement";
    f->inject_text[0] = (struct inject_text){ "call", "A caller", "It rings", "Hello", "A reply", NONE, NONE, { 0 } };
    f->inject_text[1].text = "It lands";
    f->decision_text[0] = (struct decision_text){ "first", "What now?", "Much", "Little is open", "Near", NONE, { 0 } };
    f->decision_text[1].ask = "And then?";
    for (int i = 0; i < s->options; i++)
        f->option_text[i].label = i % 2 ? "B" : "A";
    f->option_text[1].cost = "Dear", f->option_text[1].outcome = "Done";
    f->mark_text[0] = (struct mark_text){ "point 2", "First" };
    f->mark_text[1].because = "Second", f->mark_text[2].because = "Third", f->mark_text[3].because = "Fourth";
    x->record[0] = (struct record){ "A ministry", "2017-06-27", "A paper", "A note", 2, 0 };
    x->record[1] = (struct record){ "Another", "2017-06-28", "Another paper", "", 2, 0 };
    x->record[2] = (struct record){ "A third", "2017-06-29", "A third paper", "", 0, 0 };
    x->decision_records[0] = (struct span){ 0, 3 };
    s->record = x->record, s->records = 3, s->decision_records = x->decision_records;
    f->ending_text[0] = (struct ending_text){ .id = "over", .name = "The end", .text = "It is over" };
    x->fact = (struct fact_text){ .id = "known", .text = "So it was", .source = "A book", .dispute = "Others differ" };
    s->fact_text = &x->fact, s->facts = 1;
    x->figure = (struct figure){ .id = "lost",
                                 .text = "Hosts lost",
                                 .unit = "hosts",
                                 .source = "A report",
                                 .on = "2017-06-30",
                                 .wide = "Nobody counted",
                                 .naive = { 1, 2, "A guess", "A rule" } };
    s->figure = &x->figure, s->figures = 1;
    x->question[0] = "Why?", x->question[1] = "Who?", s->question = x->question, s->questions = 2;
    x->prompt[0] = "Ask them", s->prompt = x->prompt, s->prompts = 1;
}

static void every_text_is_met_once_under_its_own_id(void **state)
{
    (void)state;
    struct full x;
    struct met m;
    fill(&x);
    walk(&m, &x.f->s);
    for (int i = 0; i < m.count; i++) {
        assert_true(**m.item[i].at);
        for (int j = 0; j < i; j++) {
            assert_string_not_equal(m.item[i].id, m.item[j].id);
            assert_true(m.item[i].at != m.item[j].at);
        }
    }
    static const struct {
        const char *id, *text;
    } some[] = {
        { "scenario/title", "A title" },
        { "scenario/place_name", "A place" },
        { "turn/1/title", "Morning" },
        { "role/cert/fears", "Noise" },
        { "indicator/trust/name", "Public trust" },
        { "counter/cost/name", "Cost" },
        { "move/trust.2/because", "Outages" },
        { "move/calm.1/because", "Quiet" },
        { "inject/call/text", "Hello" },
        { "event/landfall/text", "It lands" },
        { "option/first.act/cost", "Dear" },
        { "option/second.wait/label", "B" },
        { "mark/first.ask.3/because", "First" },
        { "mark/first.ask.2/because", "Second" },
        { "mark/first.ask.3.2/because", "Third" },
        { "mark/second.stop.3/because", "Fourth" },
        { "record/first.act.1/by", "A ministry" },
        { "record/first.act.2/by", "Another" },
        { "record/first.1/by", "A third" },
        { "fact/known/dispute", "Others differ" },
        { "question/2", "Who?" },
        { "prompt/1", "Ask them" },
    };
    for (size_t i = 0; i < sizeof some / sizeof *some; i++)
        assert_string_equal(*item(&m, some[i].id)->at, some[i].text);
    fix_free(x.f);
}

static void an_item_tells_kind_and_place(void **state)
{
    (void)state;
    struct full x;
    struct met m;
    fill(&x);
    walk(&m, &x.f->s);
    assert_int_equal(item(&m, "role/cert/name")->kind, TEXT_NAME);
    assert_int_equal(item(&m, "role/cert/goal")->kind, TEXT_BODY);
    assert_int_equal(item(&m, "option/first.act/label")->kind, TEXT_LINE);
    assert_int_equal(item(&m, "fact/known/source")->kind, TEXT_SOURCE);
    assert_int_equal(item(&m, "record/first.1/source")->kind, TEXT_SOURCE);
    assert_int_equal(item(&m, "mark/first.ask.3/para")->kind, TEXT_SOURCE);
    assert_string_equal(item(&m, "role/cert/goal")->place.file, "roles.lua");
    assert_int_equal(item(&m, "role/cert/goal")->place.line, 3);
    assert_null(item(&m, "question/1")->place.file);
    assert_int_equal(item(&m, "option/first.ask/label")->index, 2);
    fix_free(x.f);
}

static void a_text_can_be_replaced(void **state)
{
    (void)state;
    struct full x;
    struct texts texts;
    struct text_item it;
    fill(&x);
    uint64_t rules = x.f->s.rules_hash;
    for (texts = texts_of(&x.f->s); texts_next(&texts, &it);)
        *it.at = "another";
    assert_string_equal(x.f->role_text[0].goal, "another");
    assert_string_equal(x.question[1], "another");
    assert_string_equal(x.f->role_text[0].id, "cert");
    assert_string_equal(x.f->party_text[0].country, "UA");
    assert_string_equal(x.f->site_text[0].sector, "transport");
    assert_string_equal(x.record[0].on, "2017-06-27");
    assert_true(x.f->s.rules_hash == rules);
    fix_free(x.f);
}

/* ---- held against the header: a text field that is added there must be met too ---- */

static const struct {
    const char *type, *kind;
} kinds[] = { { "gauge_text", "indicator" }, { "driver_text", "move" } };
static const char *const no_texts[] = { "id", "country", "sector", "on" };

static int listed(const char *word, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, words[i]) == 0)
            return 1;
    return 0;
}

static void expect_field(const struct met *m, const char *type, const char *field)
{
    char kind[64], ending[64];
    size_t length = strlen(type) > 5 && strcmp(type + strlen(type) - 5, "_text") == 0 ? strlen(type) - 5 : strlen(type);
    text_print(kind, sizeof kind, "%.*s", (int)length, type);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].type, type) == 0)
            text_print(kind, sizeof kind, "%s", kinds[i].kind);
    text_print(ending, sizeof ending, "/%s", field);
    for (int i = 0; i < m->count; i++) {
        const char *id = m->item[i].id, *at = strrchr(id, '/');
        if (strncmp(id, kind, strlen(kind)) == 0 && id[strlen(kind)] == '/' && strcmp(at, ending) == 0)
            return;
    }
    fail_msg("struct %s has a text \"%s\" that the walk does not meet", type, field);
}

/* Every name behind "const char" in the struct's text; pointers to pointers are lists of ids. */
static int expect_fields(const struct met *m, const char *type, const char *body, const char *end)
{
    int fields = 0;
    for (const char *at = body; (at = strstr(at, "const char *")) && at < end;) {
        const char *stop = strchr(at, ';');
        at += strlen("const char ");
        for (const char *name = at; name && name < stop; name = strchr(name, ',')) {
            char word[64];
            name += strspn(name, " ,*");
            size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyz_");
            text_print(word, sizeof word, "%.*s", (int)length, name);
            if (strncmp(at, "*const *", 8) == 0 || listed(word, no_texts, sizeof no_texts / sizeof *no_texts))
                continue;
            expect_field(m, type, word);
            fields++;
        }
        at = stop;
    }
    return fields;
}

static void every_text_field_of_the_header_is_met(void **state)
{
    (void)state;
    static char header[1 << 16];
    const char *root = getenv("WHITECELL_SOURCE");
    char path[1024];
    int fields = 0;
    struct full x;
    struct met m;
    fill(&x);
    walk(&m, &x.f->s);
    text_print(path, sizeof path, "%s/engine/core/scenario.h", root ? root : ".");
    FILE *in = fopen(path, "r");
    assert_non_null(in);
    header[fread(header, 1, sizeof header - 1, in)] = '\0';
    fclose(in);
    for (const char *at = header; (at = strstr(at, "\nstruct "));) {
        char type[64];
        at += strlen("\nstruct ");
        size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz_");
        text_print(type, sizeof type, "%.*s", (int)length, at);
        const char *end = strstr(at, "};");
        int texts = length > 5 && strcmp(type + length - 5, "_text") == 0;
        if (texts || strcmp(type, "record") == 0 || strcmp(type, "figure") == 0 || strcmp(type, "scenario") == 0)
            fields += expect_fields(&m, type, at, strcmp(type, "scenario") == 0 ? strstr(at, "starts;") : end);
    }
    assert_true(fields >= 47); /* or this test no longer understands the header */
    fix_free(x.f);
}

int test_texts(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_is_met_once_under_its_own_id),
        cmocka_unit_test(an_item_tells_kind_and_place),
        cmocka_unit_test(a_text_can_be_replaced),
        cmocka_unit_test(every_text_field_of_the_header_is_met),
    };
    return RUN("texts", tests);
}
