/* Reading aloud through a program that is installed: Speech Dispatcher, or eSpeak. Nothing is sent anywhere. */
#ifndef CLI_SPEECH_H
#define CLI_SPEECH_H

#include "store/lang.h"
#include "store/os.h"

struct speech {
    char path[OS_PATH]; /* of the program, "" when there is none */
    char asked[LANG_CODE], voice[LANG_CODE]; /* the voice for the language asked for last, "" for the program's own */
    long running;       /* as os_start gave it, 0: silent */
    int hushes;         /* that one only tells the service to be silent */
};

/* Its name, borrowed, or NULL when none is installed. It is looked for anew while there is none. */
const char *speech_program(struct speech *speech);
/* Reads `text`, which is in the language `code`, instead of what is being read, and returns at once; NULL only falls
   silent. Without a voice for the language the program's own reads it. What cannot be read stays unsaid. */
void speech_say(struct speech *speech, const char *code, const char *text);

#endif
