/* What was done in a live exercise, by ids, and doing it again. */
#include <string.h>

#include "base/text.h"
#include "live_part.h"
#include "store/json.h"

void live_forget(struct live *live, int from)
{
    for (int i = from; i < live->steps; i++)
        cJSON_Delete(live->step[i].body);
    live->steps = from < live->steps ? from : live->steps;
}

static int is_policy(const struct command *c)
{
    return c->kind == COMMAND_CHOOSE && c->by && strncmp(c->by, "policy:", 7) == 0;
}

static int is_by_itself(const struct command *c)
{
    return is_policy(c) || (c->kind == COMMAND_NOTE && !exercise_is_remark(c));
}

static int stands(const struct entry *x)
{
    return !x->undone && x->command.kind != COMMAND_REWIND && x->command.kind != COMMAND_FORK;
}

/* The steps [0, at) as the entries of `e` that stand; the tail behind is kept when nobody did anything since. */
enum status live_remember(struct live *live)
{
    const struct exercise *e = live->e;
    struct error ignored;
    int standing = 0, kept = 1;
    if (!e || (!live->stale && live->known == e->entries))
        return STATUS_OK;
    for (int i = 0; i < e->entries; i++) {
        standing += stands(e->entry + i);
        kept &= i < live->known || is_by_itself(&e->entry[i].command);
    }
    int tail = kept ? live->steps - live->at : 0, cap = 0;
    void *list = NULL;
    if (!mem_grow(live->alloc, &list, &cap, standing + tail + 1, sizeof *live->step))
        return STATUS_NO_MEMORY;
    struct live_step *step = list;
    int count = 0;
    for (int i = 0; i < e->entries; i++) {
        const struct entry *x = e->entry + i;
        if (!stands(x))
            continue;
        struct live_step *to = step + count;
        *to = (struct live_step){ command_verb(x->command.kind), NULL, x->turn, x->utc, is_by_itself(&x->command) };
        if (command_to_json(e->s, &x->command, &to->body, &ignored)) {
            while (count-- > 0)
                cJSON_Delete(step[count].body);
            mem_free(live->alloc, step, (size_t)cap, sizeof *step);
            return STATUS_NO_MEMORY;
        }
        count++;
    }
    if (tail)
        memcpy(step + count, live->step + live->at, (size_t)tail * sizeof *step);
    else
        live_forget(live, live->at);
    for (int i = 0; i < live->at; i++)
        cJSON_Delete(live->step[i].body);
    mem_free(live->alloc, live->step, (size_t)live->step_cap, sizeof *live->step);
    live->want = kept ? live->want + standing - live->at : standing;
    if (!kept)
        live->parted[0] = '\0';
    live->step = step;
    live->step_cap = cap;
    live->steps = count + tail;
    live->at = standing;
    live->known = e->entries;
    live->stale = 0;
    return STATUS_OK;
}

/* ---- doing it again ---- */

/* Whether anything was done about `decision` since it was put. */
static int was_touched(const struct exercise *e, int32_t decision)
{
    for (int i = e->entries; i-- > 0 && e->entry[i].turn == e->state[STATE_TURN] + 1;)
        if (e->entry[i].command.kind == COMMAND_CHOOSE && e->entry[i].command.decision == decision)
            return 1;
    return 0;
}

/* A decision that is new in the text, or whose choice no longer fits: its policy makes it. */
static enum status others_choose(struct exercise *e, struct error *err)
{
    int32_t roles, all = 0;
    enum policy policy;
    exercise_seats(e, &roles, &policy);
    for (int32_t d = 0; d < e->s->decisions; d++)
        if (!was_touched(e, d) && play_is_open(e->s, e->state, d))
            all |= 1 << e->s->decision[d].role;
    return exercise_autoplay(e, policy, all & ~roles, os_utc(), err);
}

/* "choose name_it facts" */
static void step_words(const struct live_step *step, char *out, size_t size)
{
    static const char *const keys[] = { "decision", "option", "inject", "norm" };
    text_print(out, size, "%s", step->verb);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(step->body, keys[i]);
        size_t used = strlen(out);
        if (cJSON_IsString(item))
            text_print(out + used, size - used, " %s", item->valuestring);
    }
}

static enum status do_step(struct exercise *e, const struct live_step *step, struct error *err)
{
    struct command c;
    enum status status = command_from_json(e->s, step->verb, step->body, &c, err);
    if (!status && c.kind == COMMAND_CLOSE)
        status = others_choose(e, err);
    return status ? status : exercise_do(e, &c, step->utc, err);
}

