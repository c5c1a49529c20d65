/* The land under the map. */
#ifndef UI_GROUND_H
#define UI_GROUND_H

#include "draw.h"

/* Mercator degrees of a latitude in 1/100 degree: as long as degrees of longitude there. Latitudes end at 85. */
double ground_north(int lat);

/* A draw_painter: `ud` is a struct map_ground. */
void ground_paint(const void *ud, struct rect box, struct draw_list *out);

#endif
