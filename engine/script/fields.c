#include "fields.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/clock.h"

enum { TEXT_MAX = 8000, LINE_MAX_BYTES = 400 };

static int is_hole(struct load *ld, int index)
{
    struct object o;
    return object_is(ld, index, &o) && o.class == OBJECT_HOLE;
}

/* Reports "found ..., expected ..." unless what is there was reported before. */
static void expected(struct load *ld, int index, const char *what)
{
    struct object o;
    if (is_hole(ld, index))
        return;
    report(ld, E_TYPE, N_("found %s, expected %s"), describe(ld, index), tr(what));
    if (object_is(ld, index, &o) && o.class == OBJECT_NAME)
        report_fix(ld, N_("write \"%s\" in quotes"), load_node(ld, o.index)->a);
}

static int digits(double scale)
{
    int n = 0;
    for (double s = 1; s < scale; s *= 10)
        n++;
    return n;
}

static int in_range(struct load *ld, double v, double low, double high)
{
    if (v >= low && v <= high)
        return 1;
    report(ld, E_RANGE, N_("found %.14g, expected a number from %.14g to %.14g"), v, low, high);
    if (low >= -1 && high == 1 && fabs(v) > 1 && fabs(v) <= 100)
        report_fix(ld, N_("shares go from 0 to 1: %.14g per cent is %.14g"), v, v / 100);
    return 0;
}

int number_read(struct load *ld, int index, double low, double high, double scale, int32_t *out)
{
    lua_State *L = ld->L;
    if (lua_type(L, index) != LUA_TNUMBER) {
        if (!is_hole(ld, index)) {
            expected(ld, index, N_("a number"));
            if (lua_isstring(L, index) && lua_isnumber(L, index))
                report_fix(ld, N_("numbers stand without quotes"));
        }
        return 0;
    }
    double v = lua_tonumber(L, index), scaled = v * scale, whole = floor(scaled + 0.5);
    if (!in_range(ld, v, low, high)) /* also what is no number at all */
        return 0;
    if (fabs(whole - scaled) > 0.001) {
        if (digits(scale) == 0)
            report(ld, E_DIGITS, N_("found %.14g, expected a whole number"), v);
        else
            report(ld, E_DIGITS, N_("found %.14g, which has more digits than are kept: %d behind the point"), v,
                   digits(scale));
        return 0;
    }
    *out = (int32_t)whole;
    return 1;
}

int range_read(struct load *ld, int index, double low, double high, double scale, int32_t out[2])
{
    lua_State *L = ld->L;
    if (!lua_istable(L, index)) {
        int ok = number_read(ld, index, low, high, scale, out);
        out[1] = out[0];
        return ok;
    }
    index = lua_absindex(L, index);
    if (list_length(ld, index) != 2) {
        report(ld, E_PAIR, N_("a range is two numbers: { low, high }"));
        return 0;
    }
    int ok = 1;
    for (int i = 0; i < 2; i++) {
        path_item(ld, i + 1);
        lua_rawgeti(L, index, i + 1);
        ok &= number_read(ld, -1, low, high, scale, out + i);
        lua_pop(L, 1);
        path_up(ld);
    }
    if (ok && out[0] > out[1]) {
        report(ld, E_PAIR, N_("the range { low, high } has its larger number first"));
        return 0;
    }
    return ok;
}

static int figure_number(struct load *ld, int index, int64_t *out)
{
    if (lua_type(ld->L, index) != LUA_TNUMBER) {
        expected(ld, index, N_("a number"));
        return 0;
    }
    double most = (double)FIGURE_MAX, v = lua_tonumber(ld->L, index), scaled = v * FIGURE_ONE;
    if (!in_range(ld, v, -most, most))
        return 0;
    if (fabs(floor(scaled + 0.5) - scaled) > 0.001) {
        report(ld, E_DIGITS, N_("found %.14g, which has more digits than are kept: %d behind the point"), v,
               digits(FIGURE_ONE));
        return 0;
    }
    *out = (int64_t)floor(scaled + 0.5);
    return 1;
}

int figure_read(struct load *ld, int index, int range, int64_t out[2])
{
    lua_State *L = ld->L;
    int ok = 1;
    if (!range || !lua_istable(L, index)) {
        ok = figure_number(ld, index, out);
        out[1] = out[0];
        return ok;
    }
    index = lua_absindex(L, index);
    if (list_length(ld, index) != 2) {
        report(ld, E_PAIR, N_("a range is two numbers: { low, high }"));
        return 0;
    }
    for (int i = 0; i < 2; i++) {
        path_item(ld, i + 1);
        lua_rawgeti(L, index, i + 1);
        ok &= figure_number(ld, -1, out + i);
        lua_pop(L, 1);
        path_up(ld);
    }
    if (ok && out[0] > out[1]) {
        report(ld, E_PAIR, N_("the range { low, high } has its larger number first"));
        return 0;
    }
    return ok;
}

