#include "po.h"

#include <limits.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "os.h"

enum { PO_MAX = 16 << 20, FIRST_ENTRIES = 256 };

/* What the lines of an entry are; in the order in which they come. */
enum part { PART_NONE, PART_CONTEXT, PART_ID, PART_PLURAL, PART_TEXT };

struct reader {
    struct po *po;
    const char *begin, *end, *at; /* begin: of the current line; end: of the file */
    int32_t line;
    enum part part; /* what was read last of the entry at hand */
    struct po_entry entry;
    const char *head; /* where its comments begin, or NULL */
    int fuzzy;        /* said by these comments */
    char *word;       /* where the next string goes */
    struct error *err;
};

static enum status wrong(struct reader *r, const char *what)
{
    error_set(r->err, STATUS_INVALID, "%s", tr(what));
    error_where(r->err, "%s:%d", os_path_tail(r->po->name), (int)r->line);
    error_fix(r->err, N_("msgfmt --check finds the same; an editor for PO files such as Poedit writes them right"));
    return STATUS_INVALID;
}

static uint64_t hash_of(const char *context, const char *id)
{
    uint64_t seed = context ? hash_bytes(context, strlen(context), 1) : 0;
    return hash_bytes(id, strlen(id), seed);
}

static int same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

struct po_entry *po_entry(const struct po *po, const char *context, const char *id)
{
    if (!po->slots)
        return NULL;
    uint64_t mask = (uint64_t)po->slots - 1;
    for (uint64_t at = hash_of(context, id) & mask; po->slot[at]; at = (at + 1) & mask) {
        struct po_entry *e = po->entry + po->slot[at] - 1;
        if (same(e->context, context) && strcmp(e->id, id) == 0)
            return e;
    }
    return NULL;
}

static const struct po_entry *usable(const struct po *po, const char *context, const char *id)
{
    const struct po_entry *e = po_entry(po, context, id);
    return e && !e->fuzzy ? e : NULL;
}

const char *po_find(const struct po *po, const char *context, const char *id)
{
    const struct po_entry *e = usable(po, context, id);
    return e && *e->text[0] ? e->text[0] : NULL;
}

const char *po_find_form(const struct po *po, const char *context, const char *id, unsigned long n)
{
    const struct po_entry *e = usable(po, context, id);
    int form = plural_form(&po->plural, n);
    return e && form < e->forms && *e->text[form] ? e->text[form] : NULL;
}

char *po_header(const struct po *po, const char *field, char *out, size_t size)
{
    size_t length = strlen(field);
    out[0] = '\0';
    const char *at = po->header.id ? po->header.text[0] : "";
    while (*at) {
        size_t line = strcspn(at, "\n");
        if (strncmp(at, field, length) == 0 && at[length] == ':') {
            size_t skip = length + 1 + strspn(at + length + 1, " ");
            return text_print(out, size, "%.*s", (int)(line > skip ? line - skip : 0), at + skip);
        }
        at += line + (at[line] == '\n');
    }
    return out;
}

/* ---- lines ---- */

static const char *end_of_line(const struct reader *r)
{
    const char *end = memchr(r->at, '\n', (size_t)(r->end - r->at));
    return end ? end : r->end;
}

/* Behind the backslash; the byte, or -1. */
static int escaped(struct reader *r, const char *end)
{
    static const char names[] = "ntr\"\\abfv", bytes[] = "\n\t\r\"\\\a\b\f\v";
    if (r->at == end)
        return -1;
    const char *name = memchr(names, *r->at, sizeof names - 1);
    if (name) {
        r->at++;
        return (unsigned char)bytes[name - names];
    }
    int value = 0, digits = 0, base = *r->at == 'x' ? 16 : 8;
    r->at += base == 16;
    for (; r->at < end && digits < (base == 16 ? 2 : 3); r->at++, digits++) {
        char c = *r->at;
        int digit = c >= '0' && c <= '7'                 ? c - '0'
                    : base == 16 && c >= '8' && c <= '9' ? c - '0'
                    : base == 16 && c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : base == 16 && c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                         : -1;
        if (digit < 0)
            break;
        value = value * base + digit;
    }
    return digits && value > 0 && value < 256 ? value : -1;
}

