#include "msel.h"

#include <string.h>

const char *const msel_columns[MSEL_COLUMNS] = {
    [MSEL_NUMBER] = "Event Number",
    [MSEL_TIME] = "Designated Scenario Time",
    [MSEL_TYPE] = "Event Type",
    [MSEL_MODE] = "Inject Mode",
    [MSEL_FROM] = "From",
    [MSEL_TO] = "To",
    [MSEL_MESSAGE] = "Message",
    [MSEL_EXPECTS] = "Expected Participant Response",
    [MSEL_OBJECTIVE] = "Exercise Objective",
    [MSEL_NOTES] = "Notes",
    [MSEL_ID] = "Id",
    [MSEL_TURN] = "Turn",
    [MSEL_WHEN] = "When",
    [MSEL_HEADLINE] = "Headline",
    [MSEL_RELIABLE] = "Reliable",
    [MSEL_HELD] = "Held",
};

const char *const msel_types[MSEL_TYPES] = {
    [MSEL_INJECT] = "Inject",
    [MSEL_CONTEXTUAL] = "Contextual Inject",
    [MSEL_CONTINGENCY] = "Contingency Inject",
    [MSEL_DECISION] = "Decision",
    [MSEL_EXPECTED_ACTION] = "Expected Action",
    [MSEL_EXPECTED_PLAYER_ACTION] = "Expected Player Action",
    [MSEL_ADMINISTRATIVE] = "Administrative",
};

static int blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

int msel_find(const char *const *names, int count, const char *text, size_t length)
{
    while (length && blank(text[length - 1]))
        length--;
    while (length && blank(*text))
        text++, length--;
    for (int i = 0; i < count; i++) {
        size_t at = 0;
        if (strlen(names[i]) != length)
            continue;
        while (at < length && small(names[i][at]) == small(text[at]))
            at++;
        if (at == length)
            return i;
    }
    return -1;
}
