/* Setting plain text in type: what an author typed on a keyboard, as a printer of the language would show it. */
#ifndef BASE_TYPESET_H
#define BASE_TYPESET_H

#include <stddef.h>

/* Sets `text` by the customs of `language` ("fr", "de_AT"; one that it does not know is set as English). Writes the
   result to `out` with a terminator, and returns its length; NULL only measures, and `out` has room for what that said.

   - ' within or behind a word is an apostrophe; " and ' in pairs are the language's quotation marks, outer and inner. A
     " without a partner in its paragraph stays.
   - A hyphen or two between spaces is the language's dash. A line may end behind a dash, not before it. A hyphen
     before a number is a minus, three full stops are an ellipsis. Other hyphens stay: names, dates, commands' options.
   - A number stays on a line with its unit, its per cent sign, and its next group of three figures.
   - Ukrainian keeps words of one letter with the next.
   - French has its no-break spaces before ; : ! ? and % and within guillemets.

   What is set already stays as it is, so setting twice is setting once. Pure: nothing is kept, nothing allocated.

   It is for the texts of scenarios, where they become what a window shows (exercise/translation.h), and not for the
   layers below or above: files, exports and hashes keep what the author wrote, and what a player types has to stay as
   it was typed. There, too, it is known in which language each text is: in a French window, a scenario that nobody
   translated is set as English. */
size_t typeset(const char *language, const char *text, char *out);

#endif
