#include "language.h"

#include <string.h>

#include "base/tr.h"
#include "fields.h"

/* Conditions, values and what tests say. Every word of condition_words[], expectation_words[] and test_words[] has a
   row here; tests see to it. `params` is NULL where something else of the same name is described already. */
enum condition_kind { CONDITION, VALUE, LOOK, STEP /* the last two: in tests.lua */ };
static const struct condition_doc {
    const char *name;
    enum condition_kind kind;
    const char *call;   /* how it is written */
    const char *params; /* for the language server */
    const char *doc;
} conditions[] = {
    { "all", CONDITION, "all { ..., ... }", "conditions: whitecell.condition[]", N_("all of them hold") },
    { "any", CONDITION, "any { ..., ... }", "conditions: whitecell.condition[]", N_("one of them holds, or more") },
    { "no", CONDITION, "no(...)", "condition: whitecell.condition", N_("it does not hold") },
    { "flag", CONDITION, "flag \"id\"", "id: string", N_("the flag is set") },
    { "chose", CONDITION, "chose(\"decision\", \"option\")", "decision: string, option: string",
      N_("this option was taken when the decision was last put") },
    { "delivered", CONDITION, "delivered \"inject\"", "id: string", N_("the inject or event has come") },
    { "running", CONDITION, "running \"threat\"", "id: string", N_("the threat has begun and was not stopped") },
    { "asked", CONDITION, "asked \"proposal\"", "id: string", N_("the proposal was put") },
    { "chance", CONDITION, "chance(0.3)", "share: number", N_("holds with this chance, settled once for a seed") },
    { "service", VALUE, "service \"site\"", "id: string", N_("what a site still does, 0 to 1") },
    { "evidence", VALUE, "evidence \"party\"", "id: string", N_("how sure a party is of who did it, 0 to 1") },
    { "rumour_level", VALUE, "rumour_level \"rumour\"", "id: string", N_("how strong a rumour is, 0 to 1") },
    { "infected", VALUE, "infected(\"site\", \"threat\")", "site: string, threat?: string",
      N_("hosts of a site that spread the threat") },
    { "destroyed", VALUE, "destroyed(\"site\", \"threat\")", "site: string, threat?: string",
      N_("hosts of a site that the threat has taken") },
    { "restored", VALUE, "restored(\"site\", \"threat\")", "site: string, threat?: string",
      N_("hosts of a site that work again") },
    { "infected_total", VALUE, "infected_total \"threat\"", "id: string",
      N_("hosts that spread the threat, everywhere") },
    { "lost_total", VALUE, "lost_total \"threat\"", "id: string", N_("hosts infected or destroyed, everywhere") },
    { "joined", VALUE, "joined \"proposal\"", "id: string", N_("how many parties joined") },
    { "turn_number", VALUE, "turn_number()", "", N_("the turn, from 1") },
    { "hours", VALUE, "hours()", "", N_("hours since the exercise starts") },
    { "test", STEP, "test \"what it shows\" { ... }", NULL, N_("a test, with its steps in order") },
    { "turn", STEP, "turn(1, { decision = \"option\" })", "number: integer, choices?: table",
      N_("plays on to this turn, makes these choices and closes it") },
    { "expect", STEP, "expect { trust = { 40, 65 }, ... }", "what: table",
      N_("looks now: indicators and counters with a value or a range, conditions, and what follows") },
    { "at_end", STEP, "at_end { ... }", "what: table", N_("plays to the end, then looks") },
    { "open", LOOK, "open \"decision\"", "id: string", N_("the decision is put now") },
    { "offered", LOOK, "offered(\"decision\", \"option\")", "decision: string, option: string",
      N_("the option can be chosen now") },
    { "ending", LOOK, "ending \"ending\"", NULL, N_("the exercise ended so") },
    { "norm", LOOK, "norm(\"LUCCA-2\", \"advanced\")", "id: string, verdict: string|number[]",
      N_("the verdict on the norm; with { 50, 100 } in its place, the attainment in per cent") },
};
enum { CONDITIONS = sizeof conditions / sizeof *conditions };

