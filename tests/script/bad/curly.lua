-- What word processors do to quotes, dashes and spaces.
party "ally" { name = “Ally”, kind = "state" } -- error[E004]: “ is no quote for Lua; type straight quotes
indicator "fear" { name = "Fear", start = –3, good = "low" } -- error[E005]: – is a dash, not a minus sign; type - for a minus
site "mill" { name = "Mill", country = "DK" } -- error[E006]: there is an invisible character (U+00A0) here; delete it
— a remark -- error[E005]: — is a dash, not a minus sign; type - for a minus and -- for a comment
event "e" { now = { trust = 3 € } } -- error[E006]: the character € cannot stand here
event "f" { when = !flag "a" } -- error[E006]: `!` means nothing in Lua; write no(...)
event "g" { because = "“Fine” – inside a text" }
