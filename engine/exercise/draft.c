#include "draft.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/clock.h"
#include "store/os.h"

enum { TEMPLATE_FILE_MAX = 1 << 20 };

/* ---- what may be put in ------------------------------------------------------------------------------------------ */

static int id_is_valid(const char *id)
{
    size_t length = strlen(id);
    return length > 0 && length <= DRAFT_ID_MAX && id[0] >= 'a' && id[0] <= 'z' &&
           strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_-") == length;
}

enum status draft_check_id(const char *id, struct error *err)
{
    char near[DRAFT_ID_MAX + 1];
    size_t used = 0;
    if (id_is_valid(id))
        return STATUS_OK;
    for (const char *at = id; *at && used < DRAFT_ID_MAX; at++) {
        char c = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at == ' ' || *at == '.' ? '_' : *at;
        if ((c >= 'a' && c <= 'z') || (used && ((c >= '0' && c <= '9') || c == '_' || c == '-')))
            near[used++] = c;
    }
    near[used] = '\0';
    error_set(err, STATUS_INVALID, N_("\u201C%s\u201D cannot be the id of a scenario"), id);
    if (used)
        error_fix(err, N_("small letters, digits, _ and -, a letter first, at most %d: %s"), DRAFT_ID_MAX, near);
    else
        error_fix(err, N_("small letters, digits, _ and -, a letter first, at most %d"), DRAFT_ID_MAX);
    return STATUS_INVALID;
}

static enum status check_line(const char *text, const char *what, struct error *err)
{
    size_t length = text ? strlen(text) : 1;
    if (!text ||
        (length && length <= DRAFT_TITLE_MAX && strspn(text, " ") < length && text_valid(text, length) == length)) {
        for (const char *at = text; at && *at; at++)
            if ((unsigned char)*at < ' ')
                return error_set(err, STATUS_INVALID, N_("the %s holds a control character"), tr(what));
        return STATUS_OK;
    }
    return error_set(err, STATUS_INVALID, N_("the %s is one line of 1 to %d characters"), tr(what), DRAFT_TITLE_MAX);
}

enum status draft_check(const struct draft *d, struct error *err)
{
    int64_t minutes;
    enum status status = draft_check_id(d->id, err);
    if (!status)
        status = check_line(d->title, N_("title"), err);
    for (const char *at = d->called; at && *at && !status; at++)
        if ((unsigned char)*at < ' ')
            status = error_set(err, STATUS_INVALID, N_("the path holds a control character"));
    if (!status)
        status = check_line(d->place, N_("name of the place"), err);
    if (!status && d->starts &&
        (strlen(d->starts) != strlen("2027-03-01 07:00") || !clock_parse(d->starts, &minutes))) {
        error_set(err, STATUS_INVALID, N_("found \u201C%s\u201D, expected a date and a time"), d->starts);
        error_fix(err, N_("write it as 2027-03-01 07:00, in UTC"));
        status = STATUS_INVALID;
    }
    if (!status && d->offset) {
        char *end;
        double quarters = strtod(d->offset, &end) * 4;
        if (end == d->offset || strspn(d->offset, "+-.0123456789") != strlen(d->offset) || *end ||
            !(quarters >= -14 * 4 && quarters <= 14 * 4) || quarters != (double)(int)quarters) {
            error_set(err, STATUS_INVALID, N_("found \u201C%s\u201D, expected hours east of UTC, from -14 to 14"),
                      d->offset);
            status = STATUS_INVALID;
        } else if (!d->place) {
            status = error_set(err, STATUS_INVALID, N_("an offset from UTC goes with the name of a place"));
        }
    }
    return status;
}

/* ---- the text ---------------------------------------------------------------------------------------------------- */

/* As a text in quotes: whatever was typed stays text. */
static void add_quoted(struct buffer *b, const char *text)
{
    buffer_text(b, "\"");
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            buffer_text(b, "\\");
        buffer_add(b, text, 1);
    }
    buffer_text(b, "\"");
}

/* The lines of the template that say what is put in, by how they begin. */
enum line { LINE_ID, LINE_TITLE, LINE_PLACE, LINE_STARTS, LINES };
static const char *const begins[LINES] = { "scenario \"new\" {", "  title  = \"", "  place  = { name = \"",
                                           "  starts = \"" };

static int line_of(const char *text, size_t length)
{
    for (int i = 0; i < LINES; i++)
        if (length >= strlen(begins[i]) && memcmp(text, begins[i], strlen(begins[i])) == 0)
            return i;
    return LINES;
}

/* Appends the line with what is put in; 0 when the template's own stays. */
static int add_line(struct buffer *b, int line, const struct draft *d)
{
    const char *offset = d->offset ? d->offset + (*d->offset == '+') : "0";
    switch (line) {
    case LINE_ID: buffer_print(b, "scenario \"%s\" {", d->id); return 1;
    case LINE_TITLE:
        if (!d->title)
            return 0;
        buffer_text(b, "  title  = ");
        add_quoted(b, d->title);
        buffer_text(b, ",");
        return 1;
    case LINE_PLACE:
        if (!d->place)
            return 0;
        buffer_text(b, "  place  = { name = ");
        add_quoted(b, d->place);
        buffer_print(b, ", offset = %s },     -- hours east of UTC", offset);
        return 1;
    case LINE_STARTS:
        if (!d->starts)
            return 0;
        buffer_print(b, "  starts = \"%s\",                     -- UTC", d->starts);
        return 1;
    default: return 0;
    }
}

