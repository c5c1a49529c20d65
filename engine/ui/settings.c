/* Settings: applied at once, kept by the host. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

static const char *const themes[] = { "dark", "light", "contrast" };
static const int sizes[] = { 100, 125, 150, 175, 200 };
enum { THEMES = sizeof themes / sizeof *themes, SIZES = sizeof sizes / sizeof *sizes };

/* Switched at once; returns 1 when it was. */
static int language(struct pen *pen, struct app *app)
{
    enum { MOST = 64 };
    const char *names[MOST];
    int count = 0, used = 0;
    struct error err;
    const struct app_language *list = app->host.languages ? app->host.languages(app->host.ud, &count, &used) : NULL;
    count = int_min(count, MOST);
    if (count < 2)
        return 0;
    for (int i = 0; i < count; i++)
        names[i] = list[i].name;
    pen_section(pen, tr("Language"));
    int changed = pen_choice(pen, "language", names, count, &used);
    pen_gap(pen, 20);
    if (!changed)
        return 0;
    if (app->host.language(app->host.ud, list[used].code, &err)) {
        app_fail(app, &err);
        return 0;
    }
    text_print(app->settings.language, sizeof app->settings.language, "%s", list[used].code);
    if (app->e)
        act_refresh(app);
    return 1;
}

/* What reads, or how to get it. */
static int speech(struct pen *pen, struct app *app)
{
    char line[300];
    const char *voice = app->host.voice ? app->host.voice(app->host.ud) : NULL;
    int changed =
        pen_toggle(pen, "speech", tr("Read aloud: injects, questions with their options, and what has the focus"),
                   &app->settings.speech);
    pen_gap(pen, 4);
    if (voice)
        text_print(line, sizeof line,
                   tr("%s reads. The next key stops it. Private cards and the console are never read."), voice);
    else
        text_print(line, sizeof line, "%s",
                   tr("No program that speaks is installed here. Install the package espeak-ng or speech-dispatcher "
                      "(on Debian: apt install espeak-ng) and switch this on again."));
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    return changed;
}

void settings_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    struct app_settings *x = &app->settings;
    const char *names[THEMES] = { tr("Dark"), tr("Light"), tr("High contrast") }, *labels[SIZES];
    char words[SIZES][16];
    int theme = 0, size = 0, changed = 0;
    for (int i = 0; i < THEMES; i++)
        if (strcmp(themes[i], x->theme) == 0)
            theme = i;
    for (int i = 0; i < SIZES; i++) {
        labels[i] = text_print(words[i], sizeof words[i], tr("%d\u202F%%"), sizes[i]);
        if (sizes[i] <= x->text_percent)
            size = i;
    }
    bar_title(ui, &area, tr("Settings"));
    int press = bar_buttons(ui, &area, tr("Done"), NULL);
    struct rect inner = rect_inset(area, ui_px(ui, 24 - 6), ui_px(ui, 12));
    struct sheet sheet = sheet_begin(ui, "settings", inner, 0);
    struct pen left = sheet.pen, right;
    int narrow = look_narrow(ui, sheet.pen.w);
    if (!narrow)
        left.w = (sheet.pen.w - ui_px(ui, 48)) / 2;
    changed |= language(&left, app);
    pen_section(&left, tr("Colours"));
    changed |= pen_choice(&left, "theme", names, THEMES, &theme);
    pen_gap(&left, 20);
    pen_section(&left, tr("Text size"));
    changed |= pen_choice(&left, "size", labels, SIZES, &size);
    pen_gap(&left, 20);
    right = left;
    if (!narrow) {
        right.x += left.w + ui_px(ui, 48);
        right.y = sheet.pen.y;
    }
    pen_section(&right, tr("Calm"));
    changed |= pen_toggle(&right, "still", tr("Reduced motion: nothing moves, changes are shown at once"), &x->still);
    changed |= pen_toggle(&right, "timer", tr("Turn timer and wall clock of a class"), &x->timer);
    pen_gap(&right, 20);
    pen_section(&right, tr("Spoken text"));
    changed |= speech(&right, app);
    pen_gap(&right, 20);
    struct pen *last = narrow ? &right : &left;
    struct pen_shelf shelf = { 0, 0, 0 };
    pen_section(last, tr("Keys"));
    if (pen_button(last, &shelf, "keys", tr("Keys of every screen"), UI_NORMAL))
        act_dialog(app, DIALOG_KEYS);
    pen_shelf_end(last, &shelf);
    pen_gap(last, 8);
    pen_text(last, TEXT_NOTE, 0, TOKEN_text_quiet,
             tr("F11 switches to the full screen and back. ? shows the keys of any screen."));
    sheet.pen.y = int_max(left.y, right.y);
    sheet_end(&sheet);
    ui->scale = before;
    if (changed) {
        text_print(x->theme, sizeof x->theme, "%s", themes[theme]);
        x->text_percent = sizes[size];
        if (app->host.keep)
            app->host.keep(app->host.ud, x);
        ui->again = 1;
    }
    if (press)
        app_go(app, app->behind);
}
