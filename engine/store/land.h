/* Coast lines and borders from assets/map.json: rings to fill, lines to draw. Places are in 1/100 degree; longitudes
   run on past 180 degrees instead of jumping. */
#ifndef STORE_LAND_H
#define STORE_LAND_H

#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"

struct land_point {
    int16_t lon, lat;
};

/* `count` points from land.points[first] on, within the box. A ring is not closed by a repeated point. */
struct land_part {
    int32_t first, count;
    int16_t west, south, east, north;
};

struct land_line {
    struct land_part part;
    int border; /* between two countries; else a coast */
};

struct land_country {
    char id[3];               /* ISO 3166-1 alpha-2, or XK */
    int32_t ring, ring_count; /* in land.rings; holes run against the outer rings */
};

/* Read-only once read. All zero is a valid, empty land. */
struct land {
    const struct alloc *alloc;
    struct land_point *points;
    struct land_part *rings;
    struct land_line *lines;
    struct land_country *countries;
    int32_t point_count, ring_count, line_count, country_count;
    int point_capacity, ring_capacity, line_capacity, country_capacity;
    int no_memory; /* while reading */
};

/* Reads the text of map.json. On failure *land is empty and *err names the place in the file. The caller frees it. */
enum status land_parse(struct land *land, const struct alloc *a, const char *text, size_t length,
                       struct error *err) MUST_USE;
enum status land_load(struct land *land, const struct alloc *a, const char *path, struct error *err) MUST_USE;
void land_free(struct land *land);

/* The id of the country that holds the place, or NULL for the sea. */
const char *land_at(const struct land *land, int lon, int lat);

#endif
