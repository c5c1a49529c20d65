/* Over 500 lines on purpose: everything that a port to another system has to rewrite is here and nowhere else. */
#include "os.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "base/tr.h"

/* ---- errors ---- */

#define FIX_PERMISSION N_("check who may read and write there, or choose another folder")
#define FIX_NAME N_("check the name")
#define FIX_DISK N_("check the disk, or choose a folder on another one")
#define FIX_SPACE N_("free some space there, then try again; nothing saved earlier is lost")

static const struct {
    int code;
    const char *reason, *fix;
} reasons[] = {
    { ENOSPC, N_("the disk is full"), FIX_SPACE },
    { EDQUOT, N_("your share of the disk is used up"), FIX_SPACE },
    { EFBIG, N_("the file would become larger than the system allows"), FIX_DISK },
    { EIO, N_("the disk reports an error"), FIX_DISK },
    { EROFS, N_("the disk is read-only"), N_("choose a folder that can be written") },
    { EACCES, N_("no permission"), FIX_PERMISSION },
    { EPERM, N_("not allowed"), FIX_PERMISSION },
    { ENOENT, N_("there is no such file or folder"), FIX_NAME },
    { ENOTDIR, N_("part of the path is not a folder"), FIX_NAME },
    { ENAMETOOLONG, N_("the name is too long"), N_("choose a shorter name") },
    { EISDIR, N_("a folder has this name"), N_("choose another name") },
    { EEXIST, N_("something has this name already"), N_("choose another name") },
    { ENOTEMPTY, N_("a folder that is not empty has this name"), N_("choose another name") },
    { ELOOP, N_("the symbolic links go in a circle"), FIX_NAME },
    { EMFILE, N_("this program has too many files open"), N_("start it again") },
    { ENFILE, N_("the system has too many files open"), N_("close other programs") },
    { ENOLCK, N_("files cannot be locked there"), N_("choose a folder on a local disk") },
    { EOPNOTSUPP, N_("the disk does not support this"), N_("choose a folder on a local disk") },
    { ENOMEM, N_("out of memory"), N_("close other programs") },
};

enum status os_error(struct error *err, int code, const char *doing, const char *path)
{
    char text[128];
    const char *reason = NULL, *fix = "";
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].code == code) {
            reason = tr(reasons[i].reason);
            fix = reasons[i].fix;
        }
    if (!reason) {
        if (strerror_r(code, text, sizeof text) != 0)
            text_print(text, sizeof text, "error %d", code);
        reason = text;
    }
    enum status status = code == ENOENT || code == ENOTDIR ? STATUS_NOT_FOUND
                         : code == ENOMEM                  ? STATUS_NO_MEMORY
                                                           : STATUS_IO;
    error_set(err, status, "%s: %s %s", reason, tr(doing), path);
    error_fix(err, "%s", tr(fix));
    return status;
}

/* ---- paths ---- */

static enum status too_long(struct error *err, const char *path)
{
    error_set(err, STATUS_INVALID, N_("the path is too long: %s"), path);
    error_fix(err, N_("choose a folder with a shorter path"));
    return STATUS_INVALID;
}

enum status os_suffix(char *out, const char *path, const char *tail, struct error *err)
{
    size_t n = strlen(path), m = strlen(tail);
    if (n + m >= OS_PATH)
        return too_long(err, path);
    memmove(out, path, n);
    memcpy(out + n, tail, m + 1);
    return STATUS_OK;
}

enum status os_join(char *out, const char *dir, const char *name, struct error *err)
{
    size_t n = strlen(dir), m = strlen(name);
    bool slash = n > 0 && dir[n - 1] != '/';
    if (n + slash + m >= OS_PATH)
        return too_long(err, dir);
    memmove(out, dir, n);
    if (slash)
        out[n++] = '/';
    memcpy(out + n, name, m + 1);
    return STATUS_OK;
}

const char *os_base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *os_path_tail(const char *path)
{
    enum { MOST = 180 };
    size_t n = strlen(path);
    if (n <= MOST)
        return path;
    const char *slash = strchr(path + n - MOST, '/');
    return slash ? slash + 1 : path + n - MOST;
}

