-- What word processors do to quotes, dashes and spaces.
party "ally" { name = “Ally”, kind = "state" } -- error: “ is no quote for Lua; type straight quotes
indicator "fear" { name = "Fear", start = –3, good = "low" } -- error: – is a dash, not a minus sign; type - for a minus
site "mill" { name = "Mill", country = "DK" } -- error: there is an invisible character (U+00A0) here; delete it
— a remark -- error: — is a dash, not a minus sign; type - for a minus and -- for a comment
event "e" { now = { trust = 3 € } } -- error: the character € cannot stand here
event "f" { when = !flag "a" } -- error: `!` means nothing in Lua; write no(...)
event "g" { because = "“Fine” – inside a text" }
