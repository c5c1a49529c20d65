/* Where scenarios, assets and saves are. In order: the environment (WHITECELL_DATA, WHITECELL_SAVES), the
   checkout that the program was built in, the installed share folder with saves in the user's data folder. */
#ifndef CLI_PLACES_H
#define CLI_PLACES_H

#include "base/status.h"
#include "store/os.h"

struct places {
    char data[OS_PATH]; /* holds the next two */
    char scenarios[OS_PATH];
    char assets[OS_PATH];
    char saves[OS_PATH]; /* need not exist yet */
};

enum status places_find(struct places *out, struct error *err) MUST_USE;

/* The save that `name` means: a path, or a name in the saves folder with or without ".jsonl". STATUS_NOT_FOUND
   names the nearest. */
enum status places_save(const struct places *places, const char *name, char out[OS_PATH], struct error *err) MUST_USE;

#endif
