#include "help.h"

int test_digest(void);
int test_os(void);
int test_json(void);
int test_journal(void);
int test_crash(void);
int test_catalogue(void);
int test_saves(void);
int test_po(void);
int test_lang(void);

int main(void)
{
    int failed =
        test_digest() + test_os() + test_json() + test_journal() + test_crash() + test_catalogue() + test_saves() +
        test_po() + test_lang();
    return failed != 0;
}
