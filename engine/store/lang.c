#include "lang.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "os.h"
#include "placeholders.h"
#include "po.h"

#define ENGLISH "en"
#define ENDING ".po"

/* A catalogue that was read once stays until lang_end: tr() has given out its texts. */
struct catalogue {
    struct catalogue *next;
    char code[LANG_CODE];
    char path[OS_PATH];
    struct po po;
    int refused, line;
};

static struct {
    const struct alloc *alloc;
    char folder[OS_PATH];
    struct catalogue *first;
    const struct catalogue *now; /* NULL: English */
} langs;

void lang_begin(const struct alloc *a, const char *assets)
{
    lang_end();
    langs.alloc = a;
    if (os_join(langs.folder, assets, "lang", NULL))
        langs.folder[0] = '\0';
}

void lang_end(void)
{
    tr_install(NULL);
    while (langs.first) {
        struct catalogue *c = langs.first;
        langs.first = c->next;
        po_free(&c->po);
        mem_free(langs.alloc, c, 1, sizeof *c);
    }
    memset(&langs, 0, sizeof langs);
}

const char *lang_code(void)
{
    return langs.now ? langs.now->code : ENGLISH;
}

int lang_refused(int *line)
{
    if (!langs.now)
        return 0;
    *line = langs.now->line;
    return langs.now->refused;
}

