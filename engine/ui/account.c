#include "account.h"

#include <string.h>

#include "base/text.h"

/* Names are for programs: not translated. A new screen without one shows up as "unnamed", and no walk goes there. */
static const char *const screens[SCREENS] = {
    [SCREEN_LIBRARY] = "library", [SCREEN_SETUP] = "set-up",   [SCREEN_BRIEFING] = "briefing",
    [SCREEN_ROOM] = "room",       [SCREEN_CHANGES] = "changes", [SCREEN_ENDING] = "ending",
    [SCREEN_HOTWASH] = "hot-wash", [SCREEN_BLANK] = "blank",    [SCREEN_CONSOLE] = "console",
    [SCREEN_SETTINGS] = "settings",
};
enum { PANE_OPTIONS = PANES, PANE_NAMES };
static const char *const panes[PANE_NAMES] = {
    [PANE_MAP] = "map",        [PANE_SITES] = "sites", [PANE_INBOX] = "inbox",
    [PANE_DECIDE] = "question", [PANE_NORMS] = "norms", [PANE_OPTIONS] = "options",
};
enum { DIALOG_WHOSE = DIALOGS, DIALOG_HAND_OVER, DIALOG_NAMES };
static const char *const dialogs[DIALOG_NAMES] = {
    [DIALOG_NONE] = "none", [DIALOG_KEYS] = "keys",     [DIALOG_MENU] = "menu",   [DIALOG_CLOSE] = "close",
    [DIALOG_END] = "end",   [DIALOG_CARD] = "card",     [DIALOG_CHOOSE] = "choose", [DIALOG_GAUGE] = "gauge",
    [DIALOG_ERROR] = "error", [DIALOG_WHOSE] = "whose-card", [DIALOG_HAND_OVER] = "hand-over",
};
enum { PAGE_OPENED = DEBRIEF_PAGES, PAGE_NAMES };
static const char *const pages[PAGE_NAMES] = {
    [DEBRIEF_DECISIONS] = "decisions", [DEBRIEF_TIMELINE] = "timeline",     [DEBRIEF_NORMS] = "norms",
    [DEBRIEF_OUTCOMES] = "outcomes",   [DEBRIEF_RECORD] = "record",         [DEBRIEF_DISCUSSION] = "discussion",
    [PAGE_OPENED] = "record-opened",
};
enum { PANEL_OWN_VERDICT = CONSOLE_PANELS, PANEL_NAMES };
static const char *const panels[PANEL_NAMES] = {
    [PANEL_NONE] = "none",       [PANEL_CHOOSE] = "correct",  [PANEL_RULING] = "ruling", [PANEL_REWIND] = "rewind",
    [PANEL_WRITE] = "write",     [PANEL_EDIT] = "edit",       [PANEL_CLOSE] = "close",   [PANEL_END] = "end",
    [PANEL_VERDICT] = "verdict", [PANEL_PEOPLE] = "people",   [PANEL_FORK] = "fork",
    [PANEL_NOTES] = "notes",     [PANEL_MORE] = "more",       [PANEL_OWN_VERDICT] = "hot-wash-verdict",
};

static const struct kind {
    const char *kind;
    const char *const *names;
    int count;
} kinds[] = {
    { "screen", screens, SCREENS },
    { "pane", panes, PANE_NAMES },
    { "dialog", dialogs, DIALOG_NAMES },
    { "page", pages, PAGE_NAMES },
    { "panel", panels, PANEL_NAMES },
};
enum { KIND_SCREEN, KIND_PANE, KIND_DIALOG, KIND_PAGE, KIND_PANEL, KINDS };

/* Which of each is shown, -1 for none. */
static void shown(const struct app *app, int now[KINDS])
{
    int console = app->screen == SCREEN_CONSOLE || app->console_apart, opened = app->debrief.opened;
    now[KIND_SCREEN] = (int)app->screen;
    now[KIND_PANE] = now[KIND_PAGE] = now[KIND_PANEL] = -1;
    now[KIND_DIALOG] = (int)app->dialog;
    if (app->screen == SCREEN_ROOM)
        now[KIND_PANE] = app->pane == PANE_DECIDE && app->answer.page ? PANE_OPTIONS : (int)app->pane;
    if (app->dialog == DIALOG_CARD && !app->card_open)
        now[KIND_DIALOG] = app->card == NONE ? DIALOG_WHOSE : DIALOG_HAND_OVER;
    if (app->keys_apart)
        now[KIND_DIALOG] = DIALOG_KEYS;
    if (app->screen == SCREEN_HOTWASH) {
        now[KIND_PAGE] = app->debrief.page == DEBRIEF_RECORD && opened ? PAGE_OPENED : app->debrief.page;
        now[KIND_PANEL] = app->debrief.overriding ? PANEL_OWN_VERDICT : PANEL_NONE;
    }
    if (console)
        now[KIND_PANEL] = app->console.panel;
}

struct paper {
    char *out;
    size_t size, used;
};

static void line(struct paper *p, const char *text)
{
    size_t length = strlen(text);
    if (p->used + length + 2 > p->size)
        return;
    memcpy(p->out + p->used, text, length);
    p->used += length;
    p->out[p->used++] = '\n';
    p->out[p->used] = '\0';
}

static const char *name_of(const struct kind *k, int i)
{
    return i < 0 ? "-" : i < k->count && k->names[i] ? k->names[i] : "unnamed";
}

