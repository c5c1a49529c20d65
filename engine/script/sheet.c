/* Injects from a spreadsheet: `msel "injects.csv"`. Each row becomes a declaration like one in the text; its cells are
   put into a table with the fields of an inject, so that one reader checks both. The file is text of the scenario and
   trusted as little. */
#include <string.h>

#include "base/csv.h"
#include "core/clock.h"
#include "fields.h"
#include "lex.h"
#include "sheet.h"

/* ---- cells ----------------------------------------------------------------------------------------------------- */

/* The inject's field that a mistake in the column is reported under; NULL: none. */
static const char *const fields[MSEL_COLUMNS] = {
    [MSEL_TIME] = "at",      [MSEL_MODE] = "channel",      [MSEL_FROM] = "from",           [MSEL_TO] = "to",
    [MSEL_MESSAGE] = "text", [MSEL_EXPECTS] = "expects",   [MSEL_OBJECTIVE] = "objective", [MSEL_TURN] = "turn",
    [MSEL_WHEN] = "when",    [MSEL_HEADLINE] = "headline", [MSEL_RELIABLE] = "reliable",   [MSEL_HELD] = "held",
};
static const enum msel_column required[] = { MSEL_MODE, MSEL_FROM, MSEL_TO, MSEL_MESSAGE };

struct sheet {
    int32_t file;
    struct csv csv;
    int32_t column[MSEL_COLUMNS]; /* which of the file's columns it is, or NONE */
    int *when;                    /* per row: what the cell gave, in Lua's registry */
};

static int blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* What a cell says, without the blanks around it. */
struct piece {
    const char *text;
    size_t length;
};
static struct piece trim(const char *text, size_t length)
{
    while (length && blank(text[length - 1]))
        length--;
    while (length && blank(*text))
        text++, length--;
    return (struct piece){ text, length };
}

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Capitals do not count. */
static int same(struct piece p, const char *word)
{
    if (strlen(word) != p.length)
        return 0;
    for (size_t i = 0; i < p.length; i++)
        if (small(p.text[i]) != small(word[i]))
            return 0;
    return 1;
}

static const struct csv_cell *cell_of(const struct sheet *sheet, int32_t row, enum msel_column column)
{
    const struct csv_row *r = sheet->csv.row + row;
    int32_t at = sheet->column[column];
    return at == NONE || at >= r->count ? NULL : sheet->csv.cell + r->first + at;
}

/* A column that is not there counts as empty. The apostrophe that keeps a spreadsheet from reckoning is no part of it.
 */
static struct piece piece_of(const struct sheet *sheet, int32_t row, enum msel_column column)
{
    const struct csv_cell *cell = cell_of(sheet, row, column);
    struct piece p = cell ? trim(cell->text, (size_t)cell->length) : (struct piece){ "", 0 };
    if (p.length && *p.text == '\'' && csv_is_formula(p.text, p.length))
        p.text++, p.length--;
    return p;
}

static int is_empty(const struct sheet *sheet, int32_t row)
{
    const struct csv_row *r = sheet->csv.row + row;
    for (int32_t i = 0; i < r->count; i++)
        if (trim(sheet->csv.cell[r->first + i].text, (size_t)sheet->csv.cell[r->first + i].length).length)
            return 0;
    return 1;
}

/* ---- mistakes ---------------------------------------------------------------------------------------------------- */

/* A field that has no cell of its own is reported where the row begins. */
void sheet_locate(const struct sheet *sheet, const struct spot *spot, int32_t *line, int32_t *column)
{
    const struct csv *csv = &sheet->csv;
    const struct csv_cell *cell = NULL;
    for (int32_t r = 1; r < csv->rows && !cell; r++) {
        const struct csv_cell *when = cell_of(sheet, r, MSEL_WHEN);
        if (spot->row == 0 && when && when->line == spot->line)
            cell = when; /* of a condition the line of its cell is kept, no more */
        else if (spot->row == r)
            cell = csv->cell + csv->row[r].first;
    }
    for (int c = 0; c < MSEL_COLUMNS && spot->row && spot->depth; c++) {
        const char *key = spot->path[0].key;
        const struct csv_cell *own = cell_of(sheet, spot->row, (enum msel_column)c);
        if (own && key && fields[c] && strncmp(key, fields[c], strlen(fields[c])) == 0)
            cell = own;
    }
    *line = cell ? cell->line : spot->line;
    *column = cell ? cell->column : 0;
}

