/* The window's application: which screen is shown, the exercise, who plays here, and the settings. It draws one frame
   at a time and knows neither SDL nor the disk: what it needs of the outside, the host does. */
#ifndef UI_APP_H
#define UI_APP_H

#include "app_clock.h"
#include "console.h"
#include "debrief.h"
#include "exercise/inside.h"
#include "exercise/live.h"
#include "exercise/wall.h"
#include "map.h"
#include "widget.h"

enum app_screen {
    SCREEN_LIBRARY, SCREEN_SETUP, SCREEN_BRIEFING, SCREEN_ROOM, SCREEN_CHANGES, SCREEN_ENDING, SCREEN_HOTWASH,
    SCREEN_BLANK, /* the stage is dark before the console shows */
    SCREEN_CONSOLE, SCREEN_SETTINGS, SCREENS
};

/* What of the room is large. */
enum app_pane {
    PANE_MAP,
    PANE_SITES,
    PANE_INBOX,
    PANE_DECIDE,
    PANE_NORMS,
    PANES
}; /* norms: only while the ledgers are shown */

enum app_dialog {
    DIALOG_NONE,
    DIALOG_KEYS,
    DIALOG_MENU,
    DIALOG_CLOSE,
    DIALOG_END,
    DIALOG_CARD,
    DIALOG_CHOOSE,
    DIALOG_GAUGE,
    DIALOG_ERROR,
    DIALOGS
};

enum { BRIEFING_PAGES = 3 }; /* the situation, what to do, who plays */

struct app_settings {
    char theme[16]; /* "dark", "light", "contrast" */
    char language[16]; /* code, "" for what the system says */
    int text_percent; /* 100 to 200 */
    int still;        /* reduced motion */
    int timer;        /* the wall clock is shown */
    int speech;       /* what comes up is read aloud */
};

/* A scenario in the library, with the save that can go on. Texts are the host's and live until the next call of
   `cards`. */
struct app_card {
    const char *id, *title, *stake, *notice;
    const char *roles;   /* their names, or "" */
    const char *length;  /* "50, 75 or 225 minutes", or "" */
    const char *problem; /* why it cannot be played, or "" */
    const char *way_out; /* of the problem, or "" */
    const struct map_site *sites; /* without labels */
    int site_count, role_count;
    int pending;         /* not read yet: only the id is known */
    const char *save;    /* path of the newest unfinished save, or NULL */
    int32_t turn, turns; /* of the save */
};

struct app_start {
    const char *scenario;
    uint64_t seed;
    const char *form; /* id or NULL */
};

struct app_language {
    const char *code, *name; /* as its speakers call it */
};

enum app_wish { WISH_CLOSE, WISH_OPEN, WISH_SWAP };

/* All but `utc` may be NULL: then the app does without. Statuses come with *err in words for the players. */
struct app_host {
    void *ud;
    int64_t (*utc)(void *ud); /* wall time, seconds */
    int32_t (*offset)(void *ud, int64_t utc); /* of the clock on the wall here, seconds east of UTC */
    /* May read a few at a time: while one is pending, the next call reads on. */
    const struct app_card *(*cards)(void *ud, int *count);
    void (*look_again)(void *ud); /* the next call of `cards` reads everything anew */
    /* The scenario to set up, borrowed until the next call. */
    enum status (*open)(void *ud, const char *id, const struct scenario **s, struct error *err);
    uint64_t (*seed)(void *ud); /* a fresh one */
    /* The exercise belongs to the host, which closes the one before. */
    enum status (*start)(void *ud, const struct app_start *how, struct exercise **e, struct error *err);
    enum status (*resume)(void *ud, const char *save, struct exercise **e, struct error *err);
    /* A child save of the exercise as it stands; the exercise goes on in its own. */
    enum status (*fork)(void *ud, struct exercise *e, struct error *err);
    /* The names of people beside the exercise's save, one for each of its roles; no name at all removes them from the
       disk. Both or neither. */
    enum status (*people)(void *ud, const struct exercise *e, struct console_person *people, struct error *err);
    enum status (*keep_people)(void *ud, const struct exercise *e, const struct console_person *people,
                               struct error *err);
    void (*keep)(void *ud, const struct app_settings *settings);
    /* The languages that there are, borrowed; *used is the place of the one in use. */
    const struct app_language *(*languages)(void *ud, int *count, int *used);
    /* Speaks another one from now on, also the exercise and the scenario that it gave out. */
    enum status (*language)(void *ud, const char *code, struct error *err);
    /* Reads a text aloud instead of what is being read, and returns at once; NULL: falls silent. */
    void (*speak)(void *ud, const char *text);
    /* The program that reads, or NULL when none is installed. */
    const char *(*voice)(void *ud);
    /* Opens a window for the console on another display, closes it, or has it and the stage change places. Returns
       whether it is open: not when there is no other display. */
    int (*console)(void *ud, enum app_wish wish);
};

/* A decision being answered. */
struct app_answer {
    int32_t decision; /* shown, or NONE */
    int32_t option;   /* number, 0: none yet */
    int sureness;     /* -1: not said, else 0 low, 1 medium, 2 high */
    char why[600];
    struct ui_edit edit;
    int page;      /* 0: the question, 1: its options; when they do not go on one */
    int looked_at; /* number of the option whose price is shown, 0: none yet */
};

