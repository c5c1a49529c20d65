#include "json.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/tr.h"
#include "digest.h"
#include "os.h"

/* ---- memory ---- */

/* cJSON frees without a size, our callback wants one: it is kept in front of each block. */
enum { HEAD = 16 };
static struct alloc hooked;

static void *hook_new(size_t size)
{
    char *block = hooked.fn(hooked.ud, NULL, 0, size + HEAD);
    if (!block)
        return NULL;
    memcpy(block, &size, sizeof size);
    return block + HEAD;
}

static void hook_free(void *ptr)
{
    if (ptr) {
        size_t size;
        char *block = (char *)ptr - HEAD;
        memcpy(&size, block, sizeof size);
        hooked.fn(hooked.ud, block, size + HEAD, 0);
    }
}

void json_use_alloc(const struct alloc *a)
{
    cJSON_Hooks hooks = { hook_new, hook_free };
    hooked = a ? *a : (struct alloc){ NULL, NULL };
    cJSON_InitHooks(a ? &hooks : NULL);
}

/* ---- grammar ---- */

/* Checks the whole text before cJSON sees it. Afterwards only memory can make cJSON fail. */
struct scan {
    const char *text;
    size_t length, at;
    int depth, values;
    const char *expected; /* of the first mistake, marked for translation */
};

static bool fail(struct scan *s, const char *expected)
{
    if (!s->expected)
        s->expected = expected;
    return false;
}

static int peek(const struct scan *s)
{
    return s->at < s->length ? (unsigned char)s->text[s->at] : -1;
}

static void skip_space(struct scan *s)
{
    int c;
    while ((c = peek(s)) == ' ' || c == '\t' || c == '\n' || c == '\r')
        s->at++;
}

static bool scan_word(struct scan *s, const char *word)
{
    size_t n = strlen(word);
    if (s->length - s->at < n || memcmp(s->text + s->at, word, n) != 0)
        return fail(s, N_("a value"));
    s->at += n;
    return true;
}

static bool scan_number(struct scan *s)
{
    int64_t value = 0;
    size_t first;
    s->at += peek(s) == '-';
    first = s->at;
    for (int c; (c = peek(s)) >= '0' && c <= '9'; s->at++) {
        value = value * 10 + (c - '0');
        if (value > JSON_INT_MAX)
            return fail(s, N_("a whole number from -2^52 to 2^52"));
    }
    if (s->at == first)
        return fail(s, N_("a digit"));
    if (s->text[first] == '0' && s->at > first + 1) {
        s->at = first;
        return fail(s, N_("a number that does not begin with 0"));
    }
    int c = peek(s);
    return c == '.' || c == 'e' || c == 'E' ? fail(s, N_("a whole number")) : true;
}