char *sheet_place(const struct sheet *sheet, int32_t line, int32_t column, char *out, size_t size)
{
    const struct csv *csv = &sheet->csv;
    *out = '\0';
    for (int32_t r = csv->rows - 1; r >= 0; r--) {
        const struct csv_cell *first = csv->cell + csv->row[r].first;
        if (first->line > line)
            continue;
        text_print(out, size, tr(N_("row %d: ")), (int)r + 1);
        for (int32_t c = 0; c < csv->row[r].count && c < csv->row[0].count && r > 0; c++)
            if (first[c].line == line && first[c].column == column)
                text_print(out, size, tr(N_("row %d, column \"%.60s\": ")), (int)r + 1,
                           csv->cell[csv->row[0].first + c].text);
        break;
    }
    return out;
}

/* Reports at a cell; where the sheet has no such column, at the row's first cell. */
#define WRONG(ld, code, sheet, row, which, ...)                                                                        \
    do {                                                                                                               \
        const struct csv_cell *there_ = cell_of(sheet, row, which);                                                    \
        if (!there_)                                                                                                   \
            there_ = (sheet)->csv.cell + (sheet)->csv.row[row].first;                                                  \
        report_at(ld, code, (sheet)->file, there_->line, there_->column, __VA_ARGS__);                                 \
    } while (0)

static void report_fault(struct load *ld, const struct sheet *sheet)
{
    const struct csv *csv = &sheet->csv;
    switch (csv->fault) {
    case CSV_FINE: return;
    case CSV_NO_MEMORY: load_no_memory(ld);
    case CSV_NOT_UTF8:
        report_at(ld, E_UTF8, sheet->file, csv->line, csv->column, N_("the file is not UTF-8 here"));
        report_fix(ld, N_("save it as \"CSV UTF-8\" in Excel, or choose the character set UTF-8 in LibreOffice"));
        return;
    case CSV_QUOTE_OPEN:
        report_at(ld, E_SHEET, sheet->file, csv->line, csv->column,
                  N_("row %d: the quote that begins here is closed nowhere"), (int)csv->fault_row);
        report_fix(ld, N_("end the cell with \"; a quote inside it is written twice: \"\""));
        return;
    case CSV_QUOTE_STRAY:
        report_at(ld, E_SHEET, sheet->file, csv->line, csv->column,
                  N_("row %d: a quote stands in the middle of a cell"), (int)csv->fault_row);
        report_fix(ld, N_("put the whole cell into quotes, and write each quote inside it twice: \"\""));
        return;
    case CSV_TOO_MANY:
        report_at(ld, E_SHEET, sheet->file, csv->line, csv->column,
                  N_("row %d: too large: at most %d rows and %d columns are read"), (int)csv->fault_row, CSV_ROWS_MAX,
                  CSV_COLUMNS_MAX);
        return;
    }
}

/* ---- the head ---------------------------------------------------------------------------------------------------- */

static const char *near_column(struct load *ld, const char *word, const struct sheet *sheet)
{
    const char *absent[MSEL_COLUMNS];
    int count = 0;
    for (int c = 0; c < MSEL_COLUMNS; c++)
        if (sheet->column[c] == NONE)
            absent[count++] = msel_columns[c];
    return name_nearest(ld, word, absent, count);
}

