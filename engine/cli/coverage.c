#include "coverage.h"

#include "base/text.h"

/* The scenarios of the folder, loaded. */
struct shelf {
    struct os_list names;
    struct loaded **loaded; /* NULL where one does not load */
};

/* Calls `fn` for each mark of the norm, in order of scenarios and declaration; returns how many there are. */
typedef void on_mark(void *ud, const struct scenario *s, int32_t option, int32_t mark);
static int each_mark(const struct shelf *shelf, int32_t norm, on_mark *fn, void *ud)
{
    int count = 0;
    for (int i = 0; i < shelf->names.count; i++) {
        const struct scenario *s = shelf->loaded[i] ? &shelf->loaded[i]->scenario : NULL;
        for (int32_t o = 0; s && o < s->options; o++)
            for (int32_t m = s->option[o].marks.first; m < s->option[o].marks.first + s->option[o].marks.count; m++)
                if (s->mark[m].norm == norm) {
                    fn(ud, s, o, m);
                    count++;
                }
    }
    return count;
}

static void ignore(void *ud, const struct scenario *s, int32_t option, int32_t mark)
{
    (void)ud, (void)s, (void)option, (void)mark;
}

static void print_mark(void *ud, const struct scenario *s, int32_t option, int32_t mark)
{
    const struct decision_text *d = s->decision_text + s->option[option].decision;
    const char *para = s->mark_text[mark].para;
    say_line(ud, 4, "%s %s %s %+d%s%s%s", s->id, d->id, s->option_text[option].id, (int)s->mark[mark].value,
             *para ? " (" : "", para, *para ? ")" : "");
}

static void print(struct paper *p, const struct shelf *shelf, const struct norm_catalogue *norms)
{
    say(p, N_("Scenario, decision, option and mark, with the paragraph where one is named. Coverage is a report, not a "
              "target: a norm is marked where an option bears on it."));
    for (int32_t n = 0; n < norms->count; n++) {
        int count = each_mark(shelf, n, ignore, NULL);
        say_gap(p);
        if (count == 0) {
            say(p, N_("%s: %s: touched by none"), norms->norms[n].id, tr(norms->norms[n].title));
            continue;
        }
        say(p, "%s: %s (%d)", norms->norms[n].id, tr(norms->norms[n].title), count);
        each_mark(shelf, n, print_mark, p);
    }
}

struct making {
    struct json_maker maker;
    cJSON *list;
};

static void add_mark(void *ud, const struct scenario *s, int32_t option, int32_t mark)
{
    struct making *m = ud;
    cJSON *o = json_add_object(&m->maker, m->list, NULL);
    json_add_text(&m->maker, o, "scenario", s->id);
    json_add_text(&m->maker, o, "decision", s->decision_text[s->option[option].decision].id);
    json_add_text(&m->maker, o, "option", s->option_text[option].id);
    json_add_int(&m->maker, o, "mark", s->mark[mark].value);
    json_add_text(&m->maker, o, "para", s->mark_text[mark].para);
    json_add_text(&m->maker, o, "because", s->mark_text[mark].because);
}

static int print_json(struct cli *cli, const struct shelf *shelf, const struct norm_catalogue *norms)
{
    struct making m = { { STATUS_OK }, NULL };
    struct error err;
    cJSON *tree = json_new_object(&m.maker);
    cJSON *all = json_add_array(&m.maker, tree, "norms");
    for (int32_t n = 0; n < norms->count; n++) {
        cJSON *o = json_add_object(&m.maker, all, NULL);
        json_add_text(&m.maker, o, "id", norms->norms[n].id);
        json_add_text(&m.maker, o, "title", norms->norms[n].title);
        m.list = json_add_array(&m.maker, o, "touched_by");
        each_mark(shelf, n, add_mark, &m);
    }
    if (json_made(&m.maker, &err)) {
        cJSON_Delete(tree);
        return verb_failed(cli, &err);
    }
    return verb_print_json(cli, tree, EXIT_FINE);
}

int coverage_print(struct cli *cli, const struct norm_catalogue *norms, int json)
{
    struct shelf shelf = { .loaded = NULL };
    struct error err;
    int code = EXIT_FINE;
    if (library_list(&alloc_libc, cli->places.scenarios, &shelf.names, &err)) {
        os_list_free(&shelf.names);
        return verb_failed(cli, &err);
    }
    shelf.loaded = mem_new(&alloc_libc, (size_t)shelf.names.count + 1, sizeof *shelf.loaded);
    if (!shelf.loaded) {
        os_list_free(&shelf.names);
        error_no_memory(&err);
        return verb_failed(cli, &err);
    }
    for (int i = 0; i < shelf.names.count; i++) {
        char dir[OS_PATH];
        enum status status = library_find(&alloc_libc, cli->places.scenarios, shelf.names.names[i], dir, &err);
        if (!status)
            status = library_load(&alloc_libc, dir, norms, &shelf.loaded[i], NULL, &err);
        if (status) { /* the others are shown all the same */
            say_error(&cli->err, &err);
            code = EXIT_NO;
        }
    }
    if (json) {
        int printed = print_json(cli, &shelf, norms);
        code = printed > code ? printed : code;
    } else {
        print(&cli->out, &shelf, norms);
    }
    for (int i = 0; i < shelf.names.count; i++)
        library_free(shelf.loaded[i]);
    mem_free(&alloc_libc, shelf.loaded, (size_t)shelf.names.count + 1, sizeof *shelf.loaded);
    os_list_free(&shelf.names);
    return code;
}
