/* One message as its channel looks: a mark to know it by from afar, who says so and when, how far that goes, and the
   text on what it came on. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

enum paper {
    PAPER_PRINT,  /* headline and text */
    PAPER_BUBBLE, /* somebody's post */
    PAPER_MAIL,   /* a subject, a line, the text */
    PAPER_QUOTE,  /* what was said, with a bar beside it */
    PAPER_BAND,   /* the headline in a band */
    PAPER_SHEET   /* a framed page */
};

/* `word`: what anyone can know of how far to trust it. Whether it is true is told at the hot wash. */
static const struct {
    enum paper paper;
    const char *word;
} channels[CHANNELS] = {
    [CHANNEL_NEWS] = { PAPER_PRINT, N_("published") },
    [CHANNEL_BROADCAST] = { PAPER_PRINT, N_("published") },
    [CHANNEL_SOCIAL] = { PAPER_BUBBLE, N_("unverified") },
    [CHANNEL_EMAIL] = { PAPER_MAIL, N_("in writing") },
    [CHANNEL_PHONE] = { PAPER_QUOTE, N_("one person’s word") },
    [CHANNEL_ADVISORY] = { PAPER_BAND, N_("official") },
    [CHANNEL_CABLE] = { PAPER_SHEET, N_("official") },
    [CHANNEL_LETTER] = { PAPER_SHEET, N_("in writing") },
    [CHANNEL_EVENT] = { PAPER_PRINT, "" },
};

const char *message_word(int32_t channel)
{
    const char *word = channel >= 0 && channel < CHANNELS ? channels[channel].word : "";
    return *word ? tr(word) : "";
}

/* ---- marks ---- */

enum { STROKES = 4, POINTS = 7 };

/* Lines in a square from -10 to 10; a stroke whose first point comes again at its end is closed. */
struct mark {
    struct {
        int count;
        signed char at[POINTS][2];
    } stroke[STROKES];
    int radius; /* of a circle about the middle, 0 for none */
};

static const struct mark marks[CHANNELS] = {
    [CHANNEL_NEWS] = { { { 5,
                           { { -9, -8 }, { 9, -8 }, { 9, 8 }, { -9, 8 }, { -9, -8 } } }, /* a page: title and columns */
                         { 2, { { -5, -3 }, { 5, -3 } } },
                         { 2, { { -5, 1 }, { 5, 1 } } },
                         { 2, { { -5, 5 }, { 1, 5 } } } },
                       0 },
    [CHANNEL_BROADCAST] = { { { 3, { { -7, -7 }, { -10, 0 }, { -7, 7 } } }, /* waves about a mast */
                              { 3, { { 7, -7 }, { 10, 0 }, { 7, 7 } } } },
                            3 },
    [CHANNEL_SOCIAL] = { { { 7, { { -9, -7 }, { 9, -7 }, { 9, 4 }, { -1, 4 }, { -6, 9 }, { -6, 4 }, { -9, 4 } } },
                           { 2, { { -9, 4 }, { -9, -7 } } } },
                         0 },
    [CHANNEL_EMAIL] = { { { 5, { { -9, -6 }, { 9, -6 }, { 9, 7 }, { -9, 7 }, { -9, -6 } } }, /* an envelope */
                          { 3, { { -9, -6 }, { 0, 2 }, { 9, -6 } } } },
                        0 },
    [CHANNEL_PHONE] = { { { 5, { { -5, -10 }, { 5, -10 }, { 5, 10 }, { -5, 10 }, { -5, -10 } } },
                          { 2, { { -2, 6 }, { 2, 6 } } } },
                        0 },
    [CHANNEL_ADVISORY] = { { { 4, { { 0, -9 }, { 10, 8 }, { -10, 8 }, { 0, -9 } } }, /* a warning */
                             { 2, { { 0, -3 }, { 0, 2 } } },
                             { 2, { { 0, 5 }, { 0, 6 } } } },
                           0 },
    [CHANNEL_CABLE] = { { { 2, { { -9, -5 }, { 7, -5 } } }, /* to and fro */
                          { 3, { { 3, -9 }, { 8, -5 }, { 3, -1 } } },
                          { 2, { { 9, 5 }, { -7, 5 } } },
                          { 3, { { -3, 1 }, { -8, 5 }, { -3, 9 } } } },
                        0 },
    [CHANNEL_LETTER] = { { { 6,
                             { { -7, -9 },
                               { 3, -9 },
                               { 8, -4 },
                               { 8, 9 },
                               { -7, 9 },
                               { -7, -9 } } }, /* a sheet with an ear */
                           { 3, { { 3, -9 }, { 3, -4 }, { 8, -4 } } },
                           { 2, { { -3, 2 }, { 4, 2 } } },
                           { 2, { { -3, 5 }, { 2, 5 } } } },
                         0 },
};