static int is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* UTF-8 without control characters. Eight bytes at once, for most text is plain. */
static int is_clean(struct load *ld, const char *s, size_t length)
{
    enum { BYTES = sizeof(uint64_t) };
    const uint64_t high = UINT64_C(0x8080808080808080), spaces = UINT64_C(0x2020202020202020);
    int plain = 1;
    for (size_t i = 0; i < length;) {
        uint64_t eight;
        if (length - i >= BYTES) {
            memcpy(&eight, s + i, BYTES);
            /* below 128, and subtracting a space borrows nothing: no byte is below a space */
            if (!((eight | (((eight | high) - spaces) ^ high)) & high)) {
                i += BYTES;
                continue;
            }
        }
        unsigned char c = (unsigned char)s[i++];
        if (c < ' ' && !is_blank((char)c)) {
            report(ld, E_TEXT, N_("the text holds a control character (code %d)"), c);
            return 0;
        }
        plain &= c < 0x80;
    }
    if (!plain && text_valid(s, length) != length) {
        report(ld, E_TEXT, N_("the text is not UTF-8"));
        return 0;
    }
    return 1;
}

const char *text_read(struct load *ld, int index, int one_line)
{
    lua_State *L = ld->L;
    size_t length;
    if (lua_type(L, index) != LUA_TSTRING) {
        expected(ld, index, N_("a text in quotes"));
        return "";
    }
    const char *s = lua_tolstring(L, index, &length);
    while (length && is_blank(s[length - 1]))
        length--;
    while (length && is_blank(*s))
        s++, length--;
    if (!is_clean(ld, s, length))
        return "";
    size_t most = one_line ? LINE_MAX_BYTES : TEXT_MAX;
    if (one_line && memchr(s, '\n', length))
        report(ld, E_TEXT, N_("found several lines of text, expected one line"));
    else if (length > most)
        report(ld, E_TEXT, N_("the text has %zu bytes, at most %zu are kept"), length, most);
    else if (length == 0)
        report(ld, E_TEXT, N_("the text is empty"));
    else
        return load_text(ld, s, length);
    return "";
}

static void read_day(struct load *ld, int index, const char **out)
{
    int64_t minutes;
    *out = text_read(ld, index, 1);
    if (**out && !clock_parse(*out, &minutes))
        report(ld, E_DATE, N_("found \"%s\", expected a date such as \"2017-06-27\""), *out);
}

static void read_moment(struct load *ld, int index, int64_t *out)
{
    const char *text = text_read(ld, index, 1);
    int64_t minutes;
    if (*text && clock_parse(text, &minutes))
        *out = minutes;
    else if (*text)
        report(ld, E_DATE, N_("found \"%s\", expected a date and a time such as \"2017-06-27 08:30\""), text);
}

/* `"a", "b", "c"`, as much of it as there is room for. */
static const char *list_names(char *list, size_t size, const char *const *names, int count, const char *quote)
{
    size_t used = 0;
    list[0] = '\0';
    for (int i = 0; i < count; i++, used = strlen(list))
        text_print(list + used, size - used, "%s%s%s%s", i ? ", " : "", quote, names[i], quote);
    return list;
}

static void read_word(struct load *ld, int index, const struct field *f, int32_t *out)
{
    char list[256];
    int n = 0;
    const char *word = lua_type(ld->L, index) == LUA_TSTRING ? lua_tostring(ld->L, index) : NULL;
    for (; f->words[n]; n++)
        if (word && *word == *f->words[n] && strcmp(word, f->words[n]) == 0) {
            *out = n;
            return;
        }
    if (is_hole(ld, index))
        return;
    report(ld, E_CHOICE, N_("found %s, expected one of %s"), describe(ld, index),
           list_names(list, sizeof list, f->words, n, "\""));
    const char *near = word ? name_nearest(ld, word, f->words, n) : NULL;
    struct object o;
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    else if (object_is(ld, index, &o) && o.class == OBJECT_NAME)
        report_fix(ld, N_("write \"%s\" in quotes"), load_node(ld, o.index)->a);
}

static void read_name(struct load *ld, int index, const struct field *f, int32_t *out)
{
    if (lua_type(ld->L, index) == LUA_TSTRING) {
        *out = name_resolve(ld, f->space, lua_tostring(ld->L, index));
        return;
    }
    char what[96];
    expected(ld, index, text_print(what, sizeof what, tr(N_("the id of a %s in quotes")), name_noun(f->space)));
}

