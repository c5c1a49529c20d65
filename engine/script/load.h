/* One load in progress, shared by the files of script/ only. The declarations of the Lua text are noted while it runs;
   then each kind's file reads its tables into rows. What is raised with lua_error may leave any function here at any
   call, so everything that needs freeing belongs to `struct load` or to the scenario's arena. */
#ifndef SCRIPT_LOAD_H
#define SCRIPT_LOAD_H

#include <lauxlib.h>
#include <lua.h>

#include "base/text.h"
#include "base/tr.h"
#include "sandbox.h"
#include "script.h"

enum kind {
    KIND_SCENARIO,
    KIND_PARTY,
    KIND_ROLE,
    KIND_OBJECTIVE,
    KIND_INDICATOR,
    KIND_COUNTER,
    KIND_SITE,
    KIND_GROUP,
    KIND_LINK,
    KIND_THREAT,
    KIND_RUMOUR,
    KIND_PROPOSAL,
    KIND_INJECT,
    KIND_EVENT,
    KIND_DECISION,
    KIND_OPTION,
    KIND_ENDING,
    KIND_FACT,
    KIND_FIGURE,
    KIND_QUESTION,
    KIND_PROMPT,
    KINDS
};

/* Names that may not repeat; several kinds may share a space. */
enum names {
    NAMES_PARTY,
    NAMES_ROLE,
    NAMES_OBJECTIVE,
    NAMES_GAUGE,
    NAMES_SITE,
    NAMES_LINK,
    NAMES_THREAT,
    NAMES_RUMOUR,
    NAMES_PROPOSAL,
    NAMES_INJECT,
    NAMES_DECISION,
    NAMES_ENDING,
    NAMES_FACT,
    NAMES_FIGURE,
    NAMES_FLAG,
    NAMES_OPTION, /* within a decision */
    NAMES,
    NAMES_NONE = -1
};

enum {
    ID_MAX = 48,
    PATH_MAX_DEPTH = 10,
    FILES_MAX = 64,
    FILE_MAX_BYTES = 1 << 20,
    CONDITION_PARTS_MAX = 400,
    CONDITION_DEPTH_MAX = 20,
    YEARS_MAX = 20,
    WORDS_MAX = KINDS + 40 /* of the language, tests included */
};
#define RATE_MAX 1000.0      /* per hour */
#define REPAIR_MAX 1000000.0 /* hosts per hour */

struct file {
    const char *name; /* in the scenario's arena */
    const char *text;
    size_t length;
    const struct sheet *sheet; /* of the file that `msel` names, else NULL */
};

enum decl_state { DECL_PENDING, DECL_DONE, DECL_VALUE /* `indicator "x"` as a value */ };

struct decl {
    enum kind kind;
    enum decl_state state;
    const char *id; /* in the scenario's arena; the text itself for questions and prompts */
    int32_t file, line;
    int table;     /* reference in Lua's registry */
    int32_t index; /* among its kind; an option's number, 1.., once its decision was read */
    int nested;    /* an option that a decision holds */
    int32_t row;   /* of the file's sheet, from 1; 0: declared in the text */
};

/* Conditions and values as the text builds them. */
enum node_op {
    NODE_VALUE,
    NODE_COMPARE,
    NODE_FLAG,
    NODE_CHOSE,
    NODE_DELIVERED,
    NODE_RUNNING,
    NODE_ASKED,
    NODE_CHANCE,
    NODE_ALL,
    NODE_ANY,
    NODE_NO,
    NODE_RULE,
    NODE_OPEN, /* from here on: of tests only, see tests.h */
    NODE_OFFERED,
    NODE_ENDING,
    NODE_NORM
};
enum value {
    VALUE_GAUGE,
    VALUE_SERVICE,
    VALUE_EVIDENCE,
    VALUE_RUMOUR,
    VALUE_INFECTED,
    VALUE_DESTROYED,
    VALUE_RESTORED,
    VALUE_INFECTED_TOTAL,
    VALUE_LOST_TOTAL,
    VALUE_JOINED,
    VALUE_TURN,
    VALUE_HOURS,
    VALUES
};

struct node {
    enum node_op op;
    enum value value;
    const char *a, *b; /* names */
    const char *word;  /* `service` ...; NULL where there is none */
    double number, high;  /* high: NODE_NORM without `b` */
    int above;            /* NODE_COMPARE */
    int32_t first, count; /* children, in load.children */
    int32_t parts, depth; /* of the whole tree */
    int32_t file, line;
    int function; /* reference in Lua's registry */
    int used;
    int read; /* what it asks for stands in the tables */
};