/* What is said of a whole declaration, beside its fields. */
static const struct note {
    const char *word, *text;
} notes[] = {
    { "scenario", N_("Once. The id is the name of the folder. 1 to 60 turns, together at most 20 years.") },
    { "turn", N_("`{ \"27 June, morning\", hours = 3 }`: a title and exactly one length. `ticks` divide it into whole "
                 "minutes.") },
    { "form", N_("`class50`, `class75` and `half_day` are the usual ones; others need a `name`. At most 31. Without "
                 "forms there is one "
                 "way to play.") },
    { "cover",
      N_("Names are replaced as whole words, the longest first, in every text but facts, records and sources.") },
    { "role", N_("At most 31. An office, never a person.") },
    { "indicator",
      N_("0 to 100 points. Either `start`, or `measures` and `of`: the mean service of sites by their `weight`, which "
         "no effect moves.") },
    { "move",
      N_("Moves an indicator while a value lies below or above a line, by the gap. One of `below` and `above`.") },
    { "counter", N_("Whole numbers. Not moved by the world, only by effects, at most 1,000,000 at once in `now`.") },
    { "group", N_("A name for several sites: those that match all fields given. A group inside a group must be "
                  "declared before it.") },
    { "link", N_("`link { ... }` or `link \"id\" { ... }`. Between groups it is one link for each pair of sites; the "
                 "id means all of "
                 "them. `\"a>b\"` means every link from site a to site b. Links of the first three kinds need a "
                 "`rate`, those of the "
                 "last a `capacity`.") },
    { "threat", N_("Without `starts` it begins when an effect starts it.") },
    { "proposal", N_("Put by the effect `propose`.") },
    { "inject",
      N_("With `turn` it comes in that turn or not at all; without `turn` and `turns` in any turn. It comes once.") },
    { "event", N_("As an inject, but nobody is told.") },
    { "decision",
      N_("Its fields and, between the same braces, three to five options. `turn` or `turns` must be there; put several "
         "times, it is asked anew each time, and the last time is scored. Without `history`, the policy `historical` "
         "plays "
         "the first option with a record, or else `if_nobody_decides`; without `tensions`, the pairs of norms that the "
         "catalogue knows pull against each other.") },
    { "mark",
      N_("`{ \"LUCCA-2\", 2, because = \"...\" }`: a norm and a whole number from -3 to 3, then these fields.") },
    { "ending",
      N_("The first that holds is taken. The last has no condition. Without `from_turn` it waits for the last turn.") },
    { "figure", N_("What the record documents, to hold the model against. No part of play: a figure changes neither a "
                   "choice nor a "
                   "save.") },
    { "measure",
      N_("One of the first eleven, then what it needs. A list of values stands for their sum, and so do the hosts of a "
         "group; the service of a group is the average by `weight`. It is looked at when a turn's choices have been "
         "carried "
         "out, and after each tick.") },
    { "test", N_("In tests.lua beside the scenario; its steps stand between the same braces.") },
    { "naive", N_("A number stands for half of it to twice.") },
};

static const char *note_of(const char *word)
{
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
        if (strcmp(notes[i].word, word) == 0)
            return tr(notes[i].text);
    return NULL;
}

static const char *const by_text[] = { "include", "msel" };

/* ---- one field in words ---- */

static const char *number(double value, char out[32])
{
    long long whole = (long long)value;
    return text_print(out, 32, value == (double)whole ? "%.0f" : "%g", value);
}

static void add_value(struct buffer *b, const struct field *f)
{
    char low[32], high[32];
    number(f->low, low);
    number(f->high, high);
    switch (f->type) {
    case FIELD_TEXT: buffer_text(b, tr(N_("text"))); break;
    case FIELD_LINE: buffer_text(b, tr(N_("one line of text"))); break;
    case FIELD_YES: buffer_text(b, tr(N_("true or false"))); break;
    case FIELD_DAY: buffer_text(b, tr(N_("a day: \"2017-06-27\", perhaps with a time"))); break;
    case FIELD_MOMENT: buffer_text(b, tr(N_("a time, UTC: \"2017-06-27 10:20\""))); break;
    case FIELD_NAME: buffer_print(b, tr(N_("an id: %s")), name_noun(f->space)); break;
    case FIELD_OTHER: buffer_text(b, tr(f->shape)); break;
    case FIELD_NUMBER:
        buffer_print(b, f->scale == 1 ? tr(N_("a whole number, %s to %s")) : tr(N_("a number, %s to %s")), low, high);
        break;
    case FIELD_RANGE: buffer_print(b, tr(N_("a number, %s to %s, or { low, high }")), low, high); break;
    case FIELD_WORD:
        for (int i = 0; f->words[i]; i++)
            buffer_print(b, "%s\"%s\"", i ? ", " : "", f->words[i]);
        break;
    }
}