static void read_value(struct load *ld, int index, const struct field *f, void *at)
{
    switch (f->type) {
    case FIELD_TEXT: *(const char **)at = text_read(ld, index, 0); break;
    case FIELD_LINE: *(const char **)at = text_read(ld, index, 1); break;
    case FIELD_NUMBER: number_read(ld, index, f->low, f->high, f->scale, at); break;
    case FIELD_RANGE: range_read(ld, index, f->low, f->high, f->scale, at); break;
    case FIELD_YES:
        if (lua_isboolean(ld->L, index))
            *(int32_t *)at = lua_toboolean(ld->L, index);
        else
            expected(ld, index, N_("true or false"));
        break;
    case FIELD_WORD: read_word(ld, index, f, at); break;
    case FIELD_NAME: read_name(ld, index, f, at); break;
    case FIELD_DAY: read_day(ld, index, at); break;
    case FIELD_MOMENT: read_moment(ld, index, at); break;
    case FIELD_OTHER: break;
    }
}

static void set_default(const struct field *f, void *at)
{
    int32_t number = (int32_t)floor(f->otherwise * (f->scale > 0 ? f->scale : 1) + 0.5);
    switch (f->type) {
    case FIELD_TEXT:
    case FIELD_LINE:
    case FIELD_DAY: *(const char **)at = ""; break;
    case FIELD_RANGE: ((int32_t *)at)[0] = ((int32_t *)at)[1] = number; break;
    case FIELD_NUMBER:
    case FIELD_YES:
    case FIELD_WORD: *(int32_t *)at = number; break;
    case FIELD_NAME: *(int32_t *)at = NONE; break;
    case FIELD_MOMENT: *(int64_t *)at = INT64_MIN; break;
    case FIELD_OTHER: break;
    }
}

static void unknown_field(struct load *ld, const struct shape *shape, const char *key)
{
    const char *names[32];
    int n = 0;
    for (; n < shape->count && n < 32; n++)
        names[n] = shape->fields[n].name;
    report(ld, E_FIELD, N_("unknown field \"%s\" in %s"), key, tr(shape->what));
    const char *near = name_nearest(ld, key, names, n);
    if (near) {
        report_fix(ld, N_("did you mean \"%s\"?"), near);
        return;
    }
    char list[220];
    report_fix(ld, N_("there are: %s"), list_names(list, sizeof list, names, n, ""));
}

/* Puts the fields of the table at `values` and behind it, in the order of the shape, and reports what does not belong
   into it. A bit for each field that is there. */
static uint32_t take_fields(struct load *ld, int table, const struct shape *shape, int values)
{
    lua_State *L = ld->L;
    uint32_t present = 0;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        if (lua_type(L, -2) == LUA_TSTRING) {
            const char *key = lua_tostring(L, -2);
            int i = 0;
            while (i < shape->count && (*key != *shape->fields[i].name || strcmp(key, shape->fields[i].name) != 0))
                i++;
            if (i < shape->count) {
                present |= UINT32_C(1) << i;
                lua_copy(L, -1, values + i);
            } else {
                path_key(ld, key);
                unknown_field(ld, shape, key);
                path_up(ld);
            }
            continue;
        }
        lua_Integer item = lua_isinteger(L, -2) ? lua_tointeger(L, -2) : 0;
        if (shape->items < 0 || (item >= 1 && item <= shape->items))
            continue;
        path_item(ld, item > 0 && item < INT32_MAX ? (int32_t)item : 1);
        if (!is_hole(ld, -1)) {
            report(ld, E_LIST, N_("%s has %s without a field name"), tr(shape->what), describe(ld, -1));
            report_fix(ld, lua_type(L, -1) == LUA_TNUMBER
                               ? N_("write name = value; decimals take a point: 0.5, not 0,5")
                               : N_("write name = value"));
        }
        path_up(ld);
    }
    return present;
}

int fields_read(struct load *ld, int table, const struct shape *shape, void *row)
{
    lua_State *L = ld->L;
    int before = ld->errors;
    load_room(ld, 16 + shape->count);
    for (int i = 0; i < shape->count; i++)
        set_default(shape->fields + i, (char *)row + shape->fields[i].at);
    if (!lua_istable(L, table)) {
        expected(ld, table, shape->what);
        return 0;
    }
    table = lua_absindex(L, table);
    int top = lua_gettop(L);
    lua_settop(L, top + shape->count);
    uint32_t present = take_fields(ld, table, shape, top + 1);
    for (int i = 0; i < shape->count; i++) {
        const struct field *f = shape->fields + i;
        if (!(present >> i & 1)) {
            if (f->required) {
                report(ld, E_FIELD_MISSING, N_("%s lacks the field \"%s\""), tr(shape->what), f->name);
                report_fix(ld, N_("add %s = ... (%s)"), f->name, tr(f->doc));
            }
        } else if (f->type != FIELD_OTHER) {
            path_key(ld, f->name);
            read_value(ld, top + 1 + i, f, (char *)row + f->at);
            path_up(ld);
        }
    }
    lua_settop(L, top);
    return ld->errors == before;
}