static void read_head(struct load *ld, struct sheet *sheet)
{
    const struct csv_row *head = sheet->csv.row;
    for (int c = 0; c < MSEL_COLUMNS; c++)
        sheet->column[c] = NONE;
    for (int32_t i = 0; i < head->count; i++) {
        const struct csv_cell *cell = sheet->csv.cell + head->first + i;
        struct piece p = trim(cell->text, (size_t)cell->length);
        int c = msel_find(msel_columns, MSEL_COLUMNS, p.text, p.length);
        if (c >= 0 && sheet->column[c] != NONE)
            report_at(ld, E_SHEET, sheet->file, cell->line, cell->column, N_("the column \"%s\" is there twice"),
                      msel_columns[c]);
        else if (c >= 0)
            sheet->column[c] = i;
    }
    for (int32_t i = 0; i < head->count; i++) {
        const struct csv_cell *cell = sheet->csv.cell + head->first + i;
        struct piece p = trim(cell->text, (size_t)cell->length);
        int known = msel_find(msel_columns, MSEL_COLUMNS, p.text, p.length) >= 0;
        const char *near = known || !p.length ? NULL : near_column(ld, cell->text, sheet);
        if (near) {
            report_at(ld, W_COLUMN, sheet->file, cell->line, cell->column,
                      N_("the column \"%.60s\" is kept, but means nothing here"), cell->text);
            report_fix(ld, N_("did you mean \"%s\"?"), near);
        }
    }
    for (size_t i = 0; i < sizeof required / sizeof *required; i++)
        if (sheet->column[required[i]] == NONE) {
            report_at(ld, E_SHEET, sheet->file, 1, 1, N_("the first row has no column \"%s\""),
                      msel_columns[required[i]]);
            report_fix(ld,
                       N_("the first row names the columns: Inject Mode, From, To, Message and others, in any order"));
        }
    if (sheet->column[MSEL_ID] == NONE && sheet->column[MSEL_NUMBER] == NONE) {
        report_at(ld, E_SHEET, sheet->file, 1, 1, N_("the first row has no column \"%s\""), "Event Number");
        report_fix(ld, N_("a row is known by its Event Number or by its Id"));
    }
}

/* ---- rows, while the text runs ----------------------------------------------------------------------------------- */

/* An unknown one counts as an inject, so that the row's other cells are read as well. */
static enum msel_type type_of(struct load *ld, const struct sheet *sheet, int32_t row)
{
    struct piece p = piece_of(sheet, row, MSEL_TYPE);
    int type = p.length ? msel_find(msel_types, MSEL_TYPES, p.text, p.length) : MSEL_INJECT;
    if (type >= 0)
        return (enum msel_type)type;
    size_t shown = p.length > 60 ? 60 : p.length;
    WRONG(ld, E_CHOICE, sheet, row, MSEL_TYPE,
          N_("found \"%.*s\", expected Inject, Contingency Inject, Decision, Expected Action or Administrative"),
          (int)shown, p.text);
    const char *near = name_nearest(ld, load_text(ld, p.text, shown), msel_types, MSEL_TYPES);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    return MSEL_INJECT;
}

