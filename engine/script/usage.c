/* What no line shows by itself: flags that nothing raises, and what is declared and then not used. The latter are
   warnings, given only when nothing else is wrong, for a mistake elsewhere may hide the use. */
#include <string.h>

#include "lex.h"
#include "load.h"

static void at_place(struct load *ld, const struct place *place, const char *word, const char *id)
{
    ld->spot = (struct spot){ .line = place->line, .word = word, .id = id };
    for (int32_t i = 0; i < ld->files.count; i++)
        if (load_file(ld, i)->name == place->file)
            ld->spot.file = i;
}

/* ---- flags ------------------------------------------------------------------------------------------------------- */

/* Those of the flags for which `which` is set; the list is as long as all of them. */
static const char **flags_where(struct load *ld, const unsigned char *which, int *count)
{
    const char **names = load_scratch(ld, (size_t)ld->flags.count + 1, sizeof *names);
    *count = 0;
    for (int32_t i = 0; i < ld->flags.count; i++)
        if (which[i])
            names[(*count)++] = POOL(ld->flags, const char *)[i];
    return names;
}

static void fix_flag(struct load *ld, const char *id, const unsigned char *among, const char *otherwise)
{
    int count;
    const char **names = flags_where(ld, among, &count), *near = name_nearest(ld, id, names, count);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    else
        report_fix(ld, otherwise, id);
}

/* s:flag("x") in Lua functions. Returns 0 when a name is put together there, so that any flag may be meant. */
static int asked_by_functions(struct load *ld, unsigned char *asked)
{
    if (ld->rules.count == 0)
        return 1;
    for (int32_t f = 0; f < ld->files.count; f++) {
        struct lexer lx;
        struct token t, before = { 0 };
        if (load_file(ld, f)->sheet) /* there are no functions in it */
            continue;
        lex_begin(&lx, load_file(ld, f)->text, load_file(ld, f)->length);
        for (lex_next(&lx, &t); t.kind != TOKEN_END; before = t, lex_next(&lx, &t)) {
            if (before.word != ':' || !token_is(&t, "flag"))
                continue;
            lex_next(&lx, &t);
            if (t.word == '(')
                lex_next(&lx, &t);
            if (t.kind != TOKEN_STRING || *t.text == '[')
                return 0;
            char id[ID_MAX + 1];
            if (t.length - 2 > ID_MAX)
                continue;
            memcpy(id, t.text + 1, t.length - 2);
            id[t.length - 2] = '\0';
            int32_t flag = name_find(ld, NAMES_FLAG, id);
            if (flag != NONE)
                asked[flag] = 1;
        }
    }
    return 1;
}

static void check_flags(struct load *ld)
{
    const struct flag_use *uses = POOL(ld->flag_uses, struct flag_use);
    unsigned char *set = load_scratch(ld, (size_t)ld->flags.count + 1, 1);
    unsigned char *asked = load_scratch(ld, (size_t)ld->flags.count + 1, 1);
    for (int32_t i = 0; i < ld->flags.count; i++)
        set[i] = (unsigned char)uses[i].set;
    for (int32_t i = 0; i < ld->nodes.count; i++) {
        const struct node *n = load_node(ld, i);
        int32_t flag = n->op == NODE_FLAG && n->read ? name_find(ld, NAMES_FLAG, n->a) : NONE;
        if (flag == NONE)
            continue;
        asked[flag] = 1;
        if (set[flag])
            continue;
        ld->spot = (struct spot){ .file = n->file, .line = n->line, .word = n->word, .id = n->a };
        report(ld, E_FLAG, N_("no effect sets the flag \"%s\", so it is never up"), n->a);
        fix_flag(ld, n->a, set, N_("add set = \"%s\" to an effect, or drop the condition"));
    }
    if (ld->errors || !asked_by_functions(ld, asked))
        return;
    for (int32_t i = 0; i < ld->flags.count; i++) {
        const char *id = POOL(ld->flags, const char *)[i];
        ld->spot = uses[i].spot;
        if (!asked[i] && uses[i].set) {
            report(ld, W_FLAG_UNASKED, N_("no condition asks for the flag \"%s\""), id);
            fix_flag(ld, id, asked, N_("ask for it, flag \"%s\", or drop it here"));
        } else if (!set[i] && uses[i].cleared) {
            report(ld, W_FLAG_UNSET, N_("no effect sets the flag \"%s\" that is cleared here"), id);
            fix_flag(ld, id, set, N_("set \"%s\" somewhere, or drop it here"));
        }
    }
}

/* ---- declarations ------------------------------------------------------------------------------------------------ */

static void check_groups(struct load *ld)
{
    for (int32_t i = 0; i < ld->decls.count; i++) {
        const struct decl *d = load_decl(ld, i);
        if (d->kind != KIND_GROUP || d->state != DECL_DONE || ld->group_used[d->index])
            continue;
        spot_decl(ld, d);
        report(ld, W_GROUP, N_("the group \"%s\" is used nowhere"), d->id);
        report_fix(ld, N_("name it in a link, a threat, an indicator or an effect, or delete it"));
    }
}

static void check_roles(struct load *ld)
{
    const struct scenario *s = ld->out;
    int32_t busy = 0;
    for (int32_t i = 0; i < s->decisions; i++)
        busy |= 1 << s->decision[i].role;
    for (int32_t i = 0; i < s->injects; i++)
        busy |= s->inject[i].to;
    for (int32_t i = 0; i < s->roles; i++) {
        if (busy >> i & 1)
            continue;
        at_place(ld, &s->role_text[i].place, kind_words[KIND_ROLE], s->role_text[i].id);
        report(ld, W_ROLE, N_("the role \"%s\" decides nothing and receives nothing"), s->role_text[i].id);
        report_fix(ld, N_("give it a decision or an inject, or delete it"));
    }
}

static int moved(struct load *ld, int32_t gauge)
{
    int32_t at = slot(SLOT_GAUGE, gauge);
    for (int32_t i = 0; i < ld->drivers.count; i++)
        if (POOL(ld->drivers, struct driver_rules)[i].gauge == gauge)
            return 1;
    for (int32_t i = 0; i < ld->adds.count; i++)
        if (POOL(ld->adds, struct add)[i].slot == at)
            return 1;
    for (int32_t i = 0; i < ld->effects.count; i++) {
        const struct effect *e = POOL(ld->effects, struct effect) + i;
        if (e->op == EFFECT_RULE || (e->op == EFFECT_ADD && e->slot == at)) /* a function may move any */
            return 1;
    }
    return 0;
}

static void check_indicators(struct load *ld)
{
    const struct scenario *s = ld->out;
    for (int32_t i = 0; i < s->indicators; i++) {
        if (s->gauge[i].measured.count || moved(ld, i))
            continue;
        at_place(ld, &s->gauge_text[i].place, kind_words[KIND_INDICATOR], s->gauge_text[i].id);
        report(ld, W_INDICATOR, N_("nothing moves the indicator \"%s\""), s->gauge_text[i].id);
        report_fix(ld, N_("change it in an effect, give it `moves` or `measures`, or delete it"));
    }
}

void usage_check(struct load *ld)
{
    check_flags(ld);
    if (ld->errors)
        return;
    check_groups(ld);
    check_roles(ld);
    check_indicators(ld);
}
