/* Writing entries of PO files, as gettext's own tools lay them out: lines of at most 79 columns. */
#ifndef STORE_PO_WRITE_H
#define STORE_PO_WRITE_H

#include "base/text.h"

/* `keyword "text"` and what follows of it, each line behind `prefix` ("", or "#~ " for an obsolete entry). */
void po_write(struct buffer *out, const char *prefix, const char *keyword, const char *text);

/* A comment: each line of `text` behind `mark` ("#. "). */
void po_write_comment(struct buffer *out, const char *mark, const char *text);

#endif
