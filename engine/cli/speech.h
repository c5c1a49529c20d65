/* Reading aloud through a program that is installed: Speech Dispatcher, or eSpeak. Nothing is sent anywhere. */
#ifndef CLI_SPEECH_H
#define CLI_SPEECH_H

#include "store/os.h"

struct speech {
    char path[OS_PATH]; /* of the program, "" when there is none */
    long running;       /* as os_start gave it, 0: silent */
};

/* Its name, borrowed, or NULL when none is installed. It is looked for anew while there is none. */
const char *speech_program(struct speech *speech);
/* Reads `text` instead of what is being read, and returns at once; NULL only falls silent. What cannot be read stays
   unsaid. */
void speech_say(struct speech *speech, const char *text);

#endif
