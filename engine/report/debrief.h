/* The hot wash as plain rows, in the order that teaches: how did we decide, timeline, norms, outcomes, what
   really happened, discussion. Who prints or draws them decides on the words around; everything here can be
   traced to a line of the journal, a decision, an option, a reason and a paragraph. */
#ifndef REPORT_DEBRIEF_H
#define REPORT_DEBRIEF_H

#include "core/score.h"
#include "exercise/exercise.h"

/* Who settled a decision. */
enum decided {
    DECIDED_ROLE,
    DECIDED_POLICY,
    DECIDED_NOBODY,
    DECIDED_FORM /* left out by the form: as in the record */
};

struct debrief_ballot {
    const char *team, *why; /* "" when not said */
    int32_t option;         /* number within the decision, 0: none */
    enum sureness sureness;
};

/* One decision as it was faced in one turn. */
struct debrief_choice {
    int32_t turn, decision, option; /* turn 0-based; option: number of what was carried out */
    enum decided decided;
    const char *by, *why; /* "" when not said */
    enum sureness sureness;
    const struct debrief_ballot *ballot;
    int ballots;
};

enum debrief_kind {
    DEBRIEF_TURN,
    DEBRIEF_MESSAGE,
    DEBRIEF_CHOICE,
    DEBRIEF_ANSWERS,
    DEBRIEF_RULING,
    DEBRIEF_NOTE,
    DEBRIEF_END
};

/* One event, in the order of simulated time. */
struct debrief_event {
    enum debrief_kind kind;
    int32_t turn, minute;
    /* TURN: turn; MESSAGE: inject or NONE; CHOICE: in debrief.choice; ANSWERS: proposal; RULING, NOTE: entry. */
    int32_t index;
    const char *text;      /* MESSAGE: headline or text; else "" */
    int32_t joined, asked; /* ANSWERS */
    int32_t unreliable;    /* MESSAGE: it was wrong or unsure, as the players could not know */
    const char *why;       /* MESSAGE, END: what made its condition hold, or "" */
};

/* One option's mark for a norm. */
struct debrief_mark {
    int32_t turn, decision, option;
    int32_t value, lo, hi, tension; /* as in struct norm_opportunity */
    int32_t counted;                /* 0: outside the norm's scope; shown beside the score */
    const char *because, *para;
};

/* A ruling's mark: outside the opportunity bounds. */
struct debrief_ruled {
    int32_t entry, value;
    const char *because;
};

struct debrief_norm {
    int32_t norm;
    struct norm_score score;
    int32_t younger; /* 1: younger than the start of the exercise: today's yardstick */
    const struct entry *override;
    const struct debrief_mark *mark;
    int marks;
    const struct debrief_ruled *ruled;
    int ruleds;
};

/* Norms of a document that were tested, ruled on or overridden; the others are counted. */
struct debrief_document {
    int32_t document, untested;
    const struct debrief_norm *norm;
    int norms;
};

struct debrief_outcome {
    int32_t gauge, start, end, least, most; /* as shown: bp or counts; least and most over every tick */
};

struct debrief {
    const struct exercise *e;
    const struct debrief_choice *choice;
    int choices;
    const struct debrief_event *event;
    int events;
    const struct debrief_document *document; /* one per document of the catalogue */
    int documents;
    const struct debrief_outcome *outcome; /* one per gauge */
    int outcomes;
};

/* Everything lives in `arena`; texts are the exercise's and the scenario's. Before the end of the exercise it
   tells what there is so far. */
enum status debrief_make(const struct exercise *e, struct arena *arena, struct debrief *out,
                         struct error *err) MUST_USE;

#endif