/* out[OS_PATH] becomes the folder that `path` is in. */
static void parent_of(char *out, const char *path)
{
    size_t n = (size_t)(os_base_name(path) - path);
    while (n > 1 && path[n - 1] == '/')
        n--;
    if (n == 0 || n >= OS_PATH)
        strcpy(out, ".");
    else
        memcpy(out, path, n), out[n] = '\0';
}

/* ---- writing: every byte goes through here ---- */

static long system_write(int handle, const void *data, size_t length)
{
    return (long)write(handle, data, length);
}

static int system_sync(int handle, bool data_only)
{
    return data_only ? fdatasync(handle) : fsync(handle);
}

static int system_truncate(int handle, int64_t length)
{
    return ftruncate(handle, (off_t)length);
}

const struct os_io os_io_system = { system_write, system_sync, system_truncate, rename };
static const struct os_io *current_io = &os_io_system;

void os_use_io(const struct os_io *io)
{
    current_io = io ? io : &os_io_system;
}

int os_write_all(int handle, const void *data, size_t length)
{
    const char *bytes = data;
    while (length > 0) {
        long n = current_io->write(handle, bytes, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        if (n == 0)
            return EIO; /* a disk that takes nothing and gives no reason would loop for ever */
        bytes += n;
        length -= (size_t)n;
    }
    return 0;
}

int os_sync(int handle, bool data_only)
{
    while (current_io->sync(handle, data_only) != 0)
        if (errno != EINTR)
            return errno;
    return 0;
}

int os_truncate(int handle, int64_t length)
{
    while (current_io->truncate(handle, length) != 0)
        if (errno != EINTR)
            return errno;
    return 0;
}

enum status os_sync_dir(const char *path, struct error *err)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return os_error(err, errno, N_("cannot open"), path);
    int code = os_sync(fd, false);
    close(fd);
    /* EINVAL: some file systems do not sync folders; they have nothing more to offer */
    return code && code != EINVAL ? os_error(err, code, N_("cannot sync"), path) : STATUS_OK;
}

static enum status sync_parent(const char *path, struct error *err)
{
    char dir[OS_PATH];
    parent_of(dir, path);
    return os_sync_dir(dir, err);
}

/* Gives the complete file `temp` the name `path`, which must be free. 0 or the errno value. */
static int name_new(const char *temp, const char *path)
{
    struct stat st;
    if (link(temp, path) == 0)
        return unlink(temp) == 0 ? 0 : errno;
    int code = errno;
    if (code != EPERM && code != EOPNOTSUPP && code != ENOSYS)
        return code;
    /* no hard links there (FAT on a memory stick): ask, then rename */
    if (lstat(path, &st) == 0)
        return EEXIST;
    return current_io->rename(temp, path) == 0 ? 0 : errno;
}

/* Writes a temporary file beside `path`, syncs it, then gives it its name. */
static enum status place(const char *path, const void *data, size_t length, bool replace, int *handle,
                         struct error *err)
{
    char tail[32], temp[OS_PATH];
    uint32_t r[2];
    enum status status = os_random(r, sizeof r, err);
    if (status)
        return status;
    status = os_suffix(temp, path, text_print(tail, sizeof tail, ".tmp-%08x%08x", r[0], r[1]), err);
    if (status)
        return status;
    int fd = open(temp, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666);
    if (fd < 0)
        return os_error(err, errno, N_("cannot create"), path);

    int code;
    bool named = false;
    if (handle && (status = os_lock(fd, path, err)) != STATUS_OK)
        goto fail;
    if ((code = os_write_all(fd, data, length)) != 0) {
        status = os_error(err, code, N_("cannot write"), path);
        goto fail;
    }
    if ((code = os_sync(fd, false)) != 0) {
        status = os_error(err, code, N_("cannot sync"), path);
        goto fail;
    }
    if (!handle) { /* a network disk may report a failed write only here */
        int closed = close(fd);
        fd = -1;
        if (closed != 0) {
            status = os_error(err, errno, N_("cannot write"), path);
            goto fail;
        }
    }
    code = replace ? (current_io->rename(temp, path) == 0 ? 0 : errno) : name_new(temp, path);
    if (code == EEXIST && !replace) {
        error_set(err, status = STATUS_REFUSED, N_("something has this name already: %s"), path);
        error_fix(err, N_("choose another name"));
        goto fail;
    }
    if (code) {
        status = os_error(err, code, N_("cannot write"), path);
        goto fail;
    }
    named = true;
    if ((status = sync_parent(path, err)) != STATUS_OK)
        goto fail;
    if (handle)
        *handle = fd;
    return STATUS_OK;

fail:
    if (fd >= 0)
        close(fd);
    if (!named)
        unlink(temp);
    else if (!replace) /* a new file that may not last is not promised */
        unlink(path);
    return status;
}

