#include "places.h"

#include <string.h>

#include "base/text.h"

#define STRING_(x) #x
#define STRING(x) STRING_(x)

#ifdef WHITECELL_DATA /* a bare path from the build */
static const char installed[] = STRING(WHITECELL_DATA);
#else
static const char installed[] = "/usr/local/share/whitecell";
#endif

static int holds(const char *dir, const char *name)
{
    char path[OS_PATH];
    return !os_join(path, dir, name, NULL) && os_kind(path) == OS_FOLDER;
}

static int is_data(const char *dir)
{
    return holds(dir, "scenarios") && holds(dir, "assets");
}

/* build/<config>/whitecell or build/<name>/<config>/whitecell: the checkout is three or four levels up. */
static int find_checkout(char *dir)
{
    if (os_program_path(dir, NULL))
        return 0;
    for (int level = 0; level < 4; level++) {
        char *slash = strrchr(dir, '/');
        if (!slash || slash == dir)
            return 0;
        *slash = '\0';
        if (level >= 2 && is_data(dir))
            return 1;
    }
    return 0;
}

enum status places_find(struct places *out, struct error *err)
{
    const char *data = os_env("WHITECELL_DATA"), *saves = os_env("WHITECELL_SAVES");
    enum status status = STATUS_OK;
    int checkout = 0;
    memset(out, 0, sizeof *out);
    if (data) {
        text_print(out->data, sizeof out->data, "%s", data);
        checkout = find_checkout(out->saves); /* saves stay where they are when only the data moves */
    } else if ((checkout = find_checkout(out->data))) {
        text_print(out->saves, sizeof out->saves, "%s", out->data);
    } else {
        text_print(out->data, sizeof out->data, "%s", installed);
    }
    if (!is_data(out->data)) {
        error_set(err, STATUS_IO, N_("there are no folders scenarios and assets in %s"), os_path_tail(out->data));
        error_fix(err, data ? N_("WHITECELL_DATA must name the folder that holds both")
                            : N_("install whitecell again, or set WHITECELL_DATA to the folder that holds both"));
        return STATUS_IO;
    }
    status = os_join(out->scenarios, out->data, "scenarios", err);
    if (!status)
        status = os_join(out->assets, out->data, "assets", err);
    if (status)
        return status;
    if (saves)
        text_print(out->saves, sizeof out->saves, "%s", saves);
    else if (checkout)
        status = os_join(out->saves, out->saves, "saves", err);
    else if (!(status = os_data_dir(out->saves, err)))
        status = os_join(out->saves, out->saves, "saves", err);
    return status;
}

enum status places_save(const struct places *places, const char *name, char out[OS_PATH], struct error *err)
{
    char path[OS_PATH];
    text_print(out, OS_PATH, "%s", name);
    if (os_kind(out) == OS_FILE || strchr(name, '/')) {
        if (os_kind(out) == OS_FILE)
            return STATUS_OK;
        error_set(err, STATUS_NOT_FOUND, N_("there is no save %s"), os_path_tail(name));
        error_fix(err, N_("whitecell list shows the saves"));
        return STATUS_NOT_FOUND;
    }
    if (!os_join(path, places->saves, name, NULL) && os_kind(path) == OS_FILE)
        return os_join(out, places->saves, name, err);
    if (!os_suffix(path, path, ".jsonl", NULL) && os_kind(path) == OS_FILE) {
        text_print(out, OS_PATH, "%s", path);
        return STATUS_OK;
    }
    error_set(err, STATUS_NOT_FOUND, N_("there is no save \u201C%s\u201D in %s"), name, os_path_tail(places->saves));
    error_fix(err, N_("whitecell list shows the saves"));
    struct os_list list = { 0 };
    if (!os_list(&alloc_libc, places->saves, &list, NULL)) {
        const char *near = text_nearest(name, (const char *const *)list.names, list.count);
        if (near)
            error_fix(err, N_("did you mean %s?"), near);
    }
    os_list_free(&list);
    return STATUS_NOT_FOUND;
}
