-- What Lua says while the text runs is put at its line; the rest of the text is not read.
party "late" { name = "Late", kind = "sttae" } -- error[E035]: found the text "sttae", expected one of
local function helper() error("wrong on purpose") end -- error[E016]: wrong on purpose; called from snippet.lua:4, scenario.lua
helper()
event "never_read" { colour = "red" }
