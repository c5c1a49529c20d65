/* The facilitator's console: everything about the exercise on one screen, and every command. It is never on the stage.
 */
#ifndef UI_CONSOLE_H
#define UI_CONSOLE_H

#include "exercise/wall.h"
#include "pen.h"
#include "widget.h"

/* Wall time in seconds. With hot_wash_at <= started no plan is shown; with utc_now 0 no clock. */
struct console_clock {
    int64_t utc_now, started, hot_wash_at;
    int64_t turn;       /* when the turn that is open began */
    int32_t minutes;    /* for everything */
    int32_t utc_offset; /* seconds east of UTC of the wall clock in the room */
};

enum { CONSOLE_TEAMS = 12, CONSOLE_TEAM_NAME = 40 };

enum console_panel {
    PANEL_NONE,
    PANEL_CHOOSE,
    PANEL_RULING,
    PANEL_REWIND,
    PANEL_WRITE,
    PANEL_EDIT,
    PANEL_CLOSE,
    PANEL_END,
    PANEL_VERDICT,
    PANEL_PEOPLE,
    PANEL_FORK,
    PANEL_NOTES,
    PANEL_MORE,
    CONSOLE_PANELS
};

/* The people who play a role, as the facilitator wrote them down. */
struct console_person {
    size_t cursor, anchor;
    char text[120];
};

/* What is selected and half written; kept by the caller from frame to frame. */
struct console_view {
    char stage[200];   /* what the stage shows, in words, or "" */
    char stage_tag[72]; /* of notes on it, or "" for the decision at hand */
    int stage_off;     /* the console has taken its place: only when it is left the stage shows that again */
    int can_name;      /* the caller keeps and forgets the names of people */
    struct console_person people[ROLES_MAX];
    int people_changed; /* by the caller: 1 to be kept, or forgotten without a name; -1 to be read again */
    int asks_keys, leaves; /* for the caller, by button in this frame: the keys are to be shown; back to the stage */
    int can_fork; /* the caller carries out COMMAND_FORK (exercise_fork); without it the console does not offer it */
    int columns;       /* in the frame before */
    int part, side;    /* on a narrow screen: which column, and which beside the decision */
    int prompts_h, note_h; /* heights that these took in the frame before; 0: not known */
    int32_t turn;      /* opened in the run sheet, or NONE */
    int32_t hand;      /* the inject that had the focus in the frame before, or NONE */
    int wants_injects; /* the list of injects takes the focus */
    int decision;      /* selected among those put in this turn, by its place */
    int row, column;   /* of the grid: 0 is the role that decides, then the teams */
    int cast;          /* the row voted last, while l, m, h are for it; or -1 */
    int inject;        /* opened in the list, or NONE */
    int panel;         /* enum console_panel */
    int panel_is_new;  /* opened in the frame before */
    int wants_note;    /* the note takes the focus */
    int wants_row;     /* the row of the grid does */
    int wants_go;      /* the button that goes back does */

    int teams;
    char team[CONSOLE_TEAMS][CONSOLE_TEAM_NAME];
    struct field_text team_name;

    struct field_text note, tag;

    int option, sureness; /* of the choice being corrected */
    struct field_text why;

    struct field_text action, reason, norm_filter;
    int32_t change[64]; /* per indicator, bp */
    int marks;
    struct { int32_t norm, value; struct field_text because; } mark[RULING_MARKS_MAX];

    int32_t norm; /* of a verdict of one's own, or NONE */
    int verdict;  /* enum verdict, or -1 */
    struct field_text verdict_reason;

    int line; /* to go back to, or -1 */

    int channel, reliable;
    int32_t to;
    struct field_text from, headline, body;

    char wall[WALL_TEXT]; /* the length that is being set */

    int sent, entries; /* a command under way, and how many entries there were: what it used is emptied once it is
                          carried out */
};

void console_init(struct console_view *view);

/* Draws the console into `area`. Returns 1 when *out is to be carried out now; its texts are valid until the next
   frame. A refused command leaves what was typed. Everything but COMMAND_FORK is for exercise_do. */
int console_draw(struct ui *ui, struct console_view *view, const struct exercise *e, const struct console_clock *clock,
                 struct rect area, struct command *out);

#endif
