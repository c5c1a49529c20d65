/* What the window's application needs of the outside: scenarios, saves, the clock, settings. */
#ifndef CLI_HOST_H
#define CLI_HOST_H

#include "exercise/resume.h"
#include "speech.h"
#include "store/lang.h"
#include "store/saves.h"
#include "table.h"
#include "ui/app.h"
#include "verb.h"

struct host {
    struct cli *cli;
    void *window;        /* for who opened it; not the host's */
    const struct table *table; /* the exercise that it was opened with, borrowed; or NULL */
    struct opened norms; /* the catalogue, once something needs it */
    int has_norms;
    struct opened slot[2]; /* a scenario stays where it was opened: it points into its slot */
    int setup;             /* the slot for setting up; the other is the one played */
    struct exercise *fresh;
    struct resumed resumed; /* or continued here */
    struct arena texts;     /* of the cards */
    struct app_card *cards;
    int card_count, card_next, fresh_cards; /* next: the first that was not read yet */
    struct saves_list saves; /* as long as cards are read */
    struct lang lang[LANGS_MAX];
    struct app_language language[LANGS_MAX];
    int lang_count; /* 0: not asked for yet */
    struct speech speech;
};

/* From now on scenarios that are loaded are set in type. */
void host_init(struct host *host, struct cli *cli);
void host_free(struct host *host);
struct app_host host_app(struct host *host);
/* Sets in type, or no more, what was loaded before: the table's scenario. */
enum status host_in_type(struct host *host, int on, struct error *err) MUST_USE;
/* Speaks another language from now on: the interface, and every scenario and exercise that is open. After a failure
   everything is as it was. */
enum status host_language(struct host *host, const char *code, struct error *err) MUST_USE;
/* What was kept when the settings last changed; leaves *out alone otherwise. */
void host_settings(struct app_settings *out);

#endif