static int is_policys(const struct live_step *step)
{
    return step->by_itself && strcmp(step->verb, command_verb(COMMAND_CHOOSE)) == 0;
}

enum status live_play_again(struct live *live, const struct loaded *loaded, int want, const char *path,
                            struct exercise **out, int *reached, struct error *err)
{
    struct exercise *e = NULL;
    struct error why;
    int i = 0;
    *out = NULL;
    live->parted[0] = '\0';
    enum status status = exercise_start(live->alloc, loaded, live->seed, live->form, path, &e, err);
    if (status == STATUS_NOT_FOUND && live->form[0] && live->e) {
        text_print(live->parted, sizeof live->parted, tr("%s; the fullest form is played."), err->what);
        status = exercise_start(live->alloc, loaded, live->seed, NULL, path, &e, err);
    }
    if (status)
        return status;
    for (; i < want && !status; i++) {
        const struct live_step *step = live->step + i;
        status = do_step(e, step, &why);
        if (status && status != STATUS_NO_MEMORY && is_policys(step))
            status = STATUS_OK;
        if (status)
            break;
    }
    if (status == STATUS_NO_MEMORY || status == STATUS_IO) {
        *err = why;
        exercise_close(e);
        return status;
    }
    if (status) {
        char words[300];
        step_words(live->step + i, words, sizeof words);
        text_print(live->parted, sizeof live->parted, tr("Turn %d: \u201C%s\u201D no longer fits: %s."),
                   (int)live->step[i].turn, words, why.what);
    }
    status = others_choose(e, err);
    if (status) {
        exercise_close(e);
        return status;
    }
    *out = e;
    *reached = i;
    return STATUS_OK;
}

/* ---- back and forth ---- */

static enum status stand_at(struct live *live, int want, struct error *err)
{
    struct exercise *e;
    int reached;
    enum status status = live_play_again(live, live->loaded, want, NULL, &e, &reached, err);
    if (status)
        return status;
    live->want = want;
    live_install(live, live->loaded, e, reached);
    return STATUS_OK;
}

static enum status begin(struct live *live, struct error *err)
{
    if (!live->e)
        return error_set(err, STATUS_REFUSED, N_("the scenario has not been loaded yet"));
    return live_remember(live) ? error_no_memory(err) : STATUS_OK;
}

/* Further than was ever played: the policy goes there. */
static enum status play_to(struct live *live, int32_t turn, struct error *err)
{
    struct command close = command_of(COMMAND_CLOSE);
    struct exercise *e = live->e;
    enum status status = STATUS_OK;
    while (!status && e->state[STATE_PHASE] == PHASE_OPEN && e->state[STATE_TURN] + 1 < turn) {
        status = exercise_autoplay(e, live->policy, -1, os_utc(), err);
        if (!status)
            status = exercise_do(e, &close, os_utc(), err);
    }
    return status ? status : others_choose(e, err);
}

enum status live_jump(struct live *live, int32_t turn, struct error *err)
{
    enum status status = begin(live, err);
    int to = 0;
    if (status)
        return status;
    int32_t first = play_first_turn(live->e->s, live->e->form) + 1,
            last = play_last_turn(live->e->s, live->e->form) + 1;
    if (turn < first || turn > last)
        return error_set(err, STATUS_INVALID, N_("there is no turn %d to be played; there are %d to %d"), (int)turn,
                         (int)first, (int)last);
    while (to < live->steps &&
           (live->step[to].turn < turn || (live->step[to].turn == turn && live->step[to].by_itself)))
        to++;
    status = stand_at(live, to, err);
    return status ? status : play_to(live, turn, err);
}

enum status live_back(struct live *live, struct error *err)
{
    enum status status = begin(live, err);
    if (status)
        return status;
    int to = live->at;
    while (to > 0 && live->step[to - 1].by_itself)
        to--;
    return to ? stand_at(live, to - 1, err) : error_set(err, STATUS_REFUSED, N_("nothing has been done yet"));
}

enum status live_keep(struct live *live, const char *path, struct error *err)
{
    struct exercise *e;
    int reached;
    char parted[sizeof live->parted];
    enum status status = begin(live, err);
    if (status)
        return status;
    memcpy(parted, live->parted, sizeof parted);
    status = live_play_again(live, live->loaded, live->at, path, &e, &reached, err);
    memcpy(live->parted, parted, sizeof parted);
    exercise_close(e);
    return status;
}
