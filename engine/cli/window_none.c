/* What the program without a window says; the one with it brings its own. */
#include "table.h"
#include "verbs.h"

enum status window_play(struct cli *cli, struct table *table, int *code, struct error *err)
{
    (void)cli;
    (void)table;
    (void)code;
    if (!os_env("DISPLAY") && !os_env("WAYLAND_DISPLAY") && !os_env("SDL_VIDEODRIVER"))
        return error_set(err, STATUS_REFUSED, N_("There is no display here: the exercise is played in the terminal."));
    error_set(err, STATUS_REFUSED,
              N_("The program for the window, whitecell-window, is not beside this one: the exercise is "
                 "played in the terminal."));
    error_fix(err, N_("install or build it again"));
    return STATUS_REFUSED;
}

int window_first_frame(struct cli *cli, const char *scenario)
{
    (void)scenario;
    say(&cli->err, N_("The program for the window, whitecell-window, is not beside this one."));
    return EXIT_SYSTEM;
}

int window_redraw(struct cli *cli, const char *scenario)
{
    return window_first_frame(cli, scenario);
}

static int no_shots(struct cli *cli, const struct words *words)
{
    (void)words;
    return window_first_frame(cli, NULL);
}

const struct verb verb_shots = {
    .name = "shots",
    .usage = "<folder>",
    .summary = N_("writes pictures of every screen of the window into a folder, without a display"),
    .least = 0,
    .most = 1,
    .run = no_shots,
};
