#include "msel.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "core/clock.h"
#include "core/expression.h"
#include "core/msel.h"

/* A row: an inject, or a decision in one of its turns. */
struct event {
    int32_t decision, index; /* decision: 0 or 1 */
    int32_t turn, minute;
    int32_t number; /* in the order of time, or the sheet's */
    int32_t row;    /* of the sheet, 0: none */
};

struct list {
    const struct alloc *alloc;
    const struct scenario *s;
    struct event *event;
    int32_t count;
    struct arena arena; /* holds the events and the sheet */
    struct csv sheet;   /* no rows: the scenario reads none */
    int32_t column[MSEL_COLUMNS];
    const char *sheet_name;
};

static int by_time(const void *a, const void *b)
{
    const struct event *x = a, *y = b;
    int32_t keys[][2] = {
        { x->minute, y->minute }, { x->turn, y->turn }, { x->decision, y->decision }, { x->index, y->index }
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static void collect(struct list *l)
{
    const struct scenario *s = l->s;
    for (int32_t i = 0; i < s->injects; i++)
        if (s->inject[i].channel != CHANNEL_EVENT) {
            int32_t minute = s->inject_text[i].minute;
            l->event[l->count++] =
                (struct event){ 0, i, s->inject[i].turn, minute == NONE ? s->turn[s->inject[i].turn].start : minute,
                                0, 0 };
        }
    for (int32_t t = 0; t < s->turns; t++)
        for (int32_t k = s->turn[t].decisions.first; k < s->turn[t].decisions.first + s->turn[t].decisions.count; k++)
            l->event[l->count++] = (struct event){ 1, s->asked[k], t, s->turn[t].start, 0, 0 };
    qsort(l->event, (size_t)l->count, sizeof *l->event, by_time);
}

/* ---- the sheet that the scenario reads ----------------------------------------------------------------------------
 */

static const struct csv_cell *cell_of(const struct list *l, int32_t row, enum msel_column column)
{
    const struct csv_row *r = l->sheet.row + row;
    return l->column[column] == NONE || l->column[column] >= r->count ? NULL
                                                                      : l->sheet.cell + r->first + l->column[column];
}

static int cell_is(const struct csv_cell *cell, const char *text)
{
    return cell && msel_find(&text, 1, cell->text, (size_t)cell->length) == 0;
}

/* The row of an inject that was read from the sheet, or of a decision that stands there by its id. */
static int32_t row_of(const struct list *l, const struct event *e)
{
    const struct scenario *s = l->s;
    const struct place *place = e->decision ? NULL : &s->inject_text[e->index].place;
    if (place && strcmp(place->file, l->sheet_name) != 0)
        return 0;
    for (int32_t r = 1; r < l->sheet.rows; r++)
        if (place ? l->sheet.cell[l->sheet.row[r].first].line == place->line
                  : cell_is(cell_of(l, r, MSEL_TYPE), msel_types[MSEL_DECISION]) &&
                        cell_is(cell_of(l, r, MSEL_ID), s->decision_text[e->index].id))
            return r;
    return 0;
}

static enum status read_sheet(struct list *l, const struct loaded *loaded, struct error *err)
{
    for (int i = 0; i < loaded->files; i++) {
        const struct loaded_file *f = loaded->file + i;
        size_t n = strlen(f->name);
        if (n < 4 || strcmp(f->name + n - 4, ".csv") != 0)
            continue;
        csv_read(&l->arena, f->data, f->length, &l->sheet);
        if (l->sheet.fault)
            return error_no_memory(err); /* any other fault would have stopped the load */
        l->sheet_name = f->name;
    }
    for (int c = 0; c < MSEL_COLUMNS; c++)
        l->column[c] = NONE;
    for (int32_t i = 0; l->sheet.rows && i < l->sheet.row[0].count; i++) {
        int c = msel_find(msel_columns, MSEL_COLUMNS, l->sheet.cell[i].text, (size_t)l->sheet.cell[i].length);
        if (c >= 0)
            l->column[c] = i;
    }
    return STATUS_OK;
}

/* Rows of the sheet keep their number; the others go on behind the greatest. */
static void number(struct list *l)
{
    int32_t last = 0;
    for (int32_t r = 1; r < l->sheet.rows; r++) {
        const struct csv_cell *cell = cell_of(l, r, MSEL_NUMBER);
        long n = cell ? strtol(cell->text, NULL, 10) : 0;
        last = n > last && n < 1000000 ? (int32_t)n : last;
    }
    for (int32_t i = 0; i < l->count; i++) {
        struct event *e = l->event + i;
        e->row = l->sheet.rows ? row_of(l, e) : 0;
        e->number = e->row ? 0 : ++last;
    }
}

static enum status list_make(struct list *l, const struct loaded *loaded, struct error *err)
{
    const struct scenario *s = &loaded->scenario;
    *l = (struct list){ .alloc = loaded->alloc, .s = s };
    arena_init(&l->arena, loaded->alloc);
    l->event = arena_new(&l->arena, (size_t)s->injects + (size_t)s->asked_count, sizeof *l->event);
    if (!l->event)
        return error_no_memory(err);
    enum status status = read_sheet(l, loaded, err);
    if (status)
        return status;
    collect(l);
    number(l);
    return STATUS_OK;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static void add_time(const struct list *l, const struct event *e, struct buffer *out)
{
    const struct inject_rules *rules = l->s->inject + e->index;
    if (!e->decision && rules->turn != rules->until && l->s->inject_text[e->index].minute == NONE)
        return; /* whenever its condition holds */
    struct date d = clock_date(l->s->starts + e->minute);
    buffer_print(out, "%04d-%02d-%02d %02d:%02d", (int)d.year, (int)d.month, (int)d.day, (int)d.hour, (int)d.minute);
}

static enum msel_type type_of(const struct list *l, const struct event *e)
{
    const struct inject_rules *rules = l->s->inject + e->index;
    return e->decision ? MSEL_DECISION : rules->when != NONE || rules->held ? MSEL_CONTINGENCY : MSEL_INJECT;
}

static void add_roles(const struct scenario *s, int32_t to, struct buffer *out)
{
    int count = 0;
    if (s->roles && to == (int32_t)((1u << s->roles) - 1)) {
        buffer_text(out, "All");
        return;
    }
    for (int32_t i = 0; i < s->roles; i++)
        if (to >> i & 1)
            buffer_print(out, "%s%s", count++ ? "; " : "",
                         strpbrk(s->role_text[i].name, ";\n") ? s->role_text[i].id : s->role_text[i].name);
}

static void add_options(const struct scenario *s, const struct decision_rules *d, struct buffer *out)
{
    for (int32_t i = 0; i < d->options.count; i++)
        buffer_print(out, "%s%d. %s", i ? "\n" : "", (int)i + 1, s->option_text[d->options.first + i].label);
}

static void sentence(struct buffer *out, int from, const char *text)
{
    buffer_print(out, "%s%s", out->length > from ? " " : "", text);
}

static void add_condition(const struct scenario *s, int32_t when, struct buffer *out)
{
    buffer_print(out, "%s", tr(N_("Only if ")));
    expression_words(s, when, out);
    buffer_text(out, ".");
}

static void add_notes(const struct list *l, const struct event *e, struct buffer *out)
{
    const struct scenario *s = l->s;
    const struct inject_rules *rules = s->inject + e->index;
    int from = out->length;
    int32_t when = e->decision ? s->decision[e->index].when : rules->when;
    if (when != NONE)
        add_condition(s, when, out);
    if (e->decision) {
        const struct decision_rules *d = s->decision + e->index;
        sentence(out, from, "");
        buffer_print(out, tr(N_("Put when turn %d opens. If nobody decides: %s")), (int)e->turn + 1,
                     s->option_text[d->options.first + d->if_nobody - 1].label);
        return;
    }
    if (rules->until != rules->turn) {
        sentence(out, from, "");
        buffer_print(out, tr(N_("May come in turns %d to %d.")), (int)rules->turn + 1, (int)rules->until + 1);
    }
    if (rules->held)
        sentence(out, from, tr(N_("Waits until the facilitator or an effect releases it.")));
    if (!rules->reliable)
        sentence(out, from, tr(N_("It is wrong or unsure, and players are not told.")));
    if (rules->adds.count || rules->effects.count)
        sentence(out, from, tr(N_("It has effects of its own.")));
}

static void add_turns(const struct list *l, const struct event *e, struct buffer *out)
{
    const struct inject_rules *rules = l->s->inject + e->index;
    buffer_print(out, e->decision || rules->turn == rules->until ? "%d" : "%d-%d", (int)e->turn + 1,
                 (int)rules->until + 1);
}

static void add_cell(const struct list *l, const struct event *e, enum msel_column column, struct buffer *out)
{
    static const char *const modes[CHANNELS] = { "News",     "Broadcast", "Social media", "E-mail", "Phone",
                                                 "Advisory", "Cable",     "Letter",       "" };
    const struct scenario *s = l->s;
    const struct inject_rules *rules = s->inject + e->index;
    const struct inject_text *text = s->inject_text + e->index;
    const struct decision_rules *decision = s->decision + e->index;
    int inject = !e->decision;
    int32_t objective = inject ? text->objective : s->decision_text[e->index].objective;
    switch (column) {
    case MSEL_NUMBER:
        if (e->row && cell_of(l, e->row, MSEL_NUMBER))
            buffer_text(out, cell_of(l, e->row, MSEL_NUMBER)->text);
        else if (e->number)
            buffer_print(out, "%d", (int)e->number);
        break;
    case MSEL_TIME: add_time(l, e, out); break;
    case MSEL_TYPE: buffer_text(out, msel_types[type_of(l, e)]); break;
    case MSEL_MODE: buffer_text(out, inject ? modes[rules->channel] : ""); break;
    case MSEL_FROM: buffer_text(out, inject ? text->from : tr(N_("Facilitator"))); break;
    case MSEL_TO: add_roles(s, inject ? rules->to : (int32_t)(1u << decision->role), out); break;
    case MSEL_MESSAGE: buffer_text(out, inject ? text->text : s->decision_text[e->index].ask); break;
    case MSEL_EXPECTS:
        if (inject)
            buffer_text(out, text->expects);
        else
            add_options(s, decision, out);
        break;
    case MSEL_OBJECTIVE: buffer_text(out, objective == NONE ? "" : s->objective_text[objective].text); break;
    case MSEL_NOTES: add_notes(l, e, out); break;
    case MSEL_ID: buffer_text(out, inject ? text->id : s->decision_text[e->index].id); break;
    case MSEL_TURN: add_turns(l, e, out); break;
    case MSEL_WHEN: {
        int from = out->length;
        if (!expression_code(s, inject ? rules->when : decision->when, out) && out->data) {
            out->length = from; /* a Lua function, which no cell holds */
            out->data[from] = '\0';
        }
        break;
    }
    case MSEL_HEADLINE: buffer_text(out, inject ? text->headline : ""); break;
    case MSEL_RELIABLE: buffer_text(out, !inject ? "" : rules->reliable ? "yes" : "no"); break;
    case MSEL_HELD: buffer_text(out, !inject ? "" : rules->held ? "yes" : "no"); break;
    case MSEL_COLUMNS: break;
    }
}

/* ---- CSV --------------------------------------------------------------------------------------------------------- */

static int has_rule(const struct scenario *s, int32_t root)
{
    if (root < 0)
        return 0;
    const struct expression *e = s->expression + root;
    int found = e->op == EXPRESSION_RULE;
    for (int32_t i = 0; (e->op == EXPRESSION_ALL || e->op == EXPRESSION_ANY || e->op == EXPRESSION_NO) && i < e->b; i++)
        found |= has_rule(s, e->a + i);
    return found;
}

/* The file's column `at` by its number there, or MSEL_COLUMNS for one that is not ours. */
static enum msel_column column_at(const struct list *l, int32_t at)
{
    int c = 0;
    while (c < MSEL_COLUMNS && l->column[c] != at)
        c++;
    return (enum msel_column)c;
}

/* Behind the sheet's own columns those of ours from `columns` on, which it does not have. */
static void add_sheet(const struct list *l, int32_t columns, struct buffer *out)
{
    for (int32_t r = 0; r < l->sheet.rows; r++) {
        const struct csv_row *row = l->sheet.row + r;
        for (int32_t c = 0; c < row->count; c++) {
            const struct csv_cell *cell = l->sheet.cell + row->first + c;
            buffer_add(out, &l->sheet.separator, c ? 1 : 0);
            csv_add(out, cell->text, (size_t)cell->length, l->sheet.separator);
        }
        for (int32_t c = row->count; c < columns; c++) {
            buffer_add(out, &l->sheet.separator, 1);
            buffer_text(out, r ? "" : msel_columns[column_at(l, c)]);
        }
        buffer_text(out, "\r\n");
    }
}

enum status msel_csv(const struct loaded *loaded, int all, struct buffer *out, struct msel_left *left,
                     struct error *err)
{
    struct list l;
    struct buffer cell;
    *left = (struct msel_left){ 0, 0 };
    enum status status = list_make(&l, loaded, err);
    buffer_init(&cell, loaded->alloc);
    if (!status) {
        int sheet = l.sheet.rows > 0;
        char separator = sheet ? l.sheet.separator : ',';
        int32_t columns = sheet ? l.sheet.row[0].count : MSEL_COLUMNS;
        if (sheet && all)
            for (int c = 0; c < MSEL_COLUMNS; c++) /* what is added needs all of them */
                l.column[c] = l.column[c] == NONE ? columns++ : l.column[c];
        if (sheet)
            add_sheet(&l, all ? columns : 0, out);
        for (int c = 0; c < MSEL_COLUMNS && !sheet; c++) {
            l.column[c] = c;
            buffer_print(out, "%s%s%s", c ? "," : "", msel_columns[c], c == MSEL_COLUMNS - 1 ? "\r\n" : "");
        }
        for (int32_t i = 0; i < l.count; i++) {
            const struct event *e = l.event + i;
            const struct inject_rules *rules = l.s->inject + e->index;
            if (e->row)
                continue;
            if (sheet && !all) {
                left->events++;
                continue;
            }
            left->bound += !e->decision && (rules->adds.count || rules->effects.count || has_rule(l.s, rules->when));
            for (int32_t c = 0; c < columns; c++) {
                cell.length = 0;
                buffer_text(&cell, "'");
                add_cell(&l, e, column_at(&l, c), &cell);
                if (cell.failed)
                    break;
                size_t length = (size_t)cell.length, from = !csv_is_formula(cell.data + 1, length - 1);
                buffer_add(out, &separator, c ? 1 : 0);
                csv_add(out, cell.data + from, length - from, separator);
            }
            buffer_text(out, "\r\n");
        }
        if (out->failed || cell.failed)
            status = error_no_memory(err);
    }
    buffer_free(&cell);
    arena_free(&l.arena);
    return status;
}

/* ---- Markdown ---------------------------------------------------------------------------------------------------- */

/* A text inside a table: a line break of the scenario file is a space, an empty line or a line that begins a list is a
   break, and nothing is taken for a mark. */
static void add_plain(struct buffer *out, const char *text)
{
    for (const char *c = text; *c; c++) {
        if (*c == '\r')
            continue;
        if (*c == '\n') {
            int more = c[1] == '\n' || (c[1] == '-' && c[2] == ' ') || (c[1] >= '0' && c[1] <= '9');
            buffer_text(out, more ? "<br>" : " ");
            while (c[1] == '\n')
                c++;
            continue;
        }
        if (strchr("\\|*_`<>[]", *c))
            buffer_text(out, "\\");
        buffer_add(out, c, 1);
    }
}

enum status msel_markdown(const struct loaded *loaded, struct buffer *out, struct error *err)
{
    struct list l;
    struct buffer cell;
    enum status status = list_make(&l, loaded, err);
    buffer_init(&cell, loaded->alloc);
    if (!status) {
        buffer_text(out, "# ");
        add_plain(out, loaded->scenario.title);
        buffer_print(out, "\n\n%s\n\n%s\n\n", tr(N_("EXERCISE EXERCISE EXERCISE")),
                     tr(N_("Master scenario events list. Times are UTC.")));
        for (int c = 0; c < MSEL_HSEEP; c++)
            buffer_print(out, "| %s %s", msel_columns[c], c == MSEL_HSEEP - 1 ? "|\n" : "");
        for (int c = 0; c < MSEL_HSEEP; c++)
            buffer_print(out, "| --- %s", c == MSEL_HSEEP - 1 ? "|\n" : "");
        for (int32_t i = 0; i < l.count; i++) {
            const struct event *e = l.event + i;
            for (int c = 0; c < MSEL_HSEEP; c++) {
                cell.length = 0;
                buffer_add(&cell, "", 0);
                add_cell(&l, e, (enum msel_column)c, &cell);
                buffer_text(out, "| ");
                if (c == MSEL_MESSAGE && !e->decision && *l.s->inject_text[e->index].headline) {
                    buffer_text(out, "**");
                    add_plain(out, l.s->inject_text[e->index].headline);
                    buffer_text(out, "**<br>");
                }
                add_plain(out, cell.data ? cell.data : "");
                buffer_text(out, c == MSEL_HSEEP - 1 ? " |\n" : " ");
            }
        }
        if (out->failed || cell.failed)
            status = error_no_memory(err);
    }
    buffer_free(&cell);
    arena_free(&l.arena);
    return status;
}
