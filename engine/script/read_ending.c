/* ending, fact. */
#include <string.h>

#include "fields.h"

static const struct field ending_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, offsetof(struct ending_text, name), N_("what players read")),
    FIELD("text", FIELD_TEXT, REQUIRED, offsetof(struct ending_text, text), N_("how it ends")),
    FIELD("when", FIELD_OTHER, OPTIONAL, 0, N_("the condition; the last ending has none"), .shape = N_("a condition")),
    FIELD("from_turn", FIELD_OTHER, OPTIONAL, 0,
          N_("the earliest turn after which it may end the exercise; the last when absent"),
          .shape = N_("a turn's number")),
    FIELD("forms", FIELD_OTHER, OPTIONAL, 0, N_("in which forms it may come; in all when absent"),
          .shape = N_("a list of forms"))
};
const struct shape ending_shape = SHAPE(N_("an ending"), ending_fields, 0);

static void list_form(struct load *ld, const char *name, void *ud)
{
    int32_t *forms = ud;
    const char *names[FORMS_MAX];
    int32_t count = ld->form_texts.count;
    for (int32_t f = 0; f < count; f++) {
        names[f] = POOL(ld->form_texts, struct form_text)[f].id;
        if (strcmp(names[f], name) == 0) {
            *forms |= 1 << f;
            return;
        }
    }
    report(ld, E_NAME, N_("there is no form \"%s\""), name);
    const char *near = name_nearest(ld, name, names, count);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
}

void read_ending(struct load *ld, const struct decl *d, int table)
{
    struct ending_text text = { 0 };
    struct ending_rules rules = { .from_turn = ld->turns.count - 1 };
    int last = d->index == ld->count[KIND_ENDING] - 1;
    fields_read(ld, table, &ending_shape, &text);
    lua_pushliteral(ld->L, "from_turn");
    if (lua_rawget(ld->L, table) != LUA_TNIL) {
        path_key(ld, "from_turn");
        turn_field(ld, -1, &rules.from_turn);
        path_up(ld);
    }
    lua_pop(ld->L, 1);
    rules.forms = INT32_MAX;
    lua_pushliteral(ld->L, "forms");
    if (lua_rawget(ld->L, table) != LUA_TNIL) {
        path_key(ld, "forms");
        rules.forms = 0;
        names_each(ld, -1, list_form, &rules.forms);
        if (last) {
            report(ld, E_ENDING, N_("the last ending is not for every form; another form would end without one"));
            report_fix(ld, N_("put an ending without `forms` and `when` behind it"));
        }
        path_up(ld);
    }
    lua_pop(ld->L, 1);
    ld->luck_kind = "ending";
    ld->luck_id = d->id;
    ld->luck = 0;
    int before = ld->errors;
    rules.when = condition_field(ld, table, "when");
    if (last && rules.when != NONE) {
        path_key(ld, "when");
        report(ld, E_ENDING, N_("the last ending has a condition; when none holds, nothing would end the exercise"));
        report_fix(ld, N_("put an ending without `when` behind it"));
        path_up(ld);
    } else if (!last && rules.when == NONE && rules.forms == INT32_MAX && ld->errors == before) {
        report(ld, E_ENDING, N_("ending \"%s\" has no condition, so the endings behind it are never reached"), d->id);
        report_fix(ld, N_("give it a `when`, or move it to the end"));
    }
    text.id = d->id;
    text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->ending[d->index] = rules;
    ld->out->ending_text[d->index] = text;
}

const char *const confidence_words[] = { "documented", "derived", "reconstructed", "disputed", NULL };
static const struct field fact_fields[] = {
    FIELD("text", FIELD_TEXT, REQUIRED, offsetof(struct fact_text, text), N_("what is so")),
    FIELD("source", FIELD_TEXT, REQUIRED, offsetof(struct fact_text, source), N_("where that is written")),
    FIELD("confidence", FIELD_WORD, OPTIONAL, offsetof(struct fact_text, confidence),
          N_("\"documented\", \"derived\", \"reconstructed\" or \"disputed\""), .words = confidence_words),
    FIELD("dispute", FIELD_TEXT, OPTIONAL, offsetof(struct fact_text, dispute), N_("who says otherwise, and what"))
};
const struct shape fact_shape = SHAPE(N_("a fact"), fact_fields, 0);

void read_fact(struct load *ld, const struct decl *d, int table)
{
    struct fact_text text = { 0 };
    fields_read(ld, table, &fact_shape, &text);
    text.id = d->id;
    text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->fact_text[d->index] = text;
}
