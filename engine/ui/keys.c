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
    { "C", N_("facilitator's console; the stage goes dark first"), ON(ROOM) | ON(BRIEFING) | ON(ENDING) | ON(HOTWASH) },
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
    }
    return x - from - gap;
}

static void list(struct pen *pen, unsigned where, int left)
{
    struct ui *ui = pen->ui;
    struct text_style bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD), plain = ui_style(ui, TEXT_NOTE, 0);
    for (int i = 0; i < ROWS; i++) {
        if (where ? !(rows[i].where & where) : rows[i].where)
            continue;
        struct rect a = { pen->x, pen->y, left - ui_px(ui, 8), 0 }, b = { pen->x + left, pen->y, pen->w - left, 0 };
        int h = ui_text(ui, a, bold, TOKEN_text, ALIGN_LEFT, tr(rows[i].keys));
        pen->y += int_max(h, ui_text(ui, b, plain, TOKEN_text_quiet, ALIGN_LEFT, tr(rows[i].what)));
        pen_gap(pen, 4);
    }
}

int keys_draw(struct ui *ui, const struct app *app, int apart)
{
    static const struct {
        const char *name;
        unsigned where;
    } groups[] = {
        { N_("Exercises"), ON(LIBRARY) }, { N_("Set-up"), ON(SETUP) }, { N_("Briefing"), ON(BRIEFING) }, { N_("The room"), ON(ROOM) },
        { N_("What changed"), ON(CHANGES) }, { N_("Hot wash"), ON(HOTWASH) }, { N_("Console"), ON(CONSOLE) },
        { N_("The author"), AUTHOR },    { N_("Everywhere"), EVERYWHERE },
    };
    struct sheet sheet = dialog_begin(ui, "keys", 640, 1);
    struct pen *pen = &sheet.pen;
    struct text_style bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD);
    struct pen_shelf shelf = { 0, 0, 0 };
    int left = ui_px(ui, 64), all = !apart && app->screen == SCREEN_SETTINGS, closed = 0;
    for (int i = 0; i < ROWS; i++)
        left = int_max(left, ui_text_width(ui, bold, tr(rows[i].keys)) + ui_px(ui, 24));
    left = int_min(left, pen->w / 2);
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, all ? tr("Keys of every screen") : tr("Keys of this screen"));
    pen_gap(pen, 12);
    for (size_t i = 0; all && i < sizeof groups / sizeof *groups; i++) {
        if (groups[i].where == AUTHOR && !app->live)
            continue;
        pen_section(pen, tr(groups[i].name));
        list(pen, groups[i].where, left);
        pen_gap(pen, 12);
    }
    if (!all) {
        list(pen, apart ? ON(CONSOLE) : 1u << app->screen, left);
        if (app->live && !apart)
            list(pen, AUTHOR, left);
        list(pen, EVERYWHERE, left);
    }
    if (!apart)
        list(pen, STAGE, left);
    pen_gap(pen, 16);
    if (pen_button(pen, &shelf, "close", tr("Close"), UI_PRIMARY))
        closed = 1;
    pen_shelf_end(pen, &shelf);
    dialog_end(&sheet);
    return closed || ui_shortcut(ui, UI_KEY_ENTER, 0);
}