/* A device or a pipe keeps its name: to be replaced by a file is the last thing that /dev/null should meet. */
static enum status write_through(const char *path, const void *data, size_t length, struct error *err)
{
    int fd = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return os_error(err, errno, N_("cannot open"), path);
    int code = os_write_all(fd, data, length);
    int closed = close(fd) ? errno : 0;
    return code || closed ? os_error(err, code ? code : closed, N_("cannot write"), path) : STATUS_OK;
}

enum status os_write_file(const char *path, const void *data, size_t length, struct error *err)
{
    if (os_kind(path) == OS_OTHER)
        return write_through(path, data, length, err);
    return place(path, data, length, true, NULL, err);
}

enum status os_create_file(const char *path, const void *data, size_t length, int *handle, struct error *err)
{
    return place(path, data, length, false, handle, err);
}

/* ---- open files and reading ---- */

enum status os_open(const char *path, bool append, int *handle, struct error *err)
{
    struct stat st;
    /* O_NONBLOCK: opening a pipe must not wait for its other end */
    int fd = open(path, (append ? O_RDWR | O_APPEND : O_RDONLY) | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return os_error(err, errno, N_("cannot open"), path);
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        close(fd);
        error_set(err, STATUS_IO, N_("not a regular file: %s"), path);
        error_fix(err, FIX_NAME);
        return STATUS_IO;
    }
    *handle = fd;
    return STATUS_OK;
}

void os_close(int handle)
{
    close(handle);
}

enum status os_lock(int handle, const char *path, struct error *err)
{
    /* flock belongs to the open file, so a second open in this process is refused too, and closing another handle of
       the same file does not give it up, as it would with fcntl's locks. The kernel frees it when the process dies. */
    while (flock(handle, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK)
            return os_error(err, errno, N_("cannot lock"), path);
        error_set(err, STATUS_IO, N_("another program has this file open for writing: %s"), path);
        error_fix(err, N_("go on there, or close it there first"));
        return STATUS_IO;
    }
    return STATUS_OK;
}

bool os_handle_state(int handle, int64_t *size, bool *has_name)
{
    struct stat st;
    if (fstat(handle, &st) != 0)
        return false;
    *size = st.st_size;
    *has_name = st.st_nlink > 0;
    return true;
}

enum status os_read_at(int handle, const char *path, int64_t offset, void *data, size_t length, struct error *err)
{
    char *bytes = data;
    while (length > 0) {
        ssize_t n = pread(handle, bytes, length, (off_t)offset);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return os_error(err, errno, N_("cannot read"), path);
        if (n == 0)
            return error_set(err, STATUS_IO, N_("the file became shorter while it was read: %s"), path);
        bytes += n;
        offset += n;
        length -= (size_t)n;
    }
    return STATUS_OK;
}

enum status os_read_handle(const struct alloc *a, int handle, const char *path, size_t limit, char **data,
                           size_t *length, struct error *err)
{
    struct stat st;
    if (fstat(handle, &st) != 0)
        return os_error(err, errno, N_("cannot read"), path);
    if ((uint64_t)st.st_size > limit) {
        error_set(err, STATUS_IO, N_("the file has %lld bytes, more than the %zu that are read: %s"),
                  (long long)st.st_size, limit, path);
        error_fix(err, FIX_NAME);
        return STATUS_IO;
    }
    size_t size = (size_t)st.st_size;
    char *bytes = mem_new(a, size + 1, 1);
    if (!bytes)
        return error_no_memory(err);
    enum status status = os_read_at(handle, path, 0, bytes, size, err);
    if (status) {
        os_free_data(a, bytes, size);
        return status;
    }
    *data = bytes;
    *length = size;
    return STATUS_OK;
}