/* A second without a frame asked for: only clocks move, and these by whole seconds. */
static int rests(const struct ui *ui)
{
    return ui_wake(ui) < 0 || ui_wake(ui) >= 1000;
}

/* What the pointer meets at (x, y). */
static uint32_t met(const struct ui *ui, int x, int y)
{
    for (int i = ui->item_count; i-- > 0;)
        if (ui->items[i].scope == ui->scope && rect_has(ui->items[i].seen, x, y))
            return ui->items[i].id;
    return 0;
}

/* A point of what is seen of the item where nothing lies above it: the middle, or as near to it as may be. */
static int aim(const struct ui *ui, const struct ui_item *item, int *x, int *y)
{
    static const int parts[] = { 4, 2, 6, 1, 7, 3, 5 }; /* eighths */
    enum { PARTS = sizeof parts / sizeof *parts };
    for (int i = 0; i < PARTS * PARTS && !rect_empty(item->seen); i++) {
        *x = item->seen.x + item->seen.w * parts[i % PARTS] / 8;
        *y = item->seen.y + item->seen.h * parts[i / PARTS] / 8;
        if (met(ui, *x, *y) == item->id)
            return 1;
    }
    return 0;
}

static const char *use_of(const struct ui_item *item)
{
    if (item->flags & UI_PLAIN)
        return "ground";
    return item->flags & UI_TYPES ? "type" : item->flags & UI_FOCUS ? "press" : "point";
}

/* What stands in an empty field: the first line of the text that was drawn there last. */
static void hint_of(const struct ui *ui, struct rect field, char *out, size_t size)
{
    for (int i = ui->list.command_count, found = 0; i-- > 0;) {
        const struct draw_command *c = ui->list.commands + i;
        if (c->kind == DRAW_TEXT && !c->id && rect_has(field, c->box.x, c->box.y) &&
            (rect_empty(c->clip) || rect_holds(field, c->clip))) {
            text_print(out, size, "%.*s", c->count, draw_command_text(&ui->list, c));
            found = 1;
        } else if (found) {
            return;
        }
    }
}

/* In one line, without what would divide it. */
static char *words_of(const struct ui *ui, const struct ui_item *item, char *out, size_t size)
{
    out[0] = '\0';
    if (!(item->flags & UI_PLAIN))
        ui_words(ui, item->id, 0, out, size);
    if (!out[0] && (item->flags & UI_TYPES))
        hint_of(ui, item->box, out, size);
    out[text_valid(out, strlen(out))] = '\0';
    for (char *c = out; *c; c++)
        if ((unsigned char)*c < ' ')
            *c = ' ';
    return out;
}

/* Whether a ring is drawn in sight around what has the focus, and all of that can be seen. */
static const char *focus_in_sight(const struct ui *ui, const struct ui_item *item)
{
    int ring = 0;
    for (int i = 0; i < ui->list.command_count; i++) {
        const struct draw_command *c = ui->list.commands + i;
        ring |= c->role == ROLE_focus && rect_overlap(c->clip, item->seen) && rect_overlap(c->box, item->seen);
    }
    return !ring ? "unmarked" : rect_empty(item->seen) ? "hidden" : rect_holds(item->seen, item->box) ? "seen" : "cut";
}

static void one_window(struct paper *p, const char *window, const struct ui *ui)
{
    char words[200], text[420];
    const struct ui_item *focus = ui_find_item(ui, ui->focus);
    text_print(text, sizeof text, "window\t%s\t%d\t%d\t%d\t%d", window, ui->in.width, ui->in.height, ui->in.mouse_x,
               ui->in.mouse_y);
    line(p, text);
    if (focus) {
        text_print(text, sizeof text, "focus\t%s\t%08x\t%s\t%s", window, (unsigned)focus->id,
                   focus_in_sight(ui, focus), words_of(ui, focus, words, sizeof words));
        line(p, text);
    }
    for (int i = 0; i < ui->item_count; i++) {
        const struct ui_item *item = ui->items + i;
        int x = -1, y = -1;
        if (item->scope != ui->scope)
            continue;
        if (!aim(ui, item, &x, &y))
            x = y = -1;
        text_print(text, sizeof text, "item\t%s\t%08x\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%08x\t%s", window,
                   (unsigned)item->id, use_of(item), item->box.w, item->box.h, item->seen.x, item->seen.y,
                   item->seen.w, item->seen.h, x, y, (unsigned)item->region,
                   words_of(ui, item, words, sizeof words));
        line(p, text);
    }
}

size_t account_write(char *out, size_t size, const struct app *app, const struct ui *stage, const struct ui *console)
{
    struct paper p = { out, size, 0 };
    char text[600];
    int now[KINDS];
    out[0] = '\0';
    shown(app, now);
    for (int k = 0; k < KINDS; k++) {
        text_print(text, sizeof text, "all\t%s", kinds[k].kind);
        for (int i = 0; i < kinds[k].count; i++) {
            size_t used = strlen(text);
            text_print(text + used, sizeof text - used, "%s%s", i ? " " : "\t", name_of(kinds + k, i));
        }
        line(&p, text);
    }
    text_print(text, sizeof text, "rests\t%s", rests(stage) && (!console || rests(console)) ? "yes" : "no");
    line(&p, text);
    for (int k = 0; k < KINDS; k++) {
        text_print(text, sizeof text, "%s\t%s", kinds[k].kind, name_of(kinds + k, now[k]));
        line(&p, text);
    }
    one_window(&p, "stage", stage);
    if (console)
        one_window(&p, "console", console);
    return p.used;
}
