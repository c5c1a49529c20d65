/* The kinds of mistakes and of doubts that a scenario can show, each with a code that never changes: E012 an error (it
   does not load), W004 a warning (it plays, but perhaps not as meant). A number is given once: a kind that goes leaves
   its number empty, and a new one takes the next at the end of its half. codes.c has a row for each. */
#ifndef SCRIPT_CODES_H
#define SCRIPT_CODES_H

enum { CODE_TEXT = 8 };

enum code {
    CODE_NONE = 0,
    CODE_WARNINGS = 1000, /* those of warnings lie behind */
    /* files and text */
    E_FILE = 1,
    E_INCLUDE = 2,
    E_UTF8 = 3,
    E_CURLY = 4,
    E_DASH = 5,
    E_STRAY = 6,
    E_QUOTE = 7,
    E_COMMA = 8,
    E_BRACKET = 9,
    E_FIELD_TWICE = 10,
    E_EQUALS = 11,
    E_OPERATOR = 12,
    E_SYNTAX = 13,
    E_WORD = 14,
    E_RESERVED = 15,
    E_LUA = 16,
    /* declarations and names */
    E_DECLARATION = 17,
    E_ID = 18,
    E_NAME_TWICE = 19,
    E_TOO_MANY = 20,
    E_NEEDED = 21,
    E_FOLDER = 22,
    E_NAME = 23,
    E_OPTION = 24,
    E_NORM = 25,
    E_FLAG = 26,
    /* fields */
    E_FIELD = 27,
    E_FIELD_MISSING = 28,
    E_TYPE = 29,
    E_RANGE = 30,
    E_DIGITS = 31,
    E_PAIR = 32,
    E_TEXT = 33,
    E_DATE = 34,
    E_CHOICE = 35,
    E_LIST = 36,
    E_LISTED_TWICE = 37,
    /* conditions and effects */
    E_ASK = 38,
    E_COMBINE = 39,
    E_COMPARE = 40,
    E_CONDITION = 41,
    E_UNUSED = 42,
    E_LARGE = 43,
    E_WHICH = 44,
    E_EFFECT = 45,
    E_ENTRY = 46,
    E_MEASURE = 47,
    /* one kind of declaration each */
    E_OPTIONS = 48,
    E_NEVER = 49,
    E_OPTION_PLACE = 50,
    E_ADDRESSEE = 51,
    E_MARK = 52,
    E_TENSION = 53,
    E_TURNS = 54,
    E_RECIPIENT = 55,
    E_ENDING = 56,
    E_LINK = 57,
    E_GROUP = 58,
    E_THREAT = 59,
    E_PROPOSAL = 60,
    E_GAUGE = 61,
    E_CLOCK = 62,
    E_FORM = 63,
    E_FUNCTION = 64,
    E_CLASH = 65,
    E_FIGURE = 66,
    E_SHEET = 67,
    E_CELL = 68,
    /* tests.lua */
    E_EXPECT = 69,
    E_STEP = 70,
    E_TEST = 71,

    W_FLAG_UNASKED = CODE_WARNINGS + 1,
    W_FLAG_UNSET = CODE_WARNINGS + 2,
    W_GROUP = CODE_WARNINGS + 3,
    W_ROLE = CODE_WARNINGS + 4,
    W_INDICATOR = CODE_WARNINGS + 5,
    W_LABEL_LENGTH = CODE_WARNINGS + 6,
    W_COLUMN = CODE_WARNINGS + 7,
    W_PARA = CODE_WARNINGS + 8,
    W_REASON = CODE_WARNINGS + 9,
    W_PRICE = CODE_WARNINGS + 10,
    W_SITE = CODE_WARNINGS + 11,
    W_UNREACHED = CODE_WARNINGS + 12,
    W_ALWAYS = CODE_WARNINGS + 13,
    W_NEVER_HOLDS = CODE_WARNINGS + 14,
    W_TEXT_LONG = CODE_WARNINGS + 15,
    W_JUDGES = CODE_WARNINGS + 16,
    W_TIME = CODE_WARNINGS + 17,
    W_UNTRANSLATED = CODE_WARNINGS + 18,
    W_STALE = CODE_WARNINGS + 19,
    W_TRANSLATION = CODE_WARNINGS + 20,
    /* shown by play */
    W_UNSEEN = CODE_WARNINGS + 21,
    W_ONE_WAY = CODE_WARNINGS + 22,
    W_NO_TRADE = CODE_WARNINGS + 23,
    W_FREE = CODE_WARNINGS + 24,
    W_LEADER = CODE_WARNINGS + 25,
    W_ALIKE = CODE_WARNINGS + 26,
    W_DOMINATED = CODE_WARNINGS + 27
};

struct code_row {
    enum code code;
    const char *title;         /* one line */
    const char *why;           /* why it matters and how to mend it */
    const char *wrong, *right; /* lines of a scenario; not translated */
};

/* In order: errors, then warnings, each by number. */
extern const struct code_row codes[];
extern const int codes_count;

/* "E012"; returns `out`. */
const char *code_text(enum code code, char out[CODE_TEXT]);

/* The row of "E012", in any case of letters; NULL when there is none. */
const struct code_row *code_find(const char *text);

#endif
