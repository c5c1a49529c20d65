#include "speech.h"

#include <string.h>

#include "base/text.h"

/* `language` comes before the code of the voice. `silence` stops a service that goes on reading when its client has
   gone; a new text replaces what it reads. `refuses`: exits with an error when it has no such voice. */
static const struct {
    const char *name, *before, *language, *silence;
    int refuses;
} programs[] = {
    { "spd-say", "--wait", "--language", "--cancel", 0 },
    { "espeak-ng", "-b1", "-v", NULL, 1 }, /* the text is UTF-8 */
    { "espeak", "-b1", "-v", NULL, 1 },
};
enum { PROGRAMS = sizeof programs / sizeof *programs };

static int kind_of(const struct speech *speech)
{
    for (int i = 0; i < PROGRAMS; i++)
        if (strcmp(os_base_name(speech->path), programs[i].name) == 0)
            return i;
    return -1;
}

const char *speech_program(struct speech *speech)
{
    for (int i = 0; i < PROGRAMS && !speech->path[0]; i++)
        if (!os_find_program(speech->path, programs[i].name))
            speech->path[0] = '\0';
    return speech->path[0] ? os_base_name(speech->path) : NULL;
}

/* "pt_BR" asks for pt-br. */
static void choose_voice(struct speech *speech, const char *code)
{
    if (strcmp(speech->asked, code) == 0)
        return;
    text_print(speech->asked, sizeof speech->asked, "%s", code);
    text_print(speech->voice, sizeof speech->voice, "%s", code);
    speech->voice[strcspn(speech->voice, "@.")] = '\0';
    for (char *at = speech->voice; *at; at++)
        *at = *at == '_' ? '-' : *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
}

/* It ended by itself and was not content: it has no such voice. Then pt for pt-br, and then its own. */
static void other_voice(struct speech *speech)
{
    char *cut = strchr(speech->voice, '-');
    if (!cut)
        cut = speech->voice;
    *cut = '\0';
}

/* What is read comes behind "--", so that it is never an option. */
static void start(struct speech *speech, const char *const *argv)
{
    struct error err;
    if (os_start(argv, &speech->running, &err)) { /* it stays unsaid; the program may be gone */
        speech->running = 0;
        speech->path[0] = speech->asked[0] = '\0';
    }
}

void speech_say(struct speech *speech, const char *code, const char *text)
{
    int was = speech->running != 0, kind = kind_of(speech);
    if (!text && speech->hushes)
        return;
    if (was && os_stop(speech->running) > 0 && programs[kind].refuses)
        other_voice(speech);
    speech->running = 0;
    speech->hushes = 0;
    if (!speech_program(speech))
        return;
    kind = kind_of(speech);
    if (text) {
        const char *argv[] = { speech->path, programs[kind].before, programs[kind].language, speech->voice, "--", text,
                               NULL };
        choose_voice(speech, code);
        if (!speech->voice[0]) {
            argv[2] = "--";
            argv[3] = text;
            argv[4] = NULL;
        }
        start(speech, argv);
    } else if (was && programs[kind].silence) {
        start(speech, (const char *const[]){ speech->path, programs[kind].silence, NULL });
        speech->hushes = speech->running != 0;
    }
}