/* The turn that plays out. */
struct app_replay {
    int turn, first, last; /* history turn and samples */
    uint32_t start_ms;
    int begun, done;
};

/* What was read aloud last. */
struct app_speech {
    uint64_t subject, focus;
    int dialog_from; /* first drawing of the dialog */
    int talks;
    char site[400]; /* the one with the focus on the map, in words */
};

/* Beside an exercise that is being written. */
struct app_author {
    int panel;    /* what goes on inside is shown */
    int put_away; /* the mistakes are not */
    int keeps;    /* what stands is kept in the end */
    int looked, news; /* news: enum live_news that the next frame takes */
    uint32_t looked_ms; /* when the files were looked at last */
    char said[300];     /* what came of the last save, or "" */
    int back, reload, jump; /* asked for in the panel: 1; a turn from 1 */
    struct inside inside;
    struct rect rest; /* below the strip, panel included */
};

struct app_setup {
    const struct scenario *s; /* borrowed from the host */
    int32_t roles;
    int form, policy, timer, ledgers;
    int copied; /* the seed lies in the clipboard */
    char seed[24];
    struct ui_edit seed_edit;
};

struct app {
    const struct alloc *alloc;
    struct app_host host;
    struct app_settings settings;
    enum app_screen screen, behind; /* behind: where settings, blank and console go back to */
    enum app_pane pane;
    enum app_dialog dialog;
    int entered; /* frames left in which a new screen or dialog sets its first focus */
    int leaving; /* the window is to close */
    struct error error;

    struct exercise *e; /* borrowed; NULL in the library */
    int32_t roles;      /* bit set played here */
    enum policy policy; /* of the others */
    struct app_clock clock;

    struct message *messages; /* delivered to the roles here, oldest first */
    int message_count, message_cap;
    int *seen; /* per inject: 0, or 2 + entry of the wording that was read */
    int seen_count, seen_added; /* entries whose injects written on the spot were read */
    int shown_message; /* in the reading pane */
    int leaf_of, leaf; /* of the card: message, and which of its pages */

    struct rect corner; /* of the bar, for the menu's button; empty where there is none */
    struct map map;
    struct map_site *sites;
    int site_cap;
    struct map_link *links;
    int link_cap;
    int map_alone;  /* the card beside the map is put away */
    int32_t map_of; /* sites of the scenario that the camera was set for, NONE for none */

    struct app_answer answer;
    struct app_replay replay;
    struct app_setup setup;
    struct app_speech speech;
    int briefing_page;
    int32_t cards_seen; /* bit set of roles whose private card was opened here */
    char filter[64];
    struct ui_edit filter_edit;
    struct map *pictures; /* of the cards */
    int picture_cap;
    int32_t card;  /* role whose card is open */
    int card_open; /* 0: the screen is to be handed over first */
    int32_t gauge; /* of DIALOG_GAUGE */
    struct debrief_view debrief;
    struct console_view console;
    int console_apart; /* it has a window of its own */
    int console_agreed; /* the facilitator said that nobody else sees that display */
    struct rect console_on; /* that display */
    int console_covers; /* its window lies on the display of the stage: it stays dark */
    int error_apart;   /* the error belongs there */
    int keys_apart;    /* its keys are shown there */
    struct live *live; /* borrowed: who plays writes the scenario; or NULL */
    struct app_author author;
};

/* Begins with the library. `land` is borrowed. */
void app_init(struct app *app, const struct alloc *a, const struct app_host *host, const struct land *land);
void app_free(struct app *app);

/* Sits down at an exercise: with its briefing when it is fresh, else where it was left. */
void app_sit(struct app *app, struct exercise *e, int32_t roles, enum policy policy, int fresh);

/* From now on the scenario is being written: its files are looked at a few times a second, what was saved is played in
   place, and the author sees what goes on inside. live->e may be NULL yet. `keeps`: what stands will be kept in the
   end. */
void app_author(struct app *app, struct live *live, int keeps);

/* Whether a frame of this input would look as the last one did, with live->e unchanged: then it need not be laid out.
   Looks at the files. Always 0 without app_author. */
int app_rests(struct app *app, const struct ui *ui, const struct ui_input *in);
/* As ui_wake after the last frame, sooner while files are looked at. */
int app_wake(const struct app *app, const struct ui *ui, uint32_t now_ms);

const struct theme *app_theme(const struct app *app);
/* Draws a frame between ui_begin and ui_end of its own. Afterwards app->leaving tells whether the window is to close.
   */
enum status app_frame(struct app *app, struct ui *ui, const struct ui_input *in, struct error *err) MUST_USE;

/* A frame of the console's own window, on a ui of its own, while app->console_apart. */
enum status app_console_frame(struct app *app, struct ui *ui, const struct ui_input *in, struct error *err) MUST_USE;
/* That window was closed. */
void app_console_closed(struct app *app);
/* Where it lies now: on the display at `on`, empty while it is closed; `covers`, that of the stage; `changed`, displays
   were plugged in, unplugged, moved or mirrored, also while it is closed.
   It asks once whether a display is the facilitator's alone: the answer holds for that display, also when the console
   was closed, or lay over the stage, in between. On another display, and after a change, it asks again. */
void app_console_moved(struct app *app, struct rect on, int covers, int changed);

/* The same as by key, for the host and for tests. */
void app_go(struct app *app, enum app_screen screen);
void app_show(struct app *app, enum app_pane pane);
void app_fail(struct app *app, const struct error *err);

#endif
