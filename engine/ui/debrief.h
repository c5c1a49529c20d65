/* The hot wash, one page each, in the order that teaches: how did we decide, timeline, norms, outcomes, what really
   happened, discussion. It fills the window, the exercise marking included; only the corner of its bar is the
   caller's. */
#ifndef UI_DEBRIEF_H
#define UI_DEBRIEF_H

#include "analyse/compare.h"
#include "exercise/exercise.h"
#include "pen.h"
#include "widget.h"

enum debrief_page {
    DEBRIEF_DECISIONS,
    DEBRIEF_TIMELINE,
    DEBRIEF_NORMS,
    DEBRIEF_OUTCOMES,
    DEBRIEF_RECORD,
    DEBRIEF_DISCUSSION,
    DEBRIEF_PAGES
};

/* What is selected and half written; kept by the caller from frame to frame. */
struct debrief_view {
    int page;     /* enum debrief_page */
    int shown;    /* the page drawn last; -1: the page takes the focus anew */
    int enters;   /* frames left in which it does */
    int returns;  /* it does because something on it was done, to where the next thing is done */
    struct rect corner; /* where the bar left room for the caller's menu */
    int authoring; /* the caller's: who plays writes the scenario, and the marking says so */
    int decision; /* selected on the first page: which facing */
    int norm;     /* selected on the norms page, or NONE for the first */
    int untested; /* the norms that were not tested are listed too */
    int opened;   /* the record was opened: by the people in the room, never by itself */

    int32_t gauge; /* looked at last on the page of outcomes */
    int large;     /* it fills the page */

    int overriding; /* the panel for a verdict of one's own is open */
    int verdict;    /* enum verdict, or -1 */
    struct field_text reason;

    int improves; /* the note is an improvement item */
    int owner;    /* role, or -1 */
    struct field_text note, tag, due;

    int sent;    /* a command is under way: what it used is emptied once it is carried out */
    int entries; /* how many there were before it */
    char text[FIELD_TEXT + 1]; /* of that command */

    struct compare compare; /* with others, made when the outcomes of an ended exercise are first looked at */
    const struct exercise *compared; /* whose it is, or NULL; with this seed and form */
    uint64_t compared_seed;
    int32_t compared_form;
};

void debrief_init(struct debrief_view *view);

/* Draws the page into `area`. Returns 1 when *out is to be carried out now (COMMAND_NOTE, COMMAND_OVERRIDE); its texts
   are valid until the next frame. A refused command leaves what was typed. */
int debrief_draw(struct ui *ui, struct debrief_view *view, const struct exercise *e, struct rect area,
                 struct command *out);

#endif
