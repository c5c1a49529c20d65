#include "land.h"

#include <string.h>

#include "base/tr.h"
#include "json.h"
#include "os.h"

enum { WAY_ROUND = 36000 }; /* 360 degrees */

/* The format is described in assets/make-map.mjs. */
static int digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '-' ? 62 : c == '_' ? 63 : -1;
}

/* Reads one signed number at *at; 0 when the text is no number. */
static int number(const char **at, int *value)
{
    unsigned bits = 0;
    for (int shift = 0; shift < 25; shift += 5) {
        int d = digit(**at);
        if (d < 0)
            return 0;
        ++*at;
        bits |= (unsigned)(d & 31) << shift;
        if (d < 32) {
            *value = (int)(bits >> 1) ^ -(int)(bits & 1);
            return 1;
        }
    }
    return 0;
}

/* Room for one item more; notes when there is none. */
static int room(struct land *land, void **items, int *capacity, int count, size_t size)
{
    if (mem_grow(land->alloc, items, capacity, count + 1, size))
        return 1;
    land->no_memory = 1;
    return 0;
}

static void part_open(const struct land *land, struct land_part *part)
{
    *part = (struct land_part){ land->point_count, 0, INT16_MAX, INT16_MAX, INT16_MIN, INT16_MIN };
}

static int part_add(struct land *land, struct land_part *part, int lon, int lat)
{
    void *points = land->points;
    if (lon < INT16_MIN || lon > INT16_MAX || lat < -9000 || lat > 9000 ||
        !room(land, &points, &land->point_capacity, land->point_count, sizeof *land->points))
        return 0;
    struct land_point p = { (int16_t)lon, (int16_t)lat };
    land->points = points;
    land->points[land->point_count++] = p;
    part->count++;
    part->west = p.lon < part->west ? p.lon : part->west;
    part->east = p.lon > part->east ? p.lon : part->east;
    part->south = p.lat < part->south ? p.lat : part->south;
    part->north = p.lat > part->north ? p.lat : part->north;
    return 1;
}

static int read_line(struct land *land, const char *text)
{
    void *lines = land->lines;
    if (!text || !room(land, &lines, &land->line_capacity, land->line_count, sizeof *land->lines))
        return 0;
    land->lines = lines;
    struct land_line *line = &land->lines[land->line_count];
    part_open(land, &line->part);
    for (int lon = 0, lat = 0; *text;) {
        int dx, dy;
        if (!number(&text, &dx) || !number(&text, &dy))
            return 0;
        lon += dx;
        lat += dy;
        if (!part_add(land, &line->part, lon, lat))
            return 0;
    }
    land->line_count++;
    return line->part.count >= 2;
}

/* One ring from its lines, each shifted so that it begins where the last one ended. Counts the uses of each line. */
static int read_ring(struct land *land, const cJSON *list)
{
    void *rings = land->rings;
    if (!room(land, &rings, &land->ring_capacity, land->ring_count, sizeof *land->rings))
        return 0;
    land->rings = rings;
    struct land_part *ring = &land->rings[land->ring_count];
    part_open(land, ring);
    const cJSON *item;
    cJSON_ArrayForEach(item, list)
    {
        if (!cJSON_IsNumber(item))
            return 0;
        int index = item->valueint, back = index < 0;
        index = back ? -1 - index : index;
        if (index >= land->line_count)
            return 0;
        land->lines[index].border++;
        struct land_part line = land->lines[index].part;
        int shift = 0;
        for (int i = 0; i < line.count; i++) {
            struct land_point p = land->points[line.first + (back ? line.count - 1 - i : i)];
            if (i == 0 && ring->count > 0) {
                int jump = land->points[land->point_count - 1].lon - p.lon;
                shift = jump > WAY_ROUND / 2 ? WAY_ROUND : jump < -WAY_ROUND / 2 ? -WAY_ROUND : 0;
                continue;
            }
            if (!part_add(land, ring, p.lon + shift, p.lat))
                return 0;
        }
    }
    if (ring->count < 4)
        return 0;
    ring->count--; /* the last point is the first one again */
    land->ring_count++;
    return 1;
}

static int read_country(struct land *land, const cJSON *item)
{
    const char *id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, "id"));
    const cJSON *rings = cJSON_GetObjectItemCaseSensitive(item, "rings"), *ring;
    void *countries = land->countries;
    if (!id || strlen(id) != 2 || !cJSON_IsArray(rings) ||
        !room(land, &countries, &land->country_capacity, land->country_count, sizeof *land->countries))
        return 0;
    land->countries = countries;
    struct land_country *country = &land->countries[land->country_count++];
    memcpy(country->id, id, 3);
    country->ring = land->ring_count;
    cJSON_ArrayForEach(ring, rings) if (!read_ring(land, ring)) return 0;
    country->ring_count = land->ring_count - country->ring;
    return 1;
}

