#include "speech.h"

#include <string.h>

/* `silence` stops a service that goes on reading when its client has gone; a new text replaces what it reads. */
static const struct {
    const char *name, *before, *silence;
} programs[] = {
    { "spd-say", "--wait", "--cancel" },
    { "espeak-ng", "-b1", NULL }, /* the text is UTF-8 */
    { "espeak", "-b1", NULL },
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

static void start(struct speech *speech, const char *before, const char *text)
{
    struct error err;
    const char *argv[] = { speech->path, before, text ? "--" : NULL, text, NULL };
    if (os_start(argv, &speech->running, &err)) /* it stays unsaid */
        speech->running = 0;
}

void speech_say(struct speech *speech, const char *text)
{
    int was = speech->running != 0;
    if (was)
        os_stop(speech->running);
    speech->running = 0;
    if (!speech_program(speech))
        return;
    const char *before = programs[kind_of(speech)].before, *silence = programs[kind_of(speech)].silence;
    if (text)
        start(speech, before, text);
    else if (was && silence)
        start(speech, silence, NULL);
}
