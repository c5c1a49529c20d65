#include "watch.h"

#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "store/os.h"

void watch_begin(struct watch *watch)
{
    memset(watch, 0, sizeof *watch);
    watch->path = os_env("WHITECELL_WATCH");
}

void watch_input(struct watch *watch, const struct ui_input *in)
{
    watch->keys += in->key != UI_KEY_NONE;
    watch->texts += in->text[0] != '\0';
    watch->presses += in->pressed != 0;
    watch->releases += in->released != 0;
    watch->wheels += in->wheel_x != 0 || in->wheel_y != 0;
}

void watch_shown(struct watch *watch, const struct app *app, const struct ui *stage, const struct ui *console)
{
    struct error err;
    if (!watch->path)
        return;
    text_print(watch->text, sizeof watch->text, "input\t%u\t%u\t%u\t%u\t%u\n", watch->keys, watch->texts,
               watch->presses, watch->releases, watch->wheels);
    size_t head = strlen(watch->text);
    size_t length = head + account_write(watch->text + head, sizeof watch->text - head, app, stage, console);
    uint64_t hash = hash_bytes(watch->text, length, 1);
    if (hash != watch->written && os_write_file(watch->path, watch->text, length, &err) == STATUS_OK)
        watch->written = hash;
}