void message_mark(struct draw_list *list, int32_t channel, float x, float y, float r, enum theme_token token)
{
    if (channel < 0 || channel >= CHANNELS)
        return;
    const struct mark *m = marks + channel;
    float unit = r / 10, width = r / 5 < 1.5f ? 1.5f : r / 5;
    enum draw_role before = draw_role(list, ROLE_mark);
    for (int i = 0; i < STROKES && m->stroke[i].count; i++) {
        struct draw_point points[POINTS];
        int count = m->stroke[i].count, closed = 0;
        for (int k = 0; k < count; k++)
            points[k] =
                (struct draw_point){ x + unit * (float)m->stroke[i].at[k][0], y + unit * (float)m->stroke[i].at[k][1] };
        closed = count > 2 && memcmp(m->stroke[i].at[0], m->stroke[i].at[count - 1], 2) == 0;
        draw_ring(list, points, count - closed, closed);
        draw_path_stroke(list, token, width, 0);
    }
    if (m->radius)
        draw_shape(list, SHAPE_CIRCLE, x, y, unit * (float)m->radius, token);
    draw_role(list, before);
}

/* ---- the message ---- */

static void addressees(const struct app *app, const struct message *m, char *out, size_t size)
{
    char names[560];
    int32_t here = m->to & app->roles;
    out[0] = '\0';
    if (here == app->roles || __builtin_popcount((unsigned)app->roles) < 2)
        return;
    if (app->pane == PANE_MAP && __builtin_popcount((unsigned)here) > 1) /* the card has no room for the names */
        text_print(out, size, tr("to %d roles here"), __builtin_popcount((unsigned)here));
    else
        text_print(out, size, tr("to %s"), words_roles(app->e->s, here, names, sizeof names));
}

/* "HEADLINE  12:20 ... EXERCISE", and below "National broadcaster · published · to everyone". */
static void head(struct pen *pen, const struct app *app, const struct message *m)
{
    struct ui *ui = pen->ui;
    char when[96], to[600];
    struct text_style bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD), plain = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    struct text_style mark = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_SPACED);
    const char *word = message_word(m->channel);
    int r = bold.px / 2, line = ui_line(ui, bold);
    mark.px = (int16_t)(mark.px * 3 / 4);
    words_hour(app->e->s, app->e->s->starts + m->minute, exercise_now(app->e), when, sizeof when);
    message_mark(&ui->list, m->channel, (float)(pen->x + r), (float)pen->y + (float)line / 2, (float)r, TOKEN_accent);
    struct pen beside = { ui, pen->x + 3 * r, pen->y, int_max(1, pen->w - 3 * r) };
    struct text_span spans[] = { { words_channel(m->channel), bold, TOKEN_accent },
                                 { "  ", plain, TOKEN_text_quiet },
                                 { when, plain, TOKEN_text_quiet },
                                 { "  ", plain, TOKEN_text_quiet },
                                 { tr("EXERCISE"), mark, TOKEN_text_quiet } };
    int left = ui_spans_extent(ui, 1 << 20, spans, 4).w, right = ui_text_width(ui, mark, spans[4].text);
    if (left + right <= beside.w) {
        int drop = (line - ui_line(ui, mark)) * 3 / 4;
        ui_text(ui, (struct rect){ beside.x + beside.w - right, pen->y + drop, right, line - drop }, mark,
                TOKEN_text_quiet, ALIGN_LEFT, spans[4].text);
        pen_spans(&beside, spans, 3);
    } else {
        pen_spans(&beside, spans, 5);
    }
    pen->y = beside.y;
    addressees(app, m, to, sizeof to);
    const char *parts[] = { m->from, word, to };
    char rest[1200] = "";
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t used = strlen(rest);
        if (*parts[i])
            text_print(rest + used, sizeof rest - used, "%s%s", used ? " · " : "", parts[i]);
    }
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, rest);
}