enum status os_read_file(const struct alloc *a, const char *path, size_t limit, char **data, size_t *length,
                         struct error *err)
{
    int fd;
    enum status status = os_open(path, false, &fd, err);
    if (status)
        return status;
    status = os_read_handle(a, fd, path, limit, data, length, err);
    close(fd);
    return status;
}

void os_free_data(const struct alloc *a, char *data, size_t length)
{
    mem_free(a, data, length + 1, 1);
}

/* ---- folders and names ---- */

enum os_kind os_kind(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return OS_NOTHING;
    return S_ISREG(st.st_mode) ? OS_FILE : S_ISDIR(st.st_mode) ? OS_FOLDER : OS_OTHER;
}

int64_t os_modified(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return -1;
    return (int64_t)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec;
}

int64_t os_size(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 ? (int64_t)st.st_size : -1;
}

enum status os_make_dirs(const char *path, struct error *err)
{
    char part[OS_PATH];
    enum status status = os_suffix(part, path, "", err);
    if (status)
        return status;
    for (char *p = part;; p++) {
        if (*p != '/' && *p != '\0')
            continue;
        char was = *p;
        *p = '\0';
        if (part[0] && os_kind(part) != OS_FOLDER) {
            if (mkdir(part, 0777) != 0 && errno != EEXIST)
                return os_error(err, errno, N_("cannot make the folder"), part);
            if (os_kind(part) != OS_FOLDER)
                return os_error(err, ENOTDIR, N_("cannot make the folder"), path);
            if ((status = sync_parent(part, err)) != STATUS_OK)
                return status;
        }
        if (!was)
            return STATUS_OK;
        *p = was;
    }
}

enum status os_remove(const char *path, struct error *err)
{
    return remove(path) == 0 ? STATUS_OK : os_error(err, errno, N_("cannot remove"), path);
}

enum status os_remove_tree(const char *path, struct error *err)
{
    struct stat st;
    struct os_list list;
    if (lstat(path, &st) != 0)
        return os_error(err, errno, N_("cannot remove"), path);
    if (!S_ISDIR(st.st_mode))
        return os_remove(path, err);
    enum status status = os_list(&alloc_libc, path, &list, err);
    for (int i = 0; !status && i < list.count; i++) {
        char inner[OS_PATH];
        status = os_join(inner, path, list.names[i], err);
        if (!status)
            status = os_remove_tree(inner, err);
    }
    os_list_free(&list);
    return status ? status : os_remove(path, err);
}

enum status os_rename(const char *from, const char *to, struct error *err)
{
    if (current_io->rename(from, to) != 0)
        return os_error(err, errno, N_("cannot rename to"), to);
    return sync_parent(to, err);
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

enum status os_list(const struct alloc *a, const char *dir, struct os_list *list, struct error *err)
{
    *list = (struct os_list){ a, NULL, 0, 0 };
    DIR *d = opendir(dir);
    if (!d)
        return os_error(err, errno, N_("cannot read the folder"), dir);
    enum status status = STATUS_OK;
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(d);
        if (!entry) {
            if (errno)
                status = os_error(err, errno, N_("cannot read the folder"), dir);
            break;
        }
        const char *name = entry->d_name;
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            continue;
        void *names = list->names;
        bool room = mem_grow(a, &names, &list->capacity, list->count + 1, sizeof *list->names);
        list->names = names;
        char *copy = room ? mem_new(a, strlen(name) + 1, 1) : NULL;
        if (!copy) {
            status = error_no_memory(err);
            break;
        }
        list->names[list->count++] = strcpy(copy, name);
    }
    closedir(d);
    if (list->count > 1)
        qsort(list->names, (size_t)list->count, sizeof *list->names, by_bytes);
    return status;
}

void os_list_free(struct os_list *list)
{
    for (int i = 0; i < list->count; i++)
        mem_free(list->alloc, list->names[i], strlen(list->names[i]) + 1, 1);
    mem_free(list->alloc, list->names, (size_t)list->capacity, sizeof *list->names);
    *list = (struct os_list){ list->alloc, NULL, 0, 0 };
}

/* ---- time and chance ---- */

int64_t os_utc(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec;
}