/* Remarks name the scenario in commands. */
static void add_remark(struct buffer *b, const char *text, size_t length, const char *id)
{
    static const char *const commands[] = { "whitecell check new", "whitecell play new" };
    for (size_t i = 0; i < length; i++) {
        for (size_t k = 0; k < sizeof commands / sizeof *commands; k++) {
            size_t whole = strlen(commands[k]), word = whole - strlen("new");
            if (length - i >= whole && memcmp(text + i, commands[k], whole) == 0) {
                buffer_add(b, commands[k], word);
                buffer_text(b, id);
                i += whole;
                break;
            }
        }
        if (i < length)
            buffer_add(b, text + i, 1);
    }
}

static void fill_in(struct buffer *b, const char *text, size_t length, const struct draft *d)
{
    int done[LINES + 1] = { 0 };
    for (size_t at = 0; at < length;) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t whole = end ? (size_t)(end - text) - at : length - at;
        int line = line_of(text + at, whole);
        if (line == LINES || done[line]++ || !add_line(b, line, d)) {
            if (whole >= 2 && memcmp(text + at, "--", 2) == 0)
                add_remark(b, text + at, whole, d->called ? d->called : d->id);
            else
                buffer_add(b, text + at, whole);
        }
        if (end)
            buffer_text(b, "\n");
        at += whole + (end != NULL);
    }
}

/* ---- the folder -------------------------------------------------------------------------------------------------- */

static enum status copy_file(const struct alloc *a, const char *from, const char *to, const char *name,
                             const struct draft *d, struct error *err)
{
    char source[OS_PATH], target[OS_PATH], *data;
    size_t length;
    struct buffer text;
    enum status status = os_join(source, from, name, err);
    if (!status)
        status = os_join(target, to, name, err);
    if (!status)
        status = os_read_file(a, source, TEMPLATE_FILE_MAX, &data, &length, err);
    if (status)
        return status;
    buffer_init(&text, a);
    fill_in(&text, data, length, d);
    status = text.failed ? error_no_memory(err) : os_create_file(target, text.data, (size_t)text.length, NULL, err);
    buffer_free(&text);
    os_free_data(a, data, length);
    return status;
}

static enum status copy_all(const struct alloc *a, const char *from, const char *to, const struct draft *d,
                            struct error *err)
{
    struct os_list names = { 0 };
    enum status status = os_list(a, from, &names, err);
    for (int i = 0; i < names.count && !status; i++)
        status = copy_file(a, from, to, names.names[i], d, err);
    os_list_free(&names);
    return status ? status : os_sync_dir(to, err);
}

static enum status refuse_existing(const char *dir, struct error *err)
{
    if (os_kind(dir) == OS_NOTHING)
        return STATUS_OK;
    error_set(err, STATUS_REFUSED, N_("%s is there already, and is left as it is"), os_path_tail(dir));
    error_fix(err, N_("choose another id, or move it away"));
    return STATUS_REFUSED;
}

enum status draft_make(const struct alloc *a, const char *from, const char *dir, const struct draft *d,
                       struct error *err)
{
    char parent[OS_PATH], aside[OS_PATH], name[64];
    uint32_t drawn;
    enum status status = draft_check(d, err);
    if (!status)
        status = refuse_existing(dir, err);
    if (!status)
        status = os_random(&drawn, sizeof drawn, err);
    if (status)
        return status;
    text_print(parent, sizeof parent, "%s", dir);
    char *slash = strrchr(parent, '/');
    if (slash)
        slash[slash == parent] = '\0';
    else
        text_print(parent, sizeof parent, ".");
    if (os_kind(parent) != OS_FOLDER) {
        error_set(err, STATUS_REFUSED, N_("there is no folder %s"), os_path_tail(parent));
        error_fix(err, N_("make it first"));
        return STATUS_REFUSED;
    }
    /* beside it, under a name that nobody looks for, until it is whole */
    text_print(name, sizeof name, ".new-%08x", (unsigned)drawn);
    status = os_join(aside, parent, name, err);
    if (!status)
        status = os_make_dirs(aside, err);
    if (!status)
        status = copy_all(a, from, aside, d, err);
    if (!status)
        status = refuse_existing(dir, err);
    if (!status)
        status = os_rename(aside, dir, err);
    if (!status)
        return os_sync_dir(parent, err);
    struct error ignored; /* what stopped it is told */
    if (os_kind(aside) == OS_FOLDER && os_remove_tree(aside, &ignored))
        error_fix(err, N_("%s may be left over and can be deleted"), os_path_tail(aside));
    return status;
}