struct group {
    const int32_t *sites;
    int32_t count;
};

/* A growing table; see pool_add and pool_keep. */
struct pool {
    void *items;
    int count, capacity;
    size_t size;
};

/* Where a reader is: a declaration and the way into its table, so that an error can name the field's own line. */
struct step {
    const char *key; /* or NULL: */
    int32_t item;    /* number of an item without a name, from 1 */
};
struct spot {
    int32_t file, line;
    const char *word, *id; /* of the declaration, to tell apart several on one line; NULL: any */
    struct step path[PATH_MAX_DEPTH];
    int depth;
    int32_t row; /* as in struct decl */
};

struct load {
    struct sandbox *sandbox;
    lua_State *L;
    const struct alloc *alloc; /* limited; for pools and scratch */
    struct arena scratch;
    const struct script_source *source;
    const struct norm_catalogue *norms;
    const char *id; /* the one the scenario must have, or NULL */
    struct scenario *out;
    struct diagnostics *found;
    enum status fatal; /* STATUS_OK, or what ends the load at once */
    int partial;       /* the text did not run to its end: names may be missing */
    int errors;
    int last; /* the diagnostic that report_fix is about; NONE when it was not kept */
    const struct scenario *of; /* a file of tests: the compiled scenario that it is about; else NULL */
    const struct luaL_Reg *own_words; /* and what it calls beside the words of conditions */

    struct pool files, decls, nodes, children;
    int objects;                   /* registry reference: metatable of what the text handles */
    struct pool names, name_slots; /* struct name; where its hash leads, a power of two of them */
    struct name_list {
        const char **names;
        int count;
    } lists[NAMES];       /* for the nearest name, once one is unknown */
    int32_t count[KINDS]; /* declared */
    struct spot spot;
    const struct csv_cell *cell; /* whose text is read or run, or NULL */

    /* whose chance conditions are read: subject "chance:kind:id:number" */
    const char *luck_kind, *luck_id;
    int32_t luck;

    int32_t **cell_of;  /* [threat][site]: cell or NONE, once threats are read */
    struct pool groups; /* struct group */
    unsigned char *group_used;
    struct pool flag_uses;
    struct pool chains; /* struct chain: the links behind a name */
    struct pool links, link_texts, cells, edges, seeds, weights, drivers, driver_texts, flags, asked_parties,
        options_rows, option_texts, marks, mark_texts, effects, adds, expressions, tensions, records, turns, turn_texts,
        form_texts, rules, rule_hashes, asked_in, scan_keys;
    int32_t conditional, dues, rule_expressions; /* those before the figures' */
    struct frame *frames;  /* the brackets of prescan.c, one file at a time */
    unsigned char *picked; /* a byte per site, for sets.c; zero between its calls */
    struct form_row *forms;
};

struct name {
    const char *id;
    int32_t space, owner, number; /* owner: the decision of an option, else 0 */
    uint32_t hash;
};

/* Where an effect first sets a flag, or clears it if none sets it. Beside `flags`. */
struct flag_use {
    int set, cleared;
    struct spot spot;
};

struct chain {
    int32_t link, next;
    int32_t last; /* of the first: the end of the chain */
};

struct scan_key { /* a field's name in a table that is being scanned */
    const char *text;
    size_t length;
    int32_t line;
};

/* A form: which decisions it puts, resolved when decisions are read. */
struct form_row {
    int32_t all, count;
    const char **decisions;
    struct form_rules rules;
    struct spot spot;
};

/* load.c */
_Noreturn void load_no_memory(struct load *ld);
/* Room for so many more values on the stack. Not luaL_checkstack: that takes missing memory for a deep recursion. */
void load_room(struct load *ld, int values);
void *load_scratch(struct load *ld, size_t count, size_t size); /* zeroed, freed with the load; raises */
void *load_keep(struct load *ld, size_t count, size_t size);    /* the same in the scenario's arena */
const char *load_text(struct load *ld, const char *text, size_t length);
void *pool_add(struct load *ld, struct pool *pool, int count); /* the first of `count` new zeroed rows; raises */
void *pool_keep(struct load *ld, const struct pool *pool);
#define POOL(pool, type) ((type *)(pool).items)
static inline struct decl *load_decl(struct load *ld, int32_t i)
{
    return POOL(ld->decls, struct decl) + i;
}
static inline struct node *load_node(struct load *ld, int32_t i)
{
    return POOL(ld->nodes, struct node) + i;
}
static inline struct file *load_file(struct load *ld, int32_t i)
{
    return POOL(ld->files, struct file) + i;
}
struct load *load_of(lua_State *L);
/* Reads, scans and runs one file; raises what cannot go on. Returns 0 when the file has mistakes. */
int load_include(struct load *ld, const char *name);
/* Reads the injects of a spreadsheet. */
void load_msel(struct load *ld, const char *name);

