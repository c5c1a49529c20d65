-- What a reading of the compiled tables finds doubtful.
decision "second" {
  turn = 2, decides = "cert", ask = "And now?", if_nobody_decides = "wait",
  option "wait" { label = "Wait until noon", cost = "Time.", now = { trust = 1 } }, -- warning[W010]: the option names a price and the world charges none; give it an adverse effect
  option "ask" {
    label = "Ask the ministry, its lawyers and everybody else in town", -- warning[W006]: the label has 56 characters, its neighbours about 14; word them alike
    cost = "Pride.", now = { trust = -2 },
    norms = {
      { "LUCCA-2", 1, para = "point 3", because = "It asks before it names." }, -- warning[W008]: LUCCA-2 rests on "point 2", not on "point 3"; whitecell norms LUCCA-2
      { "ISE-2", 1, because = "Good." }, -- warning[W009]: the reason has 1 words; say what the option does
    },
  },
  option "act" { label = "Act responsibly, now", cost = "Money.", now = { trust = -3 } }, -- warning[W016]: "responsibly" in the label tells what to think of it; say what is done
  option "spend" { label = "Buy new hosts", cost = "Money.", now = { rebuilt = 5 } },
  option "quiet" { label = "Keep it quiet", cost = "A leak.", now = { trust = 1 },
    later = { { hours = 2, trust = -3, when = all { trust:below(30), trust:above(60) } } } }, -- warning[W014]: an entry of `later`: its condition can never hold
}
site "mill" { name = "Mill", country = "SE", sector = "food", at = { 55.6, 12.5 }, hosts = 10 } -- warning[W011]: nothing touches the site "mill"; link it
inject "early" { turn = 1, when = chose("name_it", "facts"), to = "all", channel = "news", from = "News", text = "X." } -- warning[W012]: it never comes: its condition can never hold
inject "past" { turn = 3, when = all { turn_number():above(1), flag "labelled" }, to = "all", channel = "news", from = "News", text = "X." } -- warning[W013]: part 1 of the condition always holds; leave it out
event "sure" { turn = 2, when = any { turn_number():above(1), trust:below(30) }, now = { trust = -1 } } -- warning[W013]: the condition always holds
inject "post" { turn = 1, to = "all", channel = "social", from = "Somebody", text = "It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down. It is down." } -- warning[W015]: "text" has 287 characters, and 280 are read where it appears
