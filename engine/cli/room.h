/* The room in the terminal, shared by the room_*.c files only: one exercise, played line by line. */
#ifndef CLI_ROOM_H
#define CLI_ROOM_H

#include "reader.h"
#include "table.h"

struct room {
    struct cli *cli;
    struct paper *out;
    struct reader in;
    struct exercise *e;
    struct live *live; /* or NULL: who plays here writes the scenario */
    const struct scenario *s;
    int32_t roles; /* played here */
    enum policy policy;
    int32_t asked;  /* the decision that a number answers, or NONE */
    int32_t last;   /* the decision chosen last, or NONE */
    int settled;    /* it has been said that nothing is left to decide */
    int opened;     /* the turn (0-based) that has been shown, or NONE; turns + 1 when the end has been */
    int *seen;      /* per inject: 0, or 2 + the entry of the edit that was shown (1: none) */
    int seen_count;
    int seen_added; /* entries looked through for injects written on the spot */
    int warned;     /* what was just warned of and is done when said again: a number of the word, or NONE */
    int leaving;
};

/* ---- room.c ---- */

/* Carries out a command; says why when it could not. 1 when it was done. */
int room_do(struct room *r, const struct command *c);

/* Prints *err as one paragraph with its way out. */
void room_wrong(struct room *r, const struct error *err);

/* Asks one more thing; NULL when the input ended. */
char *room_ask(struct room *r, const char *prompt);

/* What a word means among `count` things with ids and names: an id, a name, the beginning of exactly one of
   either, or a number from 1 on. NONE after saying what is near. `kind` is translated: N_("site"). */
typedef const char *room_text(const struct scenario *s, int32_t index);
int32_t room_find(struct room *r, const char *word, const char *kind, int32_t count, room_text *id, room_text *name);

/* "27 June 2017 · 08:30 UTC, 11:30 in Kyiv" */
char *room_time(const struct room *r, int64_t minutes, char *out, size_t size);

/* The roles in `roles`, by name, or "everyone". */
char *room_roles(const struct room *r, int32_t roles, char *out, size_t size);

int room_ended(const struct room *r);

/* ---- room_words.c ---- */

/* Does what a line says. */
void room_line(struct room *r, char *line);

/* A word's function gets the rest of the line. */
typedef void room_word(struct room *r, char *rest);

/* ---- room_turn.c: what is shown of itself ---- */
void room_brief(struct room *r);
void room_card(struct room *r, int32_t role);
void room_turn(struct room *r);
void room_ending(struct room *r);
void room_mark_seen(struct room *r, int32_t before_turn); /* what was delivered before that turn counts as read */
void room_news(struct room *r, int32_t again_turn);       /* new messages, and all of that turn (NONE: only new ones) */
void room_changes(struct room *r, int32_t from, int32_t to);

/* ---- room_look.c ---- */
room_word room_inbox, room_read, room_indicators, room_evidence, room_why, room_role_list, room_role, room_where;
void room_message(struct room *r, const struct message *m, int number);
struct message *room_messages(struct room *r, int *count); /* mem_free(&alloc_libc, ..., count, sizeof) */
char *room_gauge(const struct room *r, int32_t gauge, char *out, size_t size); /* "Public trust 58" */

/* ---- room_sites.c ---- */
room_word room_sites, room_site;
void room_trouble(struct room *r); /* the sites that are worst off */

/* ---- room_log.c ---- */
room_word room_log;

/* ---- room_choose.c ---- */
room_word room_next, room_undo, room_ballot, room_decisions, room_end;
void room_decision(struct room *r, int32_t decision);
void room_choose(struct room *r, int number);
void room_prompt(struct room *r, char *out, size_t size); /* the prompt of the moment; moves on to what is open */

/* ---- room_run.c: the facilitator ---- */
room_word room_inject, room_note, room_override, room_rewind, room_fork, room_pause, room_resume, room_show, room_hide;

int32_t room_norm(struct room *r, const char *word); /* a norm of the catalogue, or NONE after saying so */

/* ---- room_rule.c ---- */
room_word room_ruling;

/* ---- room_author.c ---- */
room_word room_panel, room_jump, room_back, room_reload;
/* Says what is watched; `save`: where it will be kept, or NULL. Waits until the scenario loads, or somebody leaves. */
void room_author_begin(struct room *r, const char *save);
int room_author_look(struct room *r);    /* at the files; 1 when something has changed */
char *room_author_line(struct room *r);  /* the next line, as reader_next */

/* ---- room_debrief.c, room_norms.c ---- */
room_word room_debrief, room_ledgers;

#endif
