test "lost" { at_end { trust:below(60) and trust:above(40) } } -- error[E042]: this condition is used nowhere