static void add_default(struct buffer *b, const struct field *f)
{
    char text[32];
    if (f->required)
        buffer_text(b, tr(N_("required")));
    else if (f->type == FIELD_YES)
        buffer_text(b, f->otherwise != 0 ? "true" : "false");
    else if (f->type == FIELD_WORD && f->otherwise >= 0)
        buffer_print(b, "\"%s\"", f->words[(int)f->otherwise]);
    else if ((f->type == FIELD_NUMBER || f->type == FIELD_RANGE) && f->otherwise >= f->low && f->otherwise <= f->high)
        buffer_text(b, number(f->otherwise, text));
    else
        buffer_text(b, tr(N_("none")));
}

/* A cell of a table: "|" would end it. */
static void add_cell(struct buffer *b, const struct field *f, void (*add)(struct buffer *, const struct field *))
{
    struct buffer cell;
    buffer_init(&cell, b->alloc);
    add(&cell, f);
    for (int i = 0; i < cell.length; i++)
        buffer_print(b, cell.data[i] == '|' ? "\\%c" : "%c", cell.data[i]);
    b->failed |= cell.failed;
    buffer_free(&cell);
}

static void add_shape(struct buffer *b, const struct shape_entry *entry)
{
    const char *note = note_of(entry->word);
    buffer_print(b, "### %s\n\n", entry->word);
    if (note)
        buffer_print(b, "%s\n\n", note);
    buffer_print(b, "| %s | %s | %s | %s |\n|---|---|---|---|\n", tr(N_("field")), tr(N_("value")), tr(N_("default")),
                 tr(N_("what it is")));
    for (int i = 0; i < entry->shape->count; i++) {
        const struct field *f = entry->shape->fields + i;
        buffer_print(b, "| `%s` | ", f->name);
        add_cell(b, f, add_value);
        buffer_text(b, " | ");
        add_cell(b, f, add_default);
        buffer_print(b, " | %s |\n", tr(f->doc));
    }
    buffer_text(b, "\n");
}

/* ---- Markdown ---- */

static void add_condition(struct buffer *b, const struct condition_doc *c)
{
    buffer_print(b, "| `%s` | %s |\n", c->call, tr(c->doc));
}

static void add_effect(struct buffer *b, const struct effect_doc *e)
{
    buffer_print(b, "| `%s` | %s | %s |\n", e->name, tr(e->shape), tr(e->doc));
}

static void head_conditions(struct buffer *b, enum condition_kind kind)
{
    buffer_print(b, "| %s | %s |\n|---|---|\n", tr(N_("written")),
                 kind == CONDITION || kind == LOOK ? tr(N_("holds when")) : tr(N_("what it is")));
}

static void head_effects(struct buffer *b)
{
    buffer_print(b, "| %s | %s | %s |\n|---|---|---|\n", tr(N_("word")), tr(N_("value")), tr(N_("what it does")));
}

static void write_markdown(struct buffer *b)
{
    buffer_print(b, "# %s\n\n%s\n\n", tr(N_("The language of scenarios")),
                 tr(N_("Made by `whitecell words --markdown` from the tables that the program checks against; do not "
                       "edit. The guide is "
                       "README.md.")));
    buffer_print(b, "## %s\n\n", tr(N_("Declarations and the tables in them")));
    for (int i = 0; i < shape_count; i++)
        add_shape(b, shape_list + i);
    buffer_print(
        b, "%s\n\n## %s\n\n%s\n\n",
        tr(N_("`question \"text\"` is for the debrief, `prompt \"text\"` for the facilitator, `include \"world.lua\"` "
              "reads a file of "
              "the same folder (at most 64 of 1 MiB), `msel \"injects.csv\"` injects from a spreadsheet. No braces.")),
        tr(N_("Conditions")),
        tr(N_("At most 400 parts, 20 deep. A function `function(s) return ... end` may stand for a whole condition.")));
    head_conditions(b, CONDITION);
    for (int i = 0; i < CONDITIONS; i++)
        if (conditions[i].kind == CONDITION)
            add_condition(b, conditions + i);
    buffer_print(b, "\n## %s\n\n%s\n\n", tr(N_("Values")),
                 tr(N_("An indicator or counter by its id, or one of these, with `:below(n)` or `:above(n)` behind it, "
                       "is a condition: strictly below or "
                       "above. Points for indicators, shares from 0 to 1 for service, evidence and rumours, whole "
                       "numbers else.")));
    head_conditions(b, VALUE);
    for (int i = 0; i < CONDITIONS; i++)
        if (conditions[i].kind == VALUE)
            add_condition(b, conditions + i);
    buffer_print(
        b, "\n## %s\n\n%s\n\n", tr(N_("Effects")),
        tr(N_("In `now` and in the entries of `later`: an indicator or counter by its id with what is added (a number, "
              "or "
              "{ low, high } for chance), and these. Where a site stands, a group or `all` may; where a party stands, "
              "`all` may. An "
              "entry of `later` takes a delay, `when` (asked when it is due) and `chance` (0 to 1) besides.")));
    head_effects(b);
    for (int i = 0; i < effects_documented(); i++) {
        struct effect_doc e = effects_doc(i);
        add_effect(b, &e);
    }
    buffer_print(b, "\n## %s\n\n%s\n\n", tr(N_("Tests")),
                 tr(N_("In tests.lua. What is expected may be every condition but `chance` and functions, and the last "
                       "of these; `no( )` denies "
                       "each.")));
    head_conditions(b, STEP);
    for (int i = 0; i < CONDITIONS; i++)
        if (conditions[i].kind == STEP)
            add_condition(b, conditions + i);
    buffer_text(b, "\n");
    head_conditions(b, LOOK);
    for (int i = 0; i < CONDITIONS; i++)
        if (conditions[i].kind == LOOK)
            add_condition(b, conditions + i);
}