/* The id in the column Id, else one made of the event's number. NULL: reported. */
static const char *id_of(struct load *ld, const struct sheet *sheet, int32_t row)
{
    struct piece own = piece_of(sheet, row, MSEL_ID), p = own.length ? own : piece_of(sheet, row, MSEL_NUMBER);
    enum msel_column column = own.length || sheet->column[MSEL_NUMBER] == NONE ? MSEL_ID : MSEL_NUMBER;
    char id[ID_MAX + 16] = "";
    if (!p.length) {
        WRONG(ld, E_CELL, sheet, row, column, N_("the cell is empty, and nothing else tells this row from the others"));
        return NULL;
    }
    text_print(id, sizeof id, own.length ? "%.*s" : "event_%.*s", (int)(p.length > ID_MAX ? ID_MAX : p.length), p.text);
    for (char *c = id; *c && !own.length; c++) {
        *c = small(*c);
        if (!((*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9')))
            *c = '_';
    }
    if (p.length > ID_MAX || !name_valid(id, strlen(id))) {
        WRONG(ld, E_ID, sheet, row, column, N_("the id \"%s\" of this %s is not allowed"), id, "inject");
        report_fix(ld, N_("ids have small letters, digits and _, begin with a letter and have at most %d characters"),
                   ID_MAX);
        return NULL;
    }
    for (int32_t i = 0; i < ld->decls.count; i++) {
        const struct decl *d = load_decl(ld, i);
        if (d->row && strcmp(d->id, id) == 0) {
            WRONG(ld, E_NAME_TWICE, sheet, row, column, N_("\"%s\" stands in row %d already"),
                  own.length ? id : id + strlen("event_"), (int)d->row + 1);
            report_fix(ld, N_("each row needs an Event Number or Id of its own"));
            return NULL;
        }
    }
    return load_text(ld, id, strlen(id));
}

/* Nothing but a condition may stand in a cell: no blocks, no functions, no names for later. */
static int only_condition(struct load *ld, const struct sheet *sheet, int32_t row, struct piece p)
{
    struct lexer lx;
    struct token t;
    lex_begin(&lx, p.text, p.length);
    for (lex_next(&lx, &t); t.kind != TOKEN_END; lex_next(&lx, &t)) {
        int wrong = token_is_keyword(&t);
        for (int k = 0; k < KINDS && !wrong; k++) /* but `indicator "x"` is a value */
            wrong = t.kind == TOKEN_NAME && k != KIND_INDICATOR && k != KIND_COUNTER && token_is(&t, kind_words[k]);
        wrong |= token_is(&t, "include") || token_is(&t, "msel") || t.word == ';';
        if (wrong) {
            WRONG(ld, E_CONDITION, sheet, row, MSEL_WHEN, N_("`%.*s` cannot stand in a cell, only a condition"),
                  (int)(t.length > 40 ? 40 : t.length), t.text);
            if (t.word == WORD_AND || t.word == WORD_OR || t.word == WORD_NOT)
                report_fix(ld, N_("`and`, `or`, `not`, `==` do not work on conditions: write all { }, any { }, no( ), "
                                  "chose( )"));
            return 0;
        }
    }
    return 1;
}

/* The condition in the cell, run like the text; LUA_NOREF when there is none or it cannot be read. */
static int read_when(struct load *ld, struct sheet *sheet, int32_t row)
{
    static const char head[] = "return ";
    lua_State *L = ld->L;
    const struct csv_cell *cell = cell_of(sheet, row, MSEL_WHEN);
    struct piece p = piece_of(sheet, row, MSEL_WHEN);
    if (!p.length || !only_condition(ld, sheet, row, p))
        return LUA_NOREF;
    size_t length = sizeof head - 1 + p.length;
    char *text = load_scratch(ld, length + 1, 1), chunk[ID_MAX + 2];
    memcpy(text, head, sizeof head - 1);
    memcpy(text + sizeof head - 1, p.text, p.length);
    struct file *file = load_file(ld, sheet->file), whole = *file;
    file->text = text;
    file->length = length;
    ld->cell = cell;
    int wrong = prescan(ld, sheet->file), errors = ld->errors;
    text_print(chunk, sizeof chunk, "@%s", whole.name);
    int result = luaL_loadbufferx(L, text, length, chunk, "t");
    if (result == LUA_ERRMEM)
        lua_error(L);
    if (result != LUA_OK)
        explain_syntax(ld, sheet->file, lua_tostring(L, -1), wrong);
    *load_file(ld, sheet->file) = whole;
    if (result != LUA_OK) {
        lua_pop(L, 1);
        ld->cell = NULL;
        return LUA_NOREF;
    }
    lua_call(L, 0, 1); /* what it raises ends the load, and names this cell */
    ld->cell = NULL;
    if (wrong || ld->errors > errors) {
        lua_pop(L, 1);
        return LUA_NOREF;
    }
    return luaL_ref(L, LUA_REGISTRYINDEX);
}

void sheet_read(struct load *ld, int32_t number)
{
    struct sheet *sheet = load_scratch(ld, 1, sizeof *sheet);
    struct file *file = load_file(ld, number);
    sheet->file = number;
    sandbox_charge(ld->L, file->length);
    csv_read(&ld->scratch, file->text, file->length, &sheet->csv);
    file->sheet = sheet;
    report_fault(ld, sheet);
    if (sheet->csv.fault || sheet->csv.rows == 0) {
        if (!sheet->csv.fault)
            report_at(ld, E_SHEET, number, 1, 1, N_("the file is empty; its first row names the columns"));
        ld->partial = 1;
        return;
    }
    int before = ld->errors;
    read_head(ld, sheet);
    if (ld->errors > before) {
        ld->partial = 1;
        return;
    }
    sheet->when = load_scratch(ld, (size_t)sheet->csv.rows, sizeof *sheet->when);
    for (int32_t row = 1; row < sheet->csv.rows; row++) {
        const struct csv_row *r = sheet->csv.row + row;
        if (is_empty(sheet, row))
            continue;
        if (r->count != sheet->csv.row[0].count) {
            report_at(ld, E_SHEET, number, sheet->csv.cell[r->first].line, 0,
                      N_("the row has %d cells, the first row has %d"), (int)r->count, (int)sheet->csv.row[0].count);
            report_fix(ld, N_("a cell with a comma, a semicolon or a line break in it stands in quotes"));
            ld->partial = 1; /* what it declares is not known */
            continue;
        }
        const char *id = type_of(ld, sheet, row) >= MSEL_DECISION ? NULL : id_of(ld, sheet, row);
        if (!id)
            continue;
        sheet->when[row] = read_when(ld, sheet, row);
        words_declare_row(ld, id, number, sheet->csv.cell[r->first].line, row);
    }
}

/* ---- cells into fields, once roles, objectives and turns are known ------------------------------------------------
 */

static void set_text(struct load *ld, struct piece p, const char *field)
{
    lua_State *L = ld->L;
    char *text = load_scratch(ld, p.length + 1, 1), *to = text;
    for (size_t i = 0; i < p.length; i++)
        if (p.text[i] != '\r' || i + 1 == p.length || p.text[i + 1] != '\n')
            *to++ = p.text[i];
    lua_pushlstring(L, text, (size_t)(to - text));
    lua_setfield(L, -2, field);
}

/* A text that must be there; reported when it is not, and then another stands for it. */
static void set_needed(struct load *ld, const struct sheet *sheet, int32_t row, enum msel_column column,
                       const char *otherwise)
{
    struct piece p = piece_of(sheet, row, column);
    if (!p.length) {
        WRONG(ld, E_CELL, sheet, row, column, N_("the cell is empty"));
        p = (struct piece){ otherwise, strlen(otherwise) };
    }
    set_text(ld, p, fields[column]);
}

static int32_t find_role(struct load *ld, struct piece p)
{
    const struct scenario *s = ld->out;
    for (int32_t i = 0; i < ld->count[KIND_ROLE]; i++)
        if (s->role_text[i].id && (same(p, s->role_text[i].id) || same(p, s->role_text[i].name)))
            return i;
    return NONE;
}

/* Ids or names of roles with ; or a line break between them, or "all". Where no name has a comma, commas do as well. */
static void set_roles(struct load *ld, const struct sheet *sheet, int32_t row)
{
    lua_State *L = ld->L;
    struct piece all = piece_of(sheet, row, MSEL_TO);
    int32_t found = 0;
    lua_newtable(L);
    for (size_t at = 0; at < all.length;) {
        size_t end = at;
        while (end < all.length && all.text[end] != ';' && all.text[end] != '\n')
            end++;
        struct piece p = trim(all.text + at, end - at);
        if (p.length && find_role(ld, p) == NONE && !same(p, "all") && memchr(p.text, ',', p.length)) {
            end = (size_t)((const char *)memchr(all.text + at, ',', end - at) - all.text);
            p = trim(all.text + at, end - at);
        }
        at = end + 1;
        if (!p.length)
            continue;
        int32_t role = find_role(ld, p);
        if (role == NONE && !same(p, "all")) {
            char word[64];
            text_print(word, sizeof word, "%.*s", (int)(p.length > 60 ? 60 : p.length), p.text);
            WRONG(ld, E_NAME, sheet, row, MSEL_TO, N_("there is no %s \"%s\""), name_noun(NAMES_ROLE), word);
            const char *near = name_near(ld, NAMES_ROLE, word);
            if (near)
                report_fix(ld, N_("did you mean \"%s\"?"), near);
            else
                report_fix(ld, N_("ids or names of roles, with ; between them, or all"));
        }
        lua_pushstring(L, role == NONE ? "all" : ld->out->role_text[role].id);
        lua_rawseti(L, -2, ++found);
    }
    if (!found) {
        WRONG(ld, E_CELL, sheet, row, MSEL_TO, N_("the cell is empty"));
        lua_pushliteral(L, "all");
        lua_rawseti(L, -2, 1);
    }
    lua_setfield(L, -2, "to");
}

/* "E-mail" is "email" and "Social media" is "social". */
static void set_channel(struct load *ld, const struct sheet *sheet, int32_t row)
{
    static const char *const others[][2] = { { "socialmedia", "social" }, { "telephone", "phone" } };
    struct piece p = piece_of(sheet, row, MSEL_MODE);
    char word[48];
    size_t n = 0;
    if (!p.length) {
        set_needed(ld, sheet, row, MSEL_MODE, "news");
        return;
    }
    for (size_t i = 0; i < p.length && n < sizeof word - 1; i++)
        if (!strchr("- \t\n\r", p.text[i]))
            word[n++] = small(p.text[i]);
    word[n] = '\0';
    text_cut(word, n);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(word, others[i][0]) == 0)
            text_print(word, sizeof word, "%s", others[i][1]);
    set_text(ld, (struct piece){ word, strlen(word) }, "channel");
}

static void set_objective(struct load *ld, const struct sheet *sheet, int32_t row)
{
    struct piece p = piece_of(sheet, row, MSEL_OBJECTIVE);
    if (!p.length)
        return;
    for (int32_t i = 0; i < ld->count[KIND_OBJECTIVE]; i++) {
        const struct objective_text *o = ld->out->objective_text + i;
        if (o->id && (same(p, o->id) || same(p, o->text)))
            p = (struct piece){ o->id, strlen(o->id) };
    }
    set_text(ld, p, "objective");
}

/* Returns 1 or 0 for yes or no, -1 for neither. */
static int set_yes(struct load *ld, const struct sheet *sheet, int32_t row, enum msel_column column)
{
    static const char *const words[] = { "no", "yes", "false", "true", "0", "1" };
    struct piece p = piece_of(sheet, row, column);
    if (!p.length)
        return -1;
    for (int i = 0; i < 6; i++)
        if (same(p, words[i])) {
            lua_pushboolean(ld->L, i % 2);
            lua_setfield(ld->L, -2, fields[column]);
            return i % 2;
        }
    WRONG(ld, E_TYPE, sheet, row, column, N_("found \"%.*s\", expected yes or no"),
          (int)(p.length > 40 ? 40 : p.length), p.text);
    return -1;
}

static int digits(struct piece p, size_t *at, int32_t *out)
{
    size_t from = *at;
    for (*out = 0; *at < p.length && p.text[*at] >= '0' && p.text[*at] <= '9' && *at - from < 6; ++*at)
        *out = *out * 10 + (p.text[*at] - '0');
    return *at > from;
}

/* "2", or "2-5" with any dash. Returns 0 when there is none. */
static int set_turns(struct load *ld, const struct sheet *sheet, int32_t row)
{
    static const char *const dashes[] = { "-", "\u2010", "\u2011", "\u2013", "to" };
    lua_State *L = ld->L;
    struct piece p = piece_of(sheet, row, MSEL_TURN);
    int32_t turn[2] = { 0, 0 };
    size_t at = 0;
    if (!p.length)
        return 0;
    int good = digits(p, &at, turn), two = 0;
    while (good && at < p.length && blank(p.text[at]))
        at++;
    for (int i = 0; good && i < 5 && !two && at < p.length; i++)
        if (p.length - at > strlen(dashes[i]) && memcmp(p.text + at, dashes[i], strlen(dashes[i])) == 0) {
            for (at += strlen(dashes[i]); at < p.length && blank(p.text[at]);)
                at++;
            two = digits(p, &at, turn + 1);
        }
    if (!good || at < p.length) {
        WRONG(ld, E_CELL, sheet, row, MSEL_TURN, N_("found \"%.*s\", expected a turn such as 2, or turns such as 2-5"),
              (int)(p.length > 40 ? 40 : p.length), p.text);
        return 1;
    }
    if (!two || turn[0] == turn[1]) {
        lua_pushinteger(L, turn[0]);
        lua_setfield(L, -2, "turn");
        return 1;
    }
    lua_createtable(L, 2, 0);
    for (int i = 0; i < 2; i++) {
        lua_pushinteger(L, turn[i]);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, -2, "turns");
    return 1;
}

/* The turn in which a time falls; before the first it is the first. */
static int32_t turn_at(const struct load *ld, int64_t minutes)
{
    const struct turn_rules *turn = POOL(ld->turns, struct turn_rules);
    int32_t found = 0;
    for (int32_t i = 0; i < ld->turns.count; i++)
        if (minutes - ld->out->starts >= turn[i].start)
            found = i;
    return found;
}

/* Spreadsheets like to write dates anew: a T between date and time, seconds and 27.06.2017 are understood. 27/06/2017
   is not, for the other half of the world reads the month first. */
static void set_time(struct load *ld, const struct sheet *sheet, int32_t row, int has_turn)
{
    lua_State *L = ld->L;
    struct piece p = piece_of(sheet, row, MSEL_TIME);
    char time[40];
    int64_t minutes;
    if (!p.length)
        return;
    text_print(time, sizeof time, "%.*s", (int)(p.length > 36 ? 36 : p.length), p.text);
    size_t n = strlen(time);
    if (n > 9 && time[2] == '.' && time[5] == '.') {
        char day[40];
        text_print(day, sizeof day, "%.4s-%.2s-%.2s%s", time + 6, time + 3, time, time + 10);
        text_print(time, sizeof time, "%s", day);
        n = strlen(time);
    }
    if (n > 10 && time[10] == 'T')
        time[10] = ' ';
    if (n == 15 && time[12] == ':') { /* 2017-06-27 8:30 */
        memmove(time + 12, time + 11, 5);
        time[11] = '0';
        n++;
    }
    if (n == 19 && strcmp(time + 16, ":00") == 0)
        time[16] = '\0';
    if (!clock_parse(time, &minutes)) {
        WRONG(ld, E_DATE, sheet, row, MSEL_TIME,
              N_("found \"%s\", expected a date and a time such as \"2017-06-27 08:30\""), time);
        if (strchr(time, '/'))
            report_fix(ld, N_("with / nobody knows which is the month: format the column as YYYY-MM-DD HH:MM"));
        return;
    }
    set_text(ld, (struct piece){ time, strlen(time) }, "at");
    if (!has_turn && ld->turns.count) {
        lua_pushinteger(L, turn_at(ld, minutes) + 1);
        lua_setfield(L, -2, "turn");
    }
}

void sheet_push(struct load *ld, const struct decl *d)
{
    static const enum msel_column texts[] = { MSEL_HEADLINE, MSEL_EXPECTS };
    lua_State *L = ld->L;
    const struct sheet *sheet = load_file(ld, d->file)->sheet;
    int32_t row = d->row;
    load_room(ld, 8);
    lua_newtable(L);
    set_needed(ld, sheet, row, MSEL_FROM, "?");
    set_needed(ld, sheet, row, MSEL_MESSAGE, "?");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (piece_of(sheet, row, texts[i]).length)
            set_text(ld, piece_of(sheet, row, texts[i]), fields[texts[i]]);
    set_channel(ld, sheet, row);
    set_roles(ld, sheet, row);
    set_objective(ld, sheet, row);
    set_time(ld, sheet, row, set_turns(ld, sheet, row));
    set_yes(ld, sheet, row, MSEL_RELIABLE);
    if (sheet->when[row] != LUA_NOREF) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, sheet->when[row]);
        lua_setfield(L, -2, "when");
    }
    struct piece type = piece_of(sheet, row, MSEL_TYPE);
    /* a contingency without a condition waits for the facilitator's word */
    if (set_yes(ld, sheet, row, MSEL_HELD) < 0 && same(type, msel_types[MSEL_CONTINGENCY]) &&
        !piece_of(sheet, row, MSEL_WHEN).length) {
        lua_pushboolean(L, 1);
        lua_setfield(L, -2, "held");
    }
}