char *os_utc_text(int64_t seconds, char out[OS_TIME_TEXT])
{
    struct tm tm;
    if (seconds < -62167219200) /* 0000-01-01 */
        seconds = -62167219200;
    if (seconds > 253402300799) /* 9999-12-31 */
        seconds = 253402300799;
    time_t t = (time_t)seconds;
    if (!gmtime_r(&t, &tm))
        memset(&tm, 0, sizeof tm);
    return text_print(out, OS_TIME_TEXT, "%04d-%02d-%02dT%02d:%02d:%02dZ", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,
                      tm.tm_hour, tm.tm_min, tm.tm_sec);
}

bool os_utc_from_text(const char *text, int64_t *seconds)
{
    static const char form[] = "dddd-dd-ddTdd:dd:ddZ";
    int field[6] = { 0 }, at = 0;
    for (int i = 0; i < OS_TIME_TEXT; i++) { /* the terminator is compared too */
        if (form[i] == 'd') {
            if (text[i] < '0' || text[i] > '9')
                return false;
            field[at] = field[at] * 10 + (text[i] - '0');
        } else {
            if (text[i] != form[i])
                return false;
            at += at < 5;
        }
    }
    /* Days since 1970 of a date of the Gregorian calendar, years counted from March so that leap days come last
       (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
    int64_t y = field[0] - (field[1] <= 2), m = field[1], d = field[2];
    int64_t era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400;
    int64_t doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    int64_t days = era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
    *seconds = days * 86400 + field[3] * 3600 + field[4] * 60 + field[5];
    char back[OS_TIME_TEXT]; /* 30 February or 24:00 does not come back as itself */
    return strcmp(os_utc_text(*seconds, back), text) == 0;
}

int32_t os_utc_offset(int64_t seconds)
{
    struct tm here, utc;
    time_t t = (time_t)seconds;
    if (!localtime_r(&t, &here) || !gmtime_r(&t, &utc))
        return 0;
    int days = here.tm_year != utc.tm_year ? here.tm_year - utc.tm_year : here.tm_yday - utc.tm_yday; /* at most one */
    return ((days * 24 + here.tm_hour - utc.tm_hour) * 60 + here.tm_min - utc.tm_min) * 60 + here.tm_sec - utc.tm_sec;
}

uint64_t os_monotonic_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t os_cpu_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void os_sleep_ms(int milliseconds)
{
    struct timespec pause = { milliseconds / 1000, milliseconds % 1000 * 1000000L };
    if (milliseconds > 0)
        nanosleep(&pause, NULL);
}

enum status os_random(void *data, size_t length, struct error *err)
{
    char *bytes = data;
    while (length > 0) {
        ssize_t n = getrandom(bytes, length, 0);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return os_error(err, errno, N_("cannot read"), N_("random bytes from the system"));
        bytes += n;
        length -= (size_t)n;
    }
    return STATUS_OK;
}

/* ---- the process and its surroundings ---- */

