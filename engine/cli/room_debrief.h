/* Pages of the hot wash, shared by the files that print them. */
#ifndef CLI_ROOM_DEBRIEF_H
#define CLI_ROOM_DEBRIEF_H

#include "report/debrief.h"
#include "room.h"

void room_norms_page(struct room *r, const struct debrief *b); /* room_norms.c */
void room_outcomes(struct room *r, const struct debrief *b);   /* room_debrief.c */

#endif
