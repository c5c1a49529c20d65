#include "help.h"

int main(void)
{
    int failed = test_json() + test_report();
    return failed != 0;
}
