/* An MSEL kept in a spreadsheet: the CSV file that `msel` names. */
#ifndef SCRIPT_SHEET_H
#define SCRIPT_SHEET_H

#include "core/msel.h"
#include "load.h"

/* Reads the file with this number and declares an inject for each row that is one. */
void sheet_read(struct load *ld, int32_t file);

/* Pushes the fields of a declared row as a table, as the text would have written them. Once roles, objectives and
   turns were read. */
void sheet_push(struct load *ld, const struct decl *d);

/* Line and column of the cell that `spot` is about. */
void sheet_locate(const struct sheet *sheet, const struct spot *spot, int32_t *line, int32_t *column);

/* "row 3, column \"To\": ", what a message about this place begins with, or "". Returns `out`. */
char *sheet_place(const struct sheet *sheet, int32_t line, int32_t column, char *out, size_t size);

#endif
