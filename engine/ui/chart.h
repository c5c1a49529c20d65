/* Small charts: trend line, row of marks, range. All are drawn inside `box`; values are whole numbers of any unit. */
#ifndef UI_CHART_H
#define UI_CHART_H

#include <stdint.h>

#include "draw.h"

/* A line from the first value to the last, which has a dot, on a thin one at the height of the first. Scaled to
   low..high, or to the values when low >= high. `width` is the line's. One value is a dot at the right; none draws nothing. */
void chart_trend(struct draw_list *list, struct rect box, const int32_t *values, int count, int32_t low, int32_t high,
                 enum theme_token token, float width);

/* How a norm fared at one opportunity: a shape each, never colour alone. */
enum chart_mark { CHART_ADVANCED, CHART_STRAINED, CHART_CONTESTED, CHART_OPEN, CHART_MARKS };
void chart_mark(struct draw_list *list, enum chart_mark mark, float x, float y, float r);
/* Marks from the left, a new row when the box is full; returns the height used. `r` is their radius. */
int chart_marks(struct draw_list *list, struct rect box, const uint8_t *marks, int count, int r);

/* A filled bar from the left on a quiet track: value of most. */
void chart_bar(struct draw_list *list, struct rect box, int64_t value, int64_t most, enum theme_token token);

/* Where a result lies in what was possible: a line from least to most, a box over the middle half, a tick at the
   median, a diamond for `here`, a hollow circle for `record` (what really happened) when has_record. */
struct chart_range {
    int64_t low, high; /* of the axis */
    int64_t least, quarter, median, three_quarters, most;
    int64_t here, record;
    int has_here, has_record;
};
void chart_range(struct draw_list *list, struct rect box, const struct chart_range *range);

#endif
