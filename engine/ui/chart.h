/* Small charts: trend line, row of marks, range. All are drawn inside `box`; values are whole numbers of any unit. */
#ifndef UI_CHART_H
#define UI_CHART_H

#include <stdint.h>

#include "draw.h"

/* A line from the first value to the last, which has a dot, on a thin one at the height of the first. Scaled to
   low..high, or to the values when low >= high. `width` is the line's. One value is a dot at the right; none draws
   nothing. */
void chart_trend(struct draw_list *list, struct rect box, const int32_t *values, int count, int32_t low, int32_t high,
                 enum theme_token token, float width);

/* Where chart_trend puts value i of `count`, and the value v, for marks and labels beside the line. */
float chart_x(struct rect box, float width, int i, int count);
float chart_y(struct rect box, float width, int64_t v, int64_t low, int64_t high);

/* How a norm fared at one opportunity: a shape each, never colour alone. */
enum chart_mark { CHART_ADVANCED, CHART_STRAINED, CHART_CONTESTED, CHART_OPEN, CHART_MARKS };
void chart_mark(struct draw_list *list, enum chart_mark mark, float x, float y, float r);
/* Marks from the left, a new row when the box is full; returns the height used. `r` is their radius. */
int chart_marks(struct draw_list *list, struct rect box, const uint8_t *marks, int count, int r);

/* A filled bar from the left on a quiet track: value of most. */
void chart_bar(struct draw_list *list, struct rect box, int64_t value, int64_t most, enum theme_token token);

/* Where a result lies in what was possible, upright and on the scale of a chart_trend of the same height, low..high and
   `width`: a bar from least to most, left of it a diamond for `here`, right of it a hollow circle for `record` (what
   history would have led to). */
struct chart_range {
    int64_t low, high; /* of the axis */
    int64_t least, most, here, record;
};
void chart_range(struct draw_list *list, struct rect box, float width, const struct chart_range *range);

/* What chart_range draws, one by one, for a legend. */
enum chart_range_mark { RANGE_HERE, RANGE_RECORD, RANGE_SPREAD, RANGE_MARKS };
void chart_range_mark(struct draw_list *list, enum chart_range_mark mark, float x, float y, float r);

#endif
