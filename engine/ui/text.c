#include "text.h"

#include <string.h>

#include "base/text.h"

static int ideograph(uint32_t c)
{
    return (c >= 0x2E80 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFD);
}

static int fake_width(void *ud, struct text_style style, const char *text, size_t length)
{
    int tenths = 0;
    (void)ud;
    for (size_t at = 0; at < length;)
        tenths += ideograph(text_next(text, length, &at)) ? 10 : 6;
    int w = (tenths * style.px + 9) / 10;
    return style.flags & TEXT_BOLD ? w + w / 12 : w;
}

static int fake_height(void *ud, struct text_style style)
{
    (void)ud;
    return style.px * 5 / 4;
}

const struct text_metrics text_fake = { NULL, fake_width, fake_height };

size_t text_before(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[--at] & 0xC0) == 0x80)
        continue;
    return at;
}

size_t text_after(const char *text, size_t length, size_t at)
{
    if (at < length)
        text_next(text, length, &at);
    return at < length ? at : length;
}

static int in(uint32_t c, const char *set)
{
    for (size_t at = 0, n = strlen(set); at < n;)
        if (text_next(set, n, &at) == c)
            return 1;
    return 0;
}

static int letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
}

/* Whether a line may end between a and b (neither a space), where `before` stood ahead of a. */
static int may_break(uint32_t before, uint32_t a, uint32_t b)
{
    if (a == 0x2060 || b == 0x2060 || a == 0xA0 || b == 0xA0 || a == 0x202F || b == 0x202F || a == 0x2011)
        return 0;
    if (a == 0x200B)
        return 1;
    if (a == '-' || a == 0x2010 || a == '/')
        return (letter(before) || (before >= '0' && before <= '9')) && letter(b);
    if (a == 0x2013 || a == 0x2014)
        return before != 0 && !in(b, ",.;:!?)”’»");
    if (ideograph(a) || ideograph(b))
        return !in(a, "（「『【〈《([“‘«") && !in(b, "、。，．：；！？）」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:!?)]”’»%");
    return 0;
}

enum { PIECES = 48 };

/* Bytes from..to of a span, w wide when measured alone. */
struct part {
    int span;
    size_t from, to;
    int w;
};

struct flow {
    const struct text_metrics *metrics;
    const struct text_span *spans;
    int count, width;
    enum text_align align;
    void (*emit)(void *ud, const struct text_piece *piece);
    void *ud;
    struct part line[PIECES], word[PIECES];
    int line_parts, word_parts, line_w, word_w;
    struct text_extent extent;
};

static int measure(const struct flow *f, int span, size_t from, size_t to)
{
    return to > from ? f->metrics->width(f->metrics->ud, f->spans[span].style, f->spans[span].text + from, to - from)
                     : 0;
}

/* Height above the base line; near enough for sans faces. */
static int rise(int height)
{
    return height * 4 / 5;
}

/* Hands out the line. `span` gives the height of an empty one. */
static void end_line(struct flow *f, int span)
{
    int up = 0, under = 0, w = 0;
    for (int i = 0; i < f->line_parts || i == 0; i++) {
        int h = f->metrics->height(f->metrics->ud, f->spans[i < f->line_parts ? f->line[i].span : span].style);
        up = int_max(up, rise(h));
        under = int_max(under, h - rise(h));
    }
    for (int i = 0; i < f->line_parts; i++) { /* measured whole, now that words have met */
        f->line[i].w = measure(f, f->line[i].span, f->line[i].from, f->line[i].to);
        w += f->line[i].w;
    }
    int x = f->align == ALIGN_LEFT ? 0 : f->align == ALIGN_RIGHT ? f->width - w : (f->width - w) / 2;
    for (int i = 0; i < f->line_parts; i++) {
        const struct part *part = &f->line[i];
        int h = f->metrics->height(f->metrics->ud, f->spans[part->span].style);
        struct text_piece piece = { part->span, f->extent.lines, f->spans[part->span].text + part->from,
                                    part->to - part->from, { x, f->extent.h + up - rise(h), part->w, h } };
        if (f->emit)
            f->emit(f->ud, &piece);
        x += part->w;
    }
    f->extent.w = int_max(f->extent.w, int_max(w, f->line_w)); /* a box of this width breaks no line anew */
    f->extent.h += up + under;
    f->extent.lines++;
    f->line_parts = f->line_w = 0;
}

/* Adds to the parts, joining what continues the last one. 0 when there is no room. */
static int join(struct part *parts, int *count, struct part part)
{
    struct part *last = *count > 0 ? &parts[*count - 1] : NULL;
    if (last && last->span == part.span && last->to == part.from) {
        last->to = part.to;
        last->w += part.w;
        return 1;
    }
    if (*count >= PIECES)
        return 0;
    parts[(*count)++] = part;
    return 1;
}