/* "..." to the end of the line, behind what r->word holds already. */
static enum status read_string(struct reader *r, const char *end)
{
    const char *start = r->word;
    if (r->at == end || *r->at++ != '"')
        return wrong(r, N_("expected text in double quotes"));
    for (;;) {
        const char *from = r->at;
        while (r->at < end && *r->at != '"' && *r->at != '\\')
            r->at++;
        memcpy(r->word, from, (size_t)(r->at - from));
        r->word += r->at - from;
        if (r->at == end)
            return wrong(r, N_("the text does not end: a double quote is missing"));
        if (*r->at++ == '"')
            break;
        int byte = escaped(r, end);
        if (byte < 0)
            return wrong(r, N_("unknown escape behind a backslash"));
        *r->word++ = (char)byte;
    }
    if (text_valid(start, (size_t)(r->word - start)) < (size_t)(r->word - start)) /* through escapes such as \377 */
        return wrong(r, N_("the file is not UTF-8 text"));
    while (r->at < end && (*r->at == ' ' || *r->at == '\t' || *r->at == '\r'))
        r->at++;
    return r->at == end ? STATUS_OK : wrong(r, N_("something stands behind the closing quote"));
}

/* The header's own fields: a file in another encoding would show as rubbish. */
static enum status take_header(struct reader *r)
{
    char value[256];
    r->po->header = r->entry;
    po_header(r->po, "Content-Type", value, sizeof value);
    const char *charset = strstr(value, "charset=");
    if (!charset || (strncmp(charset + 8, "UTF-8", 5) != 0 && strncmp(charset + 8, "utf-8", 5) != 0))
        return wrong(r, N_("the header must say Content-Type: text/plain; charset=UTF-8"));
    po_header(r->po, "Plural-Forms", value, sizeof value);
    if (!*value)
        return STATUS_OK;
    enum status status = plural_parse(&r->po->plural, value, r->err);
    if (status)
        error_where(r->err, "%s:%d", os_path_tail(r->po->name), (int)r->entry.line);
    return status;
}

/* What was read is a whole entry, or nothing. */
static enum status finish_entry(struct reader *r)
{
    struct po *po = r->po;
    int32_t line = r->line;
    if (r->part == PART_NONE)
        return STATUS_OK;
    r->line = r->entry.line;
    if (r->part != PART_TEXT)
        return wrong(r, N_("the entry has no msgstr"));
    int32_t translated = 0;
    for (int32_t i = 0; i < r->entry.forms; i++)
        translated += *r->entry.text[i] != '\0';
    if (r->entry.plural && translated && !r->entry.obsolete && r->entry.forms != po->plural.forms)
        return wrong(r, N_("the entry has not as many forms as Plural-Forms says"));
    r->line = line;
    r->part = PART_NONE;
    if (!*r->entry.id && !r->entry.context && !r->entry.obsolete) {
        if (po->header.id || po->count)
            return wrong(r, N_("the header stands twice, or not at the beginning"));
        return take_header(r);
    }
    void *entries = po->entry;
    int room = po->entry_cap > po->count ? po->count + 1 : po->count < FIRST_ENTRIES ? FIRST_ENTRIES : 2 * po->count;
    int grown = mem_grow(po->alloc, &entries, &po->entry_cap, room, sizeof *po->entry);
    po->entry = entries;
    if (!grown)
        return error_no_memory(r->err);
    po->entry[po->count++] = r->entry;
    return STATUS_OK;
}

static void begin_entry(struct reader *r, int obsolete)
{
    r->entry = (struct po_entry){ .line = r->line, .obsolete = obsolete, .fuzzy = r->fuzzy };
    if (r->head) {
        r->entry.head = r->head;
        r->entry.head_length = (int32_t)(r->begin - r->head);
    }
    r->head = NULL;
    r->fuzzy = 0;
}

