#include "faults.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "store/json.h"
#include "store/os.h"

/* ---- memory ---- */

struct faults_memory faults_memory_now;

enum { FRONT = 32 }; /* keeps the alignment of malloc */

static void *memory(void *ud, void *ptr, size_t osize, size_t nsize)
{
    struct faults_memory *m = &faults_memory_now;
    char *block = ptr ? (char *)ptr - FRONT : NULL;
    size_t had = 0;
    (void)ud;
    if (block) {
        memcpy(&had, block, sizeof had);
        m->wrong_sizes += had != osize;
    }
    if (nsize == 0) {
        if (block) {
            m->blocks--;
            m->bytes -= had;
            memset(block, 0xDD, had + FRONT);
        }
        free(block);
        return NULL;
    }
    if (nsize > had || !block) { /* as Lua expects: shrinking never fails */
        m->calls++;
        if (m->fail_at && (m->only_once ? m->calls == m->fail_at : m->calls >= m->fail_at))
            return NULL;
    }
    char *grown = malloc(nsize + FRONT); /* always moves: a pointer kept across a growth is found out */
    if (!grown)
        abort();
    memset(grown, 0xAA, nsize + FRONT);
    memcpy(grown, &nsize, sizeof nsize);
    if (block) {
        memcpy(grown + FRONT, block + FRONT, had < nsize ? had : nsize);
        free(block);
    }
    m->blocks += !block;
    m->bytes += nsize - had;
    return grown + FRONT;
}

const struct alloc faults_memory = { memory, NULL };

void faults_arm(long fail_at, bool only_once)
{
    faults_memory_now.calls = 0;
    faults_memory_now.fail_at = fail_at;
    faults_memory_now.only_once = only_once;
}

void faults_disarm(void)
{
    faults_memory_now.fail_at = 0;
}

bool faults_hit(void)
{
    return faults_memory_now.fail_at && faults_memory_now.calls >= faults_memory_now.fail_at;
}

/* ---- disk ---- */

struct faults_disk faults_disk_now;

static bool fails(enum faults_call call)
{
    struct faults_disk *d = &faults_disk_now;
    d->calls[call]++;
    if (!d->fail_at[call] || d->calls[call] < d->fail_at[call])
        return false;
    errno = d->code;
    return true;
}

static long disk_write(int handle, const void *data, size_t length)
{
    if (fails(FAULT_WRITE)) {
        size_t piece = faults_disk_now.piece < length ? faults_disk_now.piece : length;
        faults_disk_now.piece = 0;
        return piece ? os_io_system.write(handle, data, piece) : -1;
    }
    return os_io_system.write(handle, data, length);
}

static int disk_sync(int handle, bool data_only)
{
    (void)handle;
    (void)data_only;
    return fails(FAULT_SYNC) ? -1 : 0;
}

static int disk_truncate(int handle, int64_t length)
{
    return fails(FAULT_TRUNCATE) ? -1 : os_io_system.truncate(handle, length);
}

static int disk_rename(const char *from, const char *to)
{
    return fails(FAULT_RENAME) ? -1 : os_io_system.rename(from, to);
}

void faults_use_disk(void)
{
    static const struct os_io io = { disk_write, disk_sync, disk_truncate, disk_rename };
    faults_disk_now = (struct faults_disk){ .code = ENOSPC };
    os_use_io(&io);
}

static int no_sync(int handle, bool data_only)
{
    (void)handle;
    (void)data_only;
    return 0;
}

void faults_quick_disk(void)
{
    static struct os_io io;
    io = os_io_system;
    io.sync = no_sync;
    os_use_io(&io);
}

void faults_off(void)
{
    faults_disarm();
    os_use_io(NULL);
    json_use_alloc(NULL);
}
