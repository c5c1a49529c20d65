party "ally" { name = "Café", kind = "state" }
-- error[E003]@1: the file is not UTF-8 here (byte 27); save it as UTF-8