const char *os_env(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

enum status os_data_dir(char *out, struct error *err)
{
    const char *xdg = os_env("XDG_DATA_HOME"), *home = os_env("HOME");
    if (xdg && xdg[0] == '/') /* the specification: a relative path is to be ignored */
        return os_join(out, xdg, "whitecell", err);
    if (home && home[0] == '/')
        return os_join(out, home, ".local/share/whitecell", err);
    error_set(err, STATUS_NOT_FOUND, N_("no folder for saves: neither XDG_DATA_HOME nor HOME is set"));
    error_fix(err, N_("set HOME to your home folder"));
    return STATUS_NOT_FOUND;
}

enum status os_program_path(char *out, struct error *err)
{
    ssize_t n = readlink("/proc/self/exe", out, OS_PATH);
    if (n < 0)
        return os_error(err, errno, N_("cannot read"), "/proc/self/exe");
    if (n >= OS_PATH)
        return too_long(err, "/proc/self/exe");
    out[n] = '\0';
    return STATUS_OK;
}

bool os_wait_input(int ms)
{
    struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
    return poll(&input, 1, ms) > 0;
}

bool os_is_terminal(enum os_stream stream)
{
    return isatty((int)stream) == 1;
}

int os_terminal_width(enum os_stream stream)
{
    struct winsize size;
    if (ioctl((int)stream, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    const char *columns = os_env("COLUMNS");
    long n = columns ? strtol(columns, NULL, 10) : 0;
    return n > 0 && n < 10000 ? (int)n : 80;
}

int os_cores(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : n > 4096 ? 4096 : (int)n;
}

long os_peak_rss_kib(void)
{
    struct rusage usage;
    return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

static volatile sig_atomic_t interrupted;

static void on_interrupt(int number)
{
    (void)number;
    interrupted = 1;
}

void os_catch_interrupt(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_interrupt;
    action.sa_flags = (int)SA_RESETHAND; /* the second Ctrl-C has its usual effect */
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

bool os_interrupted(void)
{
    return interrupted != 0;
}

void os_clear_interrupt(void)
{
    interrupted = 0;
    os_catch_interrupt();
}

/* ---- other programs ---- */

extern char **environ;

enum status os_run(const char *const *argv, char *out, size_t size, int *code, struct error *err)
{
    int pipes[2], status = 0;
    posix_spawn_file_actions_t actions;
    pid_t child;
    size_t used = 0;
    if (pipe(pipes) != 0)
        return os_error(err, errno, N_("cannot start"), argv[0]);
    int failed = posix_spawn_file_actions_init(&actions);
    if (!failed) {
        failed = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
        if (!failed)
            failed = posix_spawn_file_actions_adddup2(&actions, pipes[1], 1);
        if (!failed)
            failed = posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
        if (!failed)
            failed = posix_spawn_file_actions_addclose(&actions, pipes[0]);
        if (!failed)
            failed = posix_spawn(&child, argv[0], &actions, NULL, (char *const *)(uintptr_t)argv, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    close(pipes[1]);
    if (failed) {
        close(pipes[0]);
        return os_error(err, failed, N_("cannot start"), argv[0]);
    }
    for (;;) {
        char data[4096];
        ssize_t n = read(pipes[0], data, sizeof data);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        size_t take = size && (size_t)n < size - 1 - used ? (size_t)n : size ? size - 1 - used : 0;
        memcpy(out + used, data, take);
        used += take;
    }
    if (size)
        out[used] = '\0';
    close(pipes[0]);
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return os_error(err, errno, N_("cannot wait for"), argv[0]);
    *code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return STATUS_OK;
}

bool os_find_program(char *out, const char *name)
{
    struct error err;
    char dir[OS_PATH];
    for (const char *at = os_env("PATH"); at && *at;) {
        size_t n = strcspn(at, ":");
        if (n && n < sizeof dir) {
            memcpy(dir, at, n);
            dir[n] = '\0';
            if (!os_join(out, dir, name, &err) && os_kind(out) == OS_FILE && access(out, X_OK) == 0)
                return true;
        }
        at += n + (at[n] == ':');
    }
    return false;
}

enum status os_start(const char *const *argv, long *id, struct error *err)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t group; /* of its own, so that os_stop reaches what it starts in turn */
    pid_t child;
    int failed = posix_spawnattr_init(&group);
    if (failed)
        return os_error(err, failed, N_("cannot start"), argv[0]);
    posix_spawnattr_setflags(&group, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&group, 0);
    failed = posix_spawn_file_actions_init(&actions);
    if (!failed) {
        failed = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
        for (int stream = 1; stream <= 2 && !failed; stream++)
            failed = posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
        if (!failed)
            failed = posix_spawn(&child, argv[0], &actions, &group, (char *const *)(uintptr_t)argv, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    posix_spawnattr_destroy(&group);
    if (failed)
        return os_error(err, failed, N_("cannot start"), argv[0]);
    *id = (long)child;
    return STATUS_OK;
}

int os_stop(long id)
{
    int status;
    pid_t ended = waitpid((pid_t)id, &status, WNOHANG);
    if (ended == (pid_t)id && WIFEXITED(status))
        return WEXITSTATUS(status);
    if (ended == 0) {
        kill((pid_t)-id, SIGKILL); /* what does not listen is not waited for, nor what it started in turn */
        while (waitpid((pid_t)id, &status, 0) < 0 && errno == EINTR)
            continue;
    }
    return -1;
}

enum status os_become(const char *path, char *const *argv, struct error *err)
{
    execv(path, argv);
    return os_error(err, errno, N_("cannot start"), path);
}
