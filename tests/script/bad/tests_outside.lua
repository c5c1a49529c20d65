expect { trust = 60 } -- error[E070]: `expect` stands outside a test
test "one" { at_end { trust = { 0, 100 } } }