struct part {
    enum text_size title, body;
    const char *headline, *text;
};

static int title_height(struct pen *pen, const struct part *p)
{
    return *p->headline ? ui_text_height(pen->ui, ui_style(pen->ui, p->title, TEXT_BOLD), pen->w, p->headline) : 0;
}

static void title(struct pen *pen, const struct part *p)
{
    if (*p->headline)
        pen_text(pen, p->title, TEXT_BOLD, TOKEN_text, p->headline);
}

static void text(struct pen *pen, const struct part *p)
{
    if (*p->headline)
        pen_gap(pen, 6);
    pen_prose(pen, p->body, 0, TOKEN_text, p->text);
}

static void shade(struct pen *pen, struct rect box, enum theme_token token, int radius)
{
    enum draw_role before = draw_role(&pen->ui->list, ROLE_surface);
    draw_rect(&pen->ui->list, box, token, radius);
    draw_role(&pen->ui->list, before);
}

static void bubble(struct pen *pen, const struct part *p)
{
    struct ui *ui = pen->ui;
    int pad = ui_px(ui, 14), tail = ui_px(ui, 10);
    struct pen in = { ui, pen->x + pad, pen->y + pad, int_max(1, pen->w - 2 * pad) };
    int gap = *p->headline ? ui_px(ui, 6) : 0;
    int h = title_height(&in, p) + gap + pen_prose_height(&in, p->body, 0, p->text) + 2 * pad;
    shade(pen, (struct rect){ pen->x, pen->y, pen->w, h }, TOKEN_panel, ui_px(ui, 12));
    float x = (float)(pen->x + 2 * pad), y = (float)(pen->y + h - 1);
    struct draw_point points[] = { { x, y }, { x + 2 * (float)tail, y }, { x, y + (float)tail } };
    draw_ring(&ui->list, points, 3, 1);
    draw_path_fill(&ui->list, TOKEN_panel);
    title(&in, p);
    text(&in, p);
    pen->y += h + tail;
}

static void mail(struct pen *pen, const struct part *p)
{
    if (*p->headline) {
        struct text_style note = ui_style(pen->ui, TEXT_NOTE, 0), bold = ui_style(pen->ui, p->title, TEXT_BOLD);
        pen_spans(pen,
                  (struct text_span[]){ { tr("Subject"), note, TOKEN_text_quiet },
                                        { "  ", note, TOKEN_text },
                                        { p->headline, bold, TOKEN_text } },
                  3);
        pen_gap(pen, 8);
        pen_rule(pen);
        pen_gap(pen, 4);
    }
    text(pen, p);
}

static void quote(struct pen *pen, const struct part *p)
{
    char quoted[COMMAND_TEXT_MAX + 16];
    int bar = ui_px(pen->ui, 4), top;
    title(pen, p);
    pen_gap(pen, *p->headline ? 8 : 0);
    top = pen->y;
    struct pen in = pen_indent(pen, 18);
    text_print(quoted, sizeof quoted, tr("\u201C%s\u201D"), p->text);
    pen_prose(&in, p->body, 0, TOKEN_text, quoted);
    pen->y = in.y;
    shade(pen, (struct rect){ pen->x, top, bar, pen->y - top }, TOKEN_edge, bar / 2);
}

static void band(struct pen *pen, const struct part *p)
{
    struct ui *ui = pen->ui;
    int pad = ui_px(ui, 10), bar = ui_px(ui, 4);
    struct pen in = { ui, pen->x + pad + bar, pen->y + pad, int_max(1, pen->w - 2 * pad - bar) };
    if (*p->headline) {
        int h = title_height(&in, p) + 2 * pad;
        shade(pen, (struct rect){ pen->x, pen->y, pen->w, h }, TOKEN_panel, 0);
        shade(pen, (struct rect){ pen->x, pen->y, bar, h }, TOKEN_accent, 0);
        title(&in, p);
        pen->y += h;
        pen_gap(pen, 4);
    }
    text(pen, p);
}