static int keyword(struct reader *r, const char *end, const char *name)
{
    size_t length = strlen(name);
    if ((size_t)(end - r->at) < length || memcmp(r->at, name, length) != 0)
        return 0;
    r->at += length;
    return 1;
}

static void blanks(struct reader *r, const char *end)
{
    while (r->at < end && (*r->at == ' ' || *r->at == '\t'))
        r->at++;
}

/* msgstr or msgstr[N]; the text to fill, or NULL with an error. */
static const char **form_of(struct reader *r, const char *end)
{
    int32_t form = 0;
    if (r->at < end && *r->at == '[') {
        if (end - r->at < 3 || r->at[1] < '0' || r->at[1] >= '0' + PLURAL_FORMS_MAX || r->at[2] != ']' ||
            !r->entry.plural) {
            (void)wrong(r, N_("a form in brackets that cannot be"));
            return NULL;
        }
        form = r->at[1] - '0';
        r->at += 3;
    } else if (r->entry.plural) {
        (void)wrong(r, N_("the entry has a plural: expected msgstr[0]"));
        return NULL;
    }
    if (form != r->entry.forms) {
        (void)wrong(r, N_("the forms of msgstr do not follow each other"));
        return NULL;
    }
    r->entry.forms++;
    return &r->entry.text[form];
}

/* A line that begins an entry or goes on with it. */
static enum status read_keyword(struct reader *r, const char *end, int obsolete)
{
    const char **to = NULL;
    enum part part;
    if (keyword(r, end, "msgctxt"))
        part = PART_CONTEXT;
    else if (keyword(r, end, "msgid_plural"))
        part = PART_PLURAL;
    else if (keyword(r, end, "msgid"))
        part = PART_ID;
    else if (keyword(r, end, "msgstr"))
        part = PART_TEXT;
    else
        return wrong(r, N_("expected msgctxt, msgid, msgstr, a comment or text in double quotes"));
    if (part == PART_CONTEXT || (part == PART_ID && r->part != PART_CONTEXT)) {
        enum status status = finish_entry(r);
        if (status)
            return status;
        begin_entry(r, obsolete);
    } else if (part != PART_TEXT ? part != r->part + 1 : r->part < PART_ID) {
        return wrong(r, N_("this line cannot stand here"));
    }
    if (part == PART_TEXT && !(to = form_of(r, end)))
        return STATUS_INVALID;
    if (part == PART_TEXT && r->part == PART_TEXT && !r->entry.plural)
        return wrong(r, N_("this line cannot stand here"));
    blanks(r, end);
    r->word++; /* behind the terminator of the string before */
    if (!to)
        to = part == PART_CONTEXT ? &r->entry.context : part == PART_ID ? &r->entry.id : &r->entry.plural;
    *to = r->word;
    r->part = part;
    if (part == PART_ID)
        r->entry.line = r->line;
    return read_string(r, end);
}

static enum status read_comment(struct reader *r, const char *end)
{
    if (r->part != PART_NONE) {
        enum status status = finish_entry(r);
        if (status)
            return status;
    }
    if (!r->head)
        r->head = r->begin;
    if (end - r->at > 2 && r->at[1] == ',') { /* "#, fuzzy, c-format" */
        for (const char *at = r->at + 2; end - at >= 5; at++)
            if (memcmp(at, "fuzzy", 5) == 0)
                r->fuzzy = 1;
    }
    return STATUS_OK;
}

static enum status read_line(struct reader *r, const char *end)
{
    int obsolete = 0;
    r->begin = r->at;
    if (end - r->at >= 2 && r->at[0] == '#' && r->at[1] == '~' && !(end - r->at > 2 && r->at[2] == '|')) {
        obsolete = 1;
        r->at += 2;
    }
    blanks(r, end);
    if (r->at == end || *r->at == '\r')
        return STATUS_OK;
    if (*r->at == '#') {
        r->at = r->begin;
        return read_comment(r, end);
    }
    if (*r->at != '"')
        return read_keyword(r, end, obsolete);
    if (r->part == PART_NONE)
        return wrong(r, N_("text without msgid or msgstr before it"));
    return read_string(r, end);
}

