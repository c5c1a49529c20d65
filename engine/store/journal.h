/* The save: an append-only file of JSON lines, one per command, each synced before it counts. This module knows lines,
   hashes and the chain; what a command means is known elsewhere.

   Line 1, the header:
     {"whitecell":1,"model":1,"scenario":"id","rules":"<16 hex>","text":"<64 hex>","seed":"<16 hex>","save":"<32 hex>",
      "parent":null,"line":0,"form":"","chain":"<64 hex>"}
   then one line per command, with the command's own fields before "state":
     {"n":1,"turn":1,"at":"2026-11-21T20:30:00Z","do":"choose", ... ,"state":"<16 hex>","chain":"<64 hex>"}

   "chain" is the last key: SHA-256 of the chain of the line before (nothing for the header) and this line's bytes in
   front of ,"chain":" . There is no secret in it: it shows damage and careless edits, it does not stop a forger. */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"
#include "digest.h"
#include "os.h"

enum {
    JOURNAL_FORMAT = 1,
    JOURNAL_LINE_MAX = 1 << 20,  /* bytes */
    JOURNAL_FILE_MAX = 64 << 20, /* bytes */
    JOURNAL_ID = 64,             /* room for a scenario's or form's id */
    JOURNAL_SAVE_ID = 33,        /* room for 128 bits in hexadecimal */
    JOURNAL_VERB = 32            /* room for the name of a command */
};

struct journal_header {
    int32_t model; /* model version */
    char scenario[JOURNAL_ID];
    char form[JOURNAL_ID]; /* which form of the scenario is played, or "" */
    uint64_t rules;        /* hash of compiled tables and ids */
    char text[DIGEST_HEX]; /* SHA-256 of the scenario's files */
    uint64_t seed;
    char save[JOURNAL_SAVE_ID];   /* this save's id */
    char parent[JOURNAL_SAVE_ID]; /* the save it was forked from, or "" */
    int32_t parent_line;          /* the parent's last command that was taken over */
};

/* A fresh save id of 128 random bits. */
MUST_USE enum status journal_new_id(char out[JOURNAL_SAVE_ID], struct error *err);

struct journal_line {
    int32_t number; /* of the command, from 1; it stands in line number + 1 of the file */
    int32_t turn;
    int64_t utc;       /* wall time, seconds since 1970 */
    const char *verb;  /* the value of "do" */
    const cJSON *body; /* the whole line: the command's fields beside n, turn, at, do, state, chain */
    uint64_t state;    /* hash of the state after the command */
    const char *raw;   /* its bytes, without the line break and without a terminator */
    size_t length;
    int64_t offset; /* in the file */
};

struct journal;

/* Starts a save. STATUS_REFUSED when `path` exists; after any failure there is no file. The header is on the disk when
   this returns, and the journal is locked and ready for the first command. */
MUST_USE enum status journal_create(const struct alloc *a, const char *path, const struct journal_header *header,
                                    struct journal **out, struct error *err);

/* JOURNAL_WRITE locks the file (STATUS_IO when another writer has it) and cuts a torn last line. JOURNAL_READ takes no
   lock and never changes anything; a torn last line is left out and reported. */
enum journal_mode { JOURNAL_READ, JOURNAL_WRITE };

/* What was wrong with the last line. It was never acknowledged, or its last bytes went bad on the disk. */
struct journal_repair {
    bool torn;    /* there was such a line; it is not among the journal's lines */
    bool cut;     /* its bytes were put aside and cut off: always, when opened for writing */
    int32_t line; /* in the file, from 1 */
    int64_t bytes;
    char reason[256];    /* translated */
    char aside[OS_PATH]; /* the file that has the bytes now, or "" */
};

/* Reads and verifies everything. Damage anywhere but in the last line is STATUS_DAMAGED with file:line and the reason,
   and the file stays as it is; a format from the future is STATUS_REFUSED. *repair is always filled; it may be NULL. */
MUST_USE enum status journal_open(const struct alloc *a, const char *path, enum journal_mode mode, struct journal **out,
                                  struct journal_repair *repair, struct error *err);
void journal_close(struct journal *journal); /* NULL is fine */

const struct journal_header *journal_header(const struct journal *journal);
const char *journal_path(const struct journal *journal);
int32_t journal_count(const struct journal *journal); /* commands, those appended since included */
/* Command number index + 1. The pointer is valid until the next append, what it points at until the close. */
const struct journal_line *journal_line(const struct journal *journal, int32_t index);

/* Appends one command with one write and one fdatasync. When it returns STATUS_OK the line is on the disk. `fields` is
   an object with the command's own members, or NULL; it stays the caller's. `state` is the hash after the command.
   STATUS_INVALID (fields that could not be read back) and STATUS_NO_MEMORY change nothing; another append may follow.
   After STATUS_IO the file is cut back to the lines before and every later append is STATUS_REFUSED: close it, solve
   the trouble, open it again. */
MUST_USE enum status journal_append(struct journal *journal, int32_t turn, int64_t utc, const char *verb,
                                    const cJSON *fields, uint64_t state, struct error *err);
bool journal_stopped(const struct journal *journal); /* a write has failed */

/* What a list of saves shows, read from both ends of the file. Only the header's chain is verified; no lock taken. */
struct journal_skim {
    struct journal_header header;
    int32_t count; /* commands */
    int32_t turn;  /* of the last one; 0 when there is none */
    int64_t utc;   /* of the last one; of the file when there is none */
    char verb[JOURNAL_VERB];
    bool ended; /* the last command has "ended":true */
    bool torn;  /* the last line is incomplete; the one before was taken */
};
MUST_USE enum status journal_skim(const struct alloc *a, const char *path, struct journal_skim *skim,
                                  struct error *err);

#endif
