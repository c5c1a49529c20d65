/* What the fuzzers call: each takes any bytes and returns 0, or ends the program when something is wrong. The normal
   tests run them too, over the corpus and changed copies of it. */
#ifndef TESTS_COMMON_ENTRIES_H
#define TESTS_COMMON_ENTRIES_H

#include <stddef.h>
#include <stdint.h>

/* A scenario: the text of scenario.lua; behind each NUL byte one more file, for the includes in their order. What loads
   is played as well, twice: it must come out the same. */
int entry_scenario(const uint8_t *data, size_t size);

/* A save: opened as it is, and again with right chains. Then each line that is a command is carried out on the drill of
   tests/exercise/scenarios, whatever its hash says; what was accepted must resume to the same state. */
int entry_journal(const uint8_t *data, size_t size);

/* Any JSON: what is read must print and read back as the same; the norm catalogue is tried too. */
int entry_json(const uint8_t *data, size_t size);

/* A PO file: what is read is found again under its own name, and none of its placeholders is trusted. */
int entry_po(const uint8_t *data, size_t size);

/* A CSV file: what is read and written again reads as the same. Then it is the MSEL of a small scenario; what loads is
   exported, and that has the same rules. */
int entry_sheet(const uint8_t *data, size_t size);

#endif
