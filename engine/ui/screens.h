/* Between app.c and the screens: one function per screen, and what they share. */
#ifndef UI_SCREENS_H
#define UI_SCREENS_H

#include "app.h"
#include "sheet.h"
#include "words.h"

/* ---- act.c: what the players do ---- */
/* Carries out a command; a refusal opens the dialog of errors. 1 when it was done. */
int act_do(struct app *app, const struct command *c);
/* Counts anew what the exercise says: after every command, and when it is opened. */
void act_refresh(struct app *app);
void act_turn_opened(struct app *app); /* the others choose */
void act_close(struct app *app);       /* closes the turn and plays it out */
void act_end(struct app *app);         /* on to the hot wash */
void act_choose(struct app *app);      /* what the answer says */
void act_take_back(struct app *app, int32_t decision);
void act_read(struct app *app, int message);
/* What was delivered before this turn counts as read; `fresh`: of the rest, the first is shown. */
void act_mark_old(struct app *app, int fresh);
int act_unread(const struct app *app);
int act_news(const struct app *app);        /* unread and of this turn */
int act_next_unread(const struct app *app); /* the first of these, or -1 */
int act_is_unread(const struct app *app, int message);
void act_dialog(struct app *app, enum app_dialog dialog);
int act_ended(const struct app *app);
/* Decisions of this turn put to the roles here: writes at most `room`, returns how many. */
int act_decisions(const struct app *app, int32_t *out, int room);
int act_open_decisions(const struct app *app);
int32_t act_choice(const struct app *app, int32_t decision); /* option number or 0 */
void act_show_decision(struct app *app, int32_t decision);

/* ---- app.c ---- */
void app_console(struct ui *ui, struct app *app, struct rect area);

/* ---- apart.c ---- */
/* On another display when there is one; else the stage goes dark first. */
void app_open_console(struct app *app);

/* ---- bar.c ---- */
/* The top line with the marking, the time and the turn; cuts it off *all. */
void bar_top(struct ui *ui, struct app *app, struct rect *all);
/* The same without an exercise: a title. */
void bar_title(struct ui *ui, struct rect *all, const char *title);
/* The menu's button, where the bar of this frame left its corner. Last, so that the focus begins elsewhere. */
void bar_menu(struct ui *ui, struct app *app);
/* Panes, keys and what comes next; cuts it off the bottom of *all. */
void bar_room(struct ui *ui, struct app *app, struct rect *all);
/* One or two buttons at the bottom: returns 1 for the first (primary), 2 for the second. NULL leaves the second out. */
int bar_buttons(struct ui *ui, struct rect *all, const char *primary, const char *second);

/* ---- author.c: only while app->live ---- */
void author_look(struct ui *ui, struct app *app); /* at the files */
/* The marking over everything and the panel beside it, cut off *all; nothing is left of it where there is no room for
   both. */
void author_cut(struct ui *ui, struct app *app, struct rect *all);
void author_over(struct ui *ui, struct app *app, struct rect area); /* the mistakes, above the screen in `area` */
void author_keys(struct ui *ui, struct app *app);

/* ---- speech.c ---- */
/* After a frame: reads aloud what has come up, else the focus; falls silent at the next key or press. */
void speech_follow(struct ui *ui, struct app *app);
void speech_hush(struct app *app);

/* ---- on_stage.c ---- */
void on_stage(const struct app *app, struct console_view *view);

/* ---- library_card.c ---- */
enum library_wish { LIBRARY_NOTHING, LIBRARY_OPEN, LIBRARY_GO_ON, LIBRARY_LOOK_AGAIN };
/* Height of what is written on a card `w` wide; `full`: with the roles and the whole content notice. */
int library_card_height(struct ui *ui, const struct app_card *c, int w, int full);
/* A card with its map, `picture` high, which app->pictures[index] keeps. *look: bit 0, it has the focus; bit 1, the
   pointer. Ids are the caller's. */
enum library_wish library_card(struct ui *ui, struct app *app, struct rect box, const struct app_card *c, int index,
                               int picture, int full, int *look);
/* Room for the maps of so many cards; 0 when memory ran out. */
int library_pictures(struct app *app, int count);
void library_free_pictures(struct app *app);