/* ---- the Lua language server ---- */

static void add_type(struct buffer *b, const struct field *f)
{
    switch (f->type) {
    case FIELD_NUMBER: buffer_text(b, "number"); break;
    case FIELD_RANGE: buffer_text(b, "number|number[]"); break;
    case FIELD_YES: buffer_text(b, "boolean"); break;
    case FIELD_OTHER:
        buffer_text(b, strcmp(f->name, "when") == 0  ? "whitecell.condition|function"
                       : strcmp(f->name, "now") == 0 ? "whitecell.effects|function"
                       : strcmp(f->name, "later") == 0 ? "whitecell.effects[]"
                                                       : "any");
        break;
    case FIELD_WORD:
        for (int i = 0; f->words[i]; i++)
            buffer_print(b, "%s\"%s\"", i ? "|" : "", f->words[i]);
        break;
    default: buffer_text(b, "string"); break;
    }
}

static void add_class(struct buffer *b, const struct shape_entry *entry)
{
    buffer_print(b, "\n---%s\n---@class whitecell.%s\n", entry->shape->what, entry->word);
    for (int i = 0; i < entry->shape->count; i++) {
        const struct field *f = entry->shape->fields + i;
        buffer_print(b, "---@field %s%s ", f->name, f->required ? "" : "?");
        add_type(b, f);
        buffer_print(b, " %s%s%s\n", f->doc, f->type == FIELD_OTHER ? "; " : "",
                     f->type == FIELD_OTHER ? f->shape : "");
    }
}

static const struct shape_entry *shape_of(const char *word)
{
    for (int i = 0; i < shape_count; i++)
        if (strcmp(shape_list[i].word, word) == 0)
            return shape_list + i;
    return NULL;
}

static void add_declaration(struct buffer *b, const char *word)
{
    const struct shape_entry *entry = shape_of(word);
    if (!entry) { /* question "..." and prompt "..." */
        buffer_print(b, "\n---@param text string\nfunction %s(text) end\n", word);
        return;
    }
    buffer_print(b, "\n---%s\n", entry->shape->what);
    if (strcmp(word, "link") == 0) /* may go without an id */
        buffer_text(b, "---@overload fun(form: whitecell.link)\n");
    buffer_print(b,
                 "---@param id string\n---@return fun(form: whitecell.%s): whitecell.declared\nfunction %s(id) end\n",
                 word, word);
}

