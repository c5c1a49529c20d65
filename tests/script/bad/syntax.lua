local a = 3 +
local b = 4 -- error[E013]: 'local' cannot stand here; Lua says:
