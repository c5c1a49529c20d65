/* Memory that runs out and a disk that fails, at a call of one's choice. */
#ifndef TESTS_COMMON_FAULTS_H
#define TESTS_COMMON_FAULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/alloc.h"

/* ---- memory ---- */

/* Every block remembers its size, so that a wrong one given back is noticed. */
extern const struct alloc faults_memory;
struct faults_memory {
    long calls;     /* that asked for memory, since faults_arm */
    long fail_at;   /* the number of the call that gets none, from 1; 0: none */
    bool only_once; /* later calls get memory again; otherwise all fail from there on */
    long blocks;    /* not freed yet */
    size_t bytes;
    int wrong_sizes; /* blocks given back with another size than they have */
};
extern struct faults_memory faults_memory_now;

/* From now on the call number `fail_at` of faults_memory fails. `blocks` and `bytes` count on. */
void faults_arm(long fail_at, bool only_once);
void faults_disarm(void);
bool faults_hit(void); /* whether the failing call was reached */

/* ---- disk ---- */

enum faults_call { FAULT_WRITE, FAULT_SYNC, FAULT_TRUNCATE, FAULT_RENAME, FAULT_CALLS };
struct faults_disk {
    long calls[FAULT_CALLS]; /* since faults_use_disk */
    long fail_at[FAULT_CALLS]; /* this call and all later ones fail, from 1; 0: none */
    int code;                /* errno */
    size_t piece;            /* what a failing write still puts on the disk */
};
extern struct faults_disk faults_disk_now;
void faults_use_disk(void);

/* A disk that works and does not wait: syncing thousands of lines takes minutes, and no test pulls the plug. */
void faults_quick_disk(void);

/* The system's memory for cJSON and the system's disk again. */
void faults_off(void);

#endif
