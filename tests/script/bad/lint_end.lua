-- An ending that always comes.
ending "sure_end" { name = "Sure", text = "X.", from_turn = 2, when = no(all { trust:below(20), trust:above(40) }) } -- warning[W013]: the condition always holds
ending "late_end" { name = "Late", text = "X.", from_turn = 3, when = trust:below(20) } -- warning[W012]: the ending cannot come: it waits for turn 3, and the exercise is over in turn 2
inject "gone" { turn = 3, to = "all", channel = "news", from = "News", text = "X." } -- warning[W012]: it stands in turn 3, and an ending always comes in turn 2; move it forward
