-- Names: unknown ones with the nearest that exists, and names that stand twice.
inject "news" { turn = 1, to = { "cret" }, channel = "news", from = "News", text = "x" } -- error[E023]: there is no role "cret"; did you mean "cert"?
inject "call" { turn = 1, to = "all", channel = "news", from = "News", text = "x" } -- error[E019]: inject "call" is declared already, at scenario.lua:30; rename one of the two
counter "trust" { name = "Again" } -- error[E019]: counter "trust" is declared already, at scenario.lua:16
link { from = "bank", to = "prot", kind = "network", rate = 1 } -- error[E023]: there is no site or group "prot"; did you mean "port"?
link { from = "bank", to = "bank", kind = "network", rate = 1 } -- error[E057]: the link leads nowhere
link { from = "bank", to = "line", kind = "update", rate = 1 }
link { from = "bank", to = "line", kind = "update", rate = 1 } -- error[E019]: there is a link "bank>line/update" already; give one of them an id
link { from = "bank", to = "port", kind = "network" } -- error[E057]: a link of kind "network" needs the field "rate"
link { from = "bank", to = "port", kind = "dependency", rate = 1 } -- error[E057]: a link of kind "dependency" has no field "rate"
decison "late" { -- error[E014]: unknown word `decison`; did you mean `decision`?
  turn = 2, decides = "cert", ask = "What now?",
  if_nobody_decides = "wiat", -- error[E024]: the decision has no option "wiat"; did you mean "wait"?
  option "wait" { label = "Wait", cost = "Time." },
  option "act" { label = "Act", cost = "Money.", now = { trsut = 2 } }, -- error[E045]: unknown effect "trsut"; did you mean "trust"?
  option "ask" {
    label = "Ask", cost = "Pride.",
    norms = { { "LUCCA-22", 1, because = "x" } }, -- error[E025]: there is no norm "LUCCA-22" in the catalogue; did you mean "LUCCA-2"?
  },
}
event "e1" { when = fear:below(40) } -- error[E023]: there is no indicator or counter "fear"
event "e2" { when = port:below(40) } -- error[E023]: there is no indicator or counter "port"; "port" is a site: write service "port"
event "e3" { when = labelled:above(0) } -- error[E023]: there is no indicator or counter "labelled"; if it is a flag, write flag "labelled"
event "e4" { when = service "danish":below(0.5) } -- error[E044]: "danish" is a group, and a group has no single service; declare an indicator
event "e5" { when = infected "bank":above(10) } -- error[E044]: site "bank" is in several threats; name the threat as well
event "e6" { when = infected "island":above(10) } -- error[E044]: no threat covers the site "island"
event "e7" { when = chose("name_it", "label_it") } -- error[E024]: the decision has no option "label_it"; there are: 
event "e8" { when = delivered "calls" } -- error[E023]: there is no inject or event "calls"; did you mean "call"?
event "e9" { now = { plant = { bank = 3 } } } -- error[E044]: site "bank" is in several threats; add threat =
event "e10" { now = { cut = "line>bank" } } -- error[E023]: there is no link "line>bank"
event "e11" { now = { shipping = 3 } } -- error[E047]: the indicator "shipping" measures the world, so no effect moves it
event "e12" { now = { kill = "wrom", propose = "statment" } } -- error[E023]: there is no threat "wrom"; did you mean "worm"? -- error[E023]: there is no proposal "statment"; did you mean "statement"?
event "e13" { now = { plant = { island = 3 } } } -- error[E044]: no threat covers the site "island"