/* ---- the whole ---- */

static enum status make_index(struct po *po, struct error *err)
{
    int32_t slots = 16;
    while (slots < 2 * po->count)
        slots *= 2;
    po->slot = mem_new(po->alloc, (size_t)slots, sizeof *po->slot);
    if (!po->slot)
        return error_no_memory(err);
    po->slots = slots;
    for (int32_t i = 0; i < po->count; i++) {
        struct po_entry *e = po->entry + i;
        if (e->obsolete)
            continue;
        uint64_t mask = (uint64_t)slots - 1, at = hash_of(e->context, e->id) & mask;
        for (; po->slot[at]; at = (at + 1) & mask) {
            const struct po_entry *other = po->entry + po->slot[at] - 1;
            if (!same(other->context, e->context) || strcmp(other->id, e->id) != 0)
                continue;
            error_set(err, STATUS_INVALID, N_("the same text stands twice, first in line %d"), (int)other->line);
            error_where(err, "%s:%d", os_path_tail(po->name), (int)e->line);
            error_fix(err, N_("remove one of the two"));
            return STATUS_INVALID;
        }
        po->slot[at] = i + 1;
    }
    return STATUS_OK;
}

static enum status parse(struct po *po, const char *text, size_t length, struct error *err)
{
    struct reader r = { .po = po, .end = text + length, .at = text, .err = err };
    size_t good = text_valid(text, length);
    for (const char *at = text; good < length && (at = memchr(at, '\n', (size_t)(text + good - at))); at++)
        r.line++;
    r.line++;
    if (good < length)
        return wrong(&r, N_("the file is not UTF-8 text"));
    if (length >= PO_MAX || memchr(text, '\0', length))
        return wrong(&r, N_("this is no text file, or too long"));
    po->word_room = length + 2; /* quotes leave room for terminators */
    po->words = mem_new(po->alloc, po->word_room, 1);
    if (!po->words)
        return error_no_memory(err);
    r.word = po->words;
    r.line = 0;
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        r.at += 3;
    while (r.at < r.end) {
        const char *end = end_of_line(&r);
        r.line++;
        enum status status = read_line(&r, end);
        if (status)
            return status;
        r.at = end + (end < r.end);
    }
    enum status status = finish_entry(&r);
    if (!status && po->count && !po->header.id) {
        r.line = 1;
        status = wrong(&r, N_("the header is missing: an entry with msgid \"\" at the beginning"));
    }
    return status ? status : make_index(po, err);
}

enum status po_parse(struct po *out, const struct alloc *a, const char *name, const char *text, size_t length,
                     struct error *err)
{
    *out = (struct po){ .alloc = a, .name = name };
    plural_english(&out->plural);
    enum status status = parse(out, text, length, err);
    if (status)
        po_free(out);
    return status;
}

enum status po_load(struct po *out, const struct alloc *a, const char *path, struct error *err)
{
    char *text;
    size_t length;
    enum status status = os_read_file(a, path, PO_MAX, &text, &length, err);
    if (status)
        return status;
    status = po_parse(out, a, path, text, length, err);
    if (status) {
        os_free_data(a, text, length);
        return status;
    }
    out->file = text;
    out->file_length = length;
    return STATUS_OK;
}

void po_free(struct po *po)
{
    const struct alloc *a = po->alloc;
    if (!a)
        return;
    mem_free(a, po->slot, (size_t)po->slots, sizeof *po->slot);
    mem_free(a, po->entry, (size_t)po->entry_cap, sizeof *po->entry);
    mem_free(a, po->words, po->word_room, 1);
    if (po->file)
        os_free_data(a, po->file, po->file_length);
    *po = (struct po){ 0 };
}
