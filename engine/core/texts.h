/* Every text of a scenario that a reader can meet, one after the other, each with an id that stays the same while the
   scenario is edited around it. Translation and everything else that treats all texts alike goes through here.

   Ids, files, country codes, sectors, days and flags are no texts. Empty texts are passed over.

       struct texts walk = texts_of(scenario);
       struct text_item item;
       while (texts_next(&walk, &item))
           printf("%s: %s\n", item.id, *item.at); */
#ifndef CORE_TEXTS_H
#define CORE_TEXTS_H

#include "scenario.h"

enum text_kind {
    TEXT_NAME,  /* a few words that stand for a thing */
    TEXT_LINE,  /* one line */
    TEXT_BODY,  /* sentences, perhaps paragraphs */
    TEXT_SOURCE /* a citation: shown, but neither translated nor reworded */
};

struct text_item {
    /* "kind/id/field"; parts of an option, a norm mark, a move or a record have dots:
       "option/name_the_thing.facts_only/label", "mark/name_the_thing.facts_only.LUCCA-2/because",
       "move/trust.2/because", "record/name_the_thing.reuse_label.1/by". What has no id has its number, from 1:
       "turn/3/title", "question/2". Unique within the scenario. */
    char id[256];
    enum text_kind kind;
    const char *what;   /* for translators and tools, in English and marked N_(): "what a role fears" */
    const char **at;    /* the text; may be made to point at another that lives as long as the scenario */
    struct place place; /* of the declaration that it belongs to; file NULL where that is not kept */
    int32_t index;      /* of that declaration in its table of the scenario */
};

struct texts { /* where a walk stands */
    struct scenario *s;
    int32_t part, index, field;
};

struct texts texts_of(struct scenario *s);

/* 1 and the next text in *item, 0 at the end. The order is that of the tables; options follow their decisions only by
   their place. */
int texts_next(struct texts *walk, struct text_item *item);

/* Gives `copy`, a plain copy of another scenario with an arena of its own, its own tables of texts, so that they can be
   replaced without touching the other's. 0 when out of memory. */
int texts_own(struct scenario *copy);

#endif
