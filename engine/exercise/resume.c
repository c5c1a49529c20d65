#include "resume.h"

#include <string.h>

#include "base/text.h"
#include "translation.h"

static void folder_of(const char *path, char *out)
{
    text_print(out, OS_PATH, "%s", path);
    char *slash = strrchr(out, '/');
    if (slash)
        slash[slash == out] = '\0';
    else
        text_print(out, OS_PATH, ".");
}

static enum status rules_differ(const struct journal_header *header, struct error *err)
{
    error_set(err, STATUS_REFUSED,
              N_("the scenario %s has other rules now than when this exercise was played, and the played one is not "
                 "kept beside it"),
              header->scenario);
    error_fix(err, N_("bring back the scenario's earlier files, or start a new exercise"));
    return STATUS_REFUSED;
}

/* The installed scenario. What a save names is an id, never a path. */
static enum status load_installed(const struct alloc *a, const char *scenarios, const char *id,
                                  const struct norm_catalogue *norms, struct loaded **out, struct error *err)
{
    char dir[OS_PATH];
    *out = NULL;
    if (strchr(id, '/') || id[0] == '.')
        return error_set(err, STATUS_NOT_FOUND, N_("there is no scenario \u201C%s\u201D in %s"), id, scenarios);
    enum status status = library_find(a, scenarios, id, dir, err);
    return status ? status : library_load(a, dir, norms, out, NULL, err);
}

/* The scenario as played, and how the installed one compares. */
static enum status find_scenario(const struct alloc *a, const char *path, const struct journal_header *header,
                                 const char *scenarios, const struct norm_catalogue *norms, struct resumed *out,
                                 struct error *err)
{
    char folder[OS_PATH], dir[OS_PATH];
    struct loaded *installed;
    enum status found = load_installed(a, scenarios, header->scenario, norms, &installed, err);
    if (found == STATUS_NO_MEMORY)
        return found;
    out->scenario = found                                                 ? SCENARIO_GONE
                    : strcmp(installed->text_hash, header->text) == 0     ? SCENARIO_SAME
                    : installed->scenario.rules_hash == header->rules     ? SCENARIO_TEXT_CHANGED
                                                                          : SCENARIO_RULES_CHANGED;
    if (out->scenario == SCENARIO_SAME) {
        out->loaded = installed;
        return STATUS_OK;
    }
    folder_of(path, folder);
    if (!saves_kept(folder, header->text, dir, NULL)) { /* what else was found wrong does not matter now */
        library_free(installed);
        enum status status = library_load(a, dir, norms, &out->loaded, NULL, err);
        /* the copy has no translations; those of texts that are still the same fit */
        if (!status && !os_join(out->loaded->translations, scenarios, header->scenario, NULL))
            status = translation_use(out->loaded, lang_code(), err);
        if (!status && out->scenario == SCENARIO_GONE)
            text_print(out->notice, sizeof out->notice,
                       found == STATUS_NOT_FOUND
                           ? tr("The scenario %s is not installed; this exercise goes on with the copy kept beside it.")
                           : tr("The installed scenario %s cannot be loaded; this exercise goes on with the copy kept "
                                "beside it."),
                       header->scenario);
        else if (!status)
            text_print(out->notice, sizeof out->notice,
                       out->scenario == SCENARIO_TEXT_CHANGED ? tr("The texts of %s have changed since; this exercise "
                                                                   "goes on with the scenario as it was played.")
                                                              : tr("The rules of %s have changed since; this exercise "
                                                                   "goes on with the scenario as it was played."),
                       header->scenario);
        return status;
    }
    if (out->scenario == SCENARIO_TEXT_CHANGED) {
        out->loaded = installed;
        text_print(out->notice, sizeof out->notice,
                   tr("The texts of %s have changed since this exercise was played; its rules have not."),
                   header->scenario);
        return STATUS_OK;
    }
    library_free(installed);
    return out->scenario == SCENARIO_RULES_CHANGED ? rules_differ(header, err) : found;
}

enum status resume_open(const struct alloc *a, const char *path, enum journal_mode mode, const char *scenarios,
                        const struct norm_catalogue *norms, struct resumed *out, struct error *err)
{
    struct journal *journal = NULL;
    memset(out, 0, sizeof *out);
    enum status status = journal_open(a, path, mode, &journal, &out->repair, err);
    if (status)
        return status;
    const struct journal_header *header = journal_header(journal);
    if (header->model != MODEL_VERSION) {
        status = error_set(err, STATUS_REFUSED, N_("this save was played with model %d; this program has model %d"),
                           (int)header->model, MODEL_VERSION);
        error_fix(err, N_("open it with the version of whitecell that wrote it"));
    }
    if (!status)
        status = find_scenario(a, path, header, scenarios, norms, out, err);
    if (!status && out->loaded->scenario.rules_hash != header->rules)
        status = rules_differ(header, err);
    if (!status)
        status = exercise_resume(a, out->loaded, journal, &out->exercise, err);
    if (status) {
        journal_close(journal);
        library_free(out->loaded);
        out->loaded = NULL;
    }
    return status;
}

void resume_close(struct resumed *resumed)
{
    exercise_close(resumed->exercise);
    library_free(resumed->loaded);
    memset(resumed, 0, sizeof *resumed);
}
