/* Fields of declarations as tables: one generic reader checks them, and the author's reference is generated from
   them. */
#ifndef SCRIPT_FIELDS_H
#define SCRIPT_FIELDS_H

#include <stddef.h>

#include "load.h"

enum field_type {
    FIELD_TEXT,   /* const char *: lines of text */
    FIELD_LINE,   /* const char *: one line */
    FIELD_NUMBER, /* int32_t: a number times `scale` */
    FIELD_RANGE,  /* int32_t[2]: a number, or { low, high } */
    FIELD_YES,    /* int32_t: true or false */
    FIELD_WORD,   /* int32_t: place in `words` */
    FIELD_NAME,   /* int32_t: a declared name of `space`, NONE when absent */
    FIELD_DAY,    /* const char *: "2017-06-27", perhaps with a time; kept as text */
    FIELD_MOMENT, /* int64_t: "2017-06-27 10:20" in minutes since 1970; INT64_MIN when absent */
    FIELD_OTHER   /* read by the kind's own code */
};

enum { OPTIONAL, REQUIRED };

struct field {
    const char *name;
    const char *doc; /* for authors: what it is */
    enum field_type type;
    int required;
    size_t at;                /* offset in the row */
    double low, high, scale;  /* numbers: range in the author's unit, factor to the stored one */
    double otherwise;         /* numbers, words, yes: when the field is absent */
    const char *const *words; /* ends with NULL */
    enum names space;
    const char *shape; /* FIELD_OTHER: what belongs there, for authors: "a list of roles" */
};

#define FIELD(named, kind_of, need, offset, text, ...)                                                                 \
    {                                                                                                                  \
        .name = named, .type = kind_of, .required = need, .at = offset, .doc = text, __VA_ARGS__                       \
    }
#define RANGE(least, most, factor) .low = least, .high = most, .scale = factor

/* A form to fill in: a declaration, or a row inside one. */
struct shape {
    const char *what; /* "a site" */
    const struct field *fields;
    int count;
    int items; /* how many items without a name may stand in it; -1: any */
};
/* Every shape, in the order of the author's reference. */
#define SHAPES(SHAPE)                                                                                                  \
    SHAPE(scenario)                                                                                                    \
    SHAPE(place)                                                                                                       \
    SHAPE(turn)                                                                                                        \
    SHAPE(form)                                                                                                        \
    SHAPE(cover)                                                                                                       \
    SHAPE(party)                                                                                                       \
    SHAPE(role)                                                                                                        \
    SHAPE(objective)                                                                                                   \
    SHAPE(indicator)                                                                                                   \
    SHAPE(move)                                                                                                        \
    SHAPE(counter)                                                                                                     \
    SHAPE(site)                                                                                                        \
    SHAPE(group)                                                                                                       \
    SHAPE(link)                                                                                                        \
    SHAPE(threat)                                                                                                      \
    SHAPE(starts)                                                                                                      \
    SHAPE(rumour)                                                                                                      \
    SHAPE(proposal)                                                                                                    \
    SHAPE(inject)                                                                                                      \
    SHAPE(event)                                                                                                       \
    SHAPE(decision)                                                                                                    \
    SHAPE(history)                                                                                                     \
    SHAPE(option)                                                                                                      \
    SHAPE(mark)                                                                                                        \
    SHAPE(record)                                                                                                      \
    SHAPE(ending)                                                                                                      \
    SHAPE(fact)                                                                                                        \
    SHAPE(figure)                                                                                                      \
    SHAPE(measure)                                                                                                     \
    SHAPE(naive)                                                                                                       \
    SHAPE(test)
#define DECLARE(word) extern const struct shape word##_shape;
SHAPES(DECLARE)
#undef DECLARE

/* The same as a table, from the word of a form to its fields. */
struct shape_entry {
    const char *word;
    const struct shape *shape;
};
extern const struct shape_entry shape_list[];
extern const int shape_count;

extern const char *const confidence_words[]; /* of enum confidence; ends with NULL */

/* At most 32 fields. */
#define SHAPE(what, fields, items)                                                                                     \
    {                                                                                                                  \
        what, fields, (int)(sizeof(fields) / sizeof *(fields)), items                                                  \
    }

/* Reads the table at `table` into *row: checks every name, type and range, reports each mistake at its own field and
   fills in what is absent. Returns 0 when something was wrong; the row is then usable but meaningless. */
int fields_read(struct load *ld, int table, const struct shape *shape, void *row);

/* Pieces for the kinds' own code; each reports at the spot. */
int number_read(struct load *ld, int index, double low, double high, double scale, int32_t *out);
int range_read(struct load *ld, int index, double low, double high, double scale, int32_t out[2]);
/* What a figure says, in 1/FIGURE_ONE: a number, or with `range` also { low, high }. */
int figure_read(struct load *ld, int index, int range, int64_t out[2]);
/* "" and reported when it is no text. The result lives with the scenario. */
const char *text_read(struct load *ld, int index, int one_line);
/* The table field `key` pushed onto the stack; 0 and nothing pushed when absent (or no table: reported). */
int field_table(struct load *ld, int table, const char *key, const char *shape);
/* The number of items of a list that has no named fields (those are reported). */
int32_t list_length(struct load *ld, int table);
/* Named keys in byte order; items without a name are reported. */
const char **keys_sorted(struct load *ld, int table, int32_t *count, int allow_items);
/* Calls `each` for one name or a list of names. The name is at the stack's top, a string. */
void names_each(struct load *ld, int index, void (*each)(struct load *ld, const char *name, void *ud), void *ud);
/* What players read where the author gives no name: the id with a capital, and spaces for _. */
const char *plain_name(struct load *ld, const char *id);
/* Reports a country that is not two capital letters, in the field "country". */
void country_check(struct load *ld, const char *country);

#endif