static void add_to_line(struct flow *f, struct part part)
{
    if (!join(f->line, &f->line_parts, part)) {
        end_line(f, part.span);
        join(f->line, &f->line_parts, part);
    }
    f->line_w += part.w;
}

/* A part wider than the line, by as many characters as fit. */
static void break_part(struct flow *f, struct part part)
{
    const char *text = f->spans[part.span].text;
    while (part.from < part.to) {
        size_t fit = part.from, next = text_after(text, part.to, fit);
        int w = 0;
        while (fit < part.to) {
            int wider = measure(f, part.span, part.from, next);
            if (f->line_w + wider > f->width && (fit > part.from || f->line_parts > 0))
                break;
            fit = next;
            w = wider;
            next = text_after(text, part.to, fit);
        }
        if (fit > part.from)
            add_to_line(f, (struct part){ part.span, part.from, fit, w });
        part.from = fit;
        if (part.from < part.to)
            end_line(f, part.span);
    }
}

/* How wide the line is with the word behind `space`. Words alone are a little narrower than in their line, so near the
   edge the run is measured whole. */
static int width_with_word(const struct flow *f, struct part space)
{
    const struct part *last = &f->line[f->line_parts - 1], *word = &f->word[0];
    int sum = f->line_w + space.w + f->word_w,
        joined = last->span == word->span && last->to == space.from && space.to == word->from;
    if (space.to == space.from)
        joined = last->span == word->span && last->to == word->from;
    if (!joined || sum + sum / 24 + 2 <= f->width)
        return sum;
    return sum - last->w - space.w - word->w + measure(f, word->span, last->from, word->to);
}

/* Puts the word behind `space` on the line, or on a new one. */
static void end_word(struct flow *f, struct part space)
{
    if (f->word_parts == 0)
        return;
    if (f->line_parts > 0 && width_with_word(f, space) > f->width)
        end_line(f, f->word[0].span);
    else if (f->line_parts > 0 && space.to > space.from)
        add_to_line(f, space);
    for (int i = 0; i < f->word_parts; i++) {
        if (f->word_w > f->width)
            break_part(f, f->word[i]);
        else
            add_to_line(f, f->word[i]);
    }
    f->word_parts = f->word_w = 0;
}

static void add_to_word(struct flow *f, struct part part, struct part *space)
{
    if (part.to == part.from)
        return;
    part.w = measure(f, part.span, part.from, part.to);
    if (!join(f->word, &f->word_parts, part)) {
        end_word(f, *space);
        *space = (struct part){ 0, 0, 0, 0 };
        join(f->word, &f->word_parts, part);
    }
    f->word_w += part.w;
}

struct text_extent text_flow(const struct text_metrics *metrics, const struct text_span *spans, int count, int width,
                             enum text_align align, void (*emit)(void *ud, const struct text_piece *piece), void *ud)
{
    struct flow f = { .metrics = metrics, .spans = spans, .count = count, .width = int_max(width, 1), .align = align,
                      .emit = emit, .ud = ud };
    struct part space = { 0, 0, 0, 0 };
    uint32_t before = 0, last = 0; /* the two characters before this one; 0 after a space */
    for (int s = 0; s < count; s++) {
        const char *text = spans[s].text;
        size_t length = strlen(text), from = 0;
        for (size_t at = 0; at < length;) {
            size_t here = at;
            uint32_t c = text_next(text, length, &at);
            int blank = c == ' ' || c == '\t' || c == '\n';
            if (!blank && !(last && may_break(before, last, c))) {
                before = last;
                last = c;
                continue;
            }
            add_to_word(&f, (struct part){ s, from, here, 0 }, &space);
            if (f.word_parts > 0) {
                end_word(&f, space);
                space = (struct part){ s, here, here, 0 };
            }
            before = blank ? 0 : last;
            last = blank ? 0 : c;
            from = blank ? at : here;
            if (c == '\n') {
                end_line(&f, s);
                space = (struct part){ s, at, at, 0 };
            } else if (blank) {
                space = space.span == s && space.to == here ? (struct part){ s, space.from, at, 0 }
                                                            : (struct part){ s, here, at, 0 };
                space.w = measure(&f, s, space.from, space.to);
            }
        }
        add_to_word(&f, (struct part){ s, from, length, 0 }, &space);
    }
    end_word(&f, space);
    if (f.line_parts > 0 && count > 0)
        end_line(&f, count - 1);
    return f.extent;
}