/* Reads the four digits of \uXXXX at `at`; -1 if there are not four. */
static long unit(const struct scan *s, size_t at)
{
    long value = 0;
    if (s->length - at < 4)
        return -1;
    for (size_t i = 0; i < 4; i++) {
        char c = s->text[at + i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

static bool scan_escape(struct scan *s) /* behind the backslash */
{
    int c = peek(s);
    if (c > 0 && strchr("\"\\/bfnrt", c)) {
        s->at++;
        return true;
    }
    if (c != 'u')
        return fail(s, N_("one of \" \\ / b f n r t u behind a backslash"));
    long high = unit(s, s->at + 1);
    if (high < 0)
        return fail(s, N_("four hexadecimal digits behind \\u"));
    if (high == 0)
        return fail(s, N_("text without \\u0000"));
    if (high >= 0xDC00 && high <= 0xDFFF)
        return fail(s, N_("a surrogate pair of \\u escapes"));
    if (high >= 0xD800 && high <= 0xDBFF) {
        long low =
            s->length - s->at > 6 && s->text[s->at + 5] == '\\' && s->text[s->at + 6] == 'u' ? unit(s, s->at + 7) : -1;
        if (low < 0xDC00 || low > 0xDFFF)
            return fail(s, N_("a surrogate pair of \\u escapes"));
        s->at += 6;
    }
    s->at += 5;
    return true;
}

static bool scan_text(struct scan *s)
{
    s->at++;
    for (;;) {
        int c = peek(s);
        if (c < 0)
            return fail(s, N_("a closing quotation mark"));
        if (c < 0x20)
            return fail(s, N_("text without line breaks or control characters"));
        s->at++;
        if (c == '"')
            return true;
        if (c == '\\' && !scan_escape(s))
            return false;
    }
}

static bool scan_value(struct scan *s);

static bool scan_members(struct scan *s, char close)
{
    s->at++;
    skip_space(s);
    if (peek(s) == close) {
        s->at++;
        return true;
    }
    for (;;) {
        if (close == '}') {
            skip_space(s);
            if (peek(s) != '"')
                return fail(s, N_("a key in quotation marks"));
            if (!scan_text(s))
                return false;
            skip_space(s);
            if (peek(s) != ':')
                return fail(s, N_("a colon"));
            s->at++;
        }
        if (!scan_value(s))
            return false;
        skip_space(s);
        if (peek(s) == close) {
            s->at++;
            return true;
        }
        if (peek(s) != ',')
            return fail(s, close == '}' ? N_("a comma or }") : N_("a comma or ]"));
        s->at++;
    }
}

static bool scan_value(struct scan *s)
{
    skip_space(s);
    if (++s->values > JSON_VALUES)
        return fail(s, N_("fewer values"));
    int c = peek(s);
    if (c == '{' || c == '[') {
        if (s->depth == JSON_DEPTH)
            return fail(s, N_("fewer levels of brackets"));
        s->depth++;
        bool ok = scan_members(s, c == '{' ? '}' : ']');
        s->depth--;
        return ok;
    }
    if (c == '"')
        return scan_text(s);
    if (c == '-' || (c >= '0' && c <= '9'))
        return scan_number(s);
    return scan_word(s, c == 't' ? "true" : c == 'f' ? "false" : "null");
}

static enum status scan_failed(const struct scan *s, const char *label, struct error *err)
{
    char found[32] = "";
    int line = 1, column = 1;
    for (size_t i = 0; i < s->at; i++) {
        unsigned char c = (unsigned char)s->text[i];
        if (c == '\n')
            line++, column = 1;
        else if ((c & 0xC0) != 0x80)
            column++;
    }
    size_t at = s->at;
    uint32_t c = at < s->length ? text_next(s->text, s->length, &at) : 0;
    if (s->at >= s->length)
        text_print(found, sizeof found, "%s", tr(N_("the end")));
    else if (c >= 0x20 && c != 0x7F && c != 0xFFFD && c != 0xFEFF)
        text_print(found, sizeof found, "%.*s", (int)(at - s->at), s->text + s->at);
    else
        text_print(found, sizeof found, tr(N_("byte 0x%02x")), (unsigned char)s->text[s->at]);
    error_set(err, STATUS_INVALID, N_("found %s, expected %s"), found, tr(s->expected));
    error_where(err, "%s%s%d:%d", label ? os_path_tail(label) : "", label ? ":" : "", line, column);
    return STATUS_INVALID;
}

enum { KEYS = 512 }; /* looking for twins compares all keys with all */

static enum status no_twins(const struct json_at *at, struct error *err)
{
    const cJSON *child;
    bool object = cJSON_IsObject(at->value);
    int index = 0;
    cJSON_ArrayForEach(child, at->value)
    {
        struct json_at inner = { at, child, object ? child->string : NULL, index++ };
        if (object) {
            if (index > KEYS)
                return json_wrong(at, NULL, err, N_("found more than %d keys, expected fewer"), KEYS);
            for (const cJSON *other = at->value->child; other != child; other = other->next)
                if (strcmp(other->string, child->string) == 0)
                    return json_wrong(&inner, NULL, err, N_("found the key twice, expected it once"));
        }
        if (child->child) {
            enum status status = no_twins(&inner, err);
            if (status)
                return status;
        }
    }
    return STATUS_OK;
}

enum status json_parse(const char *text, size_t length, const char *label, cJSON **out, struct error *err)
{
    struct scan s = { .text = text, .length = length };
    size_t valid = text_valid(text, length);
    const void *nul = memchr(text, '\0', length);
    *out = NULL;
    if (valid < length) {
        s.at = valid;
        fail(&s, N_("UTF-8 text"));
        return scan_failed(&s, label, err);
    }
    if (nul) {
        s.at = (size_t)((const char *)nul - text);
        fail(&s, N_("text without zero bytes"));
        return scan_failed(&s, label, err);
    }
    if (!scan_value(&s))
        return scan_failed(&s, label, err);
    skip_space(&s);
    if (s.at < length) {
        fail(&s, N_("the end of the text"));
        return scan_failed(&s, label, err);
    }
    /* the scan already refuses what follows the value, which is what require_null_terminated is for */
    cJSON *tree = cJSON_ParseWithLengthOpts(text, length, NULL, 0);
    if (!tree)
        return error_no_memory(err);
    struct json_at root = json_root(tree, label);
    enum status status = no_twins(&root, err);
    if (status) {
        cJSON_Delete(tree);
        return status;
    }
    *out = tree;
    return STATUS_OK;
}

/* ---- reading ---- */

struct json_at json_root(const cJSON *value, const char *label)
{
    return (struct json_at){ NULL, value, label, 0 };
}

struct json_at json_item(const struct json_at *array, const cJSON *value, int index)
{
    return (struct json_at){ array, value, NULL, index };
}

char *json_path(const struct json_at *at, char *out, size_t size)
{
    const struct json_at *chain[JSON_DEPTH + 2];
    int n = 0;
    for (; at && n < JSON_DEPTH + 2; at = at->parent)
        chain[n++] = at;
    size_t used = 0;
    out[0] = '\0';
    while (n-- > 0 && used + 1 < size) {
        const struct json_at *step = chain[n];
        if (!step->parent)
            text_print(out, size, "%s%s$", step->key ? os_path_tail(step->key) : "", step->key ? ": " : "");
        else if (step->key)
            text_print(out + used, size - used, ".%s", step->key);
        else
            text_print(out + used, size - used, "[%d]", step->index);
        used = strlen(out);
    }
    return out;
}

enum status json_wrong(const struct json_at *at, const char *key, struct error *err, const char *fmt, ...)
{
    char what[sizeof err->what], where[sizeof err->where];
    struct json_at inner = { at, NULL, key, 0 };
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(what, sizeof what, tr(fmt), args);
    va_end(args);
    if (n >= (int)sizeof what)
        text_cut(what, sizeof what - 1);
    error_set(err, STATUS_INVALID, "%s", n < 0 ? "" : what);
    error_where(err, "%s", json_path(key ? &inner : at, where, sizeof where));
    return STATUS_INVALID;
}

static const char *kind(const cJSON *value)
{
    switch (value ? value->type & 0xFF : cJSON_Invalid) {
    case cJSON_False:
    case cJSON_True: return N_("true or false");
    case cJSON_NULL: return N_("null");
    case cJSON_Number: return N_("a number");
    case cJSON_String: return N_("a text");
    case cJSON_Array: return N_("a list");
    case cJSON_Object: return N_("an object");
    default: return N_("nothing");
    }
}

static const cJSON *member(const struct json_at *at, const char *key)
{
    return cJSON_IsObject(at->value) ? cJSON_GetObjectItemCaseSensitive(at->value, key) : NULL;
}

enum status json_expected(const struct json_at *at, const char *key, const char *expected, struct error *err)
{
    const cJSON *value = key ? member(at, key) : at->value;
    if (cJSON_IsString(value)) {
        char text[64];
        text_print(text, sizeof text, "%s", value->valuestring);
        return json_wrong(at, key, err, N_("found \"%s\", expected %s"), text, tr(expected));
    }
    if (cJSON_IsNumber(value))
        return json_wrong(at, key, err, N_("found %.0f, expected %s"), value->valuedouble, tr(expected));
    return json_wrong(at, key, err, N_("found %s, expected %s"), tr(kind(value)), tr(expected));
}

/* The member of the wanted type, or NULL with *err filled. */
static const cJSON *typed(const struct json_at *at, const char *key, cJSON_bool (*is)(const cJSON *),
                          const char *expected, struct error *err)
{
    const cJSON *value = member(at, key);
    if (is(value))
        return value;
    json_wrong(at, key, err, N_("found %s, expected %s"), tr(kind(value)), tr(expected));
    return NULL;
}

enum status json_get_text(const struct json_at *at, const char *key, const char **out, struct error *err)
{
    const cJSON *value = typed(at, key, cJSON_IsString, N_("text"), err);
    if (!value)
        return STATUS_INVALID;
    *out = value->valuestring;
    return STATUS_OK;
}

enum status json_get_int(const struct json_at *at, const char *key, int64_t low, int64_t high, int64_t *out,
                         struct error *err)
{
    const cJSON *value = typed(at, key, cJSON_IsNumber, N_("a number"), err);
    if (!value)
        return STATUS_INVALID;
    int64_t n = (int64_t)value->valuedouble; /* exact: json_parse let only whole numbers up to 2^52 pass */
    if (n < low || n > high)
        return json_wrong(at, key, err, N_("found %lld, expected a number from %lld to %lld"), (long long)n,
                          (long long)low, (long long)high);
    *out = n;
    return STATUS_OK;
}

enum status json_get_int32(const struct json_at *at, const char *key, int32_t low, int32_t high, int32_t *out,
                           struct error *err)
{
    int64_t n = 0;
    enum status status = json_get_int(at, key, low, high, &n, err);
    if (!status)
        *out = (int32_t)n;
    return status;
}

enum status json_get_bool(const struct json_at *at, const char *key, bool *out, struct error *err)
{
    const cJSON *value = typed(at, key, cJSON_IsBool, N_("true or false"), err);
    if (!value)
        return STATUS_INVALID;
    *out = cJSON_IsTrue(value);
    return STATUS_OK;
}

enum status json_get_u64(const struct json_at *at, const char *key, uint64_t *out, struct error *err)
{
    const char *hex;
    enum status status = json_get_text(at, key, &hex, err);
    if (!status && !digest_u64_from_hex(hex, out))
        status = json_expected(at, key, N_("16 hexadecimal digits in lower case"), err);
    return status;
}

enum status json_get_hex(const struct json_at *at, const char *key, int digits, char *out, struct error *err)
{
    const char *hex;
    char found[40];
    enum status status = json_get_text(at, key, &hex, err);
    if (status)
        return status;
    if (!digest_from_hex(hex, NULL, (size_t)digits / 2))
        return json_wrong(at, key, err, N_("found \"%s\", expected %d hexadecimal digits in lower case"),
                          text_print(found, sizeof found, "%s", hex), digits);
    memcpy(out, hex, (size_t)digits + 1);
    return STATUS_OK;
}

enum status json_get_object(const struct json_at *at, const char *key, struct json_at *out, struct error *err)
{
    const cJSON *value = typed(at, key, cJSON_IsObject, N_("an object"), err);
    if (!value)
        return STATUS_INVALID;
    *out = (struct json_at){ at, value, key, 0 };
    return STATUS_OK;
}

enum status json_get_array(const struct json_at *at, const char *key, struct json_at *out, struct error *err)
{
    const cJSON *value = typed(at, key, cJSON_IsArray, N_("a list"), err);
    if (!value)
        return STATUS_INVALID;
    *out = (struct json_at){ at, value, key, 0 };
    return STATUS_OK;
}

bool json_has(const struct json_at *at, const char *key)
{
    const cJSON *value = member(at, key);
    return value && !cJSON_IsNull(value);
}

enum status json_opt_text(const struct json_at *at, const char *key, const char **out, struct error *err)
{
    return json_has(at, key) ? json_get_text(at, key, out, err) : STATUS_OK;
}

enum status json_opt_int(const struct json_at *at, const char *key, int64_t low, int64_t high, int64_t *out,
                         struct error *err)
{
    return json_has(at, key) ? json_get_int(at, key, low, high, out, err) : STATUS_OK;
}

enum status json_opt_bool(const struct json_at *at, const char *key, bool *out, struct error *err)
{
    return json_has(at, key) ? json_get_bool(at, key, out, err) : STATUS_OK;
}

enum status json_as_text(const struct json_at *at, const char **out, struct error *err)
{
    if (!cJSON_IsString(at->value))
        return json_expected(at, NULL, N_("text"), err);
    *out = at->value->valuestring;
    return STATUS_OK;
}

enum status json_as_object(const struct json_at *at, struct error *err)
{
    return cJSON_IsObject(at->value) ? STATUS_OK : json_expected(at, NULL, N_("an object"), err);
}

enum status json_only(const struct json_at *at, const char *const *keys, int count, struct error *err)
{
    const cJSON *child;
    enum status status = json_as_object(at, err);
    if (status)
        return status;
    cJSON_ArrayForEach(child, at->value)
    {
        int i = 0;
        while (i < count && strcmp(keys[i], child->string) != 0)
            i++;
        if (i < count)
            continue;
        const char *near = text_nearest(child->string, keys, count);
        json_wrong(at, child->string, err, N_("found an unknown field"));
        if (near)
            error_fix(err, N_("did you mean \"%s\"?"), near);
        else
            error_fix(err, N_("remove it"));
        return STATUS_INVALID;
    }
    return STATUS_OK;
}

/* ---- building ---- */

static cJSON *made(struct json_maker *m, cJSON *item)
{
    if (!item && !m->status)
        m->status = STATUS_NO_MEMORY;
    return item;
}

cJSON *json_new_object(struct json_maker *m)
{
    return made(m, cJSON_CreateObject());
}

cJSON *json_new_array(struct json_maker *m)
{
    return made(m, cJSON_CreateArray());
}

void json_add(struct json_maker *m, cJSON *to, const char *key, cJSON *item)
{
    if (!made(m, item))
        return;
    bool done = to && !m->status && (key ? cJSON_AddItemToObject(to, key, item) : cJSON_AddItemToArray(to, item));
    if (!done) { /* on failure the item is still ours */
        cJSON_Delete(item);
        if (!m->status)
            m->status = STATUS_NO_MEMORY;
    }
}

static cJSON *add_new(struct json_maker *m, cJSON *to, const char *key, cJSON *item)
{
    json_add(m, to, key, item);
    return m->status ? NULL : item;
}

cJSON *json_add_object(struct json_maker *m, cJSON *to, const char *key)
{
    return to && !m->status ? add_new(m, to, key, cJSON_CreateObject()) : NULL;
}

cJSON *json_add_array(struct json_maker *m, cJSON *to, const char *key)
{
    return to && !m->status ? add_new(m, to, key, cJSON_CreateArray()) : NULL;
}

void json_add_text(struct json_maker *m, cJSON *to, const char *key, const char *text)
{
    if (!to || m->status)
        return;
    if (text && text_valid(text, strlen(text)) < strlen(text)) /* would be written, but never read again */
        m->status = STATUS_INVALID;
    else
        json_add(m, to, key, text ? cJSON_CreateString(text) : cJSON_CreateNull());
}

void json_add_int(struct json_maker *m, cJSON *to, const char *key, int64_t value)
{
    if (!to || m->status)
        return;
    if (value > JSON_INT_MAX || value < -JSON_INT_MAX) {
        m->status = STATUS_INVALID;
    } else if (value < 1000000000000000 && value > -1000000000000000) {
        json_add(m, to, key, cJSON_CreateNumber((double)value));
    } else { /* cJSON prints these with an exponent */
        char digits[24];
        text_print(digits, sizeof digits, "%lld", (long long)value);
        json_add(m, to, key, cJSON_CreateRaw(digits));
    }
}

void json_add_decimal(struct json_maker *m, cJSON *to, const char *key, int64_t value, int32_t one)
{
    char digits[48], behind[24];
    uint64_t v = value < 0 ? (uint64_t)-value : (uint64_t)value;
    int n = 0;
    if (!to || m->status)
        return;
    for (uint64_t rest = v % (uint32_t)one, of = (uint32_t)one / 10; rest; rest %= of, of /= 10) {
        behind[n++] = (char)('0' + rest / of);
        if (of == 1)
            break;
    }
    behind[n] = '\0';
    text_print(digits, sizeof digits, "%s%llu%s%s", value < 0 ? "-" : "", (unsigned long long)(v / (uint32_t)one),
               n ? "." : "", behind);
    json_add(m, to, key, cJSON_CreateRaw(digits));
}

void json_add_bool(struct json_maker *m, cJSON *to, const char *key, bool value)
{
    if (to && !m->status)
        json_add(m, to, key, cJSON_CreateBool(value));
}

void json_add_u64(struct json_maker *m, cJSON *to, const char *key, uint64_t value)
{
    char hex[DIGEST_U64_HEX];
    digest_u64_to_hex(value, hex);
    json_add_text(m, to, key, hex);
}

void json_add_null(struct json_maker *m, cJSON *to, const char *key)
{
    json_add_text(m, to, key, NULL);
}

enum status json_made(const struct json_maker *m, struct error *err)
{
    if (m->status == STATUS_NO_MEMORY)
        return error_no_memory(err);
    if (m->status)
        return error_set(err, m->status, N_("found a text that is not UTF-8 or a number beyond 2^52"));
    return STATUS_OK;
}

enum status json_print(const cJSON *item, bool indented, struct buffer *out, struct error *err)
{
    char *text = indented ? cJSON_Print(item) : cJSON_PrintUnformatted(item);
    if (!text)
        return error_no_memory(err);
    buffer_text(out, text);
    cJSON_free(text);
    return out->failed ? error_no_memory(err) : STATUS_OK;
}
