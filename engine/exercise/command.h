/* What players and facilitator do. Each command is one line of the journal; the same record serves the window, the
   terminal and a test. Ids, not numbers, stand in the file, so that a save can be read and adapted. */
#ifndef EXERCISE_COMMAND_H
#define EXERCISE_COMMAND_H

#include "core/scenario.h"

struct cJSON; /* store/json.h reads and makes them */

enum command_kind {
    COMMAND_CHOOSE,   /* decision, option (0 takes it back), text: rationale, confidence, by */
    COMMAND_BALLOT,   /* decision, option, team, confidence, text: what a team would have chosen; binds nobody */
    COMMAND_CLOSE,    /* closes the turn */
    COMMAND_HOLD,     /* inject */
    COMMAND_LET,      /* inject: no longer held */
    COMMAND_RELEASE,  /* inject: delivered now */
    COMMAND_EDIT,     /* inject, headline, text: what the players read from now on */
    COMMAND_ADD,      /* headline, text, from, channel, to, unreliable: an inject written on the spot */
    COMMAND_RULING,   /* text: the action in words; changes, marks; reason */
    COMMAND_OVERRIDE, /* norm, value (enum verdict), reason: stands beside the computed one */
    COMMAND_NOTE,     /* text, tag; may be added after the end */
    COMMAND_REWIND,   /* line: back to the state after that line, 0 for the start; later lines stay as history */
    COMMAND_FORK,     /* tag: id of the child save */
    COMMAND_PAUSE,
    COMMAND_RESUME,
    COMMAND_SHOW,     /* shows the ledgers before the hot wash */
    COMMAND_HIDE,
    COMMAND_END,      /* on to the hot wash */
    COMMANDS
};

enum { CHANGES_MAX = 8, RULING_MARKS_MAX = 6, COMMAND_TEXT_MAX = 4000 /* bytes of a text */ };

enum sureness { SURENESS_UNSAID, SURENESS_LOW, SURENESS_MEDIUM, SURENESS_HIGH, SURENESSES };

struct ruling_mark {
    int32_t norm, value; /* -3..3 */
    const char *because;
};

/* Texts are borrowed; unused ones NULL. Indexes are NONE where unused. */
struct command {
    enum command_kind kind;
    int32_t decision, option, inject, norm, value, line;
    int32_t channel, to; /* enum channel, bit set of roles */
    int unreliable;      /* of what is added: the hot wash says that it was wrong or unsure */
    enum sureness sureness;
    const char *by;      /* role, team or "policy:historical"; never a person's name */
    const char *text, *headline, *from, *reason, *tag;
    int32_t changes, marks;
    struct add change[CHANGES_MAX]; /* slots are gauges */
    struct ruling_mark mark[RULING_MARKS_MAX];
};

/* A command of this kind with nothing in it. */
struct command command_of(enum command_kind kind);

const char *command_verb(enum command_kind kind); /* "choose" ...: the value of "do" */
int command_find(const char *verb);               /* enum command_kind or NONE */
const char *channel_id(enum channel channel);
int channel_find(const char *id); /* enum channel or NONE */
const char *sureness_id(enum sureness sureness); /* "", "low", "medium", "high" */
int sureness_find(const char *id);

/* The command's own fields as a JSON object; *out is the caller's to delete. */
enum status command_to_json(const struct scenario *s, const struct command *c, struct cJSON **out,
                            struct error *err) MUST_USE;

/* Reads a journal line's body. Texts point into `body`. A field that this kind does not have, or an id that the
   scenario does not know, is STATUS_INVALID. */
enum status command_from_json(const struct scenario *s, const char *verb, const struct cJSON *body, struct command *out,
                              struct error *err) MUST_USE;

#endif
