/* Whatever allocation fails, an operation says so, leaves everything as it was, frees what it had, and works again as
   soon as there is memory. */
#include "starve.h"

int main(void)
{
    int failed = test_loading() + test_commands() + test_saves() + test_reports() + test_screens() +
                 test_explore() + test_author() + test_balance() + test_lists();
    return failed != 0;
}