static enum status damaged(struct land *land, struct error *err)
{
    land_free(land);
    error_fix(err, N_("Restore assets/map.json, or make it again with assets/make-map.mjs."));
    if (err)
        err->status = STATUS_DAMAGED;
    return STATUS_DAMAGED;
}

enum status land_parse(struct land *land, const struct alloc *a, const char *text, size_t length, struct error *err)
{
    cJSON *root = NULL;
    memset(land, 0, sizeof *land);
    land->alloc = a;
    enum status status = json_parse(text, length, "map.json", &root, err);
    if (status != STATUS_OK)
        return status == STATUS_NO_MEMORY ? status : damaged(land, err);
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(root, "format");
    const cJSON *arcs = cJSON_GetObjectItemCaseSensitive(root, "arcs"), *item;
    const cJSON *countries = cJSON_GetObjectItemCaseSensitive(root, "countries");
    const char *list = "format";
    int at = 0,
        good = cJSON_IsNumber(format) && format->valueint == 1 && cJSON_IsArray(arcs) && cJSON_IsArray(countries);
    if (good) {
        list = "arcs";
        cJSON_ArrayForEach(item, arcs)
        {
            good = good && read_line(land, cJSON_GetStringValue(item));
            at += good;
        }
    }
    if (good) {
        list = "countries";
        at = 0;
        cJSON_ArrayForEach(item, countries)
        {
            good = good && read_country(land, item);
            at += good;
        }
    }
    cJSON_Delete(root);
    if (!good && land->no_memory) {
        land_free(land);
        return error_no_memory(err);
    }
    if (!good) {
        error_set(err, STATUS_DAMAGED,
                  N_("This map cannot be read: it is not of format 1, or a line in it is not well-formed."));
        error_where(err, "map.json: $.%s[%d]", list, at);
        return damaged(land, err);
    }
    for (int i = 0; i < land->line_count; i++)
        land->lines[i].border = land->lines[i].border > 1;
    return STATUS_OK;
}

enum status land_load(struct land *land, const struct alloc *a, const char *path, struct error *err)
{
    enum { LIMIT = 4 << 20 };
    size_t length;
    char *text;
    memset(land, 0, sizeof *land);
    land->alloc = a;
    enum status status = os_read_file(a, path, LIMIT, &text, &length, err);
    if (status != STATUS_OK)
        return status;
    status = land_parse(land, a, text, length, err);
    os_free_data(a, text, length);
    return status;
}

void land_free(struct land *land)
{
    const struct alloc *a = land->alloc;
    if (!a)
        return;
    mem_free(a, land->points, (size_t)land->point_capacity, sizeof *land->points);
    mem_free(a, land->rings, (size_t)land->ring_capacity, sizeof *land->rings);
    mem_free(a, land->lines, (size_t)land->line_capacity, sizeof *land->lines);
    mem_free(a, land->countries, (size_t)land->country_capacity, sizeof *land->countries);
    memset(land, 0, sizeof *land);
    land->alloc = a;
}

/* Even-odd rule over one ring. */
static int inside(const struct land *land, const struct land_part *ring, int lon, int lat)
{
    const struct land_point *p = land->points + ring->first;
    int odd = 0;
    if (lon < ring->west || lon > ring->east || lat < ring->south || lat > ring->north)
        return 0;
    for (int i = 0, j = ring->count - 1; i < ring->count; j = i++) {
        if ((p[i].lat > lat) == (p[j].lat > lat))
            continue;
        int64_t dy = p[j].lat - p[i].lat;
        int64_t left = (lon - p[i].lon) * dy, right = (int64_t)(p[j].lon - p[i].lon) * (lat - p[i].lat);
        odd ^= dy > 0 ? left < right : left > right;
    }
    return odd;
}

const char *land_at(const struct land *land, int lon, int lat)
{
    for (int c = 0; c < land->country_count; c++) {
        const struct land_country *country = &land->countries[c];
        int odd = 0;
        for (int r = 0; r < country->ring_count; r++)
            for (int turn = -WAY_ROUND; turn <= WAY_ROUND; turn += WAY_ROUND)
                odd ^= inside(land, &land->rings[country->ring + r], lon + turn, lat);
        if (odd)
            return country->id;
    }
    return NULL;
}
