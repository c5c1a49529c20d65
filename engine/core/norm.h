/* The norms that choices are scored against: a read-only table, loaded from assets/norms.json by store/catalogue. */
#ifndef CORE_NORM_H
#define CORE_NORM_H

#include <stdint.h>

/* Whom a norm addresses; bits. A firm does not breach a norm that binds states. */
enum norm_addressee { NORM_STATE = 1, NORM_FIRM = 2, NORM_OTHER = 4 };

/* In which phases of an incident a norm is usually tested; bits. */
enum norm_phase { NORM_PREV = 1, NORM_DET = 2, NORM_ATTR = 4, NORM_RESP = 8, NORM_REC = 16, NORM_DIPL = 32 };

struct norm_document {
    const char *id, *title, *short_title;
    const char *date;   /* YYYY-MM-DD */
    const char *nature; /* what kind of text it is, in words */
    const char *source;
    char class_;       /* A negotiated norm .. D proposal: a label, never a multiplier */
    int32_t date_days; /* days since 1970-01-01 */
};

struct norm {
    const char *id, *document, *para, *title, *text;
    const char *gge;  /* counterpart in UN GGE 2015 paragraph 13, or "" */
    const char *note; /* or "" */
    const char *date; /* YYYY-MM-DD */
    char class_;
    int32_t number;      /* within its document, from 1 */
    unsigned addressees; /* enum norm_addressee */
    int32_t peace_only;  /* 1: stated for peacetime */
    unsigned phases;     /* enum norm_phase */
    const char *const *upholds;
    int32_t upholds_count;
    const char *const *strains;
    int32_t strains_count;
    const int32_t *opposes; /* indices of norms that can pull the other way; symmetric */
    int32_t opposes_count;
    int32_t document_index;
    int32_t date_days; /* days since 1970-01-01: a norm younger than the incident is today's yardstick */
};

struct norm_catalogue {
    const struct norm_document *documents;
    int32_t document_count;
    const struct norm *norms;
    int32_t count;
};

/* Index of the norm with this id, or -1. */
int32_t norm_find(const struct norm_catalogue *catalogue, const char *id);

#endif
