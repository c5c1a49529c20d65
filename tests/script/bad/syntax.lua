local a = 3 +
local b = 4 -- error: 'local' cannot stand here; Lua says:
