/* The keys, by screen: those of the screen that is open, or from the settings all of them. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

#define AUTHOR (1u << SCREENS) /* while a scenario is being written */
#define ON(screen) (1u << SCREEN_##screen)
#define STAGE (1u << 31) /* everywhere but in the console's own window */
enum { EVERYWHERE = 0 };

static const struct {
    const char *keys, *what;
    unsigned where; /* bits of screens */
} rows[] = {
    { N_("letters"), N_("find an exercise"), ON(LIBRARY) },
    { N_("Enter, Enter"), N_("set up and start the class form"), ON(LIBRARY) },
    { N_("Space"), N_("switch a role on or off"), ON(SETUP) },
    { "1 \u2026 3", N_("situation, objectives, roles"), ON(BRIEFING) },
    { N_("Page Up, Page Down"), N_("read on, then the next page"), ON(BRIEFING) },
    { "M", N_("map; again: without the card, and with it"), ON(ROOM) },
    { "L", N_("list of sites, worst first"), ON(ROOM) },
    { "I", N_("inbox"), ON(ROOM) },
    { "D", N_("decisions"), ON(ROOM) },
    { "G", N_("norm ledger, while it is shown"), ON(ROOM) },
    { "Q", N_("the question, or its options"), ON(ROOM) },
    { "1 \u2026 5", N_("choose an option; Enter confirms"), ON(ROOM) },
    { "Ctrl+1 \u2026 3", N_("how sure you are, while the reason is typed: low, medium, high"), ON(ROOM) },
    { "U", N_("take the choice back"), ON(ROOM) },
    { "N", N_("close the turn"), ON(ROOM) },
    { "R", N_("role cards"), ON(ROOM) },
    { "+  \u2212  0", N_("map: nearer, farther, everything"), ON(ROOM) },
    { "H", N_("end here and go on to the hot wash"), ON(ROOM) },
    { N_("Enter"), N_("skip, then go on"), ON(CHANGES) },
    { "1 \u2026 9", N_("pages of the hot wash"), ON(HOTWASH) },
    { "C", N_("facilitator’s console; the stage goes dark first"), ON(ROOM) | ON(BRIEFING) | ON(ENDING) | ON(HOTWASH) },
    { "C", N_("open the console"), ON(BLANK) },
    { "1 \u2026 5", N_("vote for the team in the row, and on to the next"), ON(CONSOLE) },
    { "L  M  H", N_("how sure that team is: low, medium, high"), ON(CONSOLE) },
    { N_("Up, Down"), N_("another team"), ON(CONSOLE) },
    { "C", N_("correct what the role chose"), ON(CONSOLE) },
    { "T", N_("close the turn"), ON(CONSOLE) },
    { "P", N_("pause, go on"), ON(CONSOLE) },
    { "R", N_("rule on an action that is not on the menu"), ON(CONSOLE) },
    { "V", N_("a verdict of your own on a norm"), ON(CONSOLE) },
    { "B", N_("go back to an earlier point"), ON(CONSOLE) },
    { "G", N_("show or hide the ledgers"), ON(CONSOLE) },
    { "I", N_("the injects that wait; W writes one"), ON(CONSOLE) },
    { "D  K  E", N_("the inject in hand: release it, hold it or let it come, edit it"), ON(CONSOLE) },
    { "N  J", N_("write a note; all notes"), ON(CONSOLE) },
    { "O  F  X", N_("who plays which role; a second exercise; to the hot wash"), ON(CONSOLE) },
    { N_("Escape"), N_("back to the stage"), ON(CONSOLE) | ON(BLANK) },
    { "F12", N_("what goes on inside, beside the screen"), AUTHOR },
    { "F9", N_("one step back"), AUTHOR },
    { "F7  F8", N_("to the turn before, to the next"), AUTHOR },
    { "F5", N_("load the files anew"), AUTHOR },
    { "F10", N_("mistakes: put away, show"), AUTHOR },
    { N_("Tab, arrows"), N_("move the focus"), EVERYWHERE },
    { N_("Enter"), N_("press what has the focus"), EVERYWHERE },
    { N_("Page Up, Page Down"), N_("scroll"), EVERYWHERE },
    { N_("Escape"), N_("back"), EVERYWHERE },
    { "S", N_("settings; among the exercises, Escape leads there"), STAGE },
    { "F11", N_("full screen"), EVERYWHERE },
    { "?", N_("these keys"), EVERYWHERE },
};
enum { ROWS = sizeof rows / sizeof *rows };

/* ---- key caps ---- */

/* The next key of "Page Up, Page Down" or "1 \u2026 5": its length; *skip is what parts it from the one behind it. */
static size_t next_key(const char *keys, size_t *skip)
{
    static const char *const between[] = { ", ", "  ", " \u2026 " };
    size_t length = strlen(keys);
    *skip = 0;
    for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
        const char *at = strstr(keys, between[i]);
        if (at && (size_t)(at - keys) < length)
            length = (size_t)(at - keys), *skip = strlen(between[i]);
    }
    return length;
}

static struct text_style cap_style(const struct ui *ui)
{
    struct text_style style = ui_style(ui, TEXT_NOTE, TEXT_BOLD);
    style.px = (int16_t)(style.px * 9 / 10);
    return style;
}

int keys_caps_height(const struct ui *ui)
{
    return ui_line(ui, cap_style(ui)) + 2 * ui_px(ui, 2);
}

int keys_caps(struct ui *ui, int x, int y, const char *keys, int draws)
{
    struct text_style style = cap_style(ui);
    int from = x, h = keys_caps_height(ui), gap = ui_px(ui, 6);
    for (size_t skip, length; *keys; keys += length + skip) {
        char name[64];
        length = next_key(keys, &skip);
        text_print(name, sizeof name, "%.*s", (int)int_min((int)length, (int)sizeof name - 1), keys);
        int w = ui_text_width(ui, style, name);
        struct rect cap = { x, y, int_max(h, w + 2 * ui_px(ui, 8)), h };
        if (draws) {
            enum draw_role before = draw_role(&ui->list, ROLE_control);
            draw_rect(&ui->list, cap, TOKEN_raised, ui_px(ui, 4));
            draw_frame(&ui->list, cap, TOKEN_edge, ui_px(ui, 4), ui_px(ui, 1));
            draw_role(&ui->list, before);
            ui_text_middle(ui, (struct rect){ cap.x + (cap.w - w) / 2, y, w + gap, h }, style, TOKEN_text, ALIGN_LEFT,
                           name);
        }
        x += cap.w + gap;
        if (skip > 2) { /* an ellipsis stays one */
            int e = ui_text_width(ui, style, "\u2026");
            if (draws)
                ui_text_middle(ui, (struct rect){ x, y, e + gap, h }, style, TOKEN_text_quiet, ALIGN_LEFT, "\u2026");
            x += e + gap;
        }
    }
    return x - from - gap;
}

/* ---- the list ---- */

/* A line of the list, or the heading of a group when keys is NULL. */
struct key_line {
    const char *keys, *what;
};

enum { ENTRIES = ROWS + 12 };
struct list {
    struct key_line entry[ENTRIES];
    int count, left; /* left: width of the caps */
};

static void add(struct list *list, const char *heading, unsigned where)
{
    if (heading)
        list->entry[list->count++] = (struct key_line){ NULL, heading };
    for (int i = 0; i < ROWS; i++)
        if (where ? rows[i].where & where : !rows[i].where)
            list->entry[list->count++] = (struct key_line){ tr(rows[i].keys), tr(rows[i].what) };
}

static void collect(struct list *list, const struct app *app, int apart)
{
    static const struct {
        const char *name;
        unsigned where;
    } groups[] = {
        { N_("Exercises"), ON(LIBRARY) },    { N_("Set-up"), ON(SETUP) },     { N_("Briefing"), ON(BRIEFING) },
        { N_("The room"), ON(ROOM) },        { N_("What changed"), ON(CHANGES) }, { N_("Hot wash"), ON(HOTWASH) },
        { N_("Console"), ON(CONSOLE) },      { N_("The author"), AUTHOR },
    };
    list->count = 0;
    if (!apart && app->screen == SCREEN_SETTINGS) {
        for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
            if (groups[i].where != AUTHOR || app->live)
                add(list, tr(groups[i].name), groups[i].where);
    } else {
        add(list, NULL, apart ? ON(CONSOLE) : 1u << app->screen);
        if (app->live && !apart)
            add(list, tr("The author"), AUTHOR);
    }
    add(list, tr("Everywhere"), EVERYWHERE);
    if (!apart)
        add(list, NULL, STAGE);
}

/* Draws an entry, or only moves the pen; what a cap leaves no room for beside it stands below. */
static void write(struct pen *pen, const struct key_line *entry, int left, int first, int draws)
{
    struct ui *ui = pen->ui;
    struct text_style style = ui_style(ui, TEXT_NOTE, 0);
    if (!entry->keys) {
        pen_gap(pen, first ? 0 : 10);
        if (draws)
            pen_section(pen, entry->what);
        else
            pen->y += ui_text_height(ui, style, pen->w, entry->what) + ui_px(ui, 4);
        return;
    }
    int caps = keys_caps(ui, pen->x, pen->y, entry->keys, draws), h = keys_caps_height(ui);
    int below = caps + ui_px(ui, 8) > left, from = below ? ui_px(ui, 24) : left;
    struct rect box = { pen->x + from, pen->y + (below ? h : (h - ui_line(ui, style)) / 2), pen->w - from, 0 };
    int text = draws ? ui_text(ui, box, style, TOKEN_text_quiet, ALIGN_LEFT, entry->what)
                     : ui_text_height(ui, style, box.w, entry->what);
    pen->y += below ? h + text : int_max(h, text);
    pen_gap(pen, 6);
}

static int height(struct pen pen, const struct list *list, int from, int behind)
{
    int top = pen.y;
    for (int i = from; i < behind; i++)
        write(&pen, list->entry + i, list->left, i == from, 0);
    return pen.y - top;
}

/* In two columns when there is room, the first the longer one; a heading does not stand last. */
static void columns(struct pen *pen, struct list *list)
{
    struct ui *ui = pen->ui;
    int gap = ui_px(ui, 40), half = (pen->w - gap) / 2, split = list->count, top = pen->y, low = top;
    struct pen column = *pen;
    list->left = 0;
    for (int i = 0; i < list->count; i++)
        if (list->entry[i].keys)
            list->left = int_max(list->left, keys_caps(ui, 0, 0, list->entry[i].keys, 0) + ui_px(ui, 16));
    if (!look_narrow(ui, pen->w) && list->left < half / 2) {
        column.w = half;
        for (split = 1; split < list->count; split++)
            if (height(column, list, 0, split) >= height(column, list, split, list->count) &&
                list->entry[split - 1].keys)
                break;
    }
    list->left = int_min(list->left, column.w / 2);
    for (int i = 0; i < list->count; i++) {
        if (i == split) {
            column.x += half + gap;
            column.y = top;
        }
        write(&column, list->entry + i, list->left, i == 0 || i == split, 1);
        low = int_max(low, column.y);
    }
    pen->y = low;
}

int keys_draw(struct ui *ui, const struct app *app, int apart)
{
    struct list list;
    struct sheet sheet = dialog_begin(ui, "keys", 1160, 1);
    struct pen *pen = &sheet.pen;
    struct pen_shelf shelf = { 0, 0, 0 };
    collect(&list, app, apart);
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text,
             !apart && app->screen == SCREEN_SETTINGS ? tr("Keys of every screen") : tr("Keys of this screen"));
    pen_gap(pen, 12);
    columns(pen, &list);
    pen_gap(pen, 12);
    int closed = pen_button(pen, &shelf, "close", tr("Close"), UI_PRIMARY);
    pen_shelf_end(pen, &shelf);
    dialog_end(&sheet);
    return closed || ui_shortcut(ui, UI_KEY_ENTER, 0);
}
