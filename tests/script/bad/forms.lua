-- Ways to play. The base scenario's own `forms` stand in base.lua; a second scenario is a mistake of its own.
ending "act" { name = "Act", text = "Over.", forms = "hlaf_day" } -- error[E023]: there is no form "hlaf_day"
