#include "text.h"

#include <string.h>

#include "base/text.h"

enum { SOFT_HYPHEN = 0xAD };

static int ideograph(uint32_t c)
{
    return (c >= 0x2E80 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFD);
}

static int fake_width(void *ud, struct text_style style, const char *text, size_t length)
{
    int tenths = 0;
    (void)ud;
    for (size_t at = 0; at < length;) {
        uint32_t c = text_next(text, length, &at);
        tenths += c == SOFT_HYPHEN && at < length ? 0 : ideograph(c) ? 10 : 6;
    }
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
    if (a == 0x200B || a == SOFT_HYPHEN)
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
    int count, width; /* of which lines are made */
    int room;         /* in which they are aligned */
    enum text_align align;
    void (*emit)(void *ud, const struct text_piece *piece);
    void *ud;
    struct part line[PIECES], word[PIECES];
    int line_parts, word_parts, line_w, word_w;
    int torn; /* a word was too long for a line */
    struct text_extent extent;
};

static int measure(const struct flow *f, int span, size_t from, size_t to)
{
    return to > from ? f->metrics->width(f->metrics->ud, f->spans[span].style, f->spans[span].text + from, to - from)
                     : 0;
}

static int ends_softly(const struct flow *f, int span, size_t from, size_t to)
{
    return to - from > 2 && memcmp(f->spans[span].text + to - 2, "\u00AD", 2) == 0;
}

/* What a word takes at the end of a line more than within it. */
static int hyphen_width(const struct flow *f, struct part part)
{
    return ends_softly(f, part.span, part.from, part.to) ? measure(f, part.span, part.from, part.to) - part.w : 0;
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
    int x = f->align == ALIGN_LEFT ? 0 : f->align == ALIGN_RIGHT ? f->room - w : (f->room - w) / 2;
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

/* Behind the last no-break space of text[from..to], or `to`. */
static size_t behind_space(const char *text, size_t from, size_t to)
{
    for (size_t at = to; at > from; at--) {
        if (at - from > 2 && memcmp(text + at - 2, "\u00A0", 2) == 0)
            return at;
        if (at - from > 3 && memcmp(text + at - 3, "\u202F", 3) == 0)
            return at;
    }
    return to;
}

/* A part wider than the line, by as many characters as fit, but rather at a no-break space. */
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
        size_t space = fit < part.to ? behind_space(text, part.from, fit) : fit;
        if (space < fit) {
            fit = space;
            w = measure(f, part.span, part.from, fit);
        } else if (fit < part.to) {
            f->torn = 1;
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
    int hyphen = hyphen_width(f, f->word[f->word_parts - 1]);
    if (f->line_parts > 0 && width_with_word(f, space) + hyphen > f->width)
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
    part.w = measure(f, part.span, part.from, part.to - (ends_softly(f, part.span, part.from, part.to) ? 2 : 0));
    if (!join(f->word, &f->word_parts, part)) {
        end_word(f, *space);
        *space = (struct part){ 0, 0, 0, 0 };
        join(f->word, &f->word_parts, part);
    }
    f->word_w += part.w;
}

/* ---- what stays together ---- */

/* A word up to its space; `last`: no more follows in the paragraph. */
struct token {
    const char *text;
    size_t length;
    int last;
};

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static int is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

enum { TOKEN_MOST = 40 }; /* bytes; what is longer is no short word */

static struct token token_from(const struct flow *f, int span, size_t at)
{
    const char *text = f->spans[span].text + at;
    if (!*text && span + 1 < f->count)
        text = f->spans[++span].text;
    struct token token = { text, 0, 0 };
    while (text[token.length] && !is_blank(text[token.length]) && token.length < TOKEN_MOST)
        token.length++;
    token.last = text[token.length] == '\n' || (!text[token.length] && span + 1 == f->count);
    return token;
}

/* The one behind it in its span, or an empty one. */
static struct token token_next(struct token token)
{
    struct token next = { token.text + token.length, 0, 0 };
    next.text += *next.text == ' ';
    while (next.text[next.length] && !is_blank(next.text[next.length]) && next.length < TOKEN_MOST)
        next.length++;
    return next;
}

static struct token token_to(const struct flow *f, int span, size_t from, size_t to)
{
    const char *text = f->spans[span].text;
    size_t start = to;
    while (start > from && !is_blank(text[start - 1]) && to - start < TOKEN_MOST)
        start--;
    return (struct token){ text + start, to - start, 0 };
}

static int is_year(struct token token)
{
    const char *at = token.text;
    return token.length >= 4 && (at[0] == '1' || at[0] == '2') && is_digit((unsigned char)at[1]) &&
           is_digit((unsigned char)at[2]) && is_digit((unsigned char)at[3]) &&
           (token.length == 4 || !is_digit((unsigned char)at[4]));
}

/* Figures, perhaps behind a sign or a bracket, but no year: "22", "+0.4", "$300". */
static int is_number(struct token token)
{
    size_t at = 0;
    uint32_t c = token.length > 0 ? text_next(token.text, token.length, &at) : 0;
    while (in(c, "+-\u2212(\u201C\u00AB$\u20AC\u00A3") && at < token.length)
        c = text_next(token.text, token.length, &at);
    return is_digit(c) && is_digit((unsigned char)token.text[token.length - 1]) && !is_year(token);
}

static int begins_with_digit(struct token token)
{
    size_t at = 0;
    uint32_t c = token.length > 0 ? text_next(token.text, token.length, &at) : 0;
    if (c == '-' || c == 0x2212)
        c = at < token.length ? text_next(token.text, token.length, &at) : 0;
    return is_digit(c);
}

/* A word of at most so many letters, and signs behind it where `signs` is set. */
static int is_short(struct token token, int most, int signs)
{
    int letters = 0, closed = 0;
    for (size_t at = 0; at < token.length;) {
        uint32_t c = text_next(token.text, token.length, &at);
        closed |= !letter(c);
        if (closed && (!signs || letter(c)))
            return 0;
        letters += letter(c);
    }
    return letters > 0 && letters <= most;
}

/* The token and the one behind it. */
static struct token and_next(struct token token)
{
    struct token next = token_next(token);
    token.length = (size_t)(next.text - token.text) + next.length;
    return token;
}

/* Whether a number stays with what follows it, and with how much: "22 min", "27 June 2017", "1 of 3". */
static int goes_with_number(struct token *token)
{
    struct token next = token_next(*token);
    if (!is_short(*token, 7, 1))
        return 0;
    if (begins_with_digit(next) && !is_year(next))
        *token = and_next(*token);
    return 1;
}

/* Whether the space at from..to of a span would part what belongs together; the word ahead of it begins at `start`, or
   in a span before. */
static int holds_together(const struct flow *f, int span, size_t start, size_t from, size_t to)
{
    enum { AHEAD = 4, ALONE = 6 }; /* letters */
    const struct part *word = from > start ? &(struct part){ span, start, from, 0 }
                              : f->word_parts > 0 ? &f->word[f->word_parts - 1] : NULL;
    if (!word || f->spans[span].style.flags & TEXT_TYPED)
        return 0;
    struct token before = token_to(f, word->span, word->from, word->to), after = token_from(f, span, to);
    if (is_short(before, AHEAD, 0) && begins_with_digit(after)) {
        struct token unit = token_next(after);
        if (is_number(after) && goes_with_number(&unit)) /* "au 5 juillet": all of it, or the unit only */
            after.length = (size_t)(unit.text - after.text) + unit.length;
    } else if (!(is_number(before) && goes_with_number(&after)) && !(after.last && is_short(after, ALONE, 1))) {
        return 0;
    }
    int w = f->word_w + measure(f, span, start, from) +
            f->metrics->width(f->metrics->ud, f->spans[span].style, after.text, after.length);
    return w <= f->width / 2;
}

static struct text_extent flow(struct flow *f)
{
    struct part space = { 0, 0, 0, 0 };
    uint32_t before = 0, last = 0; /* the two characters before this one; 0 after a space */
    for (int s = 0; s < f->count; s++) {
        const char *text = f->spans[s].text;
        size_t length = strlen(text), from = 0;
        for (size_t at = 0; at < length;) {
            size_t here = at;
            uint32_t c = text_next(text, length, &at);
            int blank = c == ' ' || c == '\t' || c == '\n';
            if (c == ' ' && holds_together(f, s, from, here, at)) {
                before = last = 0;
                continue;
            }
            if (!blank && !(last && may_break(before, last, c))) {
                before = last;
                last = c;
                continue;
            }
            add_to_word(f, (struct part){ s, from, here, 0 }, &space);
            if (f->word_parts > 0) {
                end_word(f, space);
                space = (struct part){ s, here, here, 0 };
            }
            before = blank ? 0 : last;
            last = blank ? 0 : c;
            from = blank ? at : here;
            if (c == '\n') {
                end_line(f, s);
                space = (struct part){ s, at, at, 0 };
            } else if (blank) {
                space = space.span == s && space.to == here ? (struct part){ s, space.from, at, 0 }
                                                            : (struct part){ s, here, at, 0 };
                space.w = measure(f, s, space.from, space.to);
            }
        }
        add_to_word(f, (struct part){ s, from, length, 0 }, &space);
    }
    end_word(f, space);
    if (f->line_parts > 0 && f->count > 0)
        end_line(f, f->count - 1);
    return f->extent;
}

/* The narrowest width that makes as many lines, none of them by tearing a word. */
static int balanced(const struct flow *all)
{
    struct flow f = *all;
    f.emit = NULL;
    struct text_extent want = flow(&f);
    int least = want.w / 2, most = all->width;
    if (want.lines < 2 || want.lines > 4 || f.torn)
        return all->width;
    while (least + 4 < most) {
        struct flow narrow = *all;
        narrow.emit = NULL;
        narrow.width = (least + most) / 2;
        struct text_extent extent = flow(&narrow);
        if (extent.lines == want.lines && extent.h == want.h && !narrow.torn)
            most = narrow.width;
        else
            least = narrow.width;
    }
    return most;
}

struct text_extent text_flow(const struct text_metrics *metrics, const struct text_span *spans, int count, int width,
                             enum text_align align, void (*emit)(void *ud, const struct text_piece *piece), void *ud)
{
    struct flow f = { .metrics = metrics, .spans = spans, .count = count, .width = int_max(width, 1),
                      .room = int_max(width, 1), .align = align, .emit = emit, .ud = ud };
    if (emit && count > 0 && spans[0].style.flags & TEXT_BALANCED)
        f.width = balanced(&f);
    return flow(&f);
}
