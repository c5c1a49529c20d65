/* Tables as spreadsheets keep them: RFC 4180, with `,` or `;` between cells. */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include <stddef.h>
#include <stdint.h>

#include "alloc.h"
#include "text.h"

enum { CSV_COLUMNS_MAX = 64, CSV_ROWS_MAX = 10000 };

/* What may be wrong with a file as a whole. */
enum csv_fault {
    CSV_FINE,
    CSV_NO_MEMORY,
    CSV_NOT_UTF8,    /* or a NUL in it */
    CSV_QUOTE_OPEN,  /* a quote that nothing closes */
    CSV_QUOTE_STRAY, /* a quote inside a cell that does not begin with one, or text behind the closing one */
    CSV_TOO_MANY     /* rows or cells of a row */
};

struct csv_cell {
    const char *text; /* ends with NUL; outer quotes are gone and doubled ones are one */
    int32_t length;
    int32_t line, column; /* where it begins, from 1; column in characters */
};

struct csv_row {
    int32_t first, count; /* in csv.cell; at least one */
};

struct csv {
    struct csv_row *row;
    struct csv_cell *cell;
    int32_t rows, cells;
    char separator;       /* the one of `,` and `;` that the first row has more of; `,` when it has neither */
    enum csv_fault fault; /* unless CSV_FINE, the table is empty and the fault lies */
    int32_t line, column; /* here, */
    int32_t fault_row;    /* in this row, from 1 */
};

/* Reads a whole file: a byte order mark is passed over, rows end with CR LF, LF or CR, line breaks inside quotes stay
   as they are. The table lives in `arena`. */
void csv_read(struct arena *arena, const char *data, size_t length, struct csv *out);

/* Appends a cell as it should be: in quotes only if it needs them. What stands between cells, and the CR LF behind a
   row, are the caller's. */
void csv_add(struct buffer *out, const char *text, size_t length, char separator);

/* Whether a spreadsheet would take the cell for a formula: = + - or @ stands first, or first behind apostrophes. One
   apostrophe in front keeps it from that; whoever writes such a cell adds it, whoever reads one takes it off. */
int csv_is_formula(const char *text, size_t length);

#endif
