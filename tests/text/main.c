#include "help.h"

int main(void)
{
    int failed = test_json() + test_report() + test_graph();
    return failed != 0;
}
