/* The way to an ending, kept as a save like any other: it replays, and an exercise can be gone on with from any of its
   turns. */
#include "exercise/exercise.h"
#include "explore.h"

static enum status play_again(struct exercise *e, const struct explore_ending *way, struct error *err)
{
    int64_t utc = os_utc();
    enum status status = STATUS_OK;
    int32_t at = 0;
    while (!status && e->state[STATE_PHASE] == PHASE_OPEN) {
        int32_t turn = e->state[STATE_TURN];
        for (; at < way->steps && way->step[at].turn == turn && !status; at++) {
            struct command choice = command_of(COMMAND_CHOOSE);
            choice.decision = way->step[at].decision;
            choice.option = way->step[at].option;
            choice.by = "policy:explore";
            status = exercise_do(e, &choice, utc, err);
        }
        struct command close = command_of(COMMAND_CLOSE);
        if (!status)
            status = exercise_do(e, &close, utc, err);
    }
    return status;
}

enum status explore_keep(const struct explore *x, int32_t ending, const char *path, struct error *err)
{
    const struct explore_ending *way = x->ending + ending;
    const char *form = x->s->forms ? x->s->form_text[x->form].id : NULL;
    struct exercise *e;
    enum status status = exercise_start(x->alloc, x->loaded, way->seed, form, path, &e, err);
    if (status)
        return status;
    status = play_again(e, way, err);
    if (!status && play_hash(x->s, e->state) != way->hash)
        status = error_set(err, STATUS_DAMAGED, N_("run %lld does not come out the same again"), (long long)way->run);
    exercise_close(e);
    return status;
}
