/* whitecell editor: files that teach an editor the language of scenarios. */
#include <string.h>

#include "base/text.h"
#include "script/language.h"
#include "store/os.h"
#include "verb.h"

static const struct option_row options[] = { { NULL, NULL, 0, NULL } };

enum { OURS_MAX = 4 * 1024 * 1024 };

static const char settings[] =
    "{\n"
    "  \"runtime.version\": \"Lua 5.4\",\n"
    "  \"workspace.library\": [\".language\"],\n"
    "  \"workspace.checkThirdParty\": false,\n"
    "  \"diagnostics.disable\": [\"undefined-global\", \"lowercase-global\"],\n"
    "  \"runtime.builtin\": { \"io\": \"disable\", \"os\": \"disable\", \"debug\": \"disable\", \"package\": "
    "\"disable\", \"coroutine\": \"disable\", \"utf8\": \"disable\" }\n"
    "}\n";

static void write_settings(struct buffer *b)
{
    buffer_text(b, settings);
}

static void write_luals(struct buffer *b)
{
    language_write(LANGUAGE_LUALS, b);
}

static void write_luacheck(struct buffer *b)
{
    language_write(LANGUAGE_LUACHECK, b);
}

/* `ours` stands in every version that this program has written: what does not have it is somebody's own. */
static const struct file {
    const char *name, *ours;
    void (*write)(struct buffer *b);
} files[] = { { ".language/whitecell.lua", "---@meta whitecell", write_luals },
              { ".luarc.json", "\".language\"", write_settings },
              { ".luacheckrc", "whitecell editor", write_luacheck } };
enum { FILES = sizeof files / sizeof *files };

static enum status may_write(const char *path, const struct file *file, struct error *err)
{
    char *data;
    size_t length;
    if (os_kind(path) == OS_NOTHING)
        return STATUS_OK;
    enum status status = os_read_file(&alloc_libc, path, OURS_MAX, &data, &length, err);
    if (status)
        return status;
    int ours = strstr(data, file->ours) != NULL;
    os_free_data(&alloc_libc, data, length);
    if (ours)
        return STATUS_OK;
    error_set(err, STATUS_REFUSED, N_("%s is there already and is not this program's"), path);
    error_fix(err, N_("move it away, or name another folder"));
    return STATUS_REFUSED;
}

static enum status write_one(const char *path, const struct file *file, struct error *err)
{
    struct buffer text;
    buffer_init(&text, &alloc_libc);
    file->write(&text);
    enum status status = text.failed ? error_no_memory(err) : os_write_file(path, text.data, (size_t)text.length, err);
    buffer_free(&text);
    return status;
}

static int run(struct cli *cli, const struct words *words)
{
    const char *dir = words->count ? words->word[0] : cli->places.scenarios;
    char path[FILES][OS_PATH], folder[OS_PATH];
    struct error err;
    enum status status = os_kind(dir) == OS_FOLDER
                             ? STATUS_OK
                             : error_set(&err, STATUS_NOT_FOUND, N_("there is no folder \u201C%s\u201D"), dir);
    for (int i = 0; i < FILES && !status; i++) {
        status = os_join(path[i], dir, files[i].name, &err);
        if (!status)
            status = may_write(path[i], files + i, &err);
    }
    if (!status)
        status = os_join(folder, dir, ".language", &err);
    if (!status)
        status = os_make_dirs(folder, &err);
    for (int i = 0; i < FILES && !status; i++) {
        status = write_one(path[i], files + i, &err);
        if (!status)
            say(&cli->out, N_("written: %s"), path[i]);
    }
    if (status)
        return verb_failed(cli, &err);
    say(&cli->out,
        N_("Open the folder in VS Code with the extension \u201CLua\u201D (sumneko.lua), or in any editor with "
           "lua-language-server: it completes the words, shows what each takes, and marks what is wrong."));
    return EXIT_FINE;
}

static const char *const examples[] = { "whitecell editor", "whitecell editor ~/my-scenarios", NULL };

const struct verb verb_editor = {
    .name = "editor",
    .usage = "[FOLDER]",
    .summary = N_("teaches an editor the language of scenarios"),
    .help =
        N_("Writes .luarc.json and .language/whitecell.lua for lua-language-server, and .luacheckrc for luacheck, into "
           "the folder "
           "that holds your scenarios. Made from the tables that a load checks against; run it again after an update."),
    .examples = examples,
    .most = 1,
    .options = options,
    .run = run,
};