int field_table(struct load *ld, int table, const char *key, const char *shape)
{
    lua_State *L = ld->L;
    lua_pushstring(L, key);
    if (lua_rawget(L, table) == LUA_TTABLE)
        return 1;
    if (!lua_isnil(L, -1)) {
        path_key(ld, key);
        expected(ld, -1, shape);
        path_up(ld);
    }
    lua_pop(L, 1);
    return 0;
}

int32_t list_length(struct load *ld, int table)
{
    lua_State *L = ld->L;
    table = lua_absindex(L, table);
    lua_Unsigned n = lua_rawlen(L, table);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        if (lua_isinteger(L, -2) && lua_tointeger(L, -2) >= 1 && (lua_Unsigned)lua_tointeger(L, -2) <= n)
            continue;
        const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
        path_key(ld, key);
        if (*key)
            report(ld, E_LIST, N_("found the field \"%s\", expected a list"), key);
        else
            report(ld, E_LIST, N_("the list has a gap (an item is nil)"));
        path_up(ld);
    }
    return n > 100000 ? 100000 : (int32_t)n;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

const char **keys_sorted(struct load *ld, int table, int32_t *count, int allow_items)
{
    lua_State *L = ld->L;
    int32_t n = 0;
    table = lua_absindex(L, table);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        n++;
        if (lua_type(L, -2) != LUA_TSTRING && !allow_items) {
            path_item(ld, lua_isinteger(L, -2) && lua_tointeger(L, -2) < INT32_MAX ? (int32_t)lua_tointeger(L, -2) : 1);
            report(ld, E_LIST, N_("found %s without a name, expected name = value"), describe(ld, -1));
            if (lua_type(L, -1) == LUA_TNUMBER)
                report_fix(ld, N_("write name = value; decimals take a point: 0.5, not 0,5"));
            path_up(ld);
        }
    }
    const char **keys = load_scratch(ld, (size_t)n + 1, sizeof *keys);
    *count = 0;
    for (lua_pushnil(L); lua_next(L, table) && *count < n; lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING)
            continue;
        const char *key = lua_tostring(L, -2);
        keys[(*count)++] = key;
    }
    qsort(keys, (size_t)*count, sizeof *keys, by_bytes);
    return keys;
}

void names_each(struct load *ld, int index, void (*each)(struct load *ld, const char *name, void *ud), void *ud)
{
    lua_State *L = ld->L;
    index = lua_absindex(L, index);
    if (lua_type(L, index) == LUA_TSTRING) {
        each(ld, lua_tostring(L, index), ud);
        return;
    }
    if (!lua_istable(L, index)) {
        expected(ld, index, N_("a name in quotes, or a list of names"));
        return;
    }
    int32_t n = list_length(ld, index);
    for (int32_t i = 1; i <= n; i++) {
        path_item(ld, i);
        lua_rawgeti(L, index, i);
        if (lua_type(L, -1) == LUA_TSTRING)
            each(ld, lua_tostring(L, -1), ud);
        else
            expected(ld, -1, N_("a name in quotes"));
        lua_pop(L, 1);
        path_up(ld);
    }
}

const char *plain_name(struct load *ld, const char *id)
{
    char *name = load_keep(ld, strlen(id) + 1, 1);
    strcpy(name, id);
    if (*name >= 'a' && *name <= 'z')
        *name = (char)(*name - 'a' + 'A');
    for (char *at = name; *at; at++)
        if (*at == '_')
            *at = ' ';
    return name;
}

void country_check(struct load *ld, const char *country)
{
    if (!*country ||
        (strlen(country) == 2 && country[0] >= 'A' && country[0] <= 'Z' && country[1] >= 'A' && country[1] <= 'Z'))
        return;
    path_key(ld, "country");
    report(ld, E_CHOICE, N_("found \"%s\", expected a country as two capital letters, such as \"UA\""), country);
    path_up(ld);
}

const struct shape_entry shape_list[] = {
#define ENTRY(word) { #word, &word##_shape },
    SHAPES(ENTRY)
#undef ENTRY
};
const int shape_count = sizeof shape_list / sizeof *shape_list;
