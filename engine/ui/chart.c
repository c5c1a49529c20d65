#include "chart.h"

void chart_trend(struct draw_list *list, struct rect box, const int32_t *values, int count, int32_t low, int32_t high,
                 enum theme_token token, float width)
{
    enum { MOST = 256 };
    struct draw_point p[MOST];
    float dot = width * 2;
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
    float left = (float)box.x + dot, w = (float)box.w - 2 * dot, top = (float)box.y + dot, h = (float)box.h - 2 * dot;
    for (int i = 0; i < n; i++) {
        int32_t v = values[n < 2 ? 0 : (int)((int64_t)i * (count - 1) / (n - 1))];
        v = v < low ? low : v > high ? high : v;
        float share = high > low ? (float)((double)(v - low) / (double)((int64_t)high - low)) : 0.5f;
        p[i] = (struct draw_point){ n < 2 ? left + w : left + w * (float)i / (float)(n - 1), top + h * (1 - share) };
    }
    enum draw_role before = draw_role(list, ROLE_chart);
    if (n > 1) /* where it began, to see how far it has come */
        draw_line(list, (float)box.x, p[0].y, (float)rect_right(box), p[0].y, TOKEN_rule, width / 2);
    draw_ring(list, p, n, 0);
    draw_path_stroke(list, token, width, 0);
    draw_shape(list, SHAPE_CIRCLE, p[n - 1].x, p[n - 1].y, dot, token);
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

static int along(const struct chart_range *range, struct rect box, int64_t value)
{
    int64_t span = range->high > range->low ? range->high - range->low : 1;
    value = value < range->low ? range->low : value > range->high ? range->high : value;
    return box.x + (int)((value - range->low) * box.w / span);
}

void chart_range(struct draw_list *list, struct rect box, const struct chart_range *range)
{
    enum draw_role before = draw_role(list, ROLE_chart);
    int line = int_max(1, box.h / 12), r = int_max(4, box.h / 4), middle = box.y + box.h / 2;
    struct rect in = rect_inset(box, r + 1, 0);
    int a = along(range, in, range->least), b = along(range, in, range->most);
    int q = along(range, in, range->quarter), t = along(range, in, range->three_quarters),
        m = along(range, in, range->median);
    draw_rect(list, (struct rect){ in.x, middle, in.w, 1 }, TOKEN_rule, 0);
    draw_rect(list, (struct rect){ a, middle - line, int_max(1, b - a), 2 * line }, TOKEN_edge, line);
    draw_rect(list, (struct rect){ q, middle - box.h / 5, int_max(2, t - q), box.h / 5 * 2 }, TOKEN_edge, line);
    draw_rect(list, (struct rect){ m - line, middle - box.h / 3, 2 * line, box.h / 3 * 2 }, TOKEN_text, 0);
    draw_role(list, ROLE_mark);
    if (range->has_record) {
        float x = (float)along(range, in, range->record);
        draw_shape(list, SHAPE_CIRCLE, x, (float)middle, (float)r, TOKEN_background);
        draw_outline(list, SHAPE_CIRCLE, x, (float)middle, (float)r, TOKEN_text, (float)r * 0.3f);
    }
    if (range->has_here) {
        float x = (float)along(range, in, range->here);
        draw_shape(list, SHAPE_DIAMOND, x, (float)middle, (float)r * 1.25f, TOKEN_background);
        draw_shape(list, SHAPE_DIAMOND, x, (float)middle, (float)r, TOKEN_accent);
    }
    draw_role(list, before);
}
