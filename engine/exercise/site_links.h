/* What a site is linked to, in words: for the terminal and the window alike. */
#ifndef EXERCISE_SITE_LINKS_H
#define EXERCISE_SITE_LINKS_H

#include "exercise.h"

/* The links of one kind and direction, in the order of enum link_kind, those out of the site first. */
struct site_links {
    const struct exercise *e;
    int32_t site;
    int next;          /* where the walk goes on */
    const char *words; /* "sends updates to", translated */
    char names[1024];  /* of the sites at the other ends: "Bank; Ministry (cut)" */
};

/* for (site_links_begin(&l, e, site); site_links_next(&l);) ... */
void site_links_begin(struct site_links *links, const struct exercise *e, int32_t site);
int site_links_next(struct site_links *links);

#endif
