#include "cover.h"

#include <string.h>

#include "texts.h"

/* Letters and digits of any script: whatever is not ASCII counts as a letter, but for typographic quotes and spaces. */
static int is_word(const char *at)
{
    unsigned char c = (unsigned char)*at;
    if (c >= 0x80)
        return strncmp(at, "\u2019", 3) != 0 && strncmp(at, "\u00A0", 2) != 0 && strncmp(at, "\u201C", 3) != 0 &&
               strncmp(at, "\u201D", 3) != 0 && strncmp(at, "\u2013", 3) != 0 && strncmp(at, "\u2014", 3) != 0;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static size_t character(const char *at)
{
    size_t n = 1;
    while ((at[n] & 0xC0) == 0x80)
        n++;
    return n;
}

/* The longest name that stands at `at` as a word of its own, or NULL. */
static const struct cover_name *name_at(const struct cover *cover, const char *at)
{
    const struct cover_name *best = NULL;
    size_t longest = 0;
    for (int32_t i = 0; i < cover->names; i++) {
        size_t length = strlen(cover->name[i].real);
        if (length > longest && strncmp(at, cover->name[i].real, length) == 0 &&
            !(at[length] && is_word(at + length))) {
            longest = length;
            best = cover->name + i;
        }
    }
    return best;
}

/* Writes the masked text to `out` when that is not NULL; returns its length. */
static size_t mask(const struct cover *cover, const char *text, char *out)
{
    size_t used = 0;
    int inside = 0; /* in the middle of a word */
    while (*text) {
        const struct cover_name *name = inside ? NULL : name_at(cover, text);
        const char *from = name ? name->mask : text;
        size_t taken = name ? strlen(name->real) : character(text), length = name ? strlen(name->mask) : taken;
        inside = is_word(name ? text + taken - 1 : text);
        if (out)
            memcpy(out + used, from, length);
        used += length;
        text += taken;
    }
    if (out)
        out[used] = '\0';
    return used;
}

static int tells_the_case(const struct text_item *item)
{
    return item->kind == TEXT_SOURCE || strncmp(item->id, "fact/", 5) == 0 || strncmp(item->id, "record/", 7) == 0 ||
           (strncmp(item->id, "decision/", 9) == 0 && strstr(item->id, "/history_note"));
}

static enum status mask_names(struct scenario *out, struct error *err)
{
    struct texts walk = texts_of(out);
    struct text_item item;
    while (texts_next(&walk, &item)) {
        if (tells_the_case(&item))
            continue;
        char *masked = arena_new(&out->arena, mask(out->cover, *item.at, NULL) + 1, 1);
        if (!masked)
            return error_no_memory(err);
        mask(out->cover, *item.at, masked);
        *item.at = masked;
    }
    return STATUS_OK;
}

static const char *country_of(const struct cover *cover, const char *country)
{
    for (int32_t i = 0; i < cover->countries; i++)
        if (strcmp(cover->country[i].real, country) == 0)
            return cover->country[i].mask;
    return *country ? "ZZ" : "";
}

static void replace(const char **text, const char *by)
{
    if (*by)
        *text = by;
}

enum status cover_put_on(const struct scenario *s, const char *const *original, const struct alloc *a,
                         struct scenario *out, struct error *err)
{
    *out = *s;
    arena_init(&out->arena, a);
    enum status status = texts_own(out) ? STATUS_OK : error_no_memory(err);
    struct text_item item;
    int32_t number = 0;
    for (struct texts walk = texts_of(out); original && !status && texts_next(&walk, &item);)
        *item.at = original[number++];
    if (!status && s->cover) {
        status = mask_names(out, err);
        replace(&out->title, s->cover->title);
        replace(&out->stake, s->cover->stake);
        replace(&out->brief, s->cover->brief);
        replace(&out->notice, s->cover->notice);
        replace(&out->place_name, s->cover->place);
        for (int32_t i = 0; i < s->sites; i++)
            out->site_text[i].country = country_of(s->cover, s->site_text[i].country);
        for (int32_t i = 0; i < s->parties; i++)
            out->party_text[i].country = country_of(s->cover, s->party_text[i].country);
        out->covered = 1;
    }
    if (status)
        scenario_free(out);
    return status;
}