int lang_is_code(const char *text)
{
    static const char small[] = "abcdefghijklmnopqrstuvwxyz", large[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    size_t length = strspn(text, small);
    if (length < 2 || length > 3)
        return 0;
    text += length;
    if (*text == '_') {
        length = strspn(text + 1, large);
        if (length != 2)
            return 0;
        text += 3;
    }
    if (*text == '@') {
        length = strspn(text + 1, small);
        if (length < 2 || length > 8)
            return 0;
        text += 1 + length;
    }
    return *text == '\0';
}

static const char *find(void *ud, const char *context, const char *text)
{
    return po_find(&((const struct catalogue *)ud)->po, context, text);
}

static const char *plural(void *ud, const char *one, const char *many, long n)
{
    (void)many;
    unsigned long size = n < 0 ? 0 - (unsigned long)n : (unsigned long)n;
    return po_find_form(&((const struct catalogue *)ud)->po, NULL, one, size);
}

/* printf must never meet a translation whose conversions are others: it would read arguments that are not there. */
static void refuse_wrong(struct catalogue *c)
{
    for (int32_t i = 0; i < c->po.count; i++) {
        struct po_entry *e = c->po.entry + i;
        int good = 1;
        for (int32_t form = 0; form < e->forms; form++)
            good &= !*e->text[form] || placeholders_same(e->id, e->text[form]) ||
                    (e->plural && placeholders_same(e->plural, e->text[form]));
        if (good || e->obsolete || e->fuzzy)
            continue;
        e->fuzzy = 1;
        if (c->refused++ == 0)
            c->line = e->line;
    }
}

static enum status read_catalogue(const char *code, struct catalogue **out, struct error *err)
{
    enum status status;
    char path[OS_PATH], name[LANG_CODE + sizeof ENDING];
    for (struct catalogue *c = langs.first; c; c = c->next)
        if (strcmp(c->code, code) == 0) {
            *out = c;
            return STATUS_OK;
        }
    text_print(name, sizeof name, "%s" ENDING, code);
    status = os_join(path, langs.folder, name, err);
    if (status)
        return status;
    struct catalogue *c = mem_new(langs.alloc, 1, sizeof *c);
    if (!c)
        return error_no_memory(err);
    text_print(c->code, sizeof c->code, "%s", code);
    text_print(c->path, sizeof c->path, "%s", path);
    status = po_load(&c->po, langs.alloc, c->path, err);
    if (status) {
        mem_free(langs.alloc, c, 1, sizeof *c);
        return status;
    }
    refuse_wrong(c);
    c->next = langs.first;
    langs.first = c;
    *out = c;
    return STATUS_OK;
}

enum status lang_codes(const struct alloc *a, const char *folder, char out[LANGS_MAX][LANG_CODE], int *count,
                       struct error *err)
{
    struct os_list names;
    *count = 0;
    if (os_kind(folder) != OS_FOLDER)
        return STATUS_OK;
    enum status status = os_list(a, folder, &names, err);
    for (int i = 0; i < names.count && !status && *count < LANGS_MAX; i++) {
        size_t length = strlen(names.names[i]), ending = sizeof ENDING - 1;
        if (length <= ending || length - ending >= LANG_CODE || strcmp(names.names[i] + length - ending, ENDING) != 0)
            continue;
        text_print(out[*count], LANG_CODE, "%.*s", (int)(length - ending), names.names[i]);
        *count += lang_is_code(out[*count]);
    }
    os_list_free(&names);
    return status;
}

int lang_list(struct lang *out, int room)
{
    char codes[LANGS_MAX][LANG_CODE];
    int count, listed = 0;
    struct error err;
    struct catalogue *c;
    const char *own;
    if (listed < room)
        out[listed++] = (struct lang){ .code = ENGLISH, .name = "English" };
    if (lang_codes(langs.alloc, langs.folder, codes, &count, &err))
        return listed;
    for (int i = 0; i < count && listed < room; i++) {
        struct lang *l = out + listed++;
        text_print(l->code, sizeof l->code, "%s", codes[i]);
        l->name = l->code;
        /* translators: not "English", but your language as its speakers call it: "Fran\u00E7ais" */
        if (!read_catalogue(l->code, &c, &err) && (own = po_find(&c->po, N_IN("this language", "English"))))
            l->name = own;
    }
    return listed;
}

static enum status unknown(const char *code, struct error *err)
{
    char codes[LANGS_MAX + 1][LANG_CODE] = { ENGLISH }, all[256] = ENGLISH;
    int count;
    struct error ignored;
    error_set(err, STATUS_NOT_FOUND, N_("there is no language \u201C%s\u201D"), code);
    if (lang_codes(langs.alloc, langs.folder, codes + 1, &count, &ignored))
        return STATUS_NOT_FOUND;
    for (int i = 1; i <= count; i++) {
        size_t used = strlen(all);
        text_print(all + used, sizeof all - used, ", %s", codes[i]);
    }
    error_fix(err, N_("the languages are %s"), all);
    return STATUS_NOT_FOUND;
}

enum status lang_use(const char *code, struct error *err)
{
    struct catalogue *c = NULL;
    if (strcmp(code, ENGLISH) == 0) {
        langs.now = NULL;
        tr_install(NULL);
        return STATUS_OK;
    }
    if (!lang_is_code(code))
        return unknown(code, err);
    enum status status = read_catalogue(code, &c, err);
    if (status == STATUS_NOT_FOUND)
        return unknown(code, err);
    if (status)
        return status;
    langs.now = c;
    tr_install(&(struct translation){ c, find, plural });
    return STATUS_OK;
}

/* "fr_CA.UTF-8" asks for fr_CA, then for fr; what has no catalogue is English. */
static enum status use_locale(const char *locale, struct error *err)
{
    char code[LANG_CODE], path[OS_PATH], name[LANG_CODE + sizeof ENDING];
    size_t lengths[] = { strcspn(locale, "."), strcspn(locale, ".@"), strcspn(locale, "._@") };
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        if (lengths[i] >= sizeof code)
            continue;
        text_print(code, sizeof code, "%.*s", (int)lengths[i], locale);
        text_print(name, sizeof name, "%s" ENDING, code);
        if (strcmp(code, ENGLISH) == 0 ||
            (lang_is_code(code) && !os_join(path, langs.folder, name, NULL) && os_kind(path) == OS_FILE))
            return lang_use(code, err);
    }
    return lang_use(ENGLISH, err);
}

enum status lang_use_environment(struct error *err)
{
    static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
    const char *said = os_env("WHITECELL_LANG");
    if (said)
        return lang_use(said, err);
    for (size_t i = 0; i < sizeof names / sizeof *names && !said; i++)
        said = os_env(names[i]);
    return use_locale(said ? said : ENGLISH, err);
}
