/* The master scenario events list as a table: its columns and kinds of events. Names as in HSEEP; never translated, for
   they are read again. */
#ifndef CORE_MSEL_H
#define CORE_MSEL_H

#include <stddef.h>

/* The columns of HSEEP in their order, then ours for what they do not hold. */
enum msel_column {
    MSEL_NUMBER,
    MSEL_TIME,
    MSEL_TYPE,
    MSEL_MODE,
    MSEL_FROM,
    MSEL_TO,
    MSEL_MESSAGE,
    MSEL_EXPECTS,
    MSEL_OBJECTIVE,
    MSEL_NOTES,
    MSEL_ID,
    MSEL_TURN,
    MSEL_WHEN,
    MSEL_HEADLINE,
    MSEL_RELIABLE,
    MSEL_HELD,
    MSEL_COLUMNS,
    MSEL_HSEEP = MSEL_NOTES + 1
};
extern const char *const msel_columns[MSEL_COLUMNS];

enum msel_type {
    MSEL_INJECT,
    MSEL_CONTEXTUAL,  /* the same */
    MSEL_CONTINGENCY, /* an inject that comes on a condition or on the facilitator's word */
    MSEL_DECISION,    /* this one and those behind it are no injects */
    MSEL_EXPECTED_ACTION,
    MSEL_EXPECTED_PLAYER_ACTION,
    MSEL_ADMINISTRATIVE,
    MSEL_TYPES
};
extern const char *const msel_types[MSEL_TYPES];

/* The place of a text in names[count], capitals and blanks around it aside, or -1. */
int msel_find(const char *const *names, int count, const char *text, size_t length);

#endif