static void write_luals(struct buffer *b)
{
    buffer_text(
        b, "---@meta whitecell\n-- The language of scenarios, for the Lua language server. Made by `whitecell editor` "
           "from the tables "
           "that the program checks\n-- against; do not edit.\n\n---@class whitecell.condition\n---@class "
           "whitecell.declared\n\n"
           "---@class whitecell.value\nlocal value = {}\n---@param bound number\n---@return whitecell.condition\n"
           "function value:below(bound) end\n---@param bound number\n---@return whitecell.condition\nfunction "
           "value:above(bound) "
           "end\n\n---What `now` and the entries of `later` do; an indicator or counter by its id with what is added.\n"
           "---@class whitecell.effects\n---@field [string] any\n");
    for (int i = 0; i < effects_documented(); i++) {
        struct effect_doc e = effects_doc(i);
        buffer_print(b, "---@field %s? any %s; %s\n", e.name, e.doc, e.shape);
    }
    for (int i = 0; i < shape_count; i++)
        add_class(b, shape_list + i);
    for (int i = 0; i < KINDS; i++)
        add_declaration(b, kind_words[i]);
    add_declaration(b, "test");
    for (size_t i = 0; i < sizeof by_text / sizeof *by_text; i++)
        buffer_print(b, "\n---@param file string\nfunction %s(file) end\n", by_text[i]);
    for (int i = 0; i < CONDITIONS; i++) {
        const struct condition_doc *c = conditions + i;
        char names[96] = "";
        if (!c->params)
            continue;
        buffer_print(b, "\n---%s\n", c->doc);
        for (const char *at = c->params; *at;) { /* "site: string, threat?: string" */
            size_t name = strcspn(at, ":?"), whole = strcspn(at, ",");
            buffer_print(b, "---@param %.*s%s%.*s\n", (int)name, at, at[name] == '?' ? "?" : "",
                         (int)(whole - name - (at[name] == '?') - 1), at + name + (at[name] == '?') + 1);
            size_t used = strlen(names);
            text_print(names + used, sizeof names - used, "%s%.*s", used ? ", " : "", (int)name, at);
            at += whole;
            at += strspn(at, ", ");
        }
        buffer_print(b, "---@return whitecell.%s\nfunction %s(%s) end\n",
                     c->kind == VALUE  ? "value"
                     : c->kind == STEP ? "declared"
                                       : "condition",
                     c->name, names);
    }
}

/* ---- luacheck ---- */

static void write_luacheck(struct buffer *b)
{
    buffer_text(b, "-- For luacheck: the words of scenarios. Made by `whitecell editor`; do not edit.\n"
                   "std = { read_globals = {\n");
    for (int i = 0; i < KINDS; i++)
        buffer_print(b, "  \"%s\",\n", kind_words[i]);
    for (size_t i = 0; i < sizeof by_text / sizeof *by_text; i++)
        buffer_print(b, "  \"%s\",\n", by_text[i]);
    for (int i = 0; i < CONDITIONS; i++)
        if (conditions[i].params)
            buffer_print(b, "  \"%s\",\n", conditions[i].name);
    buffer_text(b, "  \"test\",\n");
    buffer_text(b,
                "  \"ipairs\", \"pairs\", \"type\", \"tostring\", \"tonumber\", \"error\", \"assert\", \"select\",\n"
                "  string = { fields = { \"format\", \"len\", \"sub\", \"upper\", \"lower\", \"rep\", \"find\" } },\n"
                "  table = { fields = { \"concat\", \"insert\", \"unpack\" } },\n"
                "  math = { fields = { \"floor\", \"min\", \"max\", \"abs\" } },\n"
                "} }\n"
                "allow_defined_top = true\n"
                "ignore = { \"113\" } -- indicators and counters stand by their ids\n"
                "max_line_length = false\n");
}

void language_write(enum language language, struct buffer *b)
{
    if (language == LANGUAGE_MARKDOWN)
        write_markdown(b);
    else if (language == LANGUAGE_LUALS)
        write_luals(b);
    else
        write_luacheck(b);
}

int language_word(const char *word, struct buffer *b, const char **near)
{
    const char *names[KINDS + CONDITIONS + 256];
    int count = 0, found = 0;
    for (int i = 0; i < shape_count; i++) {
        names[count++] = shape_list[i].word;
        if (strcmp(shape_list[i].word, word) == 0) {
            add_shape(b, shape_list + i);
            found = 1;
        }
    }
    for (int i = 0; i < CONDITIONS; i++) {
        names[count++] = conditions[i].name;
        if (strcmp(conditions[i].name, word) == 0) {
            head_conditions(b, conditions[i].kind);
            add_condition(b, conditions + i);
            found = 1;
        }
    }
    for (int i = 0; i < effects_documented(); i++) {
        struct effect_doc e = effects_doc(i);
        names[count++] = e.name;
        if (strcmp(e.name, word) == 0) {
            buffer_text(b, found ? "\n" : "");
            head_effects(b);
            add_effect(b, &e);
            found = 1;
        }
    }
    *near = found ? NULL : text_nearest(word, names, count);
    return found;
}
