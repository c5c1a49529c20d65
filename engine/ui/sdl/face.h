/* Which font file draws which character at which size. */
#ifndef UI_SDL_FACE_H
#define UI_SDL_FACE_H

#include <SDL_ttf.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"

struct faces;

enum status faces_open(struct faces **faces, const struct alloc *a, struct error *err) MUST_USE;
void faces_close(struct faces *faces);

/* The index of the face for a character: the first face when nobody has it. `bold` chooses the weight. */
int faces_pick(struct faces *faces, uint32_t character, int bold);
/* The face at a size, or NULL when it cannot be opened. Valid until the next call for another size or face. */
TTF_Font *faces_font(struct faces *faces, int face, int px);
const char *faces_path(const struct faces *faces, int face);

#endif