/* ---- screens ---- */
void library_draw(struct ui *ui, struct app *app, struct rect area);
void setup_begin(struct app *app, const struct scenario *s);
void setup_draw(struct ui *ui, struct app *app, struct rect area);
void briefing_draw(struct ui *ui, struct app *app, struct rect area);
void room_draw(struct ui *ui, struct app *app, struct rect area);
void replay_begin(struct app *app, int turn);
void replay_draw(struct ui *ui, struct app *app, struct rect area);
void ending_draw(struct ui *ui, struct app *app, struct rect area);
void settings_draw(struct ui *ui, struct app *app, struct rect area);
void dialog_draw(struct ui *ui, struct app *app);
/* The dialog of the keys, of this screen or of the console's own window; 1 when it is left by its button. */
int keys_draw(struct ui *ui, const struct app *app, int apart);
/* Names of keys, parted by ", ", two spaces or an ellipsis, each on a key cap; returns the width. With `draws` 0 it only
   measures. */
int keys_caps(struct ui *ui, int x, int y, const char *keys, int draws);
int keys_caps_height(const struct ui *ui);

/* ---- parts of the room ---- */
/* The map with what is selected; `free` is what the camera aims at, `covered` keep labels off. sample NONE: the state
   now. With an `earlier` sample the links show what has happened since then, while no site is selected. */
void stage_map(struct ui *ui, struct app *app, struct rect box, struct rect free, int sample, int earlier,
               const struct rect *covered, int count);
/* The sites that a first view holds: those that lie together. Writes them to `out`, with room for `count`, and returns
   how many. */
int stage_core_sites(const struct map_site *sites, int count, struct map_site *out);
/* At (x, y); returns its place, and only that with `draws` 0. */
struct rect stage_legend(struct ui *ui, int x, int y, int draws);
/* "Ministry of finance. Out of service, 0 %": what its mark on the map shows. */
char *site_words(const struct app *app, int32_t site, char *out, size_t size);
char *site_state(const struct app *app, int32_t site, char *out, size_t size); /* without its name */
/* The card beside the map: what it is about, how large, and where. `width` is what it takes where that is enough; for
   long wording it grows over the map, and a message beyond that goes over several pages. */
struct card {
    int kind, index; /* site, message, decision */
    struct rect box;
    int large, small; /* the title; all letters, which the text size of the settings makes up for */
    int page, pages; /* of a message */
    int scrolls;
};
struct card card_place(struct ui *ui, struct app *app, struct rect area, int width);
void card_draw(struct ui *ui, struct app *app, const struct card *card);
void site_about(struct pen *pen, const struct app *app, int32_t site);
int gauges_height(struct ui *ui, struct app *app, int width);
/* Values at a sample of the history, or now, and the change since turn `from` opened (-1: none). Returns the one that
   is looked at, by focus or pointer, or NONE; *place is its. */
int32_t gauges_draw(struct ui *ui, struct app *app, struct rect box, int sample, int from, struct rect *place);
/* The turn played last, or -1. */
int gauges_turn(const struct app *app);
/* What moved it in the last turn, above its place, as far as `area` has room. */
struct rect gauge_hint_box(struct ui *ui, int32_t gauge, struct rect place, struct rect area);
void gauge_hint(struct ui *ui, struct app *app, int32_t gauge, struct rect place, struct rect area);
void gauge_causes(struct pen *pen, const struct app *app, int32_t gauge, int turn);
void sites_draw(struct ui *ui, struct app *app, struct rect box);
void ledger_draw(struct ui *ui, struct app *app, struct rect box);
void inbox_draw(struct ui *ui, struct app *app, struct rect box);
void decide_draw(struct ui *ui, struct app *app, struct rect box);
/* What anyone can know of how far to trust a channel: "unverified". Its mark, within r of (x, y). */
const char *message_word(int32_t channel);
void message_mark(struct draw_list *list, int32_t channel, float x, float y, float r, enum theme_token token);
/* One message as its channel looks. */
void message_draw(struct pen *pen, const struct app *app, const struct message *m, int large);
int message_height(struct ui *ui, const struct app *app, const struct message *m, int width, int large);
/* Cuts a message that is too long for `room` to one page of it, the text in out[COMMAND_TEXT_MAX + 1]; the headline
   stands on the first one. Returns how many pages there are, 0 when even those have no room. */
int message_page(struct ui *ui, const struct app *app, struct message *m, int width, int room, int page, char *out);

/* ---- looks ---- */
/* Chrome: 20, 25, 31 and 39 pixels at 1280x720; the large look has 22, 28, 36 and 45. Each returns what was set before.
   */
struct theme_scale look_small(struct ui *ui);
struct theme_scale look_large(struct ui *ui);
/* Whether two columns of text have no room. */
int look_narrow(const struct ui *ui, int width);

#endif
