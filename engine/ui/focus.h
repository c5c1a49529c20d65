/* Between widget.c, focus.c and scroll.c. */
#ifndef UI_FOCUS_H
#define UI_FOCUS_H

#include "widget.h"

/* Moves the focus as the frame's key asks, among the items of the frame before. */
void focus_navigate(struct ui *ui);

const struct ui_item *items_find(const struct ui_item *items, int count, uint32_t id);
/* In the open modal scope and able to take the focus. */
int item_focusable(const struct ui *ui, const struct ui_item *item);

/* The ring at once, where ui_focus_ring may leave it to the end of the region. */
void ring_draw(struct ui *ui, struct rect box);

#endif
