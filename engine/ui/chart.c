#include "chart.h"

/* The dot at the end stays inside. */
static float room(float width)
{
    return width * 2;
}

float chart_x(struct rect box, float width, int i, int count)
{
    float left = (float)box.x + room(width), w = (float)box.w - 2 * room(width);
    return count < 2 ? left + w : left + w * (float)i / (float)(count - 1);
}

float chart_y(struct rect box, float width, int64_t v, int64_t low, int64_t high)
{
    v = v < low ? low : v > high ? high : v;
    float share = high > low ? (float)((double)(v - low) / (double)(high - low)) : 0.5f;
    return (float)box.y + room(width) + ((float)box.h - 2 * room(width)) * (1 - share);
}

void chart_trend(struct draw_list *list, struct rect box, const int32_t *values, int count, int32_t low, int32_t high,
                 enum theme_token token, float width)
{
    enum { MOST = 256 };
    struct draw_point p[MOST];
    int n = int_min(count, MOST);
    if (count <= 0 || rect_empty(box))
        return;
    if (low >= high) {
        low = high = values[0];
        for (int i = 1; i < count; i++) {
            low = values[i] < low ? values[i] : low;
            high = values[i] > high ? values[i] : high;
        }
    }
    for (int i = 0; i < n; i++) {
        int32_t v = values[n < 2 ? 0 : (int)((int64_t)i * (count - 1) / (n - 1))];
        p[i] = (struct draw_point){ chart_x(box, width, i, n), chart_y(box, width, v, low, high) };
    }
    enum draw_role before = draw_role(list, ROLE_chart);
    if (n > 1) /* where it began, to see how far it has come */
        draw_line(list, (float)box.x, p[0].y, (float)rect_right(box), p[0].y, TOKEN_rule, width / 2);
    draw_ring(list, p, n, 0);
    draw_path_stroke(list, token, width, 0);
    draw_shape(list, SHAPE_CIRCLE, p[n - 1].x, p[n - 1].y, room(width), token);
    draw_role(list, before);
}

void chart_mark(struct draw_list *list, enum chart_mark mark, float x, float y, float r)
{
    enum draw_role before = draw_role(list, ROLE_mark);
    switch (mark) {
    case CHART_ADVANCED:
        draw_shape(list, SHAPE_TRIANGLE, x, y, r, TOKEN_norm_advanced);
        break;
    case CHART_STRAINED:
        draw_shape(list, SHAPE_DOWN, x, y, r, TOKEN_norm_strained);
        break;
    case CHART_CONTESTED:
        draw_shape(list, SHAPE_DIAMOND, x, y, r, TOKEN_norm_contested);
        break;
    case CHART_OPEN:
    case CHART_MARKS:
        draw_outline(list, SHAPE_CIRCLE, x, y, r * 0.9f, TOKEN_unknown, r * 0.25f);
    }
    draw_role(list, before);
}

int chart_marks(struct draw_list *list, struct rect box, const uint8_t *marks, int count, int r)
{
    int step = r * 3, x = box.x, y = box.y;
    for (int i = 0; i < count; i++) {
        if (x > box.x && x + 2 * r > rect_right(box)) {
            x = box.x;
            y += step;
        }
        chart_mark(list, (enum chart_mark)marks[i], (float)(x + r), (float)(y + r), (float)r);
        x += step;
    }
    return count > 0 ? y + 2 * r - box.y : 0;
}

void chart_bar(struct draw_list *list, struct rect box, int64_t value, int64_t most, enum theme_token token)
{
    enum draw_role before = draw_role(list, ROLE_chart);
    int64_t share = most > 0 ? (value < 0 ? 0 : value > most ? most : value) * box.w / most : 0;
    draw_rect(list, box, TOKEN_rule, box.h / 2);
    if (share > 0)
        draw_rect(list, (struct rect){ box.x, box.y, int_max((int)share, box.h), box.h }, token, box.h / 2);
    draw_role(list, before);
}

void chart_range_mark(struct draw_list *list, enum chart_range_mark mark, float x, float y, float r)
{
    enum draw_role before = draw_role(list, ROLE_mark);
    int half = int_max(2, (int)(r / 2));
    switch (mark) {
    case RANGE_HERE:
        draw_shape(list, SHAPE_DIAMOND, x, y, r, TOKEN_accent);
        break;
    case RANGE_RECORD:
        draw_outline(list, SHAPE_CIRCLE, x, y, r * 0.9f, TOKEN_text, r * 0.3f);
        break;
    case RANGE_SPREAD:
    case RANGE_MARKS:
        draw_rect(list, (struct rect){ (int)x - half, (int)(y - r), 2 * half, (int)(2 * r) }, TOKEN_edge, half);
    }
    draw_role(list, before);
}

void chart_range(struct draw_list *list, struct rect box, float width, const struct chart_range *range)
{
    float r = (float)box.w / 7, x = (float)box.x + (float)box.w / 2;
    int half = int_max(2, (int)(r / 2));
    int top = (int)chart_y(box, width, range->most, range->low, range->high);
    int bottom = (int)chart_y(box, width, range->least, range->low, range->high);
    enum draw_role before = draw_role(list, ROLE_chart);
    draw_rect(list, (struct rect){ (int)x - half, top, 2 * half, int_max(2, bottom - top) }, TOKEN_edge, half);
    draw_role(list, before);
    chart_range_mark(list, RANGE_HERE, x - r * 2.3f, chart_y(box, width, range->here, range->low, range->high), r);
    chart_range_mark(list, RANGE_RECORD, x + r * 2.3f, chart_y(box, width, range->record, range->low, range->high), r);
}