/* script.c: a load from its beginning to its end. `ld` is zeroed but for what its comments say; its sandbox is open and
   owned by something whose first member leads to `ld`. */
void load_begin(struct load *ld, struct sandbox *sandbox);
int load_stage(struct load *ld, lua_CFunction fn); /* one protected call; 0: it failed, reported */
void load_end(struct load *ld);

/* report.c: mistakes (E_...) and doubts (W_...: it plays, but not as meant). `here` is the Lua line that is running;
   `spot` is the field that is being read. Formats go through tr(). Neither raises, except when memory is out. Without a
   column, that of the first name in the message (in ` `, " " or ' ') is looked up on the line. */
void report(struct load *ld, enum code code, const char *fmt, ...) PRINTF_LIKE(3, 4);
void report_here(struct load *ld, enum code code, const char *fmt, ...) PRINTF_LIKE(3, 4);
void report_at(struct load *ld, enum code code, int32_t file, int32_t line, int32_t column, const char *fmt, ...)
    PRINTF_LIKE(6, 7);
int report_full(const struct load *ld); /* no more are kept: looking for the nearest name would be lost work */
void report_fix(struct load *ld, const char *fmt, ...) PRINTF_LIKE(2, 3); /* of the mistake reported last */
int report_on_line(struct load *ld, int32_t file, int32_t line);          /* whether one is there already */
void path_key(struct load *ld, const char *key);
void path_item(struct load *ld, int32_t number);
void path_up(struct load *ld);
void spot_decl(struct load *ld, const struct decl *d);
void here(struct load *ld, int32_t *file, int32_t *line);
/* What stands at `index` in words: "a number 3", "the text \"x\"". */
const char *describe(struct load *ld, int index);

/* locate.c: line and column of the field that `spot` leads to, as near as the text shows it. */
void locate(const struct file *file, const struct spot *spot, int32_t *line, int32_t *column);

/* prescan.c: reports what Lua would explain badly. Returns how many of these Lua stumbles over as well; NONE: it is
   no text. */
int prescan(struct load *ld, int32_t file);
/* Puts Lua's message for a text it cannot read into plain words. */
void explain_syntax(struct load *ld, int32_t file, const char *message, int scanned);

/* object.c: what the text handles: declarations, names, values, conditions. */
enum object_class {
    OBJECT_HOLE /* reported already */,
    OBJECT_NAME,
    OBJECT_DECL,
    OBJECT_NODE,
    OBJECT_STEP /* tests.c */
};
struct object {
    int32_t class, index; /* decl, node or step */
};
void object_open(struct load *ld);
int object_push(struct load *ld, enum object_class class, int32_t index); /* returns 1, for C functions */
int object_is(struct load *ld, int index, struct object *out);            /* 0 when it is nothing of ours */

/* words.c: the environment of the text. */
void words_open(struct load *ld);
/* In place of every declaring word: those of ld->own_words, and an explanation for the others. */
void words_of_tests(struct load *ld);
void words_push_globals(struct load *ld); /* the table of the scenario's own globals */
void words_freeze(struct load *ld);       /* after the run: what functions may still see */
extern const char *const kind_words[KINDS];
int word_is_reserved(const char *id);
const char *word_of(struct load *ld, int index); /* the declaring or asking word that the function there is, or NULL */
int words_declare(struct load *ld, enum kind kind); /* at 1: the id or the table; as a C function returns */
int words_complete(struct load *ld, int32_t decl);  /* at 2: the table */
void words_declare_row(struct load *ld, const char *id, int32_t file, int32_t line, int32_t row); /* an inject */
/* library.c */
void library_open(lua_State *L, int table); /* into the table at `table`; sets the metatable of strings */

/* conditions.c */
int node_new(struct load *ld, enum node_op op); /* returns its number, at the running line */
extern const struct luaL_Reg condition_words[];
extern const struct luaL_Reg expectation_words[]; /* what tests ask besides */
int condition_compare(struct load *ld, const struct object *self, int above);
int32_t condition_from(struct load *ld, int index, int here); /* node, or NONE and reported */
/* The field `key` of the table at `index`: an expression, or NONE when absent or wrong. */
int32_t condition_field(struct load *ld, int table, const char *key);
int32_t condition_compile(struct load *ld, int32_t node); /* the expression's root; keeps the spot */
void conditions_unused(struct load *ld);

