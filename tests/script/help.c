#include "help.h"

#include <stdio.h>
#include <stdlib.h>

#include "analyse/lint.h"

static const int32_t opposes_0[] = { 1 }, opposes_1[] = { 0 };
static const struct norm norms[] = { { .id = "LUCCA-2",
                                       .document = "LUCCA",
                                       .para = "point 2",
                                       .title = "Keep apart",
                                       .addressees = NORM_STATE,
                                       .peace_only = 1,
                                       .opposes = opposes_0,
                                       .opposes_count = 1 },
                                     { .id = "ISE-2",
                                       .document = "ISE",
                                       .para = "paragraph 2",
                                       .title = "Work together",
                                       .addressees = NORM_STATE,
                                       .opposes = opposes_1,
                                       .opposes_count = 1 },
                                     { .id = "DIG-3",
                                       .document = "DIG",
                                       .para = "paragraph 3",
                                       .title = "Resilience",
                                       .addressees = NORM_STATE | NORM_FIRM } };
const struct norm_catalogue help_norms = { NULL, 0, norms, 3 };

long help_left = -1, help_live;
int help_once, help_linting;

static void *memory(void *ud, void *ptr, size_t osize, size_t nsize)
{
    (void)ud;
    size_t old = ptr ? osize : 0;
    if (nsize == 0) {
        help_live -= (long)old;
        free(ptr);
        return NULL;
    }
    if (help_left == 0) {
        help_left = help_once ? -1 : 0;
        return NULL;
    }
    if (help_left > 0)
        help_left--;
    void *block = realloc(ptr, nsize);
    assert_non_null(block);
    help_live += (long)nsize - (long)old;
    return block;
}
const struct alloc help_memory = { memory, NULL };

struct files {
    const struct help_file *files;
    int count;
};

static enum status read(void *ud, const char *name, const char **data, size_t *length, struct error *err)
{
    const struct files *f = ud;
    for (int i = 0; i < f->count; i++)
        if (strcmp(f->files[i].name, name) == 0) {
            *data = f->files[i].text;
            *length = f->files[i].length ? f->files[i].length : strlen(f->files[i].text);
            return STATUS_OK;
        }
    error_set(err, STATUS_NOT_FOUND, "there is no file %s", name);
    error_fix(err, "write it");
    return STATUS_NOT_FOUND;
}

void help_load_with(struct loaded *l, const struct alloc *a, const struct help_file *files, int count)
{
    struct files f = { files, count };
    struct script_source source = { &f, read };
    diagnostics_init(&l->found, a);
    l->status = script_load(a, &source, &help_norms, NULL, &l->s, &l->host, &l->found);
}

void help_load(struct loaded *l, const struct help_file *files, int count)
{
    help_load_with(l, &alloc_libc, files, count);
}

void help_lint(struct loaded *l, const struct help_file *files, int count)
{
    struct lint_file all[4];
    for (int i = 0; i < count; i++)
        all[i] = (struct lint_file){ files[i].name, files[i].text,
                                     files[i].length ? files[i].length : strlen(files[i].text) };
    if (l->status == STATUS_OK)
        assert_int_equal(lint(&l->s, all, count, &l->found), STATUS_OK);
}

void help_free(struct loaded *l)
{
    script_free(l->host);
    if (l->status == STATUS_OK)
        scenario_free(&l->s);
    diagnostics_free(&l->found);
}

const char *help_path(const char *name)
{
    static char path[4][1024];
    static int next;
    const char *root = getenv("WHITECELL_SOURCE");
    next = (next + 1) % 4;
    snprintf(path[next], sizeof path[next], "%s/tests/script/%s", root ? root : ".", name);
    return path[next];
}

char *help_read(const char *name, size_t *length)
{
    FILE *f = fopen(help_path(name), "rb");
    assert_non_null(f);
    char *text = calloc(1, 1 << 20);
    assert_non_null(text);
    *length = fread(text, 1, (1 << 20) - 1, f);
    fclose(f);
    return text;
}

void help_snippet(struct loaded *l, const char *snippet)
{
    size_t length;
    char *base = help_read("base.lua", &length);
    struct help_file files[] = { { "scenario.lua", base, 0 }, { "snippet.lua", snippet, 0 } };
    help_load(l, files, 2);
    if (l->status == STATUS_OK && help_linting)
        help_lint(l, files, 2);
    free(base);
}

enum status help_tests(struct loaded *l, const struct alloc *a, const char *text, size_t length,
                       struct script_tests *out)
{
    size_t base_length;
    char *base = help_read("base.lua", &base_length);
    struct help_file files[] = { { "scenario.lua", base, 0 }, { "snippet.lua", "", 0 } };
    struct help_file one = { SCRIPT_TESTS_FILE, text, length };
    struct files f = { &one, 1 };
    struct script_source source = { &f, read };
    help_load(l, files, 2);
    assert_int_equal(l->status, STATUS_OK);
    diagnostics_free(&l->found);
    free(base);
    return script_load_tests(a, &source, &l->s, out, &l->found);
}

static void print(const struct loaded *l)
{
    for (int i = 0; i < l->found.count; i++)
        print_message("  %s:%d:%d: %s [%s]\n", l->found.items[i].file, (int)l->found.items[i].line,
                      (int)l->found.items[i].column, l->found.items[i].message, l->found.items[i].fix);
}

void help_good(struct loaded *l, const char *snippet)
{
    help_snippet(l, snippet);
    if (l->status != STATUS_OK || l->found.count)
        print(l);
    assert_int_equal(l->status, STATUS_OK);
    assert_int_equal(l->found.count, 0);
}

void help_bad(const char *snippet, const char *message)
{
    struct loaded l;
    int hit = 0;
    help_snippet(&l, snippet);
    for (int i = 0; i < l.found.count; i++)
        hit |= strstr(l.found.items[i].message, message) != NULL || strstr(l.found.items[i].fix, message) != NULL;
    if (!hit || l.status != STATUS_INVALID) {
        print_message("expected \"%s\" for: %s\n", message, snippet);
        print(&l);
    }
    assert_int_equal(l.status, STATUS_INVALID);
    assert_true(hit);
    help_free(&l);
}