static void sheet(struct pen *pen, const struct part *p)
{
    struct ui *ui = pen->ui;
    int pad = ui_px(ui, 14);
    struct pen in = { ui, pen->x + pad, pen->y + pad, int_max(1, pen->w - 2 * pad) };
    int rule = *p->headline ? 2 * ui_px(ui, 8) + ui_px(ui, 1) : 0;
    int h = title_height(&in, p) + rule + pen_prose_height(&in, p->body, 0, p->text) + 2 * pad;
    draw_frame(&ui->list, (struct rect){ pen->x, pen->y, pen->w, h }, TOKEN_edge, 0, ui_px(ui, 1));
    title(&in, p);
    if (rule) {
        pen_gap(&in, 8);
        pen_rule(&in);
        pen_gap(&in, 8);
    }
    pen_prose(&in, p->body, 0, TOKEN_text, p->text);
    pen->y += h;
}

void message_draw(struct pen *pen, const struct app *app, const struct message *m, int large)
{
    struct part p = { large ? TEXT_HEAD : TEXT_BODY, large || pen->ui->scale.view == VIEW_STAGE ? TEXT_BODY : TEXT_NOTE,
                      m->headline, m->text };
    enum paper paper = m->channel >= 0 && m->channel < CHANNELS ? channels[m->channel].paper : PAPER_PRINT;
    head(pen, app, m);
    pen_gap(pen, 10);
    switch (paper) {
    case PAPER_BUBBLE: bubble(pen, &p); break;
    case PAPER_MAIL: mail(pen, &p); break;
    case PAPER_QUOTE: quote(pen, &p); break;
    case PAPER_BAND: band(pen, &p); break;
    case PAPER_SHEET: sheet(pen, &p); break;
    default: title(pen, &p); text(pen, &p);
    }
}

int message_height(struct ui *ui, const struct app *app, const struct message *m, int width, int large)
{
    struct pen pen = { ui, 0, 0, width };
    struct draw_mark before = draw_mark(&ui->list);
    message_draw(&pen, app, m, large);
    draw_back(&ui->list, before);
    return pen.y;
}

/* ---- pages ---- */

static int is_break(char c)
{
    return c == ' ' || c == '\n';
}

/* Where the page that begins with m.text ends: behind the last sentence that fits, or the last word when that leaves
   more than half of the page empty; 0 when not a word fits. */
static size_t page_end(struct ui *ui, const struct app *app, struct message m, int width, int room)
{
    char page[COMMAND_TEXT_MAX + 1];
    const char *text = m.text;
    size_t all = strlen(text), length = all < COMMAND_TEXT_MAX ? all : COMMAND_TEXT_MAX, low = 0, high = length;
    m.text = page;
    while (low < high) { /* low bytes fit, more than high do not */
        size_t middle = low + (high - low + 1) / 2;
        text_print(page, middle + 1, "%s", text);
        if (message_height(ui, app, &m, width, 0) <= room)
            low = middle;
        else
            high = middle - 1;
    }
    if (low == length)
        return length;
    while (low > 0 && !is_break(text[low]))
        low--;
    for (size_t i = low; i > low / 2; i--)
        if (is_break(text[i]) && strchr(".?!\n", text[i - 1]))
            return i;
    return low;
}

int message_page(struct ui *ui, const struct app *app, struct message *m, int width, int room, int page, char *out)
{
    enum { LEAST = 40 }; /* bytes that make a page worth turning */
    struct message rest = *m;
    int pages = 0, length = (int)strlen(m->text);
    do {
        size_t end = page_end(ui, app, rest, width, room);
        if (end == 0 || (pages + 1) * LEAST > length)
            return 0;
        if (pages++ == page) {
            text_print(out, end + 1, "%s", rest.text);
            *m = rest;
            m->text = out;
        }
        rest.text += end;
        rest.text += strspn(rest.text, " \n");
        rest.headline = "";
    } while (*rest.text);
    return pages;
}