/* value.c */
struct reading { /* a value found in the state */
    int32_t slot;
    double scale;
    double low, high; /* of a threshold, in the author's unit */
    int32_t shift;    /* added after scaling */
    enum { UNIT_OF_POINTS, UNIT_OF_SHARE, UNIT_OF_COUNT, UNIT_OF_HOURS } unit;
};
int value_read(struct load *ld, const struct node *n, struct reading *out); /* 0: reported */
/* The value that stands at `index`, for value_read; 0: there is none, reported unless nothing stands there. */
int value_at(struct load *ld, int index, struct node *out);

/* names.c */
void names_index(struct load *ld);
int32_t name_find(struct load *ld, enum names space, const char *id);    /* NONE when unknown; never reports */
int32_t name_resolve(struct load *ld, enum names space, const char *id); /* NONE: reported at the spot */
/* The id must live as long as the load. */
void name_add(struct load *ld, enum names space, const char *id, int32_t number);
void name_add_option(struct load *ld, int32_t decision, const char *id, int32_t number);
void name_unknown(struct load *ld, enum names space, const char *id);     /* reports with the nearest */
const char *name_near(struct load *ld, enum names space, const char *id); /* the nearest declared name, or NULL */
const char *name_noun(enum names space);
int32_t name_option(struct load *ld, int32_t decision, const char *id); /* number 1.., 0 unknown; never reports */
int32_t name_flag(struct load *ld, const char *id, size_t length);      /* entered at first use; NONE: reported */
const char *name_nearest(struct load *ld, const char *word, const char *const *names, int count);
int32_t norm_resolve(struct load *ld, const char *id); /* in the catalogue; NONE: reported at the spot */
int name_valid(const char *id, size_t length);
/* Group of a NAMES_SITE number below NONE. */
static inline int32_t name_group(int32_t number)
{
    return -2 - number;
}

/* Slots before the layout is known: base and index in one number. */
enum slot_base {
    SLOT_HEAD,
    SLOT_GAUGE,
    SLOT_FLAG,
    SLOT_EXPOSURE,
    SLOT_REPAIR,
    SLOT_POWER,
    SLOT_DETECTION,
    SLOT_SERVICE,
    SLOT_LINK_OPEN,
    SLOT_INFECTED,
    SLOT_DESTROYED,
    SLOT_RESTORED,
    SLOT_RUNNING,
    SLOT_KILLED,
    SLOT_THREAT_INFECTED,
    SLOT_THREAT_LOST,
    SLOT_EVIDENCE,
    SLOT_FORENSICS,
    SLOT_SHARING,
    SLOT_RUMOUR,
    SLOT_FADE,
    SLOT_ASKED,
    SLOT_JOINED,
    SLOT_INJECT,
    SLOT_DECISION,
    SLOT_MARK,
    SLOT_DUE,
    SLOT_BASES
};
static inline int32_t slot(enum slot_base base, int32_t index)
{
    return (int32_t)base << 24 | index;
}

/* sites.c etc.: one reader per kind; the declaration's table is at `table`. */
typedef void reader(struct load *ld, const struct decl *d, int table);
void read_cover(struct load *ld, int table); /* the scenario's table */
reader read_scenario, read_party, read_role, read_objective, read_indicator, read_counter, read_moves, read_site,
    read_group, read_link, read_threat, read_rumour, read_rumour_moves, read_proposal, read_inject, read_event,
    read_decision, read_ending, read_fact, read_figure;

/* sets.c: the sites that a field or a value names, in order of declaration, each once; a field that is absent gives
   0. */
int sites_field(struct load *ld, int table, const char *key, struct group *out);
void sites_value(struct load *ld, int index, struct group *out);

int turn_field(struct load *ld, int index, int32_t *turn); /* a turn's number from 1, kept from 0 */

/* effects.c: `now` and `later` of the table at `table`. */
struct outcome {
    struct span adds, effects;
};
void effects_read(struct load *ld, int table, struct outcome *out);
int effects_word(const char *id); /* whether an effect has this name */
/* Every effect, and every unit of a delay, as authors read it. */
struct effect_doc {
    const char *name, *doc, *shape;
};
int effects_documented(void);
struct effect_doc effects_doc(int number);

/* usage.c: flags that nothing raises; warnings about what is declared and then not used. */
void usage_check(struct load *ld);

/* rules.c */
int32_t rule_add(struct load *ld, int function, int32_t file, int32_t line); /* registry reference; NONE: reported */
int rules_word(const char *id);

/* compile.c */
void compile_tables(struct load *ld);
void compile_finish(struct load *ld);
void compile_place(const struct scenario *s, int32_t *slot); /* from slot() to the state's word */

#endif
