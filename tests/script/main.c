#include "help.h"

int main(void)
{
    return test_good() + test_bad() + test_codes() + test_sandbox() + test_rules() + test_memory() + test_layout() +
               test_shapes() + test_figures() + test_forms() + test_tests() !=
           0;
}
