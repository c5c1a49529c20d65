/* Shared by the programs of this folder. */
#ifndef TEXT_HELP_H
#define TEXT_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

int test_json(void);   /* json.c */
int test_report(void); /* report.c */
int test_graph(void);  /* graph.c */

#endif
